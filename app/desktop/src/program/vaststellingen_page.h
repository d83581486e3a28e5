// SPDX-License-Identifier: EUPL-1.2
// The list of fixed plans, of all years.
#pragma once

#include <noaberui/list_panel.h>
#include <noaberui/page.h>

namespace noaber {

class VaststellingenPage final : public Page {
public:
    VaststellingenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void focus_filter() override { m_panel->focus_filter(); }
    void focus_list() override { m_panel->list().SetFocus(); }
    bool add_new() override;
    void show_selection() override;

    [[nodiscard]] ListPanel& panel() { return *m_panel; }

private:
    SimpleTable m_table;
    ListPanel* m_panel;
};

}  // namespace noaber
