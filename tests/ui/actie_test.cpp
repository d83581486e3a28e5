// SPDX-License-Identifier: EUPL-1.2
// Acties under their headings, done with one click and undone with two keys; a year's meetings planned on a page with tabs.
#include "acties_page.h"
#include "jaarplan_page.h"
#include "mijn_werk_panel.h"
#include "start_page.h"
#include "window.h"

#include <noaber/jaarplan/actie.h>
#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/srchctrl.h>

using namespace noaber;
using namespace noaber::test;

namespace {

Actie actie(std::string titel, std::optional<Date> due) {
    Actie one;
    one.titel = std::move(titel);
    one.vervaldatum = due;
    return one;
}

template <class T>
void put(Window& window, std::vector<T> all) {
    auto tx = window.store().begin("Test");
    for (T& one : all) tx.put(one);
    tx.commit();
    window.wait();
}

ActiesPage& acties(Window& window) { return dynamic_cast<ActiesPage&>(window.page<TabbedPage>("acties").current()); }

ActieStatus status_of(Window& window, const std::string& titel) {
    for (const Actie& one : window.store().list<Actie>())
        if (one.titel == titel) return one.status;
    throw std::runtime_error("no such actie: " + titel);
}

std::string id_of(Window& window, const std::string& titel) {
    for (const Actie& one : window.store().list<Actie>())
        if (one.titel == titel) return one.id.text;
    throw std::runtime_error("no such actie: " + titel);
}

/// The rows as shown, with their headings between brackets.
std::string shown(TableView& list, const TableModel& model) {
    std::string all;
    std::string heading;
    for (std::size_t row = 0; row < model.rows(); ++row) {
        if (model.group(row) != heading) all += "[" + model.group(row) + "]";
        heading = model.group(row);
        all += model.cell(row, 0).text + ";";
    }
    BOOST_TEST(list.shown_rows() == model.rows());
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(acties_stand_under_how_urgent_they_are) {
    Window window(Window::Content::empty);
    const Date today = system_today();
    Actie done = actie("klaar", today.plus_days(-3));
    done.status = ActieStatus::gedaan;
    put(window, std::vector{actie("zonder", std::nullopt), actie("later", today.plus_days(40)), done,
                            actie("morgen", today.plus_days(1)), actie("te laat", today.plus_days(-1)),
                            actie("veel te laat", today.plus_days(-30))});
    auto& page = acties(window);
    BOOST_TEST(
        shown(page.panel().list(), page.panel().list().model()) ==
        "[Over tijd]veel te laat;te laat;[Deze week]morgen;[Later]later;[Zonder datum]zonder;[Afgerond en vervallen]klaar;");
}

BOOST_AUTO_TEST_CASE(a_click_on_gedaan_rounds_off_and_ctrl_z_takes_it_back) {
    Window window(Window::Content::empty);
    Actie monthly = actie("Nieuwsbrief", system_today());
    monthly.herhaling = Herhaling::maandelijks;
    put(window, std::vector{monthly});
    auto& page = acties(window);
    const std::string id = window.store().list<Actie>().front().id.text;
    page.panel().list().select_key(id);
    window.wait();
    window.click(page.done_button());
    BOOST_TEST((window.store().find(Id<Actie>{id})->status == ActieStatus::gedaan));
    BOOST_TEST(window.store().count(info_of<Actie>()) == 2u);  // the next one is there
    window.focus(page.panel().list());
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(window.store().find(Id<Actie>{id})->is_open());
    BOOST_TEST(window.store().count(info_of<Actie>()) == 1u);
}

BOOST_AUTO_TEST_CASE(a_card_is_moved_with_alt_and_an_arrow_and_ctrl_z_takes_it_back) {
    Window window(Window::Content::empty);
    put(window, std::vector{actie("Zaal", system_today()), actie("Catering", system_today().plus_days(-1))});
    auto& page = acties(window);
    page.show_view(ActiesPage::View::bord);
    window.wait();
    BOOST_TEST(page.board().column(ActieStatus::open).front() ==
               id_of(window, "Catering"));  // what is late stands first
    BOOST_TEST(page.board().selected() == id_of(window, "Catering"));
    window.press(WXK_RIGHT, wxMOD_ALT);
    BOOST_TEST((status_of(window, "Catering") == ActieStatus::bezig));
    BOOST_TEST(page.board().selected() == id_of(window, "Catering"));
    window.press(WXK_RIGHT, wxMOD_ALT);
    BOOST_TEST((status_of(window, "Catering") == ActieStatus::gedaan));
    BOOST_TEST((window.store().find(Id<Actie>{id_of(window, "Catering")})->afgerond == system_today()));
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST((status_of(window, "Catering") == ActieStatus::bezig));
    window.press(WXK_LEFT, wxMOD_ALT);
    window.press(WXK_LEFT, wxMOD_ALT);  // further left there is nothing
    BOOST_TEST((status_of(window, "Catering") == ActieStatus::open));
    BOOST_TEST(window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_card_is_dragged_to_another_column) {
    Window window(Window::Content::empty);
    put(window, std::vector{actie("Zaal", system_today())});
    auto& page = acties(window);
    page.show_view(ActiesPage::View::bord);
    window.wait();
    ActieBoard& board = page.board();
    window.drag(board, board.card_rect(id_of(window, "Zaal")), board.column_rect(ActieStatus::vervallen));
    BOOST_TEST((status_of(window, "Zaal") == ActieStatus::vervallen));
}

BOOST_AUTO_TEST_CASE(list_and_board_of_one_person_one_werkgroep_and_by_words) {
    Window window;
    auto& page = acties(window);
    Persoon tom;
    for (const Persoon& one : window.store().list<Persoon>())
        if (one.naam == "Tom Kuipers") tom = one;
    page.persoon_choice().SetStringSelection("Tom Kuipers");
    wxCommandEvent chosen(wxEVT_CHOICE);
    chosen.SetInt(page.persoon_choice().GetSelection());
    page.persoon_choice().ProcessWindowEvent(chosen);
    window.wait();
    BOOST_TEST(page.panel().list().all_rows() == 2U);
    BOOST_TEST(page.board().shown() == 2U);
    page.narrow({}, {});
    const std::size_t all = page.board().shown();
    BOOST_TEST(page.panel().list().all_rows() == all);
    page.show_view(ActiesPage::View::bord);
    window.focus(page.panel().filter_box());
    window.type("telefoon");
    BOOST_TEST(page.board().shown() == 2U);
    window.press(WXK_ESCAPE);
    BOOST_TEST(page.board().shown() == all);
}

BOOST_AUTO_TEST_CASE(usual_steps_of_an_activity_and_what_is_missing_for_them) {
    Window window;
    auto& page = window.page<JaarplanPage>("jaarplan");
    const auto count = [&] { return window.store().count(info_of<Actie>()); };
    const std::size_t before = count();
    page.select_record(info_of<Activiteit>(), window.activiteit("A3").id.text);
    page.apply_template();
    window.wait();
    BOOST_TEST(count() == before);
    BOOST_TEST((wxWindow::FindFocus() == &window.frame().detail().form().editor("soort")));
    page.select_record(info_of<Activiteit>(), window.activiteit("A2").id.text);
    page.apply_template();
    window.wait();
    BOOST_TEST(count() == before + 7);
    page.apply_template();
    window.wait();
    BOOST_TEST(count() == before + 7);
    BOOST_TEST(window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(steps_of_a_sjabloon_stand_in_the_order_of_their_days) {
    Window window;
    auto& tabs = window.page<TabbedPage>("acties");
    tabs.show_tab(1);
    window.wait();
    const TableModel& model = dynamic_cast<RegisterPage&>(tabs.current()).panel().list().model();
    std::string days;
    for (std::size_t row = 0; row < model.rows(); ++row)
        if (model.group(row) == "oefening") days += model.cell(row, 2).text + ";";
    BOOST_TEST(days == "90;75;42;14;3;-7;-28;");
}

BOOST_AUTO_TEST_CASE(start_asks_who_one_is_and_shows_what_is_theirs) {
    Window window;
    auto& mine = window.page<StartPage>("start").mine();
    BOOST_TEST(mine.names().IsShown());
    BOOST_TEST(mine.table().rows() == 0U);
    mine.choose("Niemand Onbekend");
    BOOST_TEST(mine.names().IsShown());
    window.focus(mine.names());
    mine.names().ChangeValue("wolbert, femke");
    window.press(WXK_RETURN);
    BOOST_TEST(!mine.names().IsShown());
    BOOST_TEST(window.store().author() == "Femke Wolbert");
    std::string groups;
    for (std::size_t row = 0; row < mine.table().rows(); ++row)
        if (row == 0 || mine.table().group(row) != mine.table().group(row - 1)) groups += mine.table().group(row) + ";";
    BOOST_TEST(groups == "Mijn acties: over tijd;Mijn acties: zonder datum;Genoemd;");
    // The first line is the one that is late: Enter goes there.
    window.focus(mine.list());
    window.press(WXK_DOWN);
    window.press(WXK_RETURN);
    BOOST_TEST(window.frame().open_page_id() == "acties");
    BOOST_TEST(window.frame().detail().form().record() ==
               id_of(window, "Werkwijze slachtofferinformatie uitschrijven"));
}

BOOST_AUTO_TEST_CASE(a_year_of_meetings_is_planned_and_what_can_not_be_is_said) {
    Window window(Window::Content::empty);  // the demo has rules and meetings of its own
    Jaarplan plan;
    plan.jaar = 2017;
    put(window, std::vector{plan});
    Overlegregel pim, aov;
    pim.overleg = "PIM-overleg";
    pim.ritme = "elke 2 weken op dinsdag";
    aov.overleg = "AOV-overleg";
    aov.ritme = "data";
    put(window, std::vector{pim, aov});
    auto& tabs = window.page<TabbedPage>("overleggen");
    auto& page = dynamic_cast<RegisterPage&>(tabs.current());
    window.click(page.action_button(0));
    BOOST_TEST(window.store().count(info_of<Overleg>()) == 26u);
    BOOST_TEST(window.last_error().find("AOV-overleg") != std::string::npos);
    BOOST_TEST(page.panel().list().shown_rows() == 26u);

    // A record on another tab is found there.
    const Record rule = window.store().list(info_of<Overlegregel>()).front();
    window.frame().open_record(info_of<Overlegregel>(), rule.id);
    window.wait();
    BOOST_TEST(dynamic_cast<RegisterPage&>(tabs.current()).panel().list().selected_key() == rule.id);
}
