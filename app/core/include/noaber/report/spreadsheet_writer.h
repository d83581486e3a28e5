// SPDX-License-Identifier: EUPL-1.2
// Writes tables as XLSX or CSV files. A file that was there stays whole until the new one is complete.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace noaber {

using OutputCell = std::variant<std::string, double>;

struct OutputSheet {
    std::string name;  // of XLSX: shortened to 31 characters and made unique where Excel asks for it
    std::vector<std::vector<OutputCell>> rows;  // the first is the header
};

/// Throws StorageError when the file can't be written, InputError for a text of more than 32,767 characters or more
/// rows than a sheet holds; in both cases nothing has changed.
void write_xlsx(const std::filesystem::path& file, const std::vector<OutputSheet>& sheets);

/// For tables that others open in Excel: a text that it would take for a formula (it begins with = + - @, or with white space that Excel
/// leaves out) gets an apostrophe before it. A telephone number ("+31612345678") and other numbers stay as they are. Not for tables
/// that import reads back.
[[nodiscard]] OutputSheet without_formulas(OutputSheet sheet);

/// UTF-8 without byte order mark, `;`, CRLF, quotation marks where needed. Throws StorageError.
void write_csv(const std::filesystem::path& file, const OutputSheet& sheet);

}  // namespace noaber
