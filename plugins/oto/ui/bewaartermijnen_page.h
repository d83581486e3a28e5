// SPDX-License-Identifier: EUPL-1.2
// What is kept longer than its period, with why; the chosen ones are wiped. Beside it the periods themselves.
#pragma once

#include "bewaartermijn.h"

#include <noaberui/list_page.h>

#include <vector>

namespace noaber::oto {

class BewaartermijnenPage final : public ListPage {
public:
    BewaartermijnenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    void show_selection() override;

private:
    void erase();
    SimpleTable m_table;
    std::vector<Verstreken> m_verstreken;
    wxButton* m_erase;
};

/// "Bewaartermijnen": two tabs, what is due and the periods.
[[nodiscard]] PageContribution bewaartermijnen_page();

}  // namespace noaber::oto
