// SPDX-License-Identifier: EUPL-1.2
// Who is invited to an OTO event and what they answered: inviting, answers by telephone, the waiting list, mail and calendar.
#pragma once

#include "uitnodigen.h"

#include <noaberui/list_page.h>

#include <vector>

class wxButton;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class OtoKeuze;

class UitnodigingenPage final : public ListPage {
public:
    UitnodigingenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    /// The id of the event.
    void set_topic(std::string_view oto) override;
    bool add_new() override;
    void show_selection() override;

private:
    void load();
    void enable();
    void lay_out();
    void invite_doelgroep();
    void answer(Uitnodigingsantwoord given);
    void send_by_hub();
    void move_up();
    void mail(Mailsoort soort);
    void save_calendar();
    /// Does it, or says in words what went wrong.
    void attempt(const std::function<std::string()>& work);

    OtoKeuze* m_keuze;
    WrappedText* m_where;
    SimpleTable m_table;
    std::vector<wxButton*> m_of_event;
    std::vector<wxButton*> m_of_one;
    wxButton* m_move_up;
};

}  // namespace noaber::oto
