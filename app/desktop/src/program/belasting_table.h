// SPDX-License-Identifier: EUPL-1.2
// Load against capacity as rows: people with their quarters, and the parts behind one person's numbers. No windows here.
#pragma once

#include <noaber/jaarplan/belasting.h>
#include <noaber/store/store.h>
#include <noaberui/table_model.h>

#include <string>
#include <vector>

namespace noaber {

/// People who have hours, or stand in the werkverdeling, each with four quarters.
class BelastingTable final : public TableModel {
public:
    enum Column : std::size_t { naam, q1, q2, q3, q4, jaar };

    BelastingTable();
    void load(const Store& store, const Jaarplan& plan);
    void clear() { m_rows.clear(); }

    [[nodiscard]] const Persoonsbelasting& operator[](std::size_t row) const { return m_rows[row]; }
    /// The quarter of a column; nullptr for the others.
    [[nodiscard]] const Kwartaalbelasting* kwartaal(std::size_t row, std::size_t column) const;

    [[nodiscard]] const std::vector<ListColumn>& columns() const override { return m_columns; }
    [[nodiscard]] std::size_t rows() const override { return m_rows.size(); }
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::string key(std::size_t row) const override { return m_rows[row].persoon.id.text; }
    /// By how full it is.
    [[nodiscard]] std::string sort_text(std::size_t row, std::size_t column) const override;

private:
    std::vector<ListColumn> m_columns;
    std::vector<Persoonsbelasting> m_rows;
};

/// The rows of "waarom": what was planned, what there is, and what is left. Keys are "ureninzet/ID", "afwezigheid/ID",
/// "persoon/ID", or words for sums.
[[nodiscard]] std::vector<SimpleTable::Row> waarom_rijen(const Store& store, const Belasting& belasting);

/// "60 / 104"
[[nodiscard]] std::string uren_op_capaciteit(const Kwartaalbelasting& kwartaal);

}  // namespace noaber
