// SPDX-License-Identifier: EUPL-1.2
// Tables for days, weeks and quarters.
#include <noaber/base/date.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {
Date day(const char* text) { return Date::parse(text).value(); }
}  // namespace

BOOST_AUTO_TEST_SUITE(dates)

BOOST_AUTO_TEST_CASE(parse_is_strict) {
    const struct {
        const char* text;
        const char* iso;  // nullptr: refused
    } cases[] = {
        {"2017-06-20", "2017-06-20"},
        {"20-6-2017", "2017-06-20"},
        {"20-06-2017", "2017-06-20"},
        {"20/6/2017", "2017-06-20"},
        {" 1-1-2018 ", "2018-01-01"},
        {"29-2-2016", "2016-02-29"},
        {"29-2-2017", nullptr},
        {"31-2-2017", nullptr},
        {"31-4-2017", nullptr},
        {"2017-13-01", nullptr},
        {"2017-6-20", nullptr},
        {"0-1-2017", nullptr},
        {"20-6-17", nullptr},
        {"20-6", nullptr},
        {"", nullptr},
        {"20 juni 2017", nullptr},
        {"20-6-2017 9:00", nullptr},
        {"-1-6-2017", nullptr},
        {"+1-6-2017", nullptr},
        {"2017/06/20", nullptr},
        {"0000-01-01", nullptr},
        {"20-6/2017", nullptr},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text) {
            const auto date = Date::parse(c.text);
            BOOST_TEST(date.has_value() == (c.iso != nullptr));
            if (date && c.iso) BOOST_TEST(date->to_text() == c.iso);
        }
}

BOOST_AUTO_TEST_CASE(arithmetic_crosses_months_and_years) {
    BOOST_TEST(day("2017-12-31").plus_days(1).to_text() == "2018-01-01");
    BOOST_TEST(day("2016-03-01").plus_days(-1).to_text() == "2016-02-29");
    BOOST_TEST(day("2017-01-31").plus_months(1).to_text() == "2017-02-28");
    BOOST_TEST(day("2017-11-30").plus_months(3).to_text() == "2018-02-28");
    BOOST_TEST(day("2017-03-31").plus_months(-13).to_text() == "2016-02-29");
    BOOST_TEST(days_between(day("2017-01-01"), day("2018-01-01")) == 365);
    BOOST_TEST(days_between(day("2018-01-01"), day("2017-01-01")) == -365);
    BOOST_TEST((day("2017-06-20") < day("2017-06-21")));
    BOOST_TEST(day("2017-06-20").weekday() == 2);
    BOOST_TEST(day("2017-06-25").weekday() == 7);
}

BOOST_AUTO_TEST_CASE(iso_weeks_follow_the_thursday) {
    const struct {
        const char* date;
        const char* week;
    } cases[] = {
        {"2017-01-01", "2016-W52"}, {"2017-01-02", "2017-W01"}, {"2018-12-31", "2019-W01"}, {"2020-12-31", "2020-W53"},
        {"2021-01-03", "2020-W53"}, {"2021-01-04", "2021-W01"}, {"2027-01-04", "2027-W01"}, {"2017-06-20", "2017-W25"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.date) {
            const auto week = IsoWeek::of(day(c.date));
            BOOST_TEST(week.to_text() == c.week);
            BOOST_TEST((IsoWeek::parse(c.week) == week));
            BOOST_TEST(week.monday().weekday() == 1);
            BOOST_TEST((week.monday() <= day(c.date) && day(c.date) < week.next().monday()));
        }
    BOOST_TEST(iso_weeks_in(2020) == 53);
    BOOST_TEST(iso_weeks_in(2017) == 52);
    for (const char* text : {"2017-W53", "2017-W00", "2017W01", "2017-W1", "17-W01", "2017-W011", ""})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(!IsoWeek::parse(text).has_value());
    BOOST_TEST((IsoWeek{2020, 53}.next() == IsoWeek{2021, 1}));
}

BOOST_AUTO_TEST_CASE(quarters_have_first_and_last_days) {
    BOOST_TEST((quarter_of(day("2017-03-31")) == Quarter::q1));
    BOOST_TEST((quarter_of(day("2017-04-01")) == Quarter::q2));
    BOOST_TEST((quarter_of(day("2017-12-31")) == Quarter::q4));
    BOOST_TEST(first_day(2017, Quarter::q3).to_text() == "2017-07-01");
    BOOST_TEST(last_day(2017, Quarter::q1).to_text() == "2017-03-31");
    BOOST_TEST(last_day(2017, Quarter::q4).to_text() == "2017-12-31");
    BOOST_TEST(to_text(Quarter::q2) == "Q2");
}

BOOST_AUTO_TEST_CASE(dutch_words_for_days) {
    BOOST_TEST(in_words(day("2017-06-20")) == "20 juni 2017");
    BOOST_TEST(in_short(day("2017-06-20")) == "di 20 jun");
    BOOST_TEST(day_and_month(day("2017-03-01")) == "1 maart");
    const struct {
        const char* word;
        int month;  // 0: no month
    } cases[] = {
        {"januari", 1}, {"JAN.", 1}, {"febr.", 2}, {"mrt", 3},   {"Maart", 3},  {"mei", 5},
        {"Jun.", 6},    {"sept", 9}, {"sep", 9},   {"dec", 12},  {"meisje", 0}, {"markt", 0},
        {"ma", 0},      {"", 0},     {".", 0},     {"juni.", 6}, {"june", 0},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.word) BOOST_TEST(month_from_dutch(c.word).value_or(0) == c.month);
}

BOOST_AUTO_TEST_CASE(a_period_holds_its_first_and_last_day_and_may_have_none) {
    const auto maybe = [](const char* text) { return Date::parse(text); };
    const struct {
        const char *from, *through;
        bool before, first, last, after;
    } cases[] = {{"2017-03-01", "2017-03-31", false, true, true, false},
                 {"", "2017-03-31", true, true, true, false},
                 {"2017-03-01", "", false, true, true, true},
                 {"", "", true, true, true, true}};
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.from << " - " << c.through) {
            const auto holds = [&](const char* text) {
                return is_in_period(day(text), maybe(c.from), maybe(c.through));
            };
            BOOST_TEST(holds("2017-02-28") == c.before);
            BOOST_TEST(holds("2017-03-01") == c.first);
            BOOST_TEST(holds("2017-03-31") == c.last);
            BOOST_TEST(holds("2017-04-01") == c.after);
        }
}

BOOST_AUTO_TEST_CASE(today_is_a_day_of_this_age) { BOOST_TEST((system_today() > day("2024-01-01"))); }

BOOST_AUTO_TEST_SUITE_END()
