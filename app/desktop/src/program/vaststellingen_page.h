// SPDX-License-Identifier: EUPL-1.2
// The list of fixed plans, of all years.
#pragma once

#include <noaberui/list_page.h>

namespace noaber {

class VaststellingenPage final : public ListPage {
public:
    VaststellingenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    bool add_new() override;
    void show_selection() override;

private:
    SimpleTable m_table;
};

}  // namespace noaber
