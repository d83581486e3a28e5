// SPDX-License-Identifier: EUPL-1.2
// Hours with their reasons, handing over somebody's work and undoing that, removing who still owns things, money and goals.
#include "window.h"

#include "belasting_page.h"
#include "budget_page.h"
#include "dekking_page.h"
#include "indicatoren_page.h"
#include "overdracht_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>
#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>

using namespace noaber;
using namespace noaber::test;

namespace {

Id<Persoon> person(Window& window, std::string_view naam) {
    return Id<Persoon>{find_by_name(window.store(), info_of<Persoon>(), naam).id};
}

/// The row of a list whose first cell says this, as its cells in one line.
std::string row_of(const SimpleTable& table, std::string_view first) {
    for (const auto& row : table.content) {
        if (row.cells.front().text != first) continue;
        std::string line;
        for (const Cell& cell : row.cells) line += (line.empty() ? "" : " | ") + cell.text;
        return line;
    }
    return "no such row";
}

template <class P>
P& tab(Window& window, std::string_view page, std::size_t number = 0) {
    auto& tabs = window.page<TabbedPage>(page);
    tabs.show_tab(number);
    window.wait();
    return dynamic_cast<P&>(tabs.current());
}

/// Chooses somebody on the page of hours.
BelastingPage& hours_of(Window& window, const Id<Persoon>& who) {
    auto& page = tab<BelastingPage>(window, "uren");
    page.panel().list().select_key(who.text);
    window.wait();
    return page;
}

}  // namespace

BOOST_AUTO_TEST_CASE(hours_answer_why) {
    Window window;
    auto& page = hours_of(window, person(window, "Femke Wolbert"));
    BOOST_TEST(row_of(page.why(), "A1 Slachtofferinformatie") == "A1 Slachtofferinformatie | 30 | 40 | 30 | 20 | 120");
    BOOST_TEST(row_of(page.why(), "Samen gepland") == "Samen gepland | 60 | 112 | 60 | 64 | 296");
    BOOST_TEST(row_of(page.why(), "Zomervakantie vanaf 7 augustus") ==
               "Zomervakantie vanaf 7 augustus |  |  | -24 |  | -24");
    BOOST_TEST(row_of(page.why(), "Samen beschikbaar") == "Samen beschikbaar | 104 | 104 | 80 | 104 | 392");
    BOOST_TEST(row_of(page.why(), "Over (onder nul is te veel)") ==
               "Over (onder nul is te veel) | 44 | -8 | 20 | 40 | 96");
    // Keyboard only: Enter goes to the reasons, and Enter there to the field.
    window.focus(page.panel().list());
    window.press(WXK_RETURN);
    BOOST_TEST(wxWindow::FindFocus() == &page.why_list());
    BOOST_TEST(page.why_list().selected_key().starts_with("ureninzet/"));
}

BOOST_AUTO_TEST_CASE(work_is_handed_over_from_the_page_of_hours_and_ctrl_z_takes_it_back) {
    Window window;
    const auto femke = person(window, "Femke Wolbert"), joyce = person(window, "Joyce Steggink");
    auto& page = hours_of(window, femke);
    window.in_dialog([&] { window.click(*wxWindow::FindWindowByLabel(wxString::FromUTF8("Overdragen…"), &page)); },
                     [&](wxDialog& shown) {
                         auto& dialog = dynamic_cast<OverdrachtDialog&>(shown);
                         BOOST_TEST(!dialog.go_button().IsEnabled());  // nobody was chosen yet
                         dialog.choose(joyce);
                         BOOST_TEST(
                             row_of(dialog.loads(), "Joyce Steggink") ==
                             "Joyce Steggink | 20 → 80 van 104 | 20 → 132 van 104 | 20 → 80 van 104 | 20 → 84 van 104");
                         BOOST_TEST(window.activiteit("A1").contactpersoon ==
                                    "Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)");
                         window.click(dialog.go_button());
                     });
    BOOST_TEST(window.activiteit("A1").contactpersoon == "Joyce Steggink (inhoud) en Ilse Nijmeijer (OTO)");
    BOOST_TEST(!page.panel().list().select_key(femke.text));  // who has no work is not in the list
    window.focus(page.panel().list());
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(window.activiteit("A1").contactpersoon == "Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)");
    BOOST_TEST(page.panel().list().select_key(femke.text));
    window.wait();
    BOOST_TEST(row_of(page.why(), "Samen gepland") == "Samen gepland | 60 | 112 | 60 | 64 | 296");
}

