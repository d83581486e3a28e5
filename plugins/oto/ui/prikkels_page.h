// SPDX-License-Identifier: EUPL-1.2
// The month of the Leerprikkelaar: putting its questions ready, and how many answered, without who.
#pragma once

#include "prikkels.h"

#include <noaberui/page.h>
#include <noaberui/table_view.h>

class wxButton;
class wxChoice;
class wxSpinCtrl;
class wxStaticText;

namespace noaber::oto {

class PrikkelsPage final : public Page {
public:
    PrikkelsPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void focus_list() override;

    /// The month that is shown; this one and the next two can be chosen, and the twelve before.
    void choose(Maand maand);
    [[nodiscard]] Maand maand() const { return m_maand; }
    /// As the button does.
    void zet_klaar();
    [[nodiscard]] const SimpleTable& table() const { return m_table; }
    [[nodiscard]] TableView& list() { return *m_list; }

private:
    void say_what_to_do();

    Maand m_maand;
    std::vector<Maand> m_maanden;
    SimpleTable m_table;
    wxChoice* m_choice;
    wxSpinCtrl* m_aantal;
    wxButton* m_button;
    wxStaticText* m_says;
    TableView* m_list;
};

}  // namespace noaber::oto
