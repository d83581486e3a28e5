// SPDX-License-Identifier: EUPL-1.2
// Two people changed the same: Start tells the one who lost, the page shows what and puts theirs back.
#include "window.h"

#include "conflicten_page.h"
#include "start_page.h"

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/edit.h>
#include <noaberui/wrapped_text.h>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>

using namespace noaber;
using namespace noaber::test;

namespace {

/// What Joyce, on a laptop that holds the same, does to A1 and to Femke's row while the window writes elsewhere.
void lose(Window& window, const std::function<void(Store&)>& joyce_does, const std::function<void()>& window_does) {
    // Her clock is a little ahead, so that what she writes is the later also within one millisecond.
    const auto joyce = Store::open(window.folder() / "joyce.db", window.store().schema(),
                                   {.author = "Joyce Steggink", .wall = [] { return system_milliseconds() + 1'000; }});
    joyce->apply(window.store().log());
    window_does();
    joyce_does(*joyce);
    window.store().apply(joyce->log());
    window.frame().refresh();
    window.wait();
}

}  // namespace

BOOST_AUTO_TEST_CASE(who_lost_a_change_is_told_and_puts_it_back) {
    Window window;
    const std::string a1 = window.activiteit("A1").id.text;
    const auto write = [&](Store& store, const char* words) {
        edit_field(store, info_of<Activiteit>(), a1, "kosten", text_value(words));
    };
    BOOST_TEST(!window.page<StartPage>("start").conflicts().IsShown());
    lose(
        window, [&](Store& joyce) { write(joyce, "Ca. € 900,-"); }, [&] { write(window.store(), "€ 500,-"); });
    BOOST_TEST(window.activiteit("A1").kosten == "Ca. € 900,-");
    auto& start = window.page<StartPage>("start");
    BOOST_TEST(start.conflicts().IsShown());
    window.click(start.conflicts());
    BOOST_TEST(window.frame().open_page_id() == "conflicten");
    auto& page = window.page<ConflictenPage>("conflicten");
    BOOST_TEST(page.panel().list().shown_rows() == 1U);
    window.click(page.mine_button());
    window.wait();
    BOOST_TEST(window.activiteit("A1").kosten == "€ 500,-");
    BOOST_TEST(page.panel().list().shown_rows() == 0U);
    BOOST_TEST(!page.mine_button().IsEnabled());
    window.focus(page.panel().list());
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(window.activiteit("A1").kosten == "Ca. € 900,-");
    BOOST_TEST(window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_record_that_was_brought_back_is_left_there) {
    Window window;
    const std::string anouk = find_by_name(window.store(), info_of<Persoon>(), "Anouk Geerdink").id;
    lose(
        window, [&](Store& joyce) { edit_field(joyce, info_of<Persoon>(), anouk, "telefoon", text_value("06-1")); },
        [&] { remove_record(window.store(), info_of<Persoon>(), anouk); });
    auto& page = window.page<ConflictenPage>("conflicten");
    BOOST_TEST(page.panel().list().model().cell(0, 3).text == "staat er weer");
    window.click(page.leave_button());
    BOOST_TEST(page.panel().list().shown_rows() == 0U);
    BOOST_TEST(window.store().find(info_of<Persoon>(), anouk).has_value());
    BOOST_TEST(!window.page<StartPage>("start").conflicts().IsShown());
}
