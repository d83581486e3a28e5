// SPDX-License-Identifier: EUPL-1.2
// The page of scenarios: a new one, what is wrong said at once, kept when one leaves it, and a trial.
#include "hub_room.h"
#include "window.h"

#include <noaberui/tabbed_page.h>
#include <noaberui/table_view.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

namespace {

struct Desk {
    Window window;
    TabbedPage& tabs = window.page<TabbedPage>("scenarios");

    template <class W>
    W& named(const char* name) {
        auto* found = dynamic_cast<W*>(wxWindow::FindWindowByName(name, &tabs));
        BOOST_REQUIRE_MESSAGE(found, name);
        return *found;
    }
    const std::string& said() { return named<WrappedText>("scenario-gezegd").text(); }
    void until_said(const std::string& start) {
        until(window, start.c_str(), [&] { return said().starts_with(start); });
    }
    /// The text of the one own scenario, as the store has it.
    std::string kept() {
        const auto all = window.store().list(*window.store().schema().find("oto_scenario"));
        BOOST_REQUIRE(all.size() == 1U);
        return std::string(all.front().text("tekst"));
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(scenario)

BOOST_AUTO_TEST_CASE(what_comes_with_the_program_is_looked_at_and_can_be_tried) {
    Desk desk;
    desk.until_said("21 injects, 3 manieren om erdoorheen te gaan. Meegeleverd");
    auto& findings = desk.named<TableView>("scenario-bevindingen");
    BOOST_TEST(findings.all_rows() == 0U);
    auto& trial = desk.named<TableView>("scenario-proef");
    desk.window.focus(desk.named<wxWindow>("scenario-tekst"));
    desk.window.press(WXK_F5);
    until(desk.window, "the trial", [&] { return trial.all_rows() > 10; });
    BOOST_TEST(trial.model().cell(0, 0).text == "0:00");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_looked_at_while_one_writes_and_kept_when_one_leaves) {
    Desk desk;
    desk.until_said("21 injects");
    BOOST_TEST(desk.tabs.add_new());
    desk.until_said("2 injects, 1 manier");
    auto& editor = desk.named<wxWindow>("scenario-tekst");
    desk.window.focus(editor);
    desk.window.press(WXK_END, wxMOD_CONTROL);
    desk.window.type("x");
    desk.until_said("Dit scenario laadt niet");
    auto& findings = desk.named<TableView>("scenario-bevindingen");
    BOOST_TEST(findings.all_rows() == 1U);
    BOOST_TEST(!desk.kept().ends_with("x"));
    desk.window.focus(desk.named<wxWindow>("scenario-keuze"));
    desk.window.wait();
    BOOST_TEST(desk.kept().ends_with("x"));
    // Undo puts it back, in the editor too.
    desk.window.frame().undo();
    desk.until_said("2 injects");
    BOOST_TEST(!desk.kept().ends_with("x"));
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_SUITE_END()
