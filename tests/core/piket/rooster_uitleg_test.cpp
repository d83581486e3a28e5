// SPDX-License-Identifier: EUPL-1.2
// Why this person, why not that one: the words.
#include "rooster_bouwer.h"

#include <noaber/base/errors.h>
#include <noaber/piket/rooster_uitleg.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_SUITE(rooster_uitleg)

BOOST_AUTO_TEST_CASE(everybody_of_the_pool_is_explained) {
    Roosterprobleem problem = weeks_problem(10, 5, 1);
    add_duties(problem, add_functie(problem, "ICO", 0, week, 5));
    std::size_t third = 0;
    while (problem.diensten[third].functie != 0 || problem.diensten[third].periode != "3") ++third;
    problem.diensten[third].feesten = {{"kerst", 2027}};
    problem.eerdere_feesten.push_back({3, {"kerst", 2026}});
    problem.bezet.push_back({9, first_monday + 2 * week, first_monday + 3 * week, {}, "Achterhoek"});
    refuse(problem, third, 4, Roosterbezwaar::afwezig, "vakantie t/m 31-1-2027");
    refuse(problem, third, 5, Roosterbezwaar::onbevoegd, "mist Basis OvD");
    refuse(problem, third, 6, Roosterbezwaar::kan_niet);
    refuse(problem, third, 7, Roosterbezwaar::niet_in_pool);
    Roosterbezetting roster(problem.diensten.size());
    for (std::size_t i = 0; i < roster.size(); ++i) {
        const auto& duty = problem.diensten[i];
        if (duty.functie == 0) roster[i] = duty.periode == "3" ? 0 : duty.periode == "2" ? 1 : 8;
        if (duty.functie == 1 && duty.periode == "3") roster[i] = 2;
    }
    roster[third] = 0;

    std::vector<std::string> lines;
    for (const auto& one : leg_uit(problem, {}, roster, third))
        lines.push_back(problem.personen[one.persoon].naam + " " + one.woorden);
    const std::vector<std::string> expected{
        "P0 Gekozen: heeft 1 van een eerlijk aandeel van 0,5.",
        "P1 Te weinig rust: heeft HIN 2.",
        "P2 Heeft dan ICO 3.",
        "P3 Had kerst ook in 2026.",
        "P4 Afwezig: vakantie t/m 31-1-2027.",
        "P5 Niet bevoegd: mist Basis OvD.",
        "P6 Kan niet.",
        "P7 Dan niet in de pool.",
        "P8 Te weinig rust: heeft HIN 4.",
        "P9 Heeft dan Achterhoek.",
    };
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(who_may_comes_with_what_it_would_cost) {
    const Roosterprobleem problem = weeks_problem(3, 6, 0);
    const Roosterbezetting roster{0, 0, 1, 1, 1, 2};
    const auto found = leg_uit(problem, {}, roster, 4);
    BOOST_REQUIRE(found.size() == 3U);
    BOOST_TEST(found[1].persoon == 2U);
    BOOST_TEST(found[1].woorden == "Mag: gaat van 1 naar 2, bij een eerlijk aandeel van 2.");
    BOOST_TEST(found[1].meerkosten < 0);
    BOOST_TEST(found[2].meerkosten == 0, boost::test_tools::tolerance(1e-9));
    BOOST_CHECK_THROW((void)leg_uit(problem, {}, roster, 6), ProgrammerError);
}

BOOST_AUTO_TEST_CASE(an_open_duty_that_somebody_can_do_names_them) {
    const Roosterprobleem problem = weeks_problem(2, 3, 1);
    BOOST_TEST(waarom_open(problem, {0, {}, 0}, 1) == "Nog niet ingevuld. Kan wel: P1.");
}

BOOST_AUTO_TEST_SUITE_END()
