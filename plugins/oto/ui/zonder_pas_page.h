// SPDX-License-Identifier: EUPL-1.2
// Who holds a function and has no card that lets them through.
#pragma once

#include "crisispas.h"

#include <noaberui/list_page.h>

class wxButton;

namespace noaber::oto {

class ZonderPasPage final : public ListPage {
public:
    ZonderPasPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void show_selection() override;

private:
    void ask_for();

    SimpleTable m_table;
    wxButton* m_ask;
};

}  // namespace noaber::oto
