// SPDX-License-Identifier: EUPL-1.2
// Which activities serve which goal: every speerpunt with its activities, and those that serve none.
#pragma once

#include <noaber/jaarplan/doelkoers.h>
#include <noaberui/list_page.h>

namespace noaber {

class DekkingPage final : public ListPage {
public:
    DekkingPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void findings_changed() override { m_panel->list().Refresh(); }
    void show_selection() override;

    [[nodiscard]] const SimpleTable& goals() const { return m_goals; }
    [[nodiscard]] const SimpleTable& served_by() const { return m_activities; }

private:
    void load_activities();

    std::vector<Activiteit> m_all;
    std::vector<std::vector<std::size_t>> m_behind;  ///< by row of `m_goals`
    SimpleTable m_goals;
    SimpleTable m_activities;
    wxStaticText* m_heading;
    TableView* m_activity_list;
};

/// Coverage, indicators, measurements and speerpunten as one page.
[[nodiscard]] PageContribution doelen_page();

}  // namespace noaber
