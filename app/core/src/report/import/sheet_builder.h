// SPDX-License-Identifier: EUPL-1.2
// Collects the cells of one sheet and guards the limits of what we read.
#pragma once

#include <noaber/report/import/spreadsheet.h>

#include <string>
#include <string_view>

namespace noaber {

constexpr std::size_t most_rows = 200'000;
constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_cells = 10'000'000;
constexpr std::size_t most_characters = 32'767;         // a cell of a workbook has no more
constexpr std::size_t most_characters_csv = 1'000'000;  // and CSV is where longer texts go
constexpr std::size_t most_problems = 1'000;
constexpr std::size_t most_bytes = 500'000'000;

/// "#REF!", "#VERW!": what Excel and LibreOffice write for a formula that failed, in English and Dutch.
[[nodiscard]] bool is_formula_error(std::string_view text);

class SheetBuilder {
public:
    /// `cells` counts over all sheets of the file; a cell has at most `characters`.
    SheetBuilder(std::string file, std::string name, std::size_t& cells, Progress& progress,
                 std::size_t characters = most_characters);

    /// Row and column from 0. Throws InputError beyond a limit.
    void set(std::size_t row, std::size_t column, std::string text);
    /// Throws InputError, in the words of the first, when there are too many to name.
    void problem(std::size_t row, std::size_t column, std::string reason);
    /// Drops what row `row` holds so far, and everything below it.
    void cut(std::size_t row);
    [[nodiscard]] Sheet take();

private:
    void check_row(std::size_t row) const;

    std::string m_file;
    Sheet m_sheet;
    std::size_t& m_cells;
    Progress& m_progress;
    std::size_t m_characters;
};

}  // namespace noaber
