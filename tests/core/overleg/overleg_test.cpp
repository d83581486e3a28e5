// SPDX-License-Identifier: EUPL-1.2
// Rhythms as people write them, and a year's meetings that follow from them.
#include "temporary_folder.h"

#include <noaber/jaarplan/overleg.h>
#include <noaber/plugin/workbench.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

Date day(std::string_view text) { return Date::parse(text).value(); }

Overlegregel regel(std::string overleg, std::string ritme) {
    Overlegregel r;
    r.overleg = std::move(overleg);
    r.ritme = std::move(ritme);
    return r;
}

Overlegdatum datum(std::string overleg, std::string_view when) {
    Overlegdatum d;
    d.overleg = std::move(overleg);
    d.datum = day(when);
    return d;
}

Vakantie vakantie(std::string naam, std::string_view van, std::string_view tot) {
    Vakantie v;
    v.naam = std::move(naam);
    v.van = day(van);
    v.tot = day(tot);
    return v;
}

/// "2017-04-25", "2017-04-27 -> 2017-04-28 (Koningsdag)", "2017-08-01 vervalt (Zomervakantie)"
std::vector<std::string> lines(const OverlegJaar& jaar) {
    std::vector<std::string> all;
    for (const OverlegVoorstel& v : jaar.voorstellen) {
        std::string line = v.volgens.to_text();
        if (!v.datum)
            line += " vervalt";
        else if (*v.datum != v.volgens)
            line += " -> " + v.datum->to_text();
        if (!v.reden.empty()) line += " (" + v.reden + ")";
        all.push_back(line);
    }
    return all;
}

bool has(const std::vector<std::string>& all, const std::string& line) {
    return std::find(all.begin(), all.end(), line) != all.end();
}

}  // namespace

BOOST_AUTO_TEST_CASE(rhythms_as_people_write_them) {
    struct Case {
        const char* words;
        std::optional<Ritme> ritme;
    };
    const auto weeks = [](int each, int weekday, Ritme::Weken which = Ritme::Weken::alle) {
        return Ritme{Ritme::Soort::om_de_weken, each, which, weekday, 1, 1, 0, {}};
    };
    const auto months = [](int each, int nth, int weekday) {
        return Ritme{Ritme::Soort::in_de_maand, 1, Ritme::Weken::alle, weekday, each, nth, 0, {}};
    };
    const auto before = [](int days, const char* name) {
        return Ritme{Ritme::Soort::dagen_voor, 1, Ritme::Weken::alle, 1, 1, 1, days, name};
    };
    const Case cases[] = {
        {"elke 2 weken op dinsdag", weeks(2, 2)},
        {"Elke twee weken op Dinsdag.", weeks(2, 2)},
        {"om de week op donderdag", weeks(2, 4)},
        {"wekelijks op maandag", weeks(1, 1)},
        {"elke week op vrijdag", weeks(1, 5)},
        {"elke dinsdag", weeks(1, 2)},
        {"elke 3 weken op woensdag", weeks(3, 3)},
        {"elke 2 weken op dinsdag (even weken)", weeks(2, 2, Ritme::Weken::even)},
        {"elke dinsdag in de oneven weken", weeks(2, 2, Ritme::Weken::oneven)},
        {"elke maand op de eerste dinsdag", months(1, 1, 2)},
        {"de laatste woensdag van het kwartaal", months(3, 5, 3)},
        {"elke 2 maanden op de 2e donderdag", months(2, 2, 4)},
        {"data", Ritme{}},
        {"14 dagen voor AOV-overleg", before(14, "AOV-overleg")},
        {"2 weken voor het AOV-overleg", before(14, "AOV-overleg")},
        {"twee weken voorafgaand aan het AOV-overleg", before(14, "AOV-overleg")},
        {"", std::nullopt},
        {"af en toe", std::nullopt},
        {"elke 2 weken", std::nullopt},
        {"op dinsdag", std::nullopt},
        {"elke maand op dinsdag", std::nullopt},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.words) {
            BOOST_TEST((read_ritme(c.words) == c.ritme));
        }
}

BOOST_AUTO_TEST_CASE(two_weeks_on_tuesday_through_2017) {
    const auto year = bereken_overleggen({regel("PIM-overleg", "elke 2 weken op dinsdag")}, {}, {}, 2017);
    const auto days = lines(year);
    BOOST_TEST(days.size() == 26u);
    BOOST_TEST(days.front() == "2017-01-03");
    BOOST_TEST(days.back() == "2017-12-19");
    BOOST_TEST(year.fouten.empty());
}

