// SPDX-License-Identifier: EUPL-1.2
// The quarter grid: marks to click, beside each what the sheet's words mean, and "Neem over" where the two disagree.
#pragma once

#include <noaberui/jaarplan_table.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

namespace noaber {

class QuarterGrid final : public TableView {
public:
    QuarterGrid(wxWindow* parent, QuarterTable& table, PageContext& context);

protected:
    void draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                   const CellLook& cell_look) override;
    [[nodiscard]] std::string tip(std::size_t row, std::size_t column, bool fits) const override;

private:
    bool press(std::size_t row, std::size_t column);
    void toggle(std::size_t row, int quarter);
    void take_over(std::size_t row);
    void draw_quarter(wxDC& dc, const wxRect& area, std::size_t row, int quarter, const CellLook& cell_look) const;
    void draw_reading(wxDC& dc, wxRect area, std::size_t row, const CellLook& cell_look) const;

    QuarterTable& m_table;
    PageContext& m_context;
};

/// The line under the grid that says what its signs mean.
[[nodiscard]] std::string quarter_grid_legend();

}  // namespace noaber
