// SPDX-License-Identifier: EUPL-1.2
// The duty calendar: what people write, the duties that a span gives, the weekends on which the clock changes, week 53.
#include "piket_desk.h"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <set>

using namespace noaber;
using test::at;
using test::day;
using test::pattern;
using test::refusal_of;
using test::rule;

namespace {

std::string in_short_form(const std::optional<Dienstduur>& duur) {
    if (!duur) return "";
    switch (duur->vorm) {
        case Dienstvorm::week: return "week";
        case Dienstvorm::dag: return "dag";
        case Dienstvorm::uren: return std::to_string(duur->uren);
        case Dienstvorm::weekend_en_doordeweeks: return "weekend+";
    }
    return "?";
}

std::string in_short_form(const std::vector<Wissel>& wissels) {
    std::string all;
    for (const Wissel& one : wissels)
        all += (all.empty() ? "" : ", ") + (one.weekdag ? std::to_string(*one.weekdag) : std::string("-")) + " " +
               clock_text(one.minuut);
    return all;
}

std::string lines(const std::vector<Periode>& periods) {
    std::string all;
    for (const Periode& one : periods)
        all += one.naam + ": " + one.begin.to_text() + " - " + one.eind.to_text() + " (" +
               std::to_string(minutes_between(one.begin, one.eind) / 60) + ")\n";
    return all;
}

const char* const patterns[][2] = {
    {"week", "maandag 09:00"}, {"week", "vrijdag 17:00"},
    {"dag", "08:00"},          {"12 uur", "09:00"},
    {"8 uur", "07:00"},        {"weekend + doordeweeks", "vrijdag 17:00 en maandag 08:00"},
    {"4 uur", "02:30"},        {"weekend + doordeweeks", "09:00"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(dienstpatroon)

BOOST_AUTO_TEST_CASE(how_long_a_duty_lasts) {
    const struct {
        const char* written;
        const char* read;
    } cases[] = {
        {"week", "week"},
        {"Week ", "week"},
        {"1 week", "week"},
        {"7 dagen", "week"},
        {"hele week", "week"},
        {"weekdienst", "week"},
        {"dag", "dag"},
        {"etmaal", "dag"},
        {"24 uur", "dag"},
        {"24u", "dag"},
        {"12 uur", "12"},
        {"12u", "12"},
        {"12-uurs", "12"},
        {"12-uurs dienst", "12"},
        {"8 uren", "8"},
        {"6 uur", "6"},
        {"4 uur", "4"},
        {"weekend + doordeweeks", "weekend+"},
        {"doordeweeks en weekend", "weekend+"},
        {"Weekend/werkdagen", "weekend+"},
        {"doordeweekse dagen", ""},
        {"weekend", ""},
        {"5 uur", ""},
        {"2 weken", ""},
        {"0 uur", ""},
        {"uur", ""},
        {"maand", ""},
        {"", ""},
        {"weekend weekend", ""},
        {"week of dag", ""},
        {"99999999999999999999 uur", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.written) {
            BOOST_TEST(in_short_form(read_dienstduur(c.written)) == c.read);
        }
}

BOOST_AUTO_TEST_CASE(when_it_changes_hands) {
    const struct {
        const char* written;
        const char* read;
    } cases[] = {
        {"maandag 09:00", "1 09:00"},
        {"ma 9 uur", "1 09:00"},
        {"MA. 9.00 uur", "1 09:00"},
        {"vrijdag om 17:00", "5 17:00"},
        {"09:00", "- 09:00"},
        {"8.30", "- 08:30"},
        {"vr 17:00 / ma 8:00", "5 17:00, 1 08:00"},
        {"vrijdag 17:00 en maandag 08:00", "5 17:00, 1 08:00"},
        {"zondag 00:00", "7 00:00"},
        {"maandag", ""},
        {"ma di 9:00", ""},
        {"25:00", ""},
        {"maandag 24:00", ""},
        {"ooit", ""},
        {"9:00 maandag", ""},
        {"", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.written) {
            BOOST_TEST(in_short_form(read_wissel(c.written)) == c.read);
        }
}

BOOST_AUTO_TEST_CASE(the_duties_of_a_span) {
    const struct {
        const char* name;
        const char* dienst;
        const char* wissel;
        const char* van;
        const char* tot;
        const char* duties;
    } cases[] = {
        {"weeks", "week", "maandag 09:00", "2027-W01", "2027-W02",
         "2027-W01: 2027-01-04 09:00 - 2027-01-11 09:00 (168)\n"
         "2027-W02: 2027-01-11 09:00 - 2027-01-18 09:00 (168)\n"},
        {"a week that changes hands on Friday is named after its Friday", "week", "vrijdag 17:00", "2027-W01",
         "2027-W01", "2027-W01: 2027-01-08 17:00 - 2027-01-15 17:00 (168)\n"},
        {"week 53, and the first of the year after", "week", "maandag 09:00", "2026-W53", "2027-W01",
         "2026-W53: 2026-12-28 09:00 - 2027-01-04 09:00 (168)\n"
         "2027-W01: 2027-01-04 09:00 - 2027-01-11 09:00 (168)\n"},
        {"the week in which the clock goes ahead is an hour shorter", "week", "maandag 09:00", "2027-W12", "2027-W12",
         "2027-W12: 2027-03-22 09:00 - 2027-03-29 09:00 (167)\n"},
        {"the week in which it goes back is an hour longer", "week", "maandag 09:00", "2027-W43", "2027-W43",
         "2027-W43: 2027-10-25 09:00 - 2027-11-01 09:00 (169)\n"},
        {"days", "dag", "08:00", "2027-01-04", "2027-01-05",
         "2027-01-04: 2027-01-04 08:00 - 2027-01-05 08:00 (24)\n"
         "2027-01-05: 2027-01-05 08:00 - 2027-01-06 08:00 (24)\n"},
        {"the weekday means nothing to days", "dag", "maandag 08:00", "2027-01-05", "2027-01-05",
         "2027-01-05: 2027-01-05 08:00 - 2027-01-06 08:00 (24)\n"},
        {"half days", "12 uur", "09:00", "2027-01-04", "2027-01-04",
         "2027-01-04 09:00: 2027-01-04 09:00 - 2027-01-04 21:00 (12)\n"
         "2027-01-04 21:00: 2027-01-04 21:00 - 2027-01-05 09:00 (12)\n"},
        {"half days that change hands in the evening", "12 uur", "21:00", "2027-01-04", "2027-01-04",
         "2027-01-04 09:00: 2027-01-04 09:00 - 2027-01-04 21:00 (12)\n"
         "2027-01-04 21:00: 2027-01-04 21:00 - 2027-01-05 09:00 (12)\n"},
        {"a hand-over in the hour that the clock skips", "12 uur", "02:30", "2027-03-27", "2027-03-28",
         "2027-03-27 02:30: 2027-03-27 02:30 - 2027-03-27 14:30 (12)\n"
         "2027-03-27 14:30: 2027-03-27 14:30 - 2027-03-28 03:30 (12)\n"
         "2027-03-28 02:30: 2027-03-28 03:30 - 2027-03-28 14:30 (11)\n"
         "2027-03-28 14:30: 2027-03-28 14:30 - 2027-03-29 02:30 (12)\n"},
        {"a hand-over in the hour that the clock shows twice is the first time", "12 uur", "02:30", "2027-10-31",
         "2027-10-31",
         "2027-10-31 02:30: 2027-10-31 02:30 - 2027-10-31 14:30 (13)\n"
         "2027-10-31 14:30: 2027-10-31 14:30 - 2027-11-01 02:30 (12)\n"},
        {"weekend and the rest of the week", "weekend + doordeweeks", "vrijdag 17:00 en maandag 08:00", "2027-W12",
         "2027-W12",
         "2027-W12 doordeweeks: 2027-03-22 08:00 - 2027-03-26 17:00 (105)\n"
         "2027-W12 weekend: 2027-03-26 17:00 - 2027-03-29 08:00 (62)\n"},
        {"one time for both", "weekend + doordeweeks", "maandag 09:00", "2027-W01", "2027-W01",
         "2027-W01 doordeweeks: 2027-01-04 09:00 - 2027-01-08 09:00 (96)\n"
         "2027-W01 weekend: 2027-01-08 09:00 - 2027-01-11 09:00 (72)\n"},
        {"a weekend that ends on Sunday", "weekend + doordeweeks", "zo 20:00, vr 17:00", "2027-W02", "2027-W02",
         "2027-W02 weekend: 2027-01-15 17:00 - 2027-01-17 20:00 (51)\n"
         "2027-W02 doordeweeks: 2027-01-17 20:00 - 2027-01-22 17:00 (117)\n"},
        {"days between two weeks", "week", "maandag 09:00", "2027-01-05", "2027-01-10", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(lines(pattern(c.dienst, c.wissel).diensten(read_span(c.van, c.tot))) == c.duties);
        }
    BOOST_TEST(pattern("week", "maandag 09:00").diensten(read_span("2026-W01", "2026-W53")).size() == 53U);
    BOOST_TEST(pattern("dag", "9:00").diensten(read_span("2028-01-01", "2028-12-31")).size() == 366U);
}

BOOST_AUTO_TEST_CASE(what_can_not_be_read_is_named) {
    const struct {
        const char* name;
        Piketregel regel;
        const char* veld;
        const char* words;
    } cases[] = {
        {"no length", rule("", "maandag 09:00"), "dienst", "leeg"},
        {"a length that is none", rule("af en toe", "maandag 09:00"), "dienst", "\"af en toe\""},
        {"no hand-over", rule("week", " "), "wissel", "leeg"},
        {"a hand-over that is none", rule("week", "ooit"), "wissel", "\"ooit\""},
        {"a week without its day", rule("week", "09:00"), "wissel", "ontbreekt de dag"},
        {"a week with two hand-overs", rule("week", "ma 9:00 en vr 17:00"), "wissel", "één dag"},
        {"a day with two", rule("dag", "9:00 en 17:00"), "wissel", "één tijd"},
        {"a weekend from Wednesday", rule("weekend + doordeweeks", "wo 9:00"), "wissel", "het begin van het weekend"},
        {"a weekend within a day", rule("weekend + doordeweeks", "za 9:00 en za 17:00"), "wissel", "dezelfde dag"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto read = Dienstpatroon::read(c.regel);
            const auto* fout = std::get_if<Patroonfout>(&read);
            BOOST_REQUIRE(fout);
            BOOST_TEST(fout->veld == c.veld);
            BOOST_TEST(fout->melding.find(c.words) != std::string::npos, fout->melding);
        }
}

BOOST_AUTO_TEST_CASE(spans) {
    BOOST_TEST((read_span("2027-W01", "2027-W52") == Dagenspan{day("2027-01-04"), day("2028-01-02")}));
    BOOST_TEST((read_span("4-1-2027", "2027-W01") == Dagenspan{day("2027-01-04"), day("2027-01-10")}));
    for (const auto& [van, tot] : {std::pair{"2027-W53", "2027-W53"},
                                   {"2027-W02", "2027-W01"},
                                   {"", "2027-W01"},
                                   {"2027-01-04", "2026-01-04"},
                                   {"2027-W00", "2027-W01"},
                                   {"week 1", "week 2"}})
        BOOST_TEST(!refusal_of([&, v = van, t = tot] { (void)read_span(v, t); }).empty(), van << " " << tot);
}

BOOST_AUTO_TEST_CASE(rest_is_whole_duties_of_the_calendar) {
    const Dienstpatroon week = pattern("week", "maandag 09:00"), day_duty = pattern("dag", "9:00");
    const Dienstpatroon both = pattern("weekend + doordeweeks", "vr 17:00 en ma 8:00");
    const struct {
        const char* name;
        const Dienstpatroon& calendar;
        const char* eind;
        std::int64_t rust;
        const char* free;
    } after[] = {
        {"none", week, "2027-01-11 09:00", 0, "2027-01-11 09:00"},
        {"two weeks after W01", week, "2027-01-11 09:00", 2, "2027-01-25 09:00"},
        {"after a duty of another length: whole weeks only", week, "2027-01-12 08:00", 1, "2027-01-25 09:00"},
        {"two days over the clock change", day_duty, "2027-03-27 09:00", 2, "2027-03-29 09:00"},
        {"two duties after a weekend: the week and the next weekend", both, "2027-01-11 08:00", 2, "2027-01-18 08:00"},
    };
    for (const auto& c : after)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(c.calendar.vrij_tot(at(c.eind), c.rust).to_text() == c.free);
        }
    BOOST_TEST(week.vrij_vanaf(at("2027-01-25 09:00"), 2).to_text() == "2027-01-11 09:00");
    BOOST_TEST(week.vrij_vanaf(at("2027-01-26 09:00"), 1).to_text() == "2027-01-18 09:00");
    BOOST_TEST(week.vrij_vanaf(at("2027-01-26 09:00"), 0).to_text() == "2027-01-26 09:00");
}

BOOST_AUTO_TEST_CASE(duties_leave_no_gap_and_have_one_name) {
    const bool held = rc::check("calendar", [] {
        const auto& written = patterns[*rc::gen::inRange<std::size_t>(0, std::size(patterns))];
        const Dienstpatroon calendar = pattern(written[0], written[1]);
        const Date first(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(9'500, 40'000))));
        const auto all = calendar.diensten({first, first.plus_days(*rc::gen::inRange(0, 400))});
        std::set<std::string> names;
        for (std::size_t i = 0; i < all.size(); ++i) {
            RC_ASSERT(all[i].begin < all[i].eind);
            if (i > 0) RC_ASSERT(all[i].begin == all[i - 1].eind);
            RC_ASSERT(names.insert(all[i].naam).second);
            const auto number = calendar.nummer_op(all[i].begin);
            RC_ASSERT(calendar.periode(number) == all[i]);
            RC_ASSERT(calendar.nummer_op(all[i].eind.plus_minutes(-1)) == number);
            // What stands in a record is read back as the same moments.
            RC_ASSERT(Moment::parse(all[i].begin.to_text()) == all[i].begin);
            RC_ASSERT(calendar.vrij_vanaf(calendar.vrij_tot(all[i].eind, 3), 3) == all[i].eind);
        }
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_SUITE_END()
