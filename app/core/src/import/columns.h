// SPDX-License-Identifier: EUPL-1.2
// The columns of the spreadsheet tables: made from the entity descriptions, with the few that people write differently.
#pragma once

#include <noaber/report/import/spreadsheet.h>
#include <noaber/store/entity.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// What a column holds.
enum class ColumnKind {
    field,           ///< one field, as described
    code_and_title,  ///< "A1. Slachtofferinformatie" of the kwartaalplanning
    quarter,         ///< a mark of the kwartaalplanning; the header ends in the year
    functies,        ///< the functies of a persoon, which are records of their own
};

struct SheetColumn {
    std::string header;
    ColumnKind kind = ColumnKind::field;
    const FieldInfo* field = nullptr;  ///< of `field` and `quarter`
    bool required = false;             ///< a table without it is not this table
};

/// The columns of an entity's table, in their order.
[[nodiscard]] std::vector<SheetColumn> sheet_columns(const EntityInfo& entity);

/// A column that a sheet has.
struct FoundColumn {
    std::size_t index;  ///< 0 = the first
    SheetColumn column;
};

/// What a sheet turns out to be.
struct RecognisedTable {
    const EntityInfo* entity;
    std::size_t header_row;  ///< 0 = the first row of the sheet
    std::vector<FoundColumn> columns;
    std::vector<std::string> unknown_columns;
    std::optional<int> year;  ///< of the headers of a kwartaalplanning
};

/// Looks for a header among the first rows. Nothing when there is none. Throws InputError when a header is there but can't
/// be used: a column twice, or quarters of two years.
[[nodiscard]] std::optional<RecognisedTable> recognise(const Schema& schema, const Sheet& sheet);

}  // namespace noaber
