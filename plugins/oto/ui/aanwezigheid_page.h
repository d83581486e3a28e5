// SPDX-License-Identifier: EUPL-1.2
// Registering attendance by keyboard: two letters, Enter, next; and typing a signed sheet over from top to bottom.
#pragma once

#include "aanwezigheidslijst.h"
#include "naamkeuze.h"
#include "registratie.h"

#include <noaber/report/html.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <functional>
#include <string>
#include <vector>

class wxButton;
class wxCheckBox;
class wxTextCtrl;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class OtoKeuze;

class AanwezigheidPage final : public Page {
public:
    AanwezigheidPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    /// The id of the event.
    void set_topic(std::string_view oto) override;
    void focus_filter() override;
    void focus_list() override { focus_filter(); }
    bool revert_typing() override;

private:
    wxSizer* make_top();
    wxSizer* make_left();
    wxSizer* make_right();
    void load();
    void load_matches();
    void load_people();
    void enable();
    void lay_out();
    void say(const std::string& words, Tone tone, Sign sign = Sign::none);
    /// What Ctrl and a letter do, wherever the cursor is; false for another key.
    bool shortcut(const wxKeyEvent& event);
    void type_key(wxKeyEvent& event);
    /// Whoever is chosen: in the list of people when the cursor is there, else the best match.
    void register_chosen(Deelname status);
    void registreer_persoon(const Persoon& persoon, Deelname status, Registratiewijze wijze);
    void add_guest();
    void add_person();
    void toggle_held();
    void save_document(const std::function<Document()>& make, const std::string& name);

    Aanwezigheidslijst m_lijst;
    bool m_any = false;          ///< whether m_lijst is of an event
    bool m_from_people = false;  ///< whether the cursor was last in the list of people, not where one types
    Naamkeuze m_namen;
    std::string m_searched;  ///< what m_matched is for
    std::vector<Id<Persoon>> m_matched;
    SimpleTable m_matches;
    SimpleTable m_people;
    OtoKeuze* m_keuze;
    WrappedText* m_where;
    wxButton* m_held;
    std::vector<wxButton*> m_papers;
    wxTextCtrl* m_typed;
    TableView* m_matches_list;
    std::vector<wxButton*> m_keys;
    WrappedText* m_said;
    WrappedText* m_count;
    wxCheckBox* m_sheet;
    TableView* m_people_list;
};

}  // namespace noaber::oto
