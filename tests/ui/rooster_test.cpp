// SPDX-License-Identifier: EUPL-1.2
// The roster in the window: made by the dialog, changed by mouse and by keys with the rules looked at, asked why, taken back.
#include "window.h"

#include <noaberui/year_steps.h>
#include "dienstkalender_page.h"
#include "rooster_dialog.h"
#include "rooster_page.h"
#include "start_page.h"
#include "verdeling_page.h"

#include <noaber/piket/dienstkeuze.h>
#include <noaber/store/edit.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/textctrl.h>

using namespace noaber;
using namespace noaber::test;

namespace {

Date day(std::string_view text) { return Date::parse(text).value(); }

/// An empty file with two functions; Bo is away in January.
struct Desk {
    Window window{Window::Content::empty};
    Id<Functie> ac, ovd;

    Desk() {
        auto tx = window.store().begin("Pool");
        ac = functie(tx, "AC-BZ", {"An Akkerman", "Bo Bakker", "Cas Cremer", "Fien Fokker", "Gijs Groen"});
        ovd = functie(tx, "OvD-BZ", {"Dirk Dekker", "Els Evers", "An Akkerman"});
        Afwezigheid weg;
        weg.persoon = persoon("Bo Bakker");
        weg.van = day("2027-01-01");
        weg.tot = day("2027-01-31");
        tx.put(weg);
        tx.commit();
        window.wait();
    }
    std::map<std::string, Id<Persoon>> mensen;

    Id<Functie> functie(Transaction& tx, const char* naam, std::initializer_list<const char*> pool) {
        Functie one;
        one.naam = naam;
        tx.put(one);
        Piketregel regel;
        regel.functie = one.id;
        regel.dienst = "week";
        regel.wissel = "maandag 09:00";
        regel.rust = 1;
        tx.put(regel);
        for (const char* wie : pool) {
            auto& id = mensen[wie];
            if (id.empty()) {
                Persoon mens;
                mens.naam = wie;
                mens.telefoon = "06-12345678";
                tx.put(mens);
                id = mens.id;
            }
            Poollid lid;
            lid.functie = one.id;
            lid.persoon = id;
            tx.put(lid);
        }
        return one.id;
    }
    [[nodiscard]] const Id<Persoon>& persoon(const char* naam) const { return mensen.at(naam); }

