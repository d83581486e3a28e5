// SPDX-License-Identifier: EUPL-1.2
// What others changed at the same time and which therefore holds instead of one's own, with the way to put one's own back.
#pragma once

#include <noaber/store/conflict.h>
#include <noaberui/list_page.h>

namespace noaber {

class ConflictenPage final : public ListPage {
public:
    ConflictenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void show_selection() override;

    [[nodiscard]] wxButton& mine_button() { return *m_mine; }
    [[nodiscard]] wxButton& leave_button() { return *m_leave; }

private:
    [[nodiscard]] const Conflict* chosen() const;
    void settle(void (*how)(Store&, const Conflict&));

    std::vector<Conflict> m_conflicts;
    SimpleTable m_table;
    wxButton* m_mine;
    wxButton* m_leave;
};

/// As a contribution, with the number of conflicts beside its name.
[[nodiscard]] PageContribution conflicten_page();

}  // namespace noaber
