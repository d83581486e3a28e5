// SPDX-License-Identifier: EUPL-1.2
// Starting: which file is opened, the demo, an empty file, plugins that can't be loaded, every page.
#include "window.h"

#include "jaarplan_page.h"
#include "places.h"
#include "start_page.h"

#include <noaber/base/errors.h>
#include <noaberui/wrapped_text.h>

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace noaber;
using namespace noaber::test;

namespace {

/// All that a window and what is in it say in wrapped texts.
std::string words_in(const wxWindow& window) {
    std::string all;
    if (const auto* text = dynamic_cast<const WrappedText*>(&window)) all += text->text() + '\n';
    for (const wxWindow* child : window.GetChildren()) all += words_in(*child);
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_own_file_is_opened_once_it_exists_and_the_demo_until_then) {
    const TemporaryFolder folder;
    DeskOptions options;
    options.own_file = folder / "noaber.db";
    BOOST_TEST(file_to_open(options) == folder / "demo.db");
    folder.write("noaber.db", "");
    BOOST_TEST(file_to_open(options) == folder / "noaber.db");
    options.file = folder / "ander.db";
    BOOST_TEST(file_to_open(options) == folder / "ander.db");
}

BOOST_AUTO_TEST_CASE(the_demo_says_that_it_is_one) {
    Window window;
    auto& page = window.page<StartPage>("start");
    BOOST_TEST(words_in(page).find("Demogegevens") != std::string::npos);
    BOOST_TEST(window.store().region() == "demo");
    BOOST_TEST(window.store().count(info_of<Activiteit>()) == 26u);
}

BOOST_AUTO_TEST_CASE(an_empty_file_says_what_to_do_first) {
    Window window(Window::Content::empty);
    auto& page = window.page<StartPage>("start");
    BOOST_TEST(words_in(page).find("Importeer er een") != std::string::npos);
    BOOST_TEST(words_in(page).find("Demogegevens") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_broken_plugin_is_named_with_the_reason_and_the_rest_works) {
    const TemporaryFolder plugins;
    plugins.write("kapot/kapot.so", "dit is geen bibliotheek");
    std::filesystem::create_directories(plugins / "pim");
    const auto built = test::build_path("lib/noaber/pim");
    std::filesystem::copy(built / "pim.so", plugins / "pim/pim.so");
    std::filesystem::copy(built / "pim-ui.so", plugins / "pim/pim-ui.so");
    Window window(Window::Content::demo, plugins.path());
    auto& page = window.page<StartPage>("start");
    BOOST_TEST(words_in(page).find("kapot") != std::string::npos);
    window.frame().open_page("pim");
    window.wait();
    BOOST_TEST(window.frame().open_page_id() == "pim");
}

BOOST_AUTO_TEST_CASE(a_broken_screen_half_is_named_and_the_headless_half_still_works) {
    const TemporaryFolder plugins;
    std::filesystem::create_directories(plugins / "pim");
    std::filesystem::copy(test::build_path("lib/noaber/pim/pim.so"), plugins / "pim/pim.so");
    plugins.write("pim/pim-ui.so", "dit is geen bibliotheek");
    Window window(Window::Content::demo, plugins.path());
    BOOST_TEST(words_in(window.page<StartPage>("start")).find("Het schermdeel kan niet worden geladen") !=
               std::string::npos);
    BOOST_TEST(window.frame().context().workbench.werkgroepen().size() == 1u);
}

BOOST_AUTO_TEST_CASE(another_year_shows_its_own_plan) {
    Window window;
    Jaarplan next;
    next.jaar = 2018;
    {
        Transaction transaction = window.store().begin("Jaarplan 2018 toegevoegd");
        transaction.put(next);
        transaction.commit();
    }
    window.wait();
    BOOST_TEST(*window.frame().context().jaarplan->jaar == 2017);
    window.frame().choose_year(1);
    window.wait();
    BOOST_TEST(*window.frame().context().jaarplan->jaar == 2018);
    BOOST_TEST(window.page<JaarplanPage>("jaarplan").grid().shown_rows() == 0u);
    window.frame().choose_year(0);
    window.wait();
    BOOST_TEST(window.page<JaarplanPage>("jaarplan").grid().shown_rows() == 26u);
}

BOOST_AUTO_TEST_CASE(every_page_opens_without_an_error) {
    Window window;
    for (const PageContribution& page : window.frame().contributions())
        BOOST_TEST_CONTEXT(page.id) {
            window.frame().open_page(page.id);
            window.wait();
            BOOST_TEST(window.frame().open_page_id() == page.id);
            BOOST_TEST(window.last_error() == "");
        }
}

BOOST_AUTO_TEST_CASE(a_click_in_the_navigation_opens_the_page) {
    Window window;
    window.click(window.frame().navigation(), window.frame().navigation().item_rect("mensen"));
    BOOST_TEST(window.frame().open_page_id() == "mensen");
    window.press(WXK_DOWN);
    BOOST_TEST(window.frame().open_page_id() == "functies");
}

BOOST_AUTO_TEST_CASE(a_group_of_pages_folds_and_stays_folded) {
    Window window;
    Navigation& navigation = window.frame().navigation();
    window.click(navigation, navigation.heading_rect("Organisatie"));
    BOOST_TEST(navigation.item_rect("mensen").IsEmpty());
    BOOST_TEST(!navigation.item_rect("jaarplan").IsEmpty());
    BOOST_TEST(window.store().setting("navigatie_dicht") == "Organisatie");
    // The open page always shows, and down still reaches the others.
    window.frame().open_page("mensen");
    window.wait();
    BOOST_TEST(!navigation.item_rect("mensen").IsEmpty());
    BOOST_TEST(navigation.item_rect("functies").IsEmpty());
    window.focus(navigation);
    window.press(WXK_DOWN);
    BOOST_TEST(window.frame().open_page_id() == "functies");
    BOOST_TEST(navigation.item_rect("mensen").IsEmpty());
    // From the keyboard.
    window.press(WXK_RIGHT);
    BOOST_TEST(!navigation.item_rect("mensen").IsEmpty());
    BOOST_TEST(window.store().setting("navigatie_dicht") == "");
    window.press(WXK_LEFT);
    BOOST_TEST(window.store().setting("navigatie_dicht") == "Organisatie");
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_not_opened_and_stays_as_it_is) {
    const TemporaryFolder folder;
    const std::string damaged(8192, 'x');
    const auto file = folder.write("kapot.db", damaged);
    DeskOptions options;
    options.own_file = folder / "noaber.db";
    BOOST_CHECK_THROW((void)open_workbench(options, file), StorageError);
    std::ifstream in(file, std::ios::binary);
    BOOST_TEST(std::string(std::istreambuf_iterator<char>(in), {}) == damaged);
}
