// SPDX-License-Identifier: EUPL-1.2
// What has changed in the plan since it was fixed: the old words struck through, the new ones beside them.
#pragma once

#include <noaber/jaarplan/vaststellen.h>
#include <noaberui/list_page.h>

class wxChoice;

namespace noaber {

class WijzigingenPage final : public ListPage {
public:
    WijzigingenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool add_new() override;
    void show_selection() override;

    [[nodiscard]] wxButton& fix_button() { return *m_fix; }
    [[nodiscard]] wxButton& next_year_button() { return *m_next_year; }

private:
    void fill_baselines();
    void fill_table();
    [[nodiscard]] const Vaststelling* chosen() const;

    SimpleTable m_table;
    wxChoice* m_baseline;
    wxButton* m_fix;
    wxButton* m_next_year;
    std::vector<Vaststelling> m_baselines;  ///< newest first, as in the choice
    std::string m_chosen;                   ///< id; the newest when it is not there
};

/// Wijzigingen, meerdere jaren and vaststellingen behind one line in the navigation.
[[nodiscard]] PageContribution versies_page();

}  // namespace noaber
