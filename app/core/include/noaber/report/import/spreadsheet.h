// SPDX-License-Identifier: EUPL-1.2
// Reads a spreadsheet file (CSV, XLSX, ODS) into tables of text. Knows nothing of what the tables are about.
#pragma once

#include <noaber/base/progress.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace noaber {

/// A cell that can't be used: a formula error, or a quotation mark without its pair. Its row must be refused.
struct CellProblem {
    std::size_t row = 1;     // 1 = the first row of the sheet
    std::size_t column = 1;  // 1 = the first column
    std::string reason;      // Dutch
};

struct Sheet {
    std::string name;  // of a CSV the file name without its ending
    /// Row 1 first. Rows may differ in length; empty rows between others are kept, those at the end are not.
    /// Dates are ISO text, numbers have a decimal point, booleans are "WAAR" and "ONWAAR".
    std::vector<std::vector<std::string>> rows;
    std::vector<CellProblem> problems;  // by row
};

struct Spreadsheet {
    std::filesystem::path file;
    std::vector<Sheet> sheets;  // at least one with at least one row
};

/// The kind of file is told by its content, not by its name. Throws InputError, which names the file and where known
/// row and column, for what can't be opened, is no spreadsheet, is damaged, is empty, or goes beyond the limits: 200,000
/// rows a sheet, 16,384 columns, 10,000,000 cells, 32,767 characters a cell (1,000,000 in CSV), 1,000 problems a sheet, 500 MB.
[[nodiscard]] Spreadsheet read_spreadsheet(const std::filesystem::path& file, Progress& progress);

/// "C" for 3, "AB" for 28.
[[nodiscard]] std::string column_letters(std::size_t column);

}  // namespace noaber
