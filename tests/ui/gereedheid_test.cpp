// SPDX-License-Identifier: EUPL-1.2
// The page Gereedheid of the OTO plugin, with the demo: functions, matrix and horizon, and a proposal that one undo takes back.
#include "window.h"

#include <noaber/jaarplan/plan.h>
#include <noaber/store/edit.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>
#include <noaberui/why_page.h>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include <functional>

using namespace noaber;
using namespace noaber::test;

namespace {

WhyPage& tab(Window& window, std::size_t number) {
    auto& tabs = window.page<TabbedPage>("gereedheid");
    tabs.show_tab(number);
    window.wait();
    return dynamic_cast<WhyPage&>(tabs.current());
}

/// The cells of a row in one line.
std::string row_of(const TableModel& table, std::string_view first) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.cell(row, 0).text != first) continue;
        std::string line;
        for (std::size_t i = 0; i < table.columns().size(); ++i)
            line += (line.empty() ? "" : " | ") + table.cell(row, i).text;
        return line;
    }
    return "no such row";
}

/// The first window below `parent` of that kind that `wanted` takes.
template <class W>
W* find_below(wxWindow* parent, const std::function<bool(W&)>& wanted) {
    for (wxWindow* child : parent->GetChildren()) {
        if (auto* found = dynamic_cast<W*>(child); found && wanted(*found)) return found;
        if (W* found = find_below<W>(child, wanted)) return found;
    }
    return nullptr;
}

void choose(Window& window, WhyPage& page, const EntityInfo& entity, std::string_view name) {
    page.panel().list().select_key(find_by_name(window.store(), entity, name).id);
    window.wait();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gereedheid)

BOOST_AUTO_TEST_CASE(functions_are_counted_on_the_last_day_of_the_plan_s_year) {
    Window window;
    WhyPage& page = tab(window, 0);
    BOOST_TEST(row_of(page.panel().list().model(), "ICO") == "ICO | 4 | 4 | 3 | 1 | 1 te weinig");
    BOOST_TEST(row_of(page.panel().list().model(), "AC-BZ") == "AC-BZ | 4 | 6 | 6 |  | op peil");
    choose(window, page, info_of<Functie>(), "ICO");
    BOOST_TEST(row_of(page.why(), "Enschede") == "Enschede | 1 | 0 | Esther Rikhof");
}

BOOST_AUTO_TEST_CASE(another_day_holds_for_all_tabs) {
    Window window;
    WhyPage& page = tab(window, 0);
    auto* day = find_below<wxTextCtrl>(&page, [](wxTextCtrl& box) { return box.GetValue() == "31-12-2017"; });
    BOOST_REQUIRE(day);
    window.focus(*day);
    day->ChangeValue("14-10-2017");
    window.press(WXK_RETURN);
    window.wait();
    BOOST_TEST(row_of(page.panel().list().model(), "ICO") == "ICO | 4 | 4 | 4 | 1 | loopt af");
    WhyPage& ahead = tab(window, 2);
    BOOST_TEST(ahead.panel().list().model().columns()[3].title == "okt");
    // What is no day is told, and the day that held stays.
    (void)tab(window, 0);
    window.focus(*day);
    day->ChangeValue("morgen");
    window.press(WXK_RETURN);
    window.wait();
    BOOST_TEST(window.last_error().find("is geen datum") != std::string::npos);
    BOOST_TEST(row_of(page.panel().list().model(), "ICO") == "ICO | 4 | 4 | 4 | 1 | loopt af");
}

BOOST_AUTO_TEST_CASE(the_matrix_has_days_in_its_cells_and_says_why) {
    Window window;
    WhyPage& page = tab(window, 1);
    auto* functie = find_below<wxChoice>(&page, [](wxChoice& box) { return box.FindString("ICO") != wxNOT_FOUND; });
    BOOST_REQUIRE(functie);
    functie->SetSelection(functie->FindString("ICO"));
    wxCommandEvent chosen(wxEVT_CHOICE, functie->GetId());
    chosen.SetInt(functie->GetSelection());
    functie->ProcessWindowEvent(chosen);
    window.wait();
    BOOST_TEST(row_of(page.panel().list().model(), "Niels ten Thije") ==
               "Niels ten Thije | Oldenzaal | gereed t/m 15-2-2018 | t/m 9-2-2019 | t/m 15-2-2018 | t/m 14-3-2019");
    choose(window, page, info_of<Persoon>(), "Esther Rikhof");
    BOOST_TEST(row_of(page.why(), "LCMS-gebruiker: 1 certificaat ooit") ==
               "LCMS-gebruiker: 1 certificaat ooit |  |  | verlopen na 14-10-2017");
    BOOST_TEST(row_of(page.why(), "    OTO-19 Systeemoefening Slachtofferinformatie") ==
               "    OTO-19 Systeemoefening Slachtofferinformatie | 9-11-2017 | 9-11-2018 | telt");
}

BOOST_AUTO_TEST_CASE(the_horizon_proposes_an_activity_that_one_undo_takes_back) {
    Window window;
    WhyPage& page = tab(window, 2);
    auto* propose =
        find_below<wxButton>(&page, [](wxButton& button) { return button.GetLabel() == "Voorstel voor het jaarplan"; });
    BOOST_REQUIRE(propose);
    choose(window, page, info_of<Functie>(), "AC-BZ");
    BOOST_TEST(!propose->IsEnabled());  // it does not fall
    choose(window, page, info_of<Functie>(), "Telefonist");
    BOOST_TEST(propose->IsEnabled());
    BOOST_TEST(row_of(page.why(), "OTO-21 Instructie telefoonteam op 23 januari 2018") ==
               "OTO-21 Instructie telefoonteam op 23 januari 2018 | voorkomt het voor 8 mensen");
    window.click(*propose);
    window.wait();
    const Activiteit made = window.activiteit("D6");
    BOOST_TEST(made.titel == "Training Telefonist");
    BOOST_TEST(window.marks("D6") == "Q4");
    window.frame().undo();
    window.wait();
    BOOST_TEST(!find_any_by_name(window.store(), info_of<Activiteit>(), "D6").has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_region_is_told_what_to_do_first) {
    Window window(Window::Content::empty);
    for (std::size_t number = 0; number < 3; ++number) BOOST_TEST(tab(window, number).panel().list().all_rows() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
