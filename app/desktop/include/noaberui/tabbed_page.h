// SPDX-License-Identifier: EUPL-1.2
// Several pages as one in the navigation, with a tab for each: what belongs together, and what one seldom needs.
#pragma once

#include <noaberui/page.h>

#include <string>
#include <vector>

class wxNotebook;

namespace noaber {

class TabbedPage final : public Page {
public:
    TabbedPage(wxWindow* parent, PageContext& context, std::vector<PageContribution> tabs);

    void reload() override;
    void findings_changed() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    /// "uitnodigingen:0190…" goes to the tab of that id and narrows it to the rest; without a tab's id, the one in front.
    void set_topic(std::string_view words) override;
    void focus_filter() override { current().focus_filter(); }
    void focus_list() override { current().focus_list(); }
    bool add_new() override { return current().add_new(); }
    void show_selection() override { current().show_selection(); }
    bool revert_typing() override { return current().revert_typing(); }

    void show_tab(std::size_t tab);
    [[nodiscard]] std::size_t tabs() const { return m_tabs.size(); }
    /// "" when it has none.
    [[nodiscard]] const std::string& tab_id(std::size_t tab) const { return m_tabs.at(tab).contribution.id; }
    [[nodiscard]] Page& current();

private:
    struct Tab {
        PageContribution contribution;
        Page* page = nullptr;
        bool stale = true;  ///< to be read when it is shown
    };
    /// Made and read, if that was not done yet.
    Page& ready(std::size_t tab);

    std::vector<Tab> m_tabs;
    wxNotebook* m_book;
};

/// As a contribution. Ctrl+Tab goes through the tabs.
[[nodiscard]] PageContribution tabbed_page(std::string id, std::string titel, std::string groep, std::string icoon,
                                           std::vector<PageContribution> tabs);

}  // namespace noaber
