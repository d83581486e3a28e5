// SPDX-License-Identifier: EUPL-1.2
// What is in a file, by its content and never by its name, and what is taken as an attachment.
#pragma once

#include <noaber/bijlage/bijlage.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace noaber {

/// Of one attachment. 20 MB is a photo of any telephone and a scanned report.
inline constexpr std::int64_t most_bijlage_bytes = 20'000'000;
/// "20 MB"
inline constexpr std::string_view most_bijlage_in_words = "20 MB";

struct Bestandssoort {
    Bijlagesoort soort;
    std::string ending;  ///< ".jpg": what programs know it by
};

/// JPEG, PNG, PDF, and the documents of Office and LibreOffice without macros (docx, xlsx, pptx, odt, ods, odp), each as far as it is whole:
/// a photo has its header and its end and at most 100 megapixels, an office file unpacks to at most 150 MB. Looks at the size before it
/// reads anything. Throws InputError that says what the file is and what to do; StorageError when it can't be read.
[[nodiscard]] Bestandssoort bestandssoort(const std::filesystem::path& file);

}  // namespace noaber
