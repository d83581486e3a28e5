// SPDX-License-Identifier: EUPL-1.2
// What happened lately: transactions above, the changes of the chosen one below.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaberui/list_page.h>

#include <vector>

class wxChoice;

namespace noaber {

class GeschiedenisPage final : public ListPage {
public:
    GeschiedenisPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    void show_selection() override;

private:
    void load_werkgroepen();
    void show_changes();
    void add_changes_of(const Touched& touched, const Stamp& stamp);

    std::vector<Werkgroep> m_werkgroepen;
    std::vector<RecentLine> m_recent;
    SimpleTable m_table;
    SimpleTable m_changes;
    wxChoice* m_whose;
    TableView* m_changes_list;
};

}  // namespace noaber
