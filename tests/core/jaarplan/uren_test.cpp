// SPDX-License-Identifier: EUPL-1.2
// Estimates of time as hours a week.
#include <noaber/jaarplan/uren_reader.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(hours_a_week) {
    const struct {
        const char* text;
        double hours;  // -1: unknown
    } cases[] = {
        {"8 uur", 8},
        {"8 uur per week", 8},
        {"1 dag per week", 8},
        {"één dag per week", 8},
        {"1,5 dag", 12},
        {"1.5 dag", 12},
        {"416 uur per jaar", 8},
        {"416 uur", 8},
        {"10 uur p.w.", 10},
        {"10 u/week", 10},
        {"26 uur per maand", 6},
        {"0,2 fte", 7.2},
        {"8", 8},
        {"40", 40},
        {"416", 8},
        {"4 uur", 4},
        {"een halve dag per week", 4},
        {"1/2 dag", 4},
        {"1 dagdeel", 4},
        {"8 uur per 2 weken", 4},
        {"ca. 8 uur", 8},
        {"8-10 uur per week", 9},
        {"8 uur (1 dag) per week", 8},
        {"8 uur per week = 416 uur per jaar", 8},
        {"4 uur PIM, 4 uur OTO", 8},
        {"1.040 uur per jaar", 20},
        {"1 dag om de week", 4},
        {"13 uur per kwartaal", 1},
        {"", -1},
        {"??", -1},
        {"n.n.b.", -1},
        {"veel", -1},
        {"2 keer", -1},
        {"per week", -1},
        {"99999999999 uur", -1},
        {"uur", -1},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text)
            BOOST_TEST(read_uren(c.text).value_or(-1) == c.hours, boost::test_tools::tolerance(1e-9));
}
