// SPDX-License-Identifier: EUPL-1.2
// The OTO calendar: a year's opleidingen, trainingen and oefeningen by month.
#pragma once

#include "kalender.h"

#include <noaberui/entity_table.h>
#include <noaberui/list_page.h>

#include <optional>

class wxButton;

namespace noaber {
class YearSteps;
}

namespace noaber::oto {

class KalenderPage final : public ListPage {
public:
    KalenderPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void findings_changed() override { m_panel->list().Refresh(); }
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    bool add_new() override;
    void show_selection() override;

private:
    [[nodiscard]] std::optional<Oto> chosen() const;
    void make_series();
    void go_to(const char* page, const char* tab);

    EntityTable m_table;
    YearSteps* m_jaren;
    std::optional<int> m_plan_year;  ///< as the window's year switch said the last time
    std::vector<wxButton*> m_of_one;
};

/// "OTO-13": the next code that is free, where they are numbered so.
[[nodiscard]] std::string volgende_code(const Store& store);

}  // namespace noaber::oto
