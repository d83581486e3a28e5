// SPDX-License-Identifier: EUPL-1.2
// Columns and rows are put together; how far a search is.
#include <noaber/piket/mip.h>

#include <noaber/base/errors.h>

#include <algorithm>
#include <cmath>

namespace noaber {

namespace {

constexpr double nothing = 1e-9;  // differences below it are rounding

}  // namespace

std::size_t MipModel::add_column(const MipColumn& column) {
    columns.push_back(column);
    return columns.size() - 1;
}

void MipModel::add_row(MipRow row) {
    for (const MipTerm& term : row.terms)
        if (term.column >= columns.size()) throw ProgrammerError("A row names a column that is not there.");
    rows.push_back(std::move(row));
}

double MipProgress::gap() const {
    if (!std::isfinite(objective) || !std::isfinite(bound)) return mip_infinity;
    const double difference = objective - bound;
    return difference <= nothing ? 0 : difference / std::max(std::abs(objective), nothing);
}

}  // namespace noaber
