// SPDX-License-Identifier: EUPL-1.2
// Fair shares from pool periods, and the parts of what a roster costs.
#include "rooster_bouwer.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_SUITE(rooster_kosten)

BOOST_AUTO_TEST_CASE(fair_shares_follow_the_pool) {
    const struct {
        const char* name;
        std::function<void(Roosterprobleem&)> change;
        std::vector<double> shares;  // of P0 and P1, four weeks
    } cases[] = {
        {"even", [](auto&) {}, {2, 2}},
        {"a half share", [](auto& p) { p.deelnames[1].aandeel = 0.5; }, {8.0 / 3, 4.0 / 3}},
        {"joins after two", [](auto& p) { p.deelnames[1].van = p.diensten[2].van; }, {3, 1}},
        {"leaves in the middle of the third: it had begun",
         [](auto& p) { p.deelnames[1].tot = p.diensten[2].van + 1; },
         {2.5, 1.5}},
        {"two periods in the pool",
         [](auto& p) {
             p.deelnames[1].tot = p.diensten[1].van;
             p.deelnames.push_back({1, 0, 1, p.diensten[3].van, p.diensten[3].tot});
         },
         {3, 1}},
        {"a heavy duty", [](auto& p) { p.diensten[1].zwaarte = 2; }, {2.5, 2.5}},
        {"a duty that nobody can do is owed by nobody", [](auto& p) { p.diensten[1].kandidaten.clear(); }, {1.5, 1.5}},
        {"unless it is fixed", [](auto& p) { p.diensten[1].kandidaten.clear(), p.diensten[1].vast = 0; }, {2, 2}},
        {"earlier years",
         [](auto& p) {
             p.tegoeden = {{0, 0, 1.5}};
         },
         {0.5, 2}},
        {"a pool without shares", [](auto& p) { p.deelnames[0].aandeel = p.deelnames[1].aandeel = 0; }, {0, 0}},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Roosterprobleem problem = weeks_problem(2, 4, 0);
            c.change(problem);
            const Lasttabel found = eerlijke_aandelen(problem);
            for (std::size_t person = 0; person < 2; ++person)
                BOOST_TEST(found.op(person, 0) == c.shares[person], boost::test_tools::tolerance(1e-9));
        }
}

BOOST_AUTO_TEST_CASE(unevenness_grows_with_the_square_and_then_straight) {
    const Onevenheid share(0, 4.4);
    BOOST_TEST(share.beste() == 4);
    for (int count = 0; count <= 10; ++count)
        BOOST_TEST(share.kosten(count) == (count - 4.4) * (count - 4.4), boost::test_tools::tolerance(1e-9));
    BOOST_TEST(share.helling(30) == share.helling(9), boost::test_tools::tolerance(1e-9));
    for (int count = 0; count < 20; ++count) BOOST_TEST(share.helling(count) <= share.helling(count + 1) + 1e-9);
    // With six fixed duties there are never fewer.
    BOOST_TEST(Onevenheid(6, 4.4).beste() == 6);
    BOOST_TEST(Onevenheid(0, -2).beste() == 0);
}

BOOST_AUTO_TEST_CASE(layers_of_heaviness) {
    Roosterprobleem problem = weeks_problem(1, 5, 0);
    const double weights[] = {1, 1.1, 1.5, 2, 2.1};
    for (std::size_t i = 0; i < 5; ++i) problem.diensten[i].zwaarte = weights[i];
    const Zwaartelagen layers(problem);
    BOOST_TEST(layers.aantal() == 3U);
    const std::size_t expected[] = {0, 0, 1, 2, 2};
    for (std::size_t i = 0; i < 5; ++i) BOOST_TEST(layers.laag(weights[i]) == expected[i]);
}

BOOST_AUTO_TEST_CASE(the_parts_of_the_cost) {
    const Roostergewichten weights{.open = 100, .functie = 10, .persoon = 1, .gemeente = 0.1, .wens = 0.001};
    const struct {
        const char* name;
        std::function<void(Roosterprobleem&)> change;
        Roosterbezetting roster;
        double cost;
    } cases[] = {
        {"even", [](auto&) {}, {0, 1}, 0},
        {"two and none", [](auto&) {}, {0, 0}, 2 * 11},
        {"one open", [](auto&) {}, {0, std::nullopt}, 100 + 11},
        {"open because nobody can",
         [](auto& p) { p.diensten[1].kandidaten.clear(); },
         {0, std::nullopt},
         2 * 0.25 * 11},
        {"two and none, of one gemeente",
         [](auto& p) { p.personen[0].gemeente = p.personen[1].gemeente = "Borne"; },
         {0, 0},
         2 * 11},
        {"two and none, of two gemeenten",
         [](auto& p) { p.personen[0].gemeente = "Borne", p.personen[1].gemeente = "Losser"; },
         {0, 0},
         2 * 11.1},
        {"less wished by one than by the other", [](auto& p) { p.diensten[0].kandidaten[1].wens = -1; }, {0, 1}, 0.001},
        {"a heavy one counts in its layer too: half a duty each",
         [](auto& p) { p.diensten[0].zwaarte = 2; },
         {0, 1},
         2 * 0.25 * 10},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Roosterprobleem problem = weeks_problem(2, 2, 0);
            c.change(problem);
            BOOST_TEST(kosten_van(problem, weights, c.roster) == c.cost, boost::test_tools::tolerance(1e-9));
        }
}

BOOST_AUTO_TEST_SUITE_END()