BOOST_AUTO_TEST_CASE(work_goes_to_two_and_one_line_to_a_third) {
    Window window;
    const auto femke = person(window, "Femke Wolbert"), joyce = person(window, "Joyce Steggink");
    const auto annet = person(window, "Annet Leusink"), tom = person(window, "Tom Kuipers");
    auto& mensen = window.page<RegisterPage>("mensen");
    mensen.panel().list().select_key(femke.text);
    window.wait();
    window.in_dialog([&] { window.click(mensen.action_button(0)); },
                     [&](wxDialog& shown) {
                         auto& dialog = dynamic_cast<OverdrachtDialog&>(shown);
                         dialog.choose(joyce, annet);
                         dialog.post_list().select_first();
                         dialog.choose_for_selected(tom);
                         BOOST_TEST(dialog.overdracht().posten.front().naar.text == tom.text);
                         BOOST_TEST(dialog.loads().content.size() == 4U);
                         BOOST_TEST(dialog.hand_over());
                     });
    BOOST_TEST(
        window.store().undo_label().value().starts_with("Werk van Femke Wolbert overgedragen aan Tom Kuipers, "));
}

BOOST_AUTO_TEST_CASE(who_still_owns_things_is_not_removed_without_a_receiver) {
    Window window;
    const auto femke = person(window, "Femke Wolbert"), joyce = person(window, "Joyce Steggink");
    window.frame().open_record(info_of<Persoon>(), femke.text);
    window.wait();
    const auto remove = [&] { window.click(*wxWindow::FindWindowByLabel("Verwijderen", &window.frame())); };
    window.in_dialog(remove, [&](wxDialog& shown) {
        BOOST_TEST(!dynamic_cast<OverdrachtDialog&>(shown).go_button().IsEnabled());
    });
    BOOST_TEST(window.store().find(femke).has_value());  // closed without choosing
    window.in_dialog(remove, [&](wxDialog& shown) {
        auto& dialog = dynamic_cast<OverdrachtDialog&>(shown);
        dialog.choose(joyce);
        window.click(dialog.go_button());
    });
    BOOST_TEST(!window.store().find(femke).has_value());
    BOOST_TEST(references_to(window.store(), info_of<Persoon>(), femke.text).empty());
    window.store().undo();
    BOOST_TEST(window.store().find(femke).has_value());
}

BOOST_AUTO_TEST_CASE(the_budget_by_part_with_the_lines_behind_it) {
    Window window;
    auto& page = tab<BudgetPage>(window, "budget");
    BOOST_TEST(row_of(page.sums(), "Projecten") ==
               "Projecten | € 3.400 | € 1.200 onder voorbehoud, 1 × pm | € 1.742,50 | € 1.742,50 | € 1.742,50");
    BOOST_TEST(row_of(page.sums(), "Totaal").starts_with("Totaal | € 22.050 tot € 23.050 | "));
    page.show_per(BudgetPer::soort);
    window.wait();
    BOOST_TEST(row_of(page.sums(), "Oefening") == "Oefening | € 6.500 tot € 7.500 | 1 × pm, 1 × n.n.b. |  |  | ");
    page.panel().list().select_key("3");  // Oefening
    window.wait();
    BOOST_TEST(page.lines().content.size() == 4U);
    BOOST_TEST(row_of(page.lines(), "Mono kolom-oefening") == "Mono kolom-oefening | pm | pm, apart |  |  | ");
}

BOOST_AUTO_TEST_CASE(goals_show_what_serves_them_and_indicators_their_course) {
    Window window;
    auto& dekking = tab<DekkingPage>(window, "doelen");
    BOOST_TEST(row_of(dekking.goals(), "Veiligheidspaspoort introduceren") ==
               "Veiligheidspaspoort introduceren | 1 | D4");
    dekking.panel().list().select_key("zonder");
    window.wait();
    BOOST_TEST(dekking.served_by().content.size() == 15U);
    auto& page = tab<IndicatorenPage>(window, "doelen", 1);
    BOOST_TEST(row_of(page.rows(), "Opkomst bij oefeningen") ==
               "Opkomst bij oefeningen | Uit koers | 65 % | 70,61 % | 85 % in 2019");
    page.panel().list().select_key(find_by_name(window.store(), info_of<Indicator>(), "Opkomst bij oefeningen").id);
    window.wait();
    BOOST_TEST(page.why().find("Laatst gemeten op 30-6-2017: 65 %") != std::string::npos);
    // The course follows what is typed.
    const auto record = find_by_name(window.store(), info_of<Indicator>(), "Opkomst bij oefeningen");
    BOOST_CHECK_THROW(edit_field(window.store(), info_of<Indicator>(), record.id, "streefjaar", std::int64_t{2014}),
                      InputError);
    edit_field(window.store(), info_of<Indicator>(), record.id, "streefjaar", std::int64_t{2015});
    window.wait();
    BOOST_TEST(row_of(page.rows(), "Opkomst bij oefeningen").find("Onvolledig") != std::string::npos);
    BOOST_TEST(page.why().find("2015 is ook het jaar van de nulmeting") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(empty_pages_say_what_to_do) {
    Window window(Window::Content::empty);
    BOOST_TEST(tab<BelastingPage>(window, "uren").panel().list().all_rows() == 0U);
    BOOST_TEST(tab<BudgetPage>(window, "budget").panel().list().all_rows() == 0U);
    BOOST_TEST(tab<DekkingPage>(window, "doelen").panel().list().all_rows() == 0U);
    BOOST_TEST(tab<IndicatorenPage>(window, "doelen", 1).panel().list().all_rows() == 0U);
}
