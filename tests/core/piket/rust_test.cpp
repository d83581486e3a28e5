// SPDX-License-Identifier: EUPL-1.2
// Rest in whole periods: aligned and not, over the ends of what is known, in a week with a clock change.
#include "rooster_bouwer.h"

#include "piket/rust.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

namespace {

Roosterfunctie weeks(int rest, int count) {
    Roosterprobleem problem;
    add_functie(problem, "HIN", rest, week, count);
    return problem.functies.front();
}

/// Weekends from Friday 18:00 to Monday 08:00, one in each week.
Roosterfunctie weekends(int rest) {
    Roosterfunctie functie{"weekend", rest, {}};
    for (Minuut i = 0; i < 6; ++i) {
        const Minuut friday = first_monday + i * week + 4 * day + 9 * hour;
        functie.perioden.push_back({friday, friday + 62 * hour});
    }
    return functie;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rust)

BOOST_AUTO_TEST_CASE(rest_is_counted_in_whole_periods) {
    const Minuut monday = first_monday;
    const struct {
        const char* name;
        Roosterfunctie functie;
        Minuut van;
        Minuut tot;
        Minuut vanaf;  // expected
        Minuut erna;   // expected
    } cases[] = {
        {"no rest", weeks(0, 8), monday, monday + week, monday, monday + week},
        {"two weeks around a week", weeks(2, 8), monday + 3 * week, monday + 4 * week, monday + week,
         monday + 6 * week},
        {"before the first that is known", weeks(2, 8), monday, monday + week, monday - 2 * week, monday + 3 * week},
        {"partly before it", weeks(2, 8), monday + week, monday + 2 * week, monday - week, monday + 4 * week},
        {"after the last that is known", weeks(2, 4), monday + 3 * week, monday + 4 * week, monday + week,
         monday + 6 * week},
        {"a day in the middle of a week: whole weeks beside it", weeks(1, 8), monday + 2 * week + 2 * day,
         monday + 2 * week + 3 * day, monday + week, monday + 4 * week},
        {"a day far before what is known", weeks(1, 2), monday - 10 * week + day, monday - 10 * week + 2 * day,
         monday - 11 * week, monday - 8 * week},
        {"a day far after it", weeks(1, 2), monday + 10 * week + day, monday + 10 * week + 2 * day, monday + 9 * week,
         monday + 12 * week},
        {"weekends: the week between them is no period", weekends(1), weekends(1).perioden[2].van,
         weekends(1).perioden[2].tot, weekends(1).perioden[1].van, weekends(1).perioden[3].tot},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Rusttijd found = rust_rond(c.functie, c.van, c.tot);
            BOOST_TEST(found.vanaf == c.vanaf);
            BOOST_TEST(found.tot == c.erna);
        }
}

BOOST_AUTO_TEST_CASE(a_week_that_the_clock_makes_shorter_is_a_week) {
    Roosterfunctie functie = weeks(1, 8);
    for (std::size_t i = 4; i < 8; ++i) functie.perioden[i].van -= hour;
    for (std::size_t i = 3; i < 8; ++i) functie.perioden[i].tot -= hour;
    const auto& periods = functie.perioden;
    BOOST_TEST(rust_rond(functie, periods[2].van, periods[2].tot).tot == periods[4].van);
    BOOST_TEST(rust_rond(functie, periods[4].van, periods[4].tot).vanaf == periods[2].tot);
}

BOOST_AUTO_TEST_SUITE_END()
