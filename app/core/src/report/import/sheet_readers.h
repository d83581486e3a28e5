// SPDX-License-Identifier: EUPL-1.2
// The readers behind read_spreadsheet, one for each kind of file.
#pragma once

#include "base/zip_file.h"

#include <noaber/report/import/spreadsheet.h>

#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// `text` is UTF-8 without byte order mark.
[[nodiscard]] Sheet read_csv(const std::string& file, const std::string& name, std::string_view text,
                             Progress& progress);
/// These throw InputError, ZipError or XmlError.
[[nodiscard]] std::vector<Sheet> read_xlsx(const std::string& file, const ZipFile& zip, Progress& progress);
[[nodiscard]] std::vector<Sheet> read_ods(const std::string& file, const ZipFile& zip, Progress& progress);

/// A number as text: whole numbers without a point, others with 15 digits that count.
[[nodiscard]] std::string number_text(double value);

}  // namespace noaber
