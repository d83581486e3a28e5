// SPDX-License-Identifier: EUPL-1.2
// OTO in the window: sixty people typed at the door, a guest with somebody's name, a sheet typed over, a card, an assessment.
#include "window.h"

#include <noaber/organisatie/wie.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/table_view.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <array>

using namespace noaber;
using namespace noaber::test;

namespace {

/// The window on an empty file with an event of today. The plugin's records are known by their descriptions only.
struct Door {
    Window window{Window::Content::empty};
    Store& store = window.store();
    std::string event = put("oto", {{"code", "OTO-1"},
                                    {"titel", "Opvangtraining"},
                                    {"datum", system_today().to_text()},
                                    {"leerdoelen", "Prioriteren"}});

    const EntityInfo& entity(std::string_view name) { return *store.schema().find(name); }
    std::string put(std::string_view name, const std::vector<std::pair<const char*, std::string>>& fields) {
        Record record = entity(name).new_record();
        for (const auto& [field, value] : fields) record[field] = text_value(value);
        Transaction tx = store.begin("Proef");
        tx.put(record);
        tx.commit();
        return record.id;
    }
    std::string person(const std::string& naam) { return put("persoon", {{"naam", naam}}); }
    std::string invited(const std::string& naam) {
        const std::string id = person(naam);
        put("oto_uitnodiging", {{"oto", event}, {"persoon", id}});
        return id;
    }
    /// "aanwezig", "te laat"; "" when nothing is registered of them. The first choice of a list is stored as nothing.
    std::string stands(const std::string& person) {
        for (const Record& one : store.list(entity("oto_aanwezigheid"), Where{"persoon", person}))
            return one.text("status").empty() ? "aanwezig" : std::string(one.text("status"));
        return {};
    }
    void open() {
        window.frame().open_page("oto-aanwezigheid");
        window.wait();
    }
    template <class W>
    W& find(const char* name, const wxWindow* among = nullptr) {
        auto* found = dynamic_cast<W*>(wxWindow::FindWindowByName(name, among ? among : &window.frame()));
        if (!found) throw std::runtime_error(std::string("no window ") + name);
        return *found;
    }
    void enter(const std::string& letters) {
        window.type(letters);
        window.press(WXK_RETURN);
    }
    [[nodiscard]] std::string said() { return find<WrappedText>("aanwezigheid-gezegd").text(); }
    wxButton& button(const wxString& label, const wxWindow& among) {
        auto* found = dynamic_cast<wxButton*>(wxWindow::FindWindowByLabel(label, &among));
        if (!found) throw std::runtime_error("no button " + from_wx(label));
        return *found;
    }
    void press(wxButton& button) {
        wxCommandEvent pressed(wxEVT_BUTTON, button.GetId());
        pressed.SetEventObject(&button);
        button.GetEventHandler()->ProcessEvent(pressed);
        window.wait();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(oto)

BOOST_AUTO_TEST_CASE(sixty_people_are_typed_with_two_letters_and_enter) {
    Door door;
    constexpr std::array first{"Anna", "Bea", "Cor", "Dik", "Els", "Fred", "Gea", "Hans", "Ina", "Jan"};
    constexpr std::array last{"Kok", "Lam", "Mol", "Nab", "Oud", "Pol"};
    for (const char* f : first)
        for (const char* l : last) door.invited(std::string(f) + ' ' + l);
    door.open();
    BOOST_TEST(door.find<wxTextCtrl>("aanwezigheid-naam").HasFocus());
    for (const char* f : first)
        for (const char* l : last)
            door.enter({static_cast<char>(f[0] - 'A' + 'a'), static_cast<char>(l[0] - 'A' + 'a')});
    BOOST_TEST(door.store.count(door.entity("oto_aanwezigheid")) == 60U);
    BOOST_TEST(door.said() == "Jan Pol: aanwezig");
    BOOST_TEST(door.window.last_error() == "");
    door.window.frame().undo();
    door.window.wait();
    BOOST_TEST(door.store.count(door.entity("oto_aanwezigheid")) == 59U);
    // Somebody a second time changes nothing and says so.
    door.find<wxTextCtrl>("aanwezigheid-naam").SetFocus();
    door.enter("ak");
    BOOST_TEST(door.said() == "Anna Kok stond al als aanwezig. Er is niets veranderd.");
    BOOST_TEST(door.store.count(door.entity("oto_aanwezigheid")) == 59U);
}

BOOST_AUTO_TEST_CASE(keys_give_the_other_states_and_a_correction_keeps_its_history) {
    Door door;
    const std::string anna = door.invited("Anna Kok"), annet = door.invited("Annet Lam"), bea = door.person("Bea Mol");
    door.open();
    door.window.type("an");
    door.window.press(WXK_DOWN);  // past the best match
    door.window.press('L', wxMOD_CONTROL);
    BOOST_TEST(door.stands(annet) == "te laat");
    BOOST_TEST(door.stands(anna) == "");
    door.window.type("be");
    door.window.press('R', wxMOD_CONTROL);
    BOOST_TEST(door.stands(bea) == "reserve");
    door.window.type("be");
    door.window.press(WXK_RETURN);
    BOOST_TEST(door.stands(bea) == "aanwezig");
    BOOST_TEST(door.said() == "Bea Mol: aanwezig, was reserve. De geschiedenis bewaart beide.");
    const auto records = door.store.list(door.entity("oto_aanwezigheid"), Where{"persoon", bea});
    BOOST_REQUIRE(records.size() == 1U);
    BOOST_TEST(door.store.history(door.entity("oto_aanwezigheid"), records[0].id).size() > 1U);
    door.enter("xyz");
    BOOST_TEST(door.said().find("Niemand heet zo") == 0U);
    BOOST_TEST(door.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_guest_with_the_name_of_somebody_is_asked_about) {
    Door door;
    const std::string anna = door.person("Anna Kok");
    door.open();
    auto& typed = door.find<wxTextCtrl>("aanwezigheid-naam");
    const auto guest = [&](const std::string& naam, const std::function<void(wxDialog&)>& use) {
        typed.SetFocus();
        door.window.wait();
        door.window.type(naam);
        door.window.in_dialog([&] { door.window.press('G', wxMOD_CONTROL); }, use);
    };
    guest("anna kok", [&](wxDialog& dialog) {
        BOOST_TEST(door.button("Ja, registreer Anna Kok", dialog).IsShown());
        // Another of that name needs something that tells them apart.
        door.press(door.button("Gast toevoegen", dialog));
        BOOST_TEST(dialog.IsModal());
        door.find<wxTextCtrl>("gast-organisatie", &dialog).SetValue("Rode Kruis");
        door.press(door.button("Gast toevoegen", dialog));
    });
    BOOST_TEST(door.stands(anna) == "");
    BOOST_REQUIRE(door.store.count(door.entity("oto_gast")) == 1U);
    BOOST_TEST(door.store.list(door.entity("oto_gast"))[0].text("naam") == "anna kok (Rode Kruis)");
    guest("anna kok", [&](wxDialog& dialog) { door.press(door.button("Ja, registreer Anna Kok", dialog)); });
    BOOST_TEST(door.stands(anna) == "aanwezig");
    guest("joost pol", [&](wxDialog& dialog) {
        BOOST_TEST(!wxWindow::FindWindowByLabel("Ja, registreer Anna Kok", &dialog));  // nobody has that name
        door.press(door.button("Gast toevoegen", dialog));
    });
    BOOST_TEST(door.store.count(door.entity("oto_gast")) == 2U);
    BOOST_TEST(door.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(an_unknown_name_becomes_a_person_to_be_completed_by_one_key) {
    Door door;
    door.open();
    door.window.type("Joost van der Pol");
    door.window.press('P', wxMOD_CONTROL);
    const auto people = door.store.list<Persoon>();
    BOOST_REQUIRE(people.size() == 1U);
    BOOST_TEST(people[0].naam == "Joost van der Pol");
    BOOST_TEST(people[0].aan_te_vullen);
    BOOST_TEST(door.stands(people[0].id.text) == "aanwezig");
}

BOOST_AUTO_TEST_CASE(an_event_still_to_come_takes_nobody_who_was_there) {
    Door door;
    const std::string anna = door.invited("Anna Kok");
    {
        Record event = door.store.find(door.entity("oto"), door.event).value();
        event["datum"] = text_value(system_today().plus_days(10).to_text());
        Transaction tx = door.store.begin("Later");
        tx.put(event);
        tx.commit();
    }
    door.open();
    door.enter("an");
    BOOST_TEST(door.said().find("is pas op") != std::string::npos);
    BOOST_TEST(door.stands(anna) == "");
    BOOST_TEST(from_wx(door.find<wxTextCtrl>("aanwezigheid-naam").GetValue()) == "an");  // nothing typed is lost
    door.window.press('M', wxMOD_CONTROL);
    BOOST_TEST(door.stands(anna) == "afgemeld");
    door.window.type("Nieuw Mens");
    door.window.press('P', wxMOD_CONTROL);
    BOOST_TEST(door.store.count(info_of<Persoon>()) == 1U);
}

BOOST_AUTO_TEST_CASE(a_signed_sheet_is_typed_over_from_top_to_bottom) {
    Door door;
    const std::string pol = door.invited("Anna Pol"), kok = door.invited("Zoe Kok"), lam = door.invited("Bea Lam");
    door.open();
    auto& sheet = door.find<wxCheckBox>("aanwezigheid-overtypen");
    sheet.SetValue(true);
    wxCommandEvent ticked(wxEVT_CHECKBOX, sheet.GetId());
    ticked.SetEventObject(&sheet);
    sheet.GetEventHandler()->ProcessEvent(ticked);
    door.window.wait();
    auto& list = door.find<TableView>("aanwezigheid-lijst");
    BOOST_TEST(list.HasFocus());
    BOOST_TEST(list.selected_key() == kok);
    door.window.press(WXK_RETURN);
    door.window.type("l");
    door.window.type("w");
    BOOST_TEST(door.stands(kok) == "aanwezig");
    BOOST_TEST(door.stands(lam) == "te laat");
    BOOST_TEST(door.stands(pol) == "afwezig");
    const auto record = door.store.list(door.entity("oto_aanwezigheid"), Where{"persoon", kok}).at(0);
    BOOST_TEST(record.text("wijze") == "tekenlijst");
    BOOST_TEST(record.text("binnen_op") == "");  // nobody knows when they came in
    BOOST_TEST(door.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_card_is_issued_and_one_undo_takes_it_back) {
    Door door;
    const std::string anna = door.person("Anna Kok");
    const std::string pas =
        door.put("oto_crisispas", {{"pasnummer", "1042"}, {"persoon", anna}, {"status", "aangevraagd"}});
    door.window.frame().open_page("crisispassen");
    door.window.wait();
    auto& page = door.window.page<TabbedPage>("crisispassen");
    BOOST_TEST(page.current().select_record(door.entity("oto_crisispas"), pas));
    door.window.wait();
    door.press(door.button("Uitgeven", page));
    const auto status = [&] {
        return std::string(door.store.find(door.entity("oto_crisispas"), pas).value().text("status"));
    };
    BOOST_TEST(status() == "");  // uitgegeven
    door.window.frame().undo();
    door.window.wait();
    BOOST_TEST(status() == "aangevraagd");
    BOOST_TEST(door.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(the_person_responds_and_another_confirms) {
    Door door;
    const std::string anna = door.person("Anna Kok"), bea = door.person("Bea Lam");
    const std::string b = door.put("oto_beoordeling", {{"persoon", anna},
                                                       {"oto", door.event},
                                                       {"leerdoel", "Prioriteren"},
                                                       {"waarnemer", bea},
                                                       {"oordeel", "onvoldoende"}});
    ik_ben(door.store, door.store.find(Id<Persoon>{anna}).value());
    auto& page = door.window.page<TabbedPage>("veiligheidspaspoort");
    auto& list = door.find<TableView>("paspoort", &page);
    BOOST_TEST(list.select_key("oto_beoordeling/" + b));
    door.window.wait();
    wxButton& confirm = door.button("Bevestigen", page);
    BOOST_TEST(!confirm.IsEnabled());  // one's own
    door.window.in_dialog([&] { door.press(door.button("Reageren…"_w, page)); },
                          [&](wxDialog& dialog) {
                              door.find<wxTextCtrl>("reactie", &dialog).SetValue("Ik zat op een ander kanaal.");
                              door.press(door.button("Bewaren", dialog));
                          });
    const auto now = [&] { return door.store.find(door.entity("oto_beoordeling"), b).value(); };
    BOOST_TEST(now().text("reactie") == "Ik zat op een ander kanaal.");
    BOOST_TEST(now().text("status") == "");  // it does not count yet
    ik_ben(door.store, door.store.find(Id<Persoon>{bea}).value());
    BOOST_TEST(page.current().select_record(info_of<Persoon>(), anna));
    BOOST_TEST(list.select_key("oto_beoordeling/" + b));
    door.window.wait();
    BOOST_TEST(!door.button("Reageren…"_w, page).IsEnabled());
    BOOST_TEST(confirm.IsEnabled());
    door.press(confirm);
    BOOST_TEST(now().text("status") == "bevestigd");
    BOOST_TEST(door.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_persons_sheet_has_a_tab_for_the_paspoort_and_other_sheets_have_none) {
    Door door;
    const std::string anna = door.person("Anna Kok");
    DetailPane& pane = door.window.frame().detail();
    door.window.frame().open_record(info_of<Persoon>(), anna);
    door.window.wait();
    BOOST_TEST(pane.show_sheet_tab("Paspoort"));
    door.window.wait();
    auto& list = door.find<TableView>("paspoort", &pane);
    BOOST_TEST(list.all_rows() > 0U);
    const std::string bea = door.person("Bea Lam");
    door.window.frame().show_detail(info_of<Persoon>(), bea);
    door.window.wait();
    BOOST_TEST(pane.show_sheet_tab("Paspoort"));
    door.window.frame().show_detail(door.entity("oto"), door.event);
    door.window.wait();
    BOOST_TEST(!pane.show_sheet_tab("Paspoort"));
    door.window.frame().show_detail(info_of<Persoon>(), anna);
    door.window.wait();
    BOOST_TEST(pane.show_sheet_tab("Paspoort"));
    BOOST_TEST(door.window.last_error() == "");
}

BOOST_AUTO_TEST_SUITE_END()
