// SPDX-License-Identifier: EUPL-1.2
// The page of hours: for each person and quarter what is planned against what there is, drawn as bars, and below it why.
#pragma once

#include <noaberui/why_page.h>
#include "belasting_table.h"

namespace noaber {

/// The list with a bar in each quarter: how full it is. What is too much is hatched and has a sign.
class BelastingList final : public TableView {
public:
    BelastingList(wxWindow* parent, BelastingTable& table) : TableView(parent, table), m_table(table) {}

protected:
    void draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                   const CellLook& cell_look) override;
    [[nodiscard]] std::string tip(std::size_t row, std::size_t column, bool fits) const override;

private:
    void draw_bar(wxDC& dc, const wxRect& area, const Kwartaalbelasting& kwartaal, const CellLook& cell_look) const;

    BelastingTable& m_table;
};

class BelastingPage final : public WhyPage {
public:
    BelastingPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    bool add_new() override;
    void show_selection() override;

private:
    void load_why();
    void show_part();
    void hand_over();

    BelastingTable m_table;
    wxButton* m_hand_over;
};

/// Load, the lines of hours and leave as one page.
[[nodiscard]] PageContribution uren_page();

}  // namespace noaber
