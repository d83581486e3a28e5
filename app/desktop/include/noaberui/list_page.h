// SPDX-License-Identifier: EUPL-1.2
// A page that is a list under its filter box: what most pages are.
#pragma once

#include <noaberui/list_panel.h>
#include <noaberui/page.h>

#include <string_view>

namespace noaber {

/// Its constructor makes m_panel.
class ListPage : public Page {
public:
    using Page::Page;

    void focus_filter() override { m_panel->focus_filter(); }
    void focus_list() override { m_panel->list().SetFocus(); }
    [[nodiscard]] ListPanel& panel() { return *m_panel; }

protected:
    /// The heading, the list, and what may stand below it, with a margin around.
    void stand(std::string_view heading, wxWindow* below = nullptr);

    ListPanel* m_panel = nullptr;
};

}  // namespace noaber