    RoosterPage& page() {
        auto& tabs = window.page<TabbedPage>("piket");
        tabs.show_tab(0);
        window.wait();
        return dynamic_cast<RoosterPage&>(tabs.current());
    }
    /// By the dialog, as a person does it.
    void make() {
        auto& shown_page = page();
        window.in_dialog([&] { window.click(*wxWindow::FindWindowByLabel("Rooster maken…"_w, &shown_page)); },
                         [&](wxDialog& shown) {
                             auto& dialog = dynamic_cast<RoosterDialog&>(shown);
                             dialog.name_box().ChangeValue("Piket 2027");
                             dialog.from_box().ChangeValue("2027-W01");
                             dialog.to_box().ChangeValue("2027-W12");
                             dialog.make();
                             BOOST_TEST(dialog.busy());
                             while (dialog.busy()) window.wait();
                             BOOST_TEST(dialog.said().starts_with("24 diensten, 0 open; bewezen"));
                             BOOST_TEST(window.store().count(info_of<Dienst>()) == 0U);
                             dialog.use();
                         });
        window.wait();
        BOOST_TEST(window.store().count(info_of<Dienst>()) == 24U);
    }
    Id<Dienst> dienst(const Id<Functie>& functie, const char* periode) {
        return dienst_id(window.store(), functie, periode, 1);
    }
    Id<Persoon> doet(const Id<Dienst>& id) { return window.store().find(id).value().persoon; }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(rooster)

BOOST_AUTO_TEST_CASE(a_roster_is_made_shown_and_undone) {
    Desk desk;
    BOOST_TEST(desk.page().view().rows().empty());
    desk.make();
    auto& page = desk.page();
    page.show_day(day("2027-01-15"));
    BOOST_TEST(page.view().rows().size() == 2U);
    BOOST_TEST(page.kwaliteit().find("alle 24 diensten zijn bezet") != std::string::npos);
    desk.window.press('Z', wxMOD_CONTROL);
    desk.window.wait();
    BOOST_TEST(desk.window.store().count(info_of<Dienst>()) == 0U);
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_question_without_an_answer_stays_in_the_dialog) {
    Desk desk;
    auto& shown_page = desk.page();
    desk.window.in_dialog(
        [&] { desk.window.click(*wxWindow::FindWindowByLabel("Rooster maken…"_w, &shown_page)); },
        [&](wxDialog& shown) {
            auto& dialog = dynamic_cast<RoosterDialog&>(shown);
            for (const auto& [from, word] : {std::pair("2027-W60", "2027-W60"), {"morgen", "morgen"}}) {
                dialog.from_box().ChangeValue(from);
                dialog.make();
                BOOST_TEST(!dialog.busy());
                BOOST_TEST(dialog.said().find(word) != std::string::npos);
            }
            dialog.name_box().ChangeValue("");
            dialog.make();
            BOOST_TEST(dialog.said().starts_with("Geef het rooster een naam"));
        });
}

BOOST_AUTO_TEST_CASE(the_list_says_who_may_and_enter_gives_the_duty) {
    Desk desk;
    desk.make();
    auto& page = desk.page();
    page.show_day(day("2027-01-15"));
    const auto duty = desk.dienst(desk.ac, "2027-W03");
    BOOST_TEST(page.view().select(duty));
    desk.window.wait();
    // Bo is away: the list says so and the duty stays where it is.
    const auto before = desk.doet(duty);
    BOOST_TEST(page.keuzes().all_rows() == 5U);
    BOOST_TEST(page.keuzes().select_key(desk.persoon("Bo Bakker").text));
    page.assign();
    BOOST_TEST(desk.doet(duty).text == before.text);
    BOOST_TEST(desk.window.last_error().find("Bo Bakker") != std::string::npos);
    BOOST_TEST(desk.window.last_error().find("afwezig") != std::string::npos);
    // Whoever may: by keys alone.
    const auto keuzes =
        keuzes_voor(desk.window.store(), lees_piket(desk.window.store()), *lees_piket(desk.window.store()).vak(duty));
    const auto free =
        std::ranges::find_if(keuzes, [](const Dienstkeuze& one) { return !one.doet_hem && one.bezwaren.empty(); });
    if (free != keuzes.end()) {
        desk.window.focus(page.view());
        desk.window.press(WXK_RETURN);
        BOOST_TEST(wxWindow::FindFocus() == &page.keuzes());
        BOOST_TEST(page.keuzes().select_key(free->persoon.text));
        desk.window.press(WXK_RETURN);
        desk.window.wait();
        BOOST_TEST(desk.doet(duty).text == free->persoon.text);
        desk.window.press('Z', wxMOD_CONTROL);
        desk.window.wait();
        BOOST_TEST(desk.doet(duty).text == before.text);
    }
    page.view().select(duty);
    page.make_open();
    desk.window.wait();
    BOOST_TEST(desk.doet(duty).empty());
}

BOOST_AUTO_TEST_CASE(a_duty_is_dragged_only_where_the_rules_allow_it) {
    Desk desk;
    desk.make();
    auto& page = desk.page();
    page.show_day(day("2027-02-15"));
    desk.window.wait();
    auto& view = page.view();
    // Every pair of duties in sight: what the drag says is what the rules say. One of each is dragged with the mouse.
    std::size_t swapped = 0, refused = 0;
    const auto cellen = view.rows()[0].cellen;
    for (std::size_t i = 0; i + 1 < cellen.size(); ++i)
        for (std::size_t j = i + 1; j < cellen.size(); ++j) {
            const Dienstwissel wissel{cellen[i].dienst, cellen[j].dienst};
            const bool allowed = bezwaren_tegen(desk.window.store(), lees_piket(desk.window.store()), wissel).empty();
            if (swapped == 0) BOOST_TEST(view.judge(cellen[i], cellen[j]).empty() == allowed);
            if ((allowed ? swapped : refused) > 0) continue;
            ++(allowed ? swapped : refused);
            const auto one = desk.doet(wissel.van), other = desk.doet(wissel.naar);
            desk.window.drag(view, view.rect_of(wissel.van), view.rect_of(wissel.naar));
            BOOST_TEST(desk.doet(wissel.van).text == (allowed ? other : one).text);
            BOOST_TEST(desk.doet(wissel.naar).text == (allowed ? one : other).text);
        }
    BOOST_TEST(swapped == 1U);
    BOOST_TEST(refused == 1U);
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(arrows_walk_through_the_duties_and_page_keys_through_time) {
    Desk desk;
    desk.make();
    auto& page = desk.page();
    page.show_day(day("2027-01-15"));
    desk.window.wait();
    auto& view = page.view();
    desk.window.focus(view);
    BOOST_TEST(view.select(desk.dienst(desk.ac, "2027-W02")));
    desk.window.press(WXK_RIGHT);
    BOOST_TEST(view.selected()->dienst.text == desk.dienst(desk.ac, "2027-W03").text);
    desk.window.press(WXK_DOWN);
    BOOST_TEST(view.selected()->dienst.text == desk.dienst(desk.ovd, "2027-W03").text);
    desk.window.press(WXK_UP);
    desk.window.press(WXK_LEFT);
    BOOST_TEST(view.selected()->dienst.text == desk.dienst(desk.ac, "2027-W02").text);
    desk.window.press(WXK_PAGEDOWN);
    BOOST_TEST(page.span().van.to_text() == "2027-04-01");
    desk.window.press(WXK_PAGEUP);
    BOOST_TEST(page.span().van.to_text() == "2027-01-01");
}

BOOST_AUTO_TEST_CASE(the_spread_answers_why_with_its_duties_and_a_year_is_a_calendar) {
    Desk desk;
    desk.make();
    auto& tabs = desk.window.page<TabbedPage>("piket");
    tabs.show_tab(1);
    desk.window.wait();
    auto& verdeling = dynamic_cast<VerdelingPage&>(tabs.current());
    tabs.show_tab(2);
    desk.window.wait();
    auto& kalender = dynamic_cast<DienstkalenderPage&>(tabs.current());
    kalender.set_topic("Cas Cremer");
    kalender.jaren().go_to(2027);
    verdeling.jaren().go_to(2027);
    desk.window.wait();
    const auto& beeld = lees_piket(desk.window.store());
    const auto of_cas = beeld.van(desk.persoon("Cas Cremer"));
    BOOST_TEST(of_cas.size() > 0U);
    BOOST_TEST(kalender.list().all_rows() == of_cas.size());
    for (const Dienstvak& vak : of_cas)
        BOOST_TEST(kalender.kalender()
                       .tip_at(kalender.kalender().rect_of(vak.begin.date()).GetPosition() + wxPoint(3, 3))
                       .find("AC-BZ") != std::string::npos);
    // The bars of all are the duties there are, and each answers with its own.
    std::size_t answered = 0;
    auto& list = verdeling.panel().list();
    for (std::size_t row = 0; row < list.all_rows(); ++row) {
        BOOST_TEST(list.select_key(list.model().key(row)));
        desk.window.wait();
        BOOST_TEST(std::to_string(verdeling.why().content.size()) == list.model().cell(row, 2).text);
        answered += verdeling.why().content.size();
    }
    BOOST_TEST(answered == 24U);
}

BOOST_AUTO_TEST_SUITE_END()
