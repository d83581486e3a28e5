// SPDX-License-Identifier: EUPL-1.2
// What all list models share.
#include <noaberui/table_model.h>

namespace noaber {

std::string TableModel::filter_text(std::size_t row) const {
    std::string all;
    for (std::size_t column = 0; column < columns().size(); ++column) all += cell(row, column).text + '\n';
    return all;
}

Cell SimpleTable::cell(std::size_t row, std::size_t column) const {
    const auto& cells = content[row].cells;
    return column < cells.size() ? cells[column] : Cell{};
}

}  // namespace noaber
