// SPDX-License-Identifier: EUPL-1.2
// Load and capacity: working days, leave that overlaps, and the parts behind a number.
#include "werk_fixture.h"

#include <noaber/jaarplan/belasting.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::day;

namespace {

Persoon femke(std::optional<double> hours = {}) {
    Persoon one;
    one.id.text = "femke";
    one.naam = "Femke Wolbert";
    one.uren_per_week = hours;
    return one;
}

Afwezigheid leave(std::optional<Date> van, std::optional<Date> tot, std::string reden = "vakantie") {
    Afwezigheid one;
    one.persoon.text = "femke";
    one.van = van;
    one.tot = tot;
    one.reden = std::move(reden);
    return one;
}

Ureninzet hours(std::string persoon, std::string what, std::array<std::optional<double>, 4> q) {
    return {{}, {}, {std::move(persoon)}, {}, std::move(what), q[0], q[1], q[2], q[3]};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(belasting)

BOOST_AUTO_TEST_CASE(working_days_between_two_days) {
    const struct {
        const char* name;
        Date van;
        Date tot;
        int days;
    } cases[] = {
        {"a Monday", day(2027, 1, 4), day(2027, 1, 4), 1},
        {"a weekend", day(2027, 1, 9), day(2027, 1, 10), 0},
        {"Friday to Monday", day(2027, 1, 8), day(2027, 1, 11), 2},
        {"a week from Wednesday", day(2027, 1, 6), day(2027, 1, 12), 5},
        {"backwards", day(2027, 1, 6), day(2027, 1, 5), 0},
        {"the first quarter of 2027, which begins on a Friday", day(2027, 1, 1), day(2027, 3, 31), 64},
        {"the second quarter of 2027", day(2027, 4, 1), day(2027, 6, 30), 65},
        {"a leap year", day(2028, 1, 1), day(2028, 12, 31), 260},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(werkdagen_tussen(c.van, c.tot) == c.days);
        }
}

BOOST_AUTO_TEST_CASE(leave_takes_each_working_day_once) {
    const struct {
        const char* name;
        std::vector<Afwezigheid> leaves;
        int q1;
        int q2;
    } cases[] = {
        {"none", {}, 0, 0},
        {"a week", {leave(day(2027, 2, 1), day(2027, 2, 7))}, 5, 0},
        {"over the end of the quarter", {leave(day(2027, 3, 30), day(2027, 4, 2))}, 2, 2},
        {"two that overlap", {leave(day(2027, 2, 1), day(2027, 2, 5)), leave(day(2027, 2, 4), day(2027, 2, 9))}, 7, 0},
        {"one within another",
         {leave(day(2027, 2, 1), day(2027, 2, 12)), leave(day(2027, 2, 2), day(2027, 2, 3))},
         10,
         0},
        {"the later one first",
         {leave(day(2027, 2, 4), day(2027, 2, 9)), leave(day(2027, 2, 1), day(2027, 2, 5))},
         7,
         0},
        {"without an end", {leave(day(2027, 3, 31), std::nullopt)}, 1, 65},
        {"ends before it starts", {leave(day(2027, 2, 5), day(2027, 2, 1))}, 0, 0},
        {"of another year", {leave(day(2026, 2, 1), day(2026, 2, 28))}, 0, 0},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto found = bereken_belasting(2027, {femke()}, {}, c.leaves).at(0).kwartalen;
            BOOST_TEST(found[0].verlofdagen == c.q1);
            BOOST_TEST(found[1].verlofdagen == c.q2);
        }
}

BOOST_AUTO_TEST_CASE(capacity_is_hours_a_week_for_the_weeks_that_are_left) {
    const auto one_day = bereken_belasting(2027, {femke()}, {}, {}).at(0).kwartalen[1];
    BOOST_TEST(one_day.capaciteit() == 104.0);  // 13 weeks of 8 hours
    const auto more =
        bereken_belasting(2027, {femke(12)}, {}, {leave(day(2027, 4, 5), day(2027, 4, 9))}).at(0).kwartalen[1];
    BOOST_TEST(more.capaciteit() == 144.0);  // 12 weeks of 12 hours
    const auto nothing = bereken_belasting(2027, {femke(0)}, {hours("femke", "x", {1, {}, {}, {}})}, {}).at(0);
    BOOST_TEST(nothing.kwartalen[0].te_veel());
    BOOST_TEST(!nothing.kwartalen[1].te_veel());
}

BOOST_AUTO_TEST_CASE(every_number_tells_its_parts) {
    auto oefening = hours("femke", "", {40, 70.5, {}, {}});
    oefening.activiteit.text = "A2";
    const auto q =
        bereken_belasting(2027, {femke()},
                          {oefening, hours("femke", "Vakgroep", {std::nullopt, 40, std::nullopt, std::nullopt}),
                           hours("rik", "Anders", {9, 9, 9, 9})},
                          {leave(day(2027, 5, 3), day(2027, 5, 7))})
            .at(0)
            .kwartalen[1];
    BOOST_TEST(q.uren == 110.5);
    BOOST_TEST(q.te_veel());
    const auto titel = [](const Id<Activiteit>& id) { return id.text + " Opvangoefening"; };
    const std::vector<std::string> load{"A2 Opvangoefening: 70,5 uur", "Vakgroep: 40 uur"};
    const std::vector<std::string> capacity{"8 uur per week × 13 weken (65 werkdagen)",
                                            "min 5 werkdagen: vakantie (3-5-2027 t/m 7-5-2027)"};
    BOOST_TEST(waarom_belasting(q, titel) == load, boost::test_tools::per_element());
    BOOST_TEST(waarom_capaciteit(q) == capacity, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
