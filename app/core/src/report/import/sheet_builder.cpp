// SPDX-License-Identifier: EUPL-1.2
// Collects cells; every limit has its own words.
#include "report/import/sheet_builder.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace noaber {
namespace {

constexpr std::size_t rows_between_steps = 2'000;

}  // namespace

SheetBuilder::SheetBuilder(std::string file, std::string name, std::size_t& cells, Progress& progress,
                           std::size_t characters)
    : m_file(std::move(file)), m_cells(cells), m_progress(progress), m_characters(characters) {
    m_sheet.name = std::move(name);
}

void SheetBuilder::set(std::size_t row, std::size_t column, std::string text) {
    if (text.empty()) return;
    check_row(row);
    if (column >= most_columns)
        throw InputError(fmt::format("{}, rij {}: te veel kolommen (meer dan {}). Haal de overbodige kolommen weg.",
                                     m_file, row + 1, most_columns));
    if (text.size() > m_characters && length(text) > m_characters)
        throw InputError(fmt::format("{}, rij {}, kolom {}: de tekst is te lang (meer dan {} tekens). Kort hem in.",
                                     m_file, row + 1, column_letters(column + 1), m_characters));
    if (text.find('\0') != std::string::npos)
        throw InputError(
            fmt::format("{}, rij {}, kolom {}: hier staan tekens die geen tekst zijn. Bewaar het bestand opnieuw.",
                        m_file, row + 1, column_letters(column + 1)));
    auto& rows = m_sheet.rows;
    if (row >= rows.size()) {
        rows.resize(row + 1);
        if (row % rows_between_steps == 0) m_progress.step("Rijen lezen", row, 0);
    }
    auto& cells = rows[row];
    if (column >= cells.size()) {
        m_cells += column + 1 - cells.size();
        if (m_cells > most_cells)
            throw InputError(
                fmt::format("{}: te veel cellen (meer dan 10 miljoen). Deel het bestand in kleinere bestanden.",
                            m_file));
        cells.resize(column + 1);
    }
    cells[column] = std::move(text);
}

void SheetBuilder::check_row(std::size_t row) const {
    if (row >= most_rows)
        throw InputError(
            fmt::format("{}: te veel rijen (meer dan 200.000). Deel het bestand in kleinere bestanden.", m_file));
}

void SheetBuilder::problem(std::size_t row, std::size_t column, std::string reason) {
    check_row(row);
    if (m_sheet.problems.size() >= most_problems)
        throw InputError(fmt::format("{}, rij {}, kolom {}: {} Er zijn meer dan {} van zulke fouten.", m_file,
                                     m_sheet.problems.front().row, column_letters(m_sheet.problems.front().column),
                                     m_sheet.problems.front().reason, most_problems));
    m_sheet.problems.push_back({row + 1, column + 1, std::move(reason)});
}

void SheetBuilder::cut(std::size_t row) {
    if (row < m_sheet.rows.size()) m_sheet.rows.resize(row);
}

Sheet SheetBuilder::take() {
    auto& rows = m_sheet.rows;
    const auto blank = [](const std::vector<std::string>& row) {
        return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return trim(cell).empty(); });
    };
    while (!rows.empty() && blank(rows.back())) rows.pop_back();
    // A row that is refused stays a row, so that its number can be named.
    for (const auto& problem : m_sheet.problems)
        if (problem.row > rows.size()) rows.resize(problem.row);
    return std::move(m_sheet);
}

std::string column_letters(std::size_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

bool is_formula_error(std::string_view text) {
    for (const char* error : {"#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#VERW!", "#NAAM?",
                              "#WAARDE!", "#DEEL/0!", "#N/B", "#GETAL!", "#LEEG!"})
        if (text == error) return true;
    return false;
}

}  // namespace noaber
