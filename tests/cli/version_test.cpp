// SPDX-License-Identifier: EUPL-1.2
// jaarplan fix, changes and next-year, as a script calls them.
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Json;

namespace {

struct Demo : test::Noaberctl {
    Demo() { import_demo(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(version_commands, Demo)

BOOST_AUTO_TEST_CASE(what_changed_since_the_plan_was_fixed) {
    BOOST_TEST(json({"jaarplan", "fix", "Vastgesteld door het AB", "--op", "15-3-2017"}) ==
               Json({{"vastgesteld", {{"naam", "Vastgesteld door het AB"}, {"datum", "2017-03-15"}}}, {"jaar", 2017}}));
    BOOST_TEST(json({"jaarplan", "changes"}) ==
               Json({{"sinds", {{"naam", "Vastgesteld door het AB"}, {"datum", "2017-03-15"}}},
                     {"wijzigingen", Json::array()},
                     {"gelijk", 26}}));
    (void)json({"set", "kwartaalplanning", "A2", "q3", "ja"});
    (void)json({"set", "activiteit", "A2", "planning", "Q3"});
    const Json changes = json({"jaarplan", "changes", "--sinds", "vastgesteld door het AB"}).at("wijzigingen");
    BOOST_REQUIRE(changes.size() == 1U);
    BOOST_TEST(changes[0] == Json({{"code", "A2"},
                                   {"titel", "Opvangoefening"},
                                   {"soort", "gewijzigd"},
                                   {"velden",
                                    {{{"veld", "kwartalen"}, {"oud", "geen kwartaal"}, {"nieuw", "Q3"}},
                                     {{"veld", "planning"}, {"oud", "Q2 of Q3?"}, {"nieuw", "Q3"}}}}}));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_fixed_or_compared) {
    BOOST_TEST(run({"jaarplan", "changes", "--sinds", "AB"}).exit_code == 2);
    BOOST_TEST(run({"jaarplan", "fix", "AB", "--op", "31-2-2017"}).exit_code == 2);
    (void)json({"jaarplan", "fix", "AB", "--op", "1-2-2017"});
    const auto again = run({"jaarplan", "fix", "AB", "--op", "1-2-2017"});
    BOOST_TEST(again.exit_code == 2);
    BOOST_TEST(again.errors.find("\"AB\" op 1 februari 2017 is er al") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_next_year_without_some) {
    const Json carried = json({"jaarplan", "next-year", "--zonder", "A1, b2", "--zonder-planning", "A4"});
    BOOST_TEST(carried.at("jaar") == 2018);
    BOOST_TEST(carried.at("niet") == Json({"A1", "B2"}));
    BOOST_TEST(carried.at("meegenomen").size() == 24U);
    BOOST_TEST(carried.at("bestond").empty());
    BOOST_TEST(json({"jaarplan", "list"}).at("activiteiten").size() == 24U);  // the newest year
    BOOST_TEST(json({"jaarplan", "list", "--jaar", "2017"}).at("activiteiten").size() == 26U);
    const Json again = json({"jaarplan", "next-year", "--jaar", "2017"});
    BOOST_TEST(again.at("meegenomen") == Json({"A1", "B2"}));
    BOOST_TEST(again.at("bestond").size() == 24U);
    const auto unknown = run({"jaarplan", "next-year", "--jaar", "2017", "--zonder", "Z9"});
    BOOST_TEST(unknown.exit_code == 2);
    BOOST_TEST(unknown.errors.find("Z9 staat niet in dit jaarplan") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_reference_may_name_its_year) {
    (void)json({"jaarplan", "next-year"});
    (void)json({"actie", "add", "Draaiboek"});
    const auto vague = run({"set", "actie", "Draaiboek", "activiteit", "A2"});
    BOOST_TEST(vague.exit_code == 2);
    BOOST_TEST(vague.errors.find("zoals \"A2 Opvangoefening (2017)\" of \"A2 Opvangoefening (2018)\"") !=
               std::string::npos);
    BOOST_TEST(json({"set", "actie", "Draaiboek", "activiteit", "A2 Opvangoefening (2018)"}).at("waarde") ==
               "A2 Opvangoefening");
}

BOOST_AUTO_TEST_SUITE_END()
