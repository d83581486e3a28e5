// SPDX-License-Identifier: EUPL-1.2
// Ctrl+K finds anything, and Enter goes there.
#include "window.h"

#include "search_dialog.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_CASE(words_are_found_and_enter_goes_to_the_record) {
    Window window;
    window.in_dialog([&] { window.frame().search_all(); },
                     [&](wxDialog& dialog) {
                         auto& search = dynamic_cast<SearchDialog&>(dialog);
                         search.search("opvangoefening");
                         BOOST_TEST(search.hits().shown_rows() > 0u);
                         window.focus(search.box());
                         window.press(WXK_RETURN);
                     });
    BOOST_TEST(window.frame().open_page_id() == "jaarplan");
    BOOST_TEST(window.frame().detail().form().record() == window.activiteit("A2").id.text);
}

BOOST_AUTO_TEST_CASE(a_word_that_is_nowhere_gives_no_rows) {
    Window window;
    window.in_dialog([&] { window.frame().search_all(); },
                     [&](wxDialog& dialog) {
                         auto& search = dynamic_cast<SearchDialog&>(dialog);
                         search.search("xyzzyqwerty");
                         BOOST_TEST(search.hits().shown_rows() == 0u);
                     });
    BOOST_TEST(window.frame().open_page_id() == "start");
}
