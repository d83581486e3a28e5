// SPDX-License-Identifier: EUPL-1.2
// A document as a file: .html by ourselves, .pdf through weasyprint, .docx through pandoc, by the ending of the name.
#pragma once

#include <noaber/base/progress.h>
#include <noaber/report/html.h>

#include <filesystem>

namespace noaber {

/// A file that was there stays whole until the new one is complete. Throws InputError for another ending; StorageError when
/// it can't be written, or when the program that is needed is not installed or fails: then the HTML is written beside it and
/// the message says where, and what to install.
void write_document(const Document& document, const std::filesystem::path& file, Progress& progress);

}  // namespace noaber
