// SPDX-License-Identifier: EUPL-1.2
// Importing in the window: a preview first, refused rows with their reason, all or nothing unless told otherwise.
#include "window.h"

#include "import_dialog.h"

#include <noaber/store/edit.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_CASE(the_preview_writes_nothing_and_importing_writes_all) {
    Window window(Window::Content::empty);
    ImportDialog dialog(&window.frame(), window.frame().context());
    dialog.preview({demo_tables()});
    BOOST_TEST(window.store().count(info_of<Activiteit>()) == 0u);
    BOOST_TEST(!dialog.report().anything_refused());
    BOOST_TEST(!dialog.report().tabellen.empty());
    dialog.import(Refusals::stop_all);
    BOOST_TEST(dialog.imported());
    BOOST_TEST(window.store().count(info_of<Activiteit>()) == 26u);
    window.wait();
    BOOST_TEST(window.frame().context().jaarplan.has_value());
    window.frame().undo();
    window.wait();
    BOOST_TEST(window.store().count(info_of<Activiteit>()) == 0u);
}

BOOST_AUTO_TEST_CASE(a_refused_row_stops_the_import_until_one_says_to_go_on_without_it) {
    Window window(Window::Content::empty);
    const auto file = window.folder().write(
        "plan.csv",
        "Groep;Code;Activiteit;Doel;Doelgroep;Opzet/beschrijving;Resultaat;Planning & tijdsbesteding;Kosten;Contactpersoon;Betrokkenen\n"
        "Werkgroep PIM;A1;Een;;;;;Q1;;;\nWerkgroep PIM;;Zonder code;;;;;;;;\n");
    ImportDialog dialog(&window.frame(), window.frame().context());
    dialog.preview({file});
    BOOST_TEST(dialog.report().anything_refused());
    dialog.import(Refusals::stop_all);
    BOOST_TEST(!dialog.imported());
    BOOST_TEST(window.store().count(info_of<Activiteit>()) == 0u);
    dialog.import(Refusals::accept_others);
    BOOST_TEST(dialog.imported());
    BOOST_TEST(window.store().count(info_of<Activiteit>()) == 1u);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_table_is_named_and_nothing_is_written) {
    Window window(Window::Content::empty);
    const auto file = window.folder().write("brief.csv", "Beste mensen,\nhierbij het plan.\n");
    ImportDialog dialog(&window.frame(), window.frame().context());
    dialog.preview({file});
    BOOST_TEST(dialog.report().tabellen.empty());
    BOOST_TEST(dialog.said().find("brief.csv") != std::string::npos);
    BOOST_TEST(window.store().count(info_of<Activiteit>()) == 0u);
}
