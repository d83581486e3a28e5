// SPDX-License-Identifier: EUPL-1.2
// The checker against rosters that were broken on purpose.
#include "rooster_bouwer.h"

#include <noaber/piket/rooster_controle.h>

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace noaber;
using namespace noaber::test;

namespace {

/// Three persons, six weeks, one week of rest; and days of ICO in the first week.
Roosterprobleem with_days() {
    Roosterprobleem problem = weeks_problem(3, 6, 1);
    add_duties(problem, add_functie(problem, "ICO", 2, day, 7));
    return problem;
}

std::size_t duty_of(const Roosterprobleem& problem, const std::string& functie, const std::string& period) {
    for (std::size_t i = 0; i < problem.diensten.size(); ++i)
        if (problem.functies[problem.diensten[i].functie].naam == functie && problem.diensten[i].periode == period)
            return i;
    throw std::logic_error("no such duty");
}

struct Placed {
    const char* functie;
    const char* period;
    std::size_t person;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(rooster_controle)

BOOST_AUTO_TEST_CASE(what_is_broken_is_found) {
    const std::function<void(Roosterprobleem&)> nothing = [](Roosterprobleem&) {};
    const struct {
        const char* name;
        std::function<void(Roosterprobleem&)> change;
        std::vector<Placed> placed;
        std::vector<Roosterregel> broken;
        const char* words;
    } cases[] = {
        {"nothing", nothing, {{"HIN", "1", 0}, {"HIN", "3", 0}, {"HIN", "2", 1}}, {}, ""},
        {"nobody at all", nothing, {}, {}, ""},
        {"two weeks on end",
         nothing,
         {{"HIN", "1", 0}, {"HIN", "2", 0}},
         {Roosterregel::rust},
         "P0: te weinig rust tussen HIN 1 en HIN 2."},
        {"a day in one's own week",
         nothing,
         {{"HIN", "1", 0}, {"ICO", "3", 0}},
         {Roosterregel::dubbel},
         "P0: HIN 1 en ICO 3 tegelijk."},
        {"days with one between them",
         nothing,
         {{"ICO", "1", 0}, {"ICO", "3", 0}},
         {Roosterregel::rust},
         "P0: te weinig rust tussen ICO 1 en ICO 3."},
        {"days with two between them", nothing, {{"ICO", "1", 0}, {"ICO", "4", 0}}, {}, ""},
        {"a week after a day: the longer rest holds",
         nothing,
         {{"ICO", "1", 0}, {"HIN", "2", 0}},
         {Roosterregel::rust},
         "P0: te weinig rust tussen ICO 1 en HIN 2."},
        {"a week between the day and the week", nothing, {{"ICO", "7", 0}, {"HIN", "3", 0}}, {}, ""},
        {"no candidate",
         [](Roosterprobleem& p) { refuse(p, duty_of(p, "HIN", "2"), 1); },
         {{"HIN", "2", 1}},
         {Roosterregel::geen_kandidaat},
         "HIN 2: P1 kan of mag deze dienst niet doen."},
        {"a fixed duty that another does",
         [](Roosterprobleem& p) { p.diensten[duty_of(p, "HIN", "2")].vast = 0; },
         {{"HIN", "2", 1}},
         {Roosterregel::vast_verplaatst},
         "HIN 2 staat vast op P0, en is verplaatst."},
        {"what is busy",
         [](Roosterprobleem& p) {
             p.bezet.push_back({0, first_monday + day, first_monday + 2 * day, {}, "Lochem"});
         },
         {{"HIN", "1", 0}},
         {Roosterregel::dubbel},
         "P0: HIN 1 en Lochem tegelijk."},
        {"rest from the roster before",
         [](Roosterprobleem& p) {
             p.bezet.push_back({0, first_monday - week, first_monday, 0, "HIN 2026-W53"});
         },
         {{"HIN", "1", 0}},
         {Roosterregel::rust},
         "P0: te weinig rust tussen HIN 2026-W53 en HIN 1."},
        {"kerst again",
         [](Roosterprobleem& p) {
             p.diensten[duty_of(p, "HIN", "2")].feesten = {{"kerst", 2027}};
             p.eerdere_feesten.push_back({0, {"kerst", 2026}});
         },
         {{"HIN", "2", 0}},
         {Roosterregel::feestdag},
         "P0: kerst in 2026 en in 2027."},
        {"kerst two years ago",
         [](Roosterprobleem& p) {
             p.diensten[duty_of(p, "HIN", "2")].feesten = {{"kerst", 2027}};
             p.eerdere_feesten.push_back({0, {"kerst", 2025}});
         },
         {{"HIN", "2", 0}},
         {},
         ""},
        {"kerst in both years of one roster",
         [](Roosterprobleem& p) {
             p.diensten[duty_of(p, "HIN", "2")].feesten = {{"kerst", 2027}};
             p.diensten[duty_of(p, "HIN", "5")].feesten = {{"kerst", 2028}};
         },
         {{"HIN", "2", 0}, {"HIN", "5", 0}},
         {Roosterregel::feestdag},
         "P0: kerst in 2027 en in 2028."},
        {"somebody who is not there",
         nothing,
         {{"HIN", "2", 9}},
         {Roosterregel::vorm},
         "HIN 2: wie de dienst doet bestaat niet."},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Roosterprobleem problem = with_days();
            c.change(problem);
            Roosterbezetting roster(problem.diensten.size());
            for (const Placed& one : c.placed) roster[duty_of(problem, one.functie, one.period)] = one.person;
            if (c.broken != std::vector{Roosterregel::vast_verplaatst})
                for (std::size_t i = 0; i < roster.size(); ++i)
                    if (problem.diensten[i].vast) roster[i] = problem.diensten[i].vast;
            const auto found = controleer_rooster(problem, roster);
            BOOST_REQUIRE(found.size() == c.broken.size());
            for (std::size_t i = 0; i < found.size(); ++i) BOOST_TEST((found[i].regel == c.broken[i]));
            if (!found.empty()) BOOST_TEST(found.front().woorden == c.words);
            if (!found.empty()) BOOST_TEST(!found.front().vast);
        }
}

BOOST_AUTO_TEST_CASE(a_roster_of_another_problem) {
    const auto found = controleer_rooster(with_days(), Roosterbezetting(3));
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found.front().regel == Roosterregel::vorm));
}

BOOST_AUTO_TEST_CASE(what_was_decreed_is_told_apart) {
    Roosterprobleem problem = weeks_problem(2, 3, 1);
    problem.diensten[0].vast = 0;
    problem.diensten[1].vast = 0;
    const auto found = controleer_rooster(problem, {0, 0, 1});
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front().vast);
    // With a duty that is not fixed it is a fault.
    problem.diensten[1].vast.reset();
    BOOST_TEST(!controleer_rooster(problem, {0, 0, 1}).front().vast);
}

BOOST_AUTO_TEST_SUITE_END()
