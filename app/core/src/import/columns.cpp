// SPDX-License-Identifier: EUPL-1.2
// Recognising a table by its header row.
#include "import/columns.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/hanging.h>

#include <fmt/format.h>
#include <set>

namespace noaber {

namespace {

/// A title or two may stand above the header.
constexpr std::size_t rows_searched = 10;

/// "2e kwartaal 2017" → 2017; 0 without a year; nothing when it is not the header of that quarter.
std::optional<int> quarter_year(const SheetColumn& column, const std::string& folded) {
    const std::string start = fold(column.header);
    if (!folded.starts_with(start)) return std::nullopt;
    const std::string_view rest = trim(std::string_view(folded).substr(start.size()));
    if (rest.empty()) return 0;
    if (rest.size() != 4 || rest.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return std::stoi(std::string(rest));
}

bool is_header_of(const SheetColumn& column, const std::string& folded) {
    return column.kind == ColumnKind::quarter ? quarter_year(column, folded).has_value()
                                              : fold(column.header) == folded;
}

/// The table of this entity with the cells of a row as its header; nothing when a required column is missing.
std::optional<RecognisedTable> match(const EntityInfo& entity, const std::vector<std::string>& cells) {
    RecognisedTable table{&entity, 0, {}, {}, {}};
    const auto columns = sheet_columns(entity);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string folded = fold(cells[i]);
        if (folded.empty()) continue;
        const auto column =
            std::find_if(columns.begin(), columns.end(), [&](const SheetColumn& c) { return is_header_of(c, folded); });
        if (column == columns.end())
            table.unknown_columns.push_back(collapse_spaces(cells[i]));
        else
            table.columns.push_back({i, *column});
    }
    const bool complete = std::all_of(columns.begin(), columns.end(), [&](const SheetColumn& column) {
        return !column.required ||
               std::any_of(table.columns.begin(), table.columns.end(),
                           [&](const FoundColumn& found) { return found.column.header == column.header; });
    });
    return complete && !table.columns.empty() ? std::optional(std::move(table)) : std::nullopt;
}

void check_header(RecognisedTable& table, const std::vector<std::string>& cells) {
    std::set<std::string> seen;
    for (const FoundColumn& found : table.columns) {
        if (!seen.insert(found.column.header).second)
            throw InputError(
                fmt::format("De kolom \"{}\" komt twee keer voor. Verwijder er een.", found.column.header));
        if (found.column.kind != ColumnKind::quarter) continue;
        const int year = quarter_year(found.column, fold(cells[found.index])).value_or(0);
        if (year == 0) continue;
        if (table.year && *table.year != year)
            throw InputError(fmt::format("De kwartalen zijn van twee jaren ({} en {}). Maak er twee bestanden van.",
                                         *table.year, year));
        table.year = year;
    }
}

}  // namespace

std::vector<SheetColumn> sheet_columns(const EntityInfo& entity) {
    std::vector<SheetColumn> columns;
    const bool grid = entity.name == "kwartaalplanning";
    for (const FieldInfo& field : entity.fields) {
        if (field.hidden) continue;
        if (grid && field.name == "code") continue;  // stands before the title, in one column
        if (grid && field.name == "titel")
            columns.push_back({field.header, ColumnKind::code_and_title, nullptr, true});
        else if (grid && field.type == FieldType::boolean)
            columns.push_back({field.header, ColumnKind::quarter, &field, false});
        else
            columns.push_back({field.header, ColumnKind::field, &field,
                               field.key && !field.optional_key && field.refers_to != "jaarplan"});
    }
    if (entity.name == "persoon")
        columns.insert(columns.begin() + 4, {"Functies", ColumnKind::functies, nullptr, false});
    return columns;
}

std::optional<RecognisedTable> recognise(const Schema& schema, const Sheet& sheet) {
    for (std::size_t row = 0; row < std::min(rows_searched, sheet.rows.size()); ++row) {
        std::optional<RecognisedTable> best;
        for (const EntityInfo* entity : schema.entities()) {
            if (hangs(*entity)) continue;  // a row could not say on what
            auto table = match(*entity, sheet.rows[row]);
            if (!table || (best && best->columns.size() >= table->columns.size())) continue;
            best = std::move(table);
        }
        if (!best) continue;
        // One known word among many others ("Gemeente" above a list of something else) is no header.
        if (best->columns.size() < best->unknown_columns.size()) continue;
        best->header_row = row;
        check_header(*best, sheet.rows[row]);
        return best;
    }
    return std::nullopt;
}

}  // namespace noaber
