// SPDX-License-Identifier: EUPL-1.2
// A document as a file, as a person asks for it: where to, in which form, with progress that can be cancelled.
#pragma once

#include <noaber/report/html.h>

#include <filesystem>
#include <string_view>

class wxWindow;

namespace noaber {

struct PageContext;

/// Asks for name and form (PDF, Word, web page) and writes it. `name` is proposed, without an ending.
void ask_save_document(wxWindow* parent, PageContext& context, const Document& document, std::string_view name);

/// Writes it and says where; what goes wrong is said too. False then, and when it was cancelled.
bool save_document(wxWindow* parent, PageContext& context, const Document& document, const std::filesystem::path& file);

}  // namespace noaber
