// SPDX-License-Identifier: EUPL-1.2
// Holding a meeting with the keyboard: agenda, who is there, decisions and acties, minutes; counting meetings.
#include "telling_page.h"
#include "vergadering_page.h"
#include "window.h"

#include <noaber/jaarplan/vergadering.h>
#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/textctrl.h>

#include <fstream>

using namespace noaber;
using namespace noaber::test;

namespace {

Overleg put_meeting(Window& window, const char* datum) {
    Overleg one;
    one.overleg = "Proefoverleg";
    one.datum = one.volgens = Date::parse(datum);
    for (const Werkgroep& group : window.store().list<Werkgroep>())
        if (group.naam == "PIM") one.werkgroep = group.id;
    auto tx = window.store().begin("Test");
    tx.put(one);
    tx.commit();
    window.wait();
    return one;
}

VergaderingPage& hold(Window& window, const Overleg& meeting) {
    auto& list = dynamic_cast<RegisterPage&>(window.page<TabbedPage>("overleggen").current());
    list.select_record(info_of<Overleg>(), meeting.id.text);
    window.focus(list.panel().list());
    window.click(list.action_button(1));  // Vergaderen
    window.wait();
    return dynamic_cast<VergaderingPage&>(window.frame().page("vergadering"));
}

std::string column(const SimpleTable& table, std::size_t column) {
    std::string all;
    for (const auto& row : table.content)
        if (!row.cells[column].text.empty()) all += row.cells[column].text + ";";
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_meeting_is_held_with_the_keyboard) {
    Window window;
    const Overleg meeting = put_meeting(window, "2017-05-09");
    const auto now = [&] { return window.store().find(meeting.id).value(); };
    auto& page = hold(window, meeting);
    BOOST_TEST(page.meeting() == meeting.id.text);
    BOOST_TEST(column(page.agenda_table(), 0).starts_with("1;2;"));

    // The cursor is where one types what is decided.
    BOOST_TEST((wxWindow::FindFocus() == &page.besluit_field()));
    window.type("De oefening gaat door");
    window.press(WXK_RETURN);
    BOOST_TEST(page.besluit_field().GetValue() == "");
    BOOST_TEST(besluiten_van(window.store(), meeting.id).size() == 1U);
    window.focus(page.actie_field());
    window.type("Zaal voor 31-2");
    window.press(WXK_RETURN);
    BOOST_TEST(page.remark().find("bestaat niet") != std::string::npos);
    BOOST_TEST(page.actie_field().GetValue() == "Zaal voor 31-2");  // what was typed is not lost
    page.actie_field().SetValue("Zaal reserveren @Femke voor 12-5");
    BOOST_TEST(page.remark() == "Gelezen als: Zaal reserveren · Femke Wolbert · vóór 12 mei 2017");
    window.press(WXK_RETURN);
    BOOST_TEST(acties_van(window.store(), meeting.id).size() == 1U);
    BOOST_TEST(column(page.agreed_table(), 1) == "De oefening gaat door;Zaal reserveren;");

    // Who is there.
    window.focus(page.attendance_list());
    window.press(WXK_DOWN);
    window.press(WXK_SPACE);
    BOOST_TEST(now().aanwezig == "Annet Leusink");  // the voorzitter stands first
    window.press(WXK_DOWN);
    window.press(WXK_RIGHT);
    window.press(WXK_SPACE);
    BOOST_TEST(now().aanwezig == "Annet Leusink");
    BOOST_TEST(!now().afwezig.empty());
    window.focus(page.gast_field());
    window.type("Piet Gast");
    window.press(WXK_RETURN);
    BOOST_TEST(now().aanwezig == "Annet Leusink\nPiet Gast");

    window.focus(page.verslag_field());
    window.type("Kort verslag");
    window.focus(page.besluit_field());  // leaving saves
    BOOST_TEST(now().verslag == "Kort verslag");
    window.click(page.held_button());
    BOOST_TEST((now().status == OverlegStatus::gehouden));
    BOOST_TEST(window.last_error() == "");

    // Every step back by itself.
    window.focus(page.attendance_list());
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST((now().status == OverlegStatus::gepland));
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(now().verslag == "");
    BOOST_TEST(page.verslag_field().GetValue() == "");
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(now().aanwezig == "Annet Leusink");

    const auto file = window.folder() / "verslag.html";
    page.write_minutes(file);
    std::ifstream in(file);
    const std::string html(std::istreambuf_iterator<char>(in), {});
    BOOST_TEST(html.find("Zaal reserveren") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(minutes_being_typed_go_to_the_meeting_they_were_typed_for) {
    Window window;
    const Overleg first = put_meeting(window, "2017-05-09"), second = put_meeting(window, "2017-05-10");
    auto& page = hold(window, first);
    page.verslag_field().ChangeValue("van de eerste");
    hold(window, second);
    BOOST_TEST(window.store().find(first.id)->verslag == "van de eerste");
    BOOST_TEST(window.store().find(second.id)->verslag == "");
    BOOST_TEST(page.verslag_field().GetValue() == "");
    // A change elsewhere does not take what is being typed.
    page.verslag_field().ChangeValue("nog niet klaar");
    noteer_besluit(window.store(), second.id, "iets anders");
    window.wait();
    BOOST_TEST(page.verslag_field().GetValue() == "nog niet klaar");
}

BOOST_AUTO_TEST_CASE(a_year_without_meetings_says_what_to_do) {
    Window window(Window::Content::empty);
    auto& page = window.page<VergaderingPage>("vergadering");
    BOOST_TEST(page.meeting() == "");
    BOOST_TEST(!page.besluit_field().IsEnabled());
    BOOST_TEST(!page.held_button().IsEnabled());
    BOOST_TEST(window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_number_of_meetings_shows_the_meetings_behind_it) {
    Window window;
    auto& tabs = window.page<TabbedPage>("overleggen");
    tabs.show_tab(1);
    window.wait();
    auto& page = dynamic_cast<TellingPage&>(tabs.current());
    const std::string series = "Bijeenkomst hoofden Omgevingszorg";
    BOOST_TEST(page.list().select_key(series));
    window.focus(page.list());
    const auto ask = [&](TellingPage::Column column) {
        page.list().set_cursor_column(column);
        window.press(WXK_SPACE);
    };
    ask(TellingPage::nodig);
    BOOST_TEST(column(page.behind(), 0) == "blad B2;");
    ask(TellingPage::gehouden);
    BOOST_TEST(column(page.behind(), 0) == "do 26 jan;");
    ask(TellingPage::gepland);
    BOOST_TEST(page.behind().rows() == 0U);
    for (const auto& row : page.table().content)
        if (row.key == series) BOOST_TEST(row.cells[TellingPage::oordeel].text == "te weinig, nog 1");
}
