// SPDX-License-Identifier: EUPL-1.2
// Public holidays against the published dates of several years.
#include <noaber/jaarplan/feestdagen.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(easter_as_published) {
    struct Case {
        int jaar;
        const char* pasen;
    };
    // 1818 and 2285 are the earliest possible (22 March), 1943 and 2038 the latest (25 April).
    const Case cases[] = {{1818, "1818-03-22"}, {1943, "1943-04-25"}, {2000, "2000-04-23"}, {2016, "2016-03-27"},
                          {2017, "2017-04-16"}, {2018, "2018-04-01"}, {2024, "2024-03-31"}, {2026, "2026-04-05"},
                          {2027, "2027-03-28"}, {2038, "2038-04-25"}, {2285, "2285-03-22"}};
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.jaar) {
            BOOST_TEST(eerste_paasdag(c.jaar).to_text() == c.pasen);
        }
}

BOOST_AUTO_TEST_CASE(easter_is_a_sunday_between_22_march_and_25_april) {
    for (int jaar = 1583; jaar < 3000; ++jaar)
        BOOST_TEST_CONTEXT(jaar) {
            const Date pasen = eerste_paasdag(jaar);
            BOOST_TEST(pasen.weekday() == 7);
            BOOST_TEST((*Date::of(jaar, 3, 22) <= pasen && pasen <= *Date::of(jaar, 4, 25)));
        }
}

BOOST_AUTO_TEST_CASE(the_year_2017_day_by_day) {
    const std::vector<std::pair<const char*, const char*>> expected{
        {"2017-01-01", "Nieuwjaarsdag"},   {"2017-04-14", "Goede Vrijdag"},      {"2017-04-16", "Eerste paasdag"},
        {"2017-04-17", "Tweede paasdag"},  {"2017-04-27", "Koningsdag"},         {"2017-05-05", "Bevrijdingsdag"},
        {"2017-05-25", "Hemelvaartsdag"},  {"2017-06-04", "Eerste pinksterdag"}, {"2017-06-05", "Tweede pinksterdag"},
        {"2017-12-25", "Eerste kerstdag"}, {"2017-12-26", "Tweede kerstdag"},
    };
    const auto found = feestdagen(2017);
    BOOST_REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        BOOST_TEST(found[i].datum.to_text() == expected[i].first);
        BOOST_TEST(found[i].naam == expected[i].second);
    }
}

BOOST_AUTO_TEST_CASE(koningsdag_gives_way_to_sunday) {
    BOOST_TEST(feestdag_op(*Date::parse("2025-04-26")).value() == "Koningsdag");  // the 27th was a Sunday
    BOOST_TEST(!feestdag_op(*Date::parse("2025-04-27")).has_value());
    BOOST_TEST(feestdag_op(*Date::parse("2026-04-27")).value() == "Koningsdag");
}

BOOST_AUTO_TEST_CASE(working_days) {
    BOOST_TEST(is_werkdag(*Date::parse("2017-06-20")));
    BOOST_TEST(!is_werkdag(*Date::parse("2017-06-24")));  // Saturday
    BOOST_TEST(!is_werkdag(*Date::parse("2017-06-05")));  // Tweede pinksterdag, a Monday
}
