// SPDX-License-Identifier: EUPL-1.2
// The page of money: sums by werkgroep, kind, quarter or status, and below a sum the lines that it consists of.
#pragma once

#include <noaber/jaarplan/budgetsom.h>
#include <noaberui/list_page.h>

class wxChoice;

namespace noaber {

class BudgetPage final : public ListPage {
public:
    BudgetPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool add_new() override;
    void show_selection() override;

    void show_per(BudgetPer per);
    [[nodiscard]] const SimpleTable& sums() const { return m_sums; }
    [[nodiscard]] const SimpleTable& lines() const { return m_lines; }
    [[nodiscard]] TableView& line_list() { return *m_line_list; }

private:
    void load_sums();
    void load_lines();

    std::vector<Budgetregel> m_regels;
    std::vector<Budgetdeel> m_delen;  ///< as shown; the last is the total
    BudgetPer m_per = BudgetPer::werkgroep;
    SimpleTable m_sums;
    SimpleTable m_lines;
    wxChoice* m_choice;
    wxStaticText* m_lines_heading;
    TableView* m_line_list;
};

/// Sums, lines and stated totals as one page.
[[nodiscard]] PageContribution budget_page();

}  // namespace noaber