BOOST_AUTO_TEST_CASE(a_holiday_moves_the_meeting_to_the_next_working_day) {
    const auto days = lines(bereken_overleggen({regel("Overleg", "wekelijks op maandag")}, {}, {}, 2017));
    BOOST_TEST(has(days, "2017-04-17 -> 2017-04-18 (Tweede paasdag)"));
    BOOST_TEST(has(days, "2017-06-05 -> 2017-06-06 (Tweede pinksterdag)"));
    BOOST_TEST(has(days, "2017-12-25 -> 2017-12-27 (Eerste kerstdag)"));
}

BOOST_AUTO_TEST_CASE(a_vakantie_moves_the_meeting_behind_it_or_lets_it_lapse) {
    const std::vector<Vakantie> zomer{vakantie("Zomervakantie", "2017-07-22", "2017-09-03")};
    const auto monthly =
        lines(bereken_overleggen({regel("Overleg", "elke maand op de eerste dinsdag")}, {}, zomer, 2017));
    BOOST_TEST(has(monthly, "2017-08-01 vervalt (Zomervakantie)"));  // the series meets on 5 September anyway
    const auto quarterly = lines(bereken_overleggen({regel("Overleg", "elk kwartaal op de laatste maandag")}, {},
                                                    {vakantie("Week", "2017-01-28", "2017-02-05")}, 2017));
    BOOST_TEST(has(quarterly, "2017-01-30 -> 2017-02-06 (Week)"));
}

BOOST_AUTO_TEST_CASE(of_several_in_one_vakantie_one_is_held_after_it) {
    const auto days = lines(
        bereken_overleggen({regel("PIM-overleg", "elke 2 weken op dinsdag"), regel("Ander", "elke 2 weken op dinsdag")},
                           {}, {vakantie("Zomervakantie", "2017-07-22", "2017-09-03")}, 2017));
    for (const char* line : {"2017-08-01 -> 2017-09-05 (Zomervakantie)", "2017-08-15 vervalt (Zomervakantie)",
                             "2017-08-29 vervalt (Zomervakantie)"})
        BOOST_TEST(std::count(days.begin(), days.end(), line) == 2, line);  // of each series
}

BOOST_AUTO_TEST_CASE(the_voortgangsoverleg_follows_the_agreed_days) {
    const std::vector<Overlegregel> regels{regel("AOV-overleg", "data"),
                                           regel("Voortgangsoverleg", "14 dagen voor AOV-overleg")};
    const auto year = bereken_overleggen(regels,
                                         {datum("aov-overleg", "2017-05-11"), datum("AOV-overleg", "2017-10-12"),
                                          datum("AOV-overleg", "2018-02-08")},
                                         {}, 2017);
    const std::vector<std::string> expected{"2017-04-27 -> 2017-04-28 (Koningsdag)", "2017-05-11", "2017-09-28",
                                            "2017-10-12"};
    BOOST_TEST(lines(year) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(rules_that_give_no_day_say_why) {
    const std::vector<Overlegregel> regels{regel("A", "af en toe"), regel("B", "data"),
                                           regel("C", "14 dagen voor Niets"), regel("D", "14 dagen voor C"),
                                           regel("E", "elke week op dinsdag")};
    const auto year = bereken_overleggen(regels, {}, {}, 2017);
    BOOST_REQUIRE(year.fouten.size() == 4u);
    BOOST_TEST(year.fouten[0].overleg == "A");
    BOOST_TEST(year.fouten[1].overleg == "B");
    BOOST_TEST(year.fouten[2].overleg == "C");
    BOOST_TEST(year.fouten[3].overleg == "D");
    BOOST_TEST(year.voorstellen.size() == 52u);  // the others still have their days
}

BOOST_AUTO_TEST_CASE(planning_a_second_time_leaves_what_people_moved) {
    test::TemporaryFolder folder;
    Workbench workbench("/geen/plugins");
    Store& store = workbench.open(folder / "a.db");
    auto tx = store.begin("Regel");
    Overlegregel r = regel("PIM-overleg", "elke 2 weken op dinsdag");
    r.tijd = "10:00";
    tx.put(r);
    tx.commit();
    BOOST_TEST(plan_overleggen(store, bereken_overleggen(store, 2017), 2017) == 26u);
    BOOST_TEST(store.undo_label().value() == "Overleggen 2017 gepland");
    auto meetings = store.list<Overleg>(Where{"volgens", std::string("2017-01-17")});
    BOOST_REQUIRE(meetings.size() == 1u);
    BOOST_TEST(meetings[0].tijd == "10:00");
    meetings[0].datum = day("2017-01-19");
    auto move = store.begin("Verzet");
    move.put(meetings[0]);
    move.commit();
    BOOST_TEST(plan_overleggen(store, bereken_overleggen(store, 2017), 2017) == 0u);
    BOOST_TEST(store.find(meetings[0].id)->datum->to_text() == "2017-01-19");
    BOOST_TEST(store.count(info_of<Overleg>()) == 26u);
}
