// SPDX-License-Identifier: EUPL-1.2
// Heavy days: public holidays, the region's own, and which duty has them.
#include "piket_desk.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::at;
using test::day;

namespace {

EigenFeestdag own(std::string naam, std::string_view van, std::string_view tot = {},
                  std::optional<double> zwaarte = {}) {
    EigenFeestdag one;
    one.naam = std::move(naam);
    one.van = Date::parse(van);
    one.tot = Date::parse(tot);
    one.zwaarte = zwaarte;
    return one;
}

const std::vector<EigenFeestdag> region{own("Carnaval", "2027-02-07", "2027-02-09", 1.5),
                                        own("Jaarwisseling", "2026-12-31", "2027-01-01", 3),
                                        own("Streekfeest", "2027-08-30"),
                                        own("Zonder datum", ""),
                                        own("Eerste kerstdag", "2027-12-25", "", 4),
                                        own("Omgekeerd", "2027-06-02", "2027-06-01"),
                                        own("Ook jaarwisseling", "2027-01-01", "", 2.5)};

std::string in_words_of(const std::vector<ZwareDag>& days) {
    std::string all;
    for (const ZwareDag& one : days) all += (all.empty() ? "" : ", ") + one.datum.to_text() + " " + one.naam;
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(zwaarte)

BOOST_AUTO_TEST_CASE(the_weight_of_a_day) {
    const Zwaartekalender calendar(region);
    const struct {
        const char* date;
        double weight;  ///< 0: an ordinary day
        const char* naam;
    } cases[] = {
        {"2027-04-27", 2, "Koningsdag"},
        {"2027-02-08", 1.5, "Carnaval"},
        {"2027-02-10", 0, ""},
        {"2027-01-01", 3, "Jaarwisseling"},
        {"2027-08-30", 2, "Streekfeest"},
        {"2027-12-25", 4, "Eerste kerstdag"},
        {"2027-12-26", 2, "Tweede kerstdag"},
        {"2027-06-01", 0, ""},
        {"2027-06-02", 0, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.date) {
            const auto heavy = calendar.op(day(c.date));
            BOOST_TEST((heavy ? heavy->zwaarte : 0) == c.weight);
            BOOST_TEST((heavy ? heavy->naam : "") == c.naam);
        }
    BOOST_TEST(Zwaartekalender({}, 1.25).op(day("2027-04-27"))->zwaarte == 1.25);
}

BOOST_AUTO_TEST_CASE(the_days_that_a_duty_has) {
    const Zwaartekalender calendar(region);
    const struct {
        const char* name;
        const char* begin;
        const char* eind;
        const char* days;
        double weight;
    } cases[] = {
        {"a week from second Easter day has it", "2027-03-29 09:00", "2027-04-05 09:00", "2027-03-29 Tweede paasdag",
         2},
        {"the week before has all but that", "2027-03-22 09:00", "2027-03-29 09:00",
         "2027-03-26 Goede Vrijdag, 2027-03-28 Eerste paasdag", 2},
        {"a day from 09:00 is the day that it begins on", "2027-12-25 09:00", "2027-12-26 09:00",
         "2027-12-25 Eerste kerstdag", 4},
        {"a night is the day after", "2027-12-24 21:00", "2027-12-25 09:00", "2027-12-25 Eerste kerstdag", 4},
        {"by daylight", "2027-12-25 09:00", "2027-12-25 21:00", "2027-12-25 Eerste kerstdag", 4},
        {"the night between two holidays", "2027-12-25 21:00", "2027-12-26 09:00", "2027-12-26 Tweede kerstdag", 2},
        {"an ordinary week", "2027-01-11 09:00", "2027-01-18 09:00", "", 1},
        {"carnaval", "2027-02-08 09:00", "2027-02-15 09:00", "2027-02-08 Carnaval, 2027-02-09 Carnaval", 1.5},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(in_words_of(calendar.dagen(at(c.begin), at(c.eind))) == c.days);
            BOOST_TEST(calendar.zwaarte(at(c.begin), at(c.eind)) == c.weight);
        }
}

BOOST_AUTO_TEST_SUITE_END()
