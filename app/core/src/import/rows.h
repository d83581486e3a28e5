// SPDX-License-Identifier: EUPL-1.2
// One row of a sheet as a record: values read, names found, keys checked.
#pragma once

#include "import/columns.h"
#include "import/names.h"

#include <noaber/import/import.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// What a row says. Only fields of columns that the sheet has are in `given`.
struct ReadRow {
    Record record;
    std::vector<std::size_t> given;     ///< indices of fields
    std::vector<std::string> functies;  ///< of a persoon
    std::vector<RefusedRow> refused;    ///< why it can't be taken; empty when it can
};

/// The year that rows belong to when they don't say.
struct YearContext {
    std::function<std::string()> jaarplan;  ///< gives its id; a year is made only for a row that needs it
    std::function<std::string()> known;     ///< the same, "" where it would have to be made
};

/// `number` is the row's number as the spreadsheet counts.
[[nodiscard]] ReadRow read_row(const Store& store, Names& names, const RecognisedTable& table,
                               const std::vector<std::string>& cells, std::size_t number, const YearContext& year);

}  // namespace noaber
