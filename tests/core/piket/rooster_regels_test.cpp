// SPDX-License-Identifier: EUPL-1.2
// What a roster that is made does with each rule, and with input in which no roster is whole.
#include "rooster_bouwer.h"

#include <noaber/base/errors.h>
#include <noaber/piket/rooster_controle.h>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>

using namespace noaber;
using namespace noaber::test;

namespace {

std::size_t count_of(const Roosteruitkomst& outcome, std::size_t person) {
    const auto roster = bezetting_van(outcome);
    return static_cast<std::size_t>(std::count(roster.begin(), roster.end(), std::optional(person)));
}

void everybody_absent(Roosterprobleem& problem) {
    for (std::size_t duty = 0; duty < problem.diensten.size(); ++duty)
        for (std::size_t person = 0; person < problem.personen.size(); ++person) refuse(problem, duty, person);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rooster_regels)

BOOST_AUTO_TEST_CASE(what_can_be_filled_is_filled_and_the_rest_says_why) {
    const struct {
        const char* name;
        std::size_t persons;
        int weeks;
        int rest;
        std::function<void(Roosterprobleem&)> change;
        Roosterstatus status;
        std::size_t open;
        std::string reason;  // of the first that is open
    } cases[] = {
        {"no duties", 3, 0, 2, [](auto& p) { p.diensten.clear(); }, Roosterstatus::optimal, 0, ""},
        {"enough people", 3, 9, 2, [](auto&) {}, Roosterstatus::optimal, 0, ""},
        {"one too few for the rest", 2, 9, 2, [](auto&) {}, Roosterstatus::optimal, 3,
         "Niemand kan: 2 te weinig rust."},
        {"one person, no rest", 1, 4, 0, [](auto&) {}, Roosterstatus::optimal, 0, ""},
        {"a pool of nobody", 0, 4, 2, [](auto&) {}, Roosterstatus::infeasible, 4, "De pool van HIN is dan leeg."},
        {"everybody absent all year", 3, 4, 2, everybody_absent, Roosterstatus::infeasible, 4,
         "Niemand kan: 3 afwezig."},
        {"one week nobody can do", 3, 6, 1,
         [](auto& p) {
             refuse(p, 2, 0, Roosterbezwaar::onbevoegd);
             refuse(p, 2, 1, Roosterbezwaar::kan_niet);
             refuse(p, 2, 2, Roosterbezwaar::kan_niet);
         },
         Roosterstatus::optimal, 1, "Niemand kan: 2 kan niet, 1 niet bevoegd."},
        {"kept away by what they do elsewhere", 1, 3, 1,
         [](auto& p) {
             p.bezet.push_back({0, first_monday - week, first_monday, 0, "HIN 2026-W53"});
         },
         Roosterstatus::optimal, 2, "Niemand kan: 1 te weinig rust."},
        {"the same holiday as last year", 1, 1, 0,
         [](auto& p) {
             p.diensten[0].feesten = {{"kerst", 2027}};
             p.eerdere_feesten.push_back({0, {"kerst", 2026}});
         },
         Roosterstatus::infeasible, 1, "Niemand kan: 1 had deze feestdag ook in een ander jaar."},
        {"a fixed duty in a pool of nobody else", 1, 2, 1, [](auto& p) { p.diensten[1].vast = 0; },
         Roosterstatus::optimal, 1, "Niemand kan: 1 te weinig rust."},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Roosterprobleem problem = weeks_problem(c.persons, std::max(c.weeks, 1), c.rest);
            c.change(problem);
            const auto outcome = make(problem);
            BOOST_TEST((outcome.status == c.status));
            BOOST_TEST(outcome.kwaliteit.open == c.open);
            BOOST_TEST(controleer_rooster(problem, bezetting_van(outcome)).empty());
            const auto first = std::find_if(outcome.plaatsingen.begin(), outcome.plaatsingen.end(),
                                            [](const auto& one) { return !one.persoon; });
            BOOST_TEST((first == outcome.plaatsingen.end() ? "" : first->reden) == c.reason);
            BOOST_TEST(outcome.bound <= outcome.objective);
        }
}

BOOST_AUTO_TEST_CASE(contradictory_fixed_duties_stay_and_are_named) {
    const struct {
        const char* name;
        std::function<void(Roosterprobleem&)> change;
        std::string words;
    } cases[] = {
        {"too near", [](auto& p) { p.diensten[0].vast = p.diensten[1].vast = 0; },
         "Vaste dienst: P0: te weinig rust tussen HIN 1 en HIN 2."},
        {"absent",
         [](auto& p) {
             p.diensten[2].vast = 1;
             refuse(p, 2, 1);
         },
         "Vaste dienst: HIN 3: P1 kan of mag deze dienst niet doen."},
        {"at once",
         [](auto& p) {
             auto second = p.diensten[0];
             second.plaats = 1;
             p.diensten.insert(p.diensten.begin() + 1, second);
             p.diensten[0].vast = p.diensten[1].vast = 2;
         },
         "Vaste dienst: P2: HIN 1 en HIN 1 tegelijk."},
        {"against what is busy",
         [](auto& p) {
             p.diensten[0].vast = 0;
             p.bezet.push_back({0, first_monday, first_monday + day, {}, "Lochem"});
         },
         "Vaste dienst: P0: HIN 1 en Lochem tegelijk."},
        {"a holiday in a row",
         [](auto& p) {
             p.diensten[0].vast = 0;
             p.diensten[0].feesten = {{"nieuwjaar", 2027}};
             p.eerdere_feesten.push_back({0, {"nieuwjaar", 2026}});
         },
         "Vaste dienst: P0: nieuwjaar in 2026 en in 2027."},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Roosterprobleem problem = weeks_problem(4, 9, 2);
            c.change(problem);
            const auto outcome = make(problem);
            for (std::size_t i = 0; i < problem.diensten.size(); ++i)
                if (problem.diensten[i].vast) BOOST_TEST((outcome.plaatsingen[i].persoon == problem.diensten[i].vast));
            BOOST_REQUIRE(outcome.meldingen.size() == 1U);
            BOOST_TEST(outcome.meldingen.front() == c.words);
            BOOST_TEST(outcome.kwaliteit.open == 0U);
        }
}

BOOST_AUTO_TEST_CASE(two_places_are_two_people) {
    Roosterprobleem problem = weeks_problem(6, 8, 2);
    const auto once = problem.diensten;
    problem.diensten.clear();
    for (const auto& duty : once)
        for (const std::size_t place : {0U, 1U}) {
            problem.diensten.push_back(duty);
            problem.diensten.back().plaats = place;
        }
    const auto outcome = make(problem);
    BOOST_TEST((outcome.status == Roosterstatus::optimal));
    BOOST_TEST(outcome.kwaliteit.open == 0U);
    for (std::size_t i = 0; i < problem.diensten.size(); i += 2)
        BOOST_TEST((outcome.plaatsingen[i].persoon != outcome.plaatsingen[i + 1].persoon));
}

BOOST_AUTO_TEST_CASE(week_53_is_a_week) {
    Roosterprobleem problem = weeks_problem(4, 57, 2);  // W50 of 2026 to W01 of 2028 would do; 57 weeks hold one
    const auto outcome = make(problem);
    BOOST_TEST((outcome.status == Roosterstatus::optimal));
    for (std::size_t person = 0; person < 4; ++person) BOOST_TEST(count_of(outcome, person) >= 14U);
}

BOOST_AUTO_TEST_CASE(shares_and_earlier_years_count) {
    const struct {
        const char* name;
        std::function<void(Roosterprobleem&)> change;
        std::vector<std::size_t> duties;
    } cases[] = {
        {"even", [](auto&) {}, {5, 5, 5}},
        {"a part-timer", [](auto& p) { p.deelnames[2].aandeel = 0.5; }, {6, 6, 3}},
        {"joins half-way",
         [](auto& p) {
             p.deelnames[2].van = p.diensten[9].van;
             for (std::size_t i = 0; i < 9; ++i) refuse(p, i, 2, Roosterbezwaar::niet_in_pool);
         },
         {6, 7, 2}},
        {"did three more last year",
         [](auto& p) {
             p.tegoeden = {{0, 0, 2}, {1, 0, -1}, {2, 0, -1}};
         },
         {3, 6, 6}},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Roosterprobleem problem = weeks_problem(3, 15, 0);
            c.change(problem);
            const auto outcome = make(problem);
            std::vector<std::size_t> duties;
            for (std::size_t person = 0; person < 3; ++person) duties.push_back(count_of(outcome, person));
            if (std::string(c.name) == "joins half-way") std::sort(duties.begin(), duties.begin() + 2);
            BOOST_TEST(duties == c.duties, boost::test_tools::per_element());
            BOOST_REQUIRE(outcome.verdeling.size() == 3U);
            for (const Roosterdeel& part : outcome.verdeling)
                BOOST_TEST(part.diensten == count_of(outcome, part.persoon));
        }
}

BOOST_AUTO_TEST_CASE(heavy_duties_are_shared_out_too) {
    Roosterprobleem problem = weeks_problem(4, 16, 0);
    for (const std::size_t heavy : {1U, 5U, 9U, 14U}) problem.diensten[heavy].zwaarte = 2;
    const auto outcome = make(problem);
    BOOST_TEST(outcome.kwaliteit.grootste_verschil < 1e-9);
    for (const Roosterdeel& part : outcome.verdeling) BOOST_TEST(part.zwaarte == 5);
}

BOOST_AUTO_TEST_CASE(wishes_decide_where_nothing_else_does) {
    Roosterprobleem problem = weeks_problem(3, 9, 2);
    problem.diensten[4].kandidaten[1].wens = -1;
    problem.diensten[6].kandidaten[0].wens = 1;
    const auto outcome = make(problem);
    BOOST_TEST((outcome.plaatsingen[4].persoon == 1U));
    BOOST_TEST((outcome.plaatsingen[6].persoon != 0U));
    BOOST_TEST(outcome.kwaliteit.wensen_vervuld == 1U);
    BOOST_TEST(outcome.kwaliteit.wensen_tegen == 0U);
}

BOOST_AUTO_TEST_CASE(gemeenten_are_even_where_persons_can_not_be) {
    // Two of Borne and two of Losser, six duties: each does one or two; the gemeenten do three each.
    Roosterprobleem problem = weeks_problem(4, 6, 0);
    for (std::size_t i = 0; i < 4; ++i) problem.personen[i].gemeente = i < 2 ? "Borne" : "Losser";
    const auto outcome = make(problem);
    BOOST_TEST(count_of(outcome, 0) + count_of(outcome, 1) == 3U);
    BOOST_TEST(outcome.kwaliteit.verschil_gemeenten < 1e-9);
}

BOOST_AUTO_TEST_CASE(the_same_input_and_seed_give_the_same_roster) {
    const Roosterprobleem problem = weeks_problem(5, 30, 2);
    const auto roster = in_text(make(problem, {.seed = 3}));
    BOOST_TEST(in_text(make(problem, {.seed = 3})) == roster);
    BOOST_TEST(in_text(make(problem, {.seed = 4})) != roster);
}

BOOST_AUTO_TEST_CASE(what_is_no_problem_is_refused) {
    const struct {
        const char* name;
        std::function<void(Roosterprobleem&)> change;
    } cases[] = {
        {"a candidate who is not there",
         [](auto& p) {
             p.diensten[0].kandidaten.push_back({9, 0});
         }},
        {"a candidate who stands twice",
         [](auto& p) {
             p.diensten[0].kandidaten.push_back({0, 0});
         }},
        {"a duty that ends before it begins", [](auto& p) { p.diensten[0].tot = p.diensten[0].van; }},
        {"duties out of order", [](auto& p) { std::swap(p.diensten[0], p.diensten[1]); }},
        {"a functie that is not there", [](auto& p) { p.diensten[0].functie = 1; }},
        {"fixed on nobody", [](auto& p) { p.diensten[0].vast = 3; }},
        {"a duty that weighs nothing", [](auto& p) { p.diensten[0].zwaarte = 0; }},
        {"periods that overlap", [](auto& p) { p.functies[0].perioden[1].van -= 1; }},
        {"a share below nothing", [](auto& p) { p.deelnames[0].aandeel = -1; }},
        {"busy with something that does not last",
         [](auto& p) {
             p.bezet.push_back({0, 5, 5, {}, ""});
         }},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Roosterprobleem problem = weeks_problem(3, 4, 1);
            c.change(problem);
            BOOST_CHECK_THROW((void)make(problem), ProgrammerError);
        }
}

BOOST_AUTO_TEST_SUITE_END()
