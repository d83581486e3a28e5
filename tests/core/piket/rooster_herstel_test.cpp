// SPDX-License-Identifier: EUPL-1.2
// Repair: what stays, what changes, and what is proven about it.
#include "rooster_bouwer.h"

#include <noaber/base/errors.h>

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_SUITE(rooster_herstel)

BOOST_AUTO_TEST_CASE(as_little_changes_as_can_be) {
    const struct {
        const char* name;
        int rest;
        std::function<void(Roosterprobleem&)> change;
        Roosterbezetting before;
        std::size_t changed;
        std::size_t open;
    } cases[] = {
        {"nothing to do", 1, [](auto&) {}, {0, 1, 2, 0, 1, 2}, 0, 0},
        {"uneven, but allowed: stays", 1, [](auto&) {}, {0, 1, 0, 1, 0, 1}, 0, 0},
        {"one can't", 1, [](auto& p) { refuse(p, 1, 1); }, {0, 1, 2, 0, 1, 2}, 2, 0},
        {"one can't, and another is free", 0, [](auto& p) { refuse(p, 1, 1); }, {0, 1, 2, 0, 1, 2}, 1, 0},
        {"one was open and can be filled", 0, [](auto&) {}, {0, 1, {}, 0, 1, 2}, 1, 0},
        {"too near: one of the two moves", 1, [](auto&) {}, {0, 0, 2, 0, 1, 2}, 1, 0},
        {"fixed on somebody else now", 1, [](auto& p) { p.diensten[3].vast = 1; }, {0, 1, 2, 0, 1, 2}, 2, 0},
        {"nobody can any more",
         1,
         [](auto& p) {
             for (std::size_t person = 0; person < 3; ++person) refuse(p, 3, person);
         },
         {0, 1, 2, 0, 1, 2},
         1,
         1},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Roosterprobleem problem = weeks_problem(3, 6, c.rest);
            c.change(problem);
            const auto outcome = repair(problem, c.before);
            BOOST_TEST_INFO(in_text(outcome));
            BOOST_TEST(outcome.gewijzigd == c.changed);
            BOOST_TEST(outcome.minstens_gewijzigd == c.changed);
            BOOST_TEST(outcome.kwaliteit.open == c.open);
            BOOST_TEST((outcome.status == Roosterstatus::optimal));
        }
}

BOOST_AUTO_TEST_CASE(of_equally_few_changes_the_evenest) {
    // P0 drops out of the third week; P1 has done more than P2.
    Roosterprobleem problem = weeks_problem(3, 6, 0);
    refuse(problem, 2, 0);
    const auto outcome = repair(problem, {1, 1, 0, 1, 0, 2});
    BOOST_TEST(in_text(outcome) == "1 1 2 1 0 2");
}

BOOST_AUTO_TEST_CASE(the_roster_of_another_problem_is_refused) {
    BOOST_CHECK_THROW((void)repair(weeks_problem(3, 6, 0), Roosterbezetting(5)), ProgrammerError);
}

BOOST_AUTO_TEST_SUITE_END()
