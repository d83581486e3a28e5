// SPDX-License-Identifier: EUPL-1.2
// A program with two connections to its file, as the window and a hub have, and noaberctl beside it: nobody's writing is lost.
#include "core_schema.h"
#include "noaberctl.h"

#include <noaber/store/edit.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_FIXTURE_TEST_CASE(a_second_connection_takes_no_locks_of_the_first_away, test::Noaberctl) {
    import_demo();
    const auto planning = [](const Store& store, std::string_view code) {
        return std::string(find_by_name(store, info_of<Activiteit>(), code).text("planning"));
    };
    const auto write = [](Store& store, std::string_view code, const char* text) {
        edit_field(store, info_of<Activiteit>(), find_by_name(store, info_of<Activiteit>(), code).id, "planning",
                   text_value(text));
    };
    {
        const auto first = Store::open(database, test::core_schema(), {.author = "Femke"});
        const auto second = Store::open(database, test::core_schema(), {.author = "Femke"});
        write(*first, "A1", "voor de ander");
        BOOST_TEST(run({"set", "activiteit", "A2", "planning", "Q3"}).exit_code == 0);
        BOOST_TEST(std::filesystem::exists(database.string() + "-wal"));
        BOOST_TEST(planning(*second, "A2") == "Q3");
        write(*first, "A3", "na de ander");
        BOOST_TEST(run({"set", "activiteit", "A4", "planning", "Q4"}).exit_code == 0);
    }
    const auto later = Store::open(database, test::core_schema());
    BOOST_TEST(planning(*later, "A1") == "voor de ander");
    BOOST_TEST(planning(*later, "A2") == "Q3");
    BOOST_TEST(planning(*later, "A3") == "na de ander");
    BOOST_TEST(planning(*later, "A4") == "Q4");
}
