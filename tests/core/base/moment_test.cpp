// SPDX-License-Identifier: EUPL-1.2
// Wall time in Amsterdam and UTC, the hours that the clock skips and shows twice above all.
#include <noaber/base/moment.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

/// 1970-01-01 is day 0.
std::int64_t utc(std::string_view date, int hour, int minute) {
    const auto days = Date::parse(date).value().days().time_since_epoch().count();
    return std::int64_t{minutes_in_day} * days + 60 * hour + minute;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(moment)

BOOST_AUTO_TEST_CASE(wall_time_in_utc) {
    const struct {
        const char* name;
        const char* wall;
        std::int64_t in_utc;
    } cases[] = {
        {"winter", "2027-01-04 09:00", utc("2027-01-04", 8, 0)},
        {"summer", "2027-07-05 09:00", utc("2027-07-05", 7, 0)},
        {"a day without a time", "2027-07-05", utc("2027-07-04", 22, 0)},
        {"the minute before the clock goes ahead", "2027-03-28 01:59", utc("2027-03-28", 0, 59)},
        {"the first minute that it skips", "2027-03-28 02:00", utc("2027-03-28", 1, 0)},
        {"in the hour that it skips", "2027-03-28 02:30", utc("2027-03-28", 1, 30)},
        {"the first minute after it", "2027-03-28 03:00", utc("2027-03-28", 1, 0)},
        {"the minute before the hour that comes twice", "2027-10-31 01:59", utc("2027-10-30", 23, 59)},
        {"the hour that comes twice, its first time", "2027-10-31 02:00", utc("2027-10-31", 0, 0)},
        {"in it", "2027-10-31 02:59", utc("2027-10-31", 0, 59)},
        {"after it", "2027-10-31 03:00", utc("2027-10-31", 2, 0)},
        {"a March whose last day is the Sunday", "2024-03-31 03:00", utc("2024-03-31", 1, 0)},
        {"an October that ends on a Monday", "2022-10-30 03:00", utc("2022-10-30", 2, 0)},
        {"before 1970", "1969-12-31 23:59", utc("1969-12-31", 22, 59)},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(Moment::parse(c.wall).value().utc_minutes() == c.in_utc);
        }
}

BOOST_AUTO_TEST_CASE(utc_on_the_wall) {
    const struct {
        std::int64_t in_utc;
        const char* wall;
    } cases[] = {
        {utc("2027-03-28", 0, 59), "2027-03-28 01:59"},  {utc("2027-03-28", 1, 0), "2027-03-28 03:00"},
        {utc("2027-10-31", 0, 30), "2027-10-31 02:30"},  {utc("2027-10-31", 1, 30), "2027-10-31 02:30"},
        {utc("2027-10-31", 2, 0), "2027-10-31 03:00"},   {utc("2026-12-31", 23, 0), "2027-01-01 00:00"},
        {utc("1969-12-31", 22, 30), "1969-12-31 23:30"},
    };
    for (const auto& c : cases) BOOST_TEST(Moment::of_utc(c.in_utc).to_text() == c.wall);
    BOOST_TEST(Moment::of_milliseconds(60'000 * utc("2027-07-05", 7, 0) + 59'999).to_text() == "2027-07-05 09:00");
    BOOST_TEST(Moment::of_milliseconds(-1).utc_minutes() == -1);
}

BOOST_AUTO_TEST_CASE(what_people_write) {
    const struct {
        const char* written;
        const char* read;
    } cases[] = {
        {"4-1-2027 9.00", "2027-01-04 09:00"},
        {"2027-01-04T09:00", "2027-01-04 09:00"},
        {" 2027-01-04  9:05 uur ", "2027-01-04 09:05"},
        {"2027-01-04", "2027-01-04 00:00"},
        {"2027-01-04 24:00", ""},
        {"2027-01-04 9:5", ""},
        {"2027-01-04 9", ""},
        {"2027-02-30 09:00", ""},
        {"maandag 09:00", ""},
        {"2027-01-04 -9:00", ""},
        {"", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.written) {
            const auto read = Moment::parse(c.written);
            BOOST_TEST((read ? read->to_text() : "") == c.read);
        }
    BOOST_TEST(in_short(Moment::parse("2027-01-04 09:00").value()) == "ma 4 jan 09:00");
}

BOOST_AUTO_TEST_CASE(every_minute_comes_back_but_the_second_of_those_shown_twice) {
    const bool held = rc::check("wall and back", [] {
        const Moment moment =
            Moment::of_utc(*rc::gen::inRange<std::int64_t>(utc("1996-01-01", 0, 0), utc("2099-01-01", 0, 0)));
        const Moment back = Moment::of_wall(moment.date(), moment.minute_of_day());
        RC_ASSERT(back == moment || back == moment.plus_minutes(-60));
        RC_ASSERT(back.to_text() == moment.to_text());
        RC_ASSERT(Moment::parse(moment.to_text()).value() == back);
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_CASE(wall_time_never_goes_back) {
    const bool held = rc::check("order", [] {
        const Date date(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(9'500, 47'000))));
        const int early = *rc::gen::inRange(0, minutes_in_day - 1);
        RC_ASSERT(Moment::of_wall(date, early) <= Moment::of_wall(date, early + 60));
        RC_ASSERT(Moment::of_wall(date, minutes_in_day) == Moment::of_wall(date.plus_days(1), 0));
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_SUITE_END()
