// SPDX-License-Identifier: EUPL-1.2
// Acties under their headings, done with one click and undone with two keys; a year's meetings planned on a page with tabs.
#include "window.h"

#include <noaber/jaarplan/actie.h>
#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>

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
    auto& page = window.page<RegisterPage>("acties");
    BOOST_TEST(
        shown(page.panel().list(), page.panel().list().model()) ==
        "[Over tijd]veel te laat;te laat;[Deze week]morgen;[Later]later;[Zonder datum]zonder;[Afgerond en vervallen]klaar;");
}

BOOST_AUTO_TEST_CASE(a_click_on_gedaan_rounds_off_and_ctrl_z_takes_it_back) {
    Window window(Window::Content::empty);
    Actie monthly = actie("Nieuwsbrief", system_today());
    monthly.herhaling = Herhaling::maandelijks;
    put(window, std::vector{monthly});
    auto& page = window.page<RegisterPage>("acties");
    const std::string id = window.store().list<Actie>().front().id.text;
    page.panel().list().select_key(id);
    window.wait();
    window.click(page.action_button(0));
    BOOST_TEST((window.store().find(Id<Actie>{id})->status == ActieStatus::gedaan));
    BOOST_TEST(window.store().count(info_of<Actie>()) == 2u);  // the next one is there
    window.focus(page.panel().list());
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(window.store().find(Id<Actie>{id})->is_open());
    BOOST_TEST(window.store().count(info_of<Actie>()) == 1u);
}

BOOST_AUTO_TEST_CASE(a_year_of_meetings_is_planned_and_what_can_not_be_is_said) {
    Window window;
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
