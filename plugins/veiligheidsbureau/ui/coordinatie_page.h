// SPDX-License-Identifier: EUPL-1.2
// All werkgroepen in one overview: chair, members, activities, what is planned, open points.
#pragma once

#include <noaberui/list_page.h>

namespace noaber::veiligheidsbureau {

class CoordinatiePage final : public ListPage {
public:
    CoordinatiePage(wxWindow* parent, PageContext& context);

    void reload() override;
    void findings_changed() override { reload(); }
    void show_selection() override { show_points(); }

private:
    void show_points();

    struct Groep {
        std::string naam;
        std::vector<std::string> records;  ///< ids whose signaleringen are this group's
    };
    std::vector<Groep> m_groepen;
    SimpleTable m_table;
    SimpleTable m_points;
    TableView* m_points_list;
};

}  // namespace noaber::veiligheidsbureau
