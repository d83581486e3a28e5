// SPDX-License-Identifier: EUPL-1.2
// Wissen in the window: nothing goes before the name is typed; then it is gone, and Ctrl+Z does not bring it back.
#include "window.h"

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/edit.h>
#include <noaberui/register_page.h>
#include <noaberui/text.h>
#include <noaberui/wissen_dialog.h>

#include <wx/button.h>
#include <wx/textctrl.h>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_CASE(who_types_the_name_wipes_and_nobody_else) {
    Window window;
    const Record femke = find_by_name(window.store(), info_of<Persoon>(), "Femke Wolbert");
    auto& page = window.page<RegisterPage>("mensen");
    BOOST_REQUIRE(page.select_record(info_of<Persoon>(), femke.id));
    window.wait();
    const auto open = [&] {
        (void)ask_erase(&window.frame(), window.frame().context(), {{"persoon", femke.id}}, "Femke Wolbert");
    };
    window.in_dialog(open, [&](wxDialog& shown) {
        auto& dialog = dynamic_cast<WissenDialog&>(shown);
        BOOST_TEST(!dialog.go_button().IsEnabled());
        dialog.word_box().SetValue("Femke");
        BOOST_TEST(!dialog.go_button().IsEnabled());
    });
    BOOST_TEST(window.store().find(info_of<Persoon>(), femke.id).has_value());
    window.in_dialog(open, [&](wxDialog& shown) {
        auto& dialog = dynamic_cast<WissenDialog&>(shown);
        dialog.word_box().SetValue("femke  wolbert");
        BOOST_TEST(dialog.go_button().IsEnabled());
        window.click(dialog.go_button());
    });
    window.wait();
    BOOST_TEST(!window.store().find(info_of<Persoon>(), femke.id).has_value());
    BOOST_TEST(window.store().is_erased(info_of<Persoon>(), femke.id));
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(!window.store().find(info_of<Persoon>(), femke.id).has_value());
    BOOST_TEST(window.last_error() == "");
}
