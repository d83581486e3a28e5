// SPDX-License-Identifier: EUPL-1.2
// What duties may not do to a person: two at a time, too little rest; who is away, who is not in the pool, who may not serve.
#include "piket_desk.h"

#include <noaber/piket/van_dienst.h>
#include <noaber/piket/verdeling.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::at;
using test::day;
using test::rule;

namespace {

Piketregel rule_of(const char* functie, const char* dienst, const char* wissel, std::int64_t rust) {
    Piketregel one = rule(dienst, wissel, rust);
    one.functie.text = functie;
    return one;
}

Dienstvak vak(const char* functie, const char* begin, const char* eind) {
    return {{begin}, {functie}, {"femke"}, begin, 1, at(begin), at(eind)};
}

const char* in_word(Botsing botsing) {
    switch (botsing) {
        case Botsing::dubbel: return "dubbel";
        case Botsing::rust: return "rust";
        case Botsing::geen: break;
    }
    return "geen";
}

std::string bezwaren_van(const Piketbeeld& beeld, const Persoon& wie, const Dienst& dienst,
                         std::vector<Id<Dienst>> zonder = {}) {
    std::string all;
    for (const Bezwaarregel& one : bezwaren(beeld, wie.id, *beeld.vak(dienst.id), "AC-BZ", zonder))
        all += (all.empty() ? "" : "; ") + one.uitleg;
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dienstregels)

BOOST_AUTO_TEST_CASE(two_duties_of_one_person) {
    const Dienstregels regels({rule_of("AC-BZ", "week", "ma 9:00", 2), rule_of("HIN", "week", "ma 9:00", 0),
                               rule_of("OvD-BZ", "12 uur", "9:00", 1), rule_of("kapot", "ooit", "ma 9:00", 5)});
    const struct {
        const char* name;
        Dienstvak een;
        Dienstvak ander;
        Botsing botsing;
    } cases[] = {
        {"at the same time", vak("AC-BZ", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("HIN", "2027-01-04 09:00", "2027-01-11 09:00"), Botsing::dubbel},
        {"one within the other", vak("HIN", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("OvD-BZ", "2027-01-05 09:00", "2027-01-05 21:00"), Botsing::dubbel},
        {"a minute of both", vak("HIN", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("HIN", "2027-01-11 08:59", "2027-01-12 09:00"), Botsing::dubbel},
        {"one after the other without rest asked", vak("HIN", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("HIN", "2027-01-11 09:00", "2027-01-18 09:00"), Botsing::geen},
        {"rust 2, one week between", vak("AC-BZ", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("AC-BZ", "2027-01-18 09:00", "2027-01-25 09:00"), Botsing::rust},
        {"rust 2, two weeks between", vak("AC-BZ", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("AC-BZ", "2027-01-25 09:00", "2027-02-01 09:00"), Botsing::geen},
        {"rest counts for the other function too", vak("AC-BZ", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("HIN", "2027-01-18 09:00", "2027-01-25 09:00"), Botsing::rust},
        {"and before it", vak("HIN", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("AC-BZ", "2027-01-18 09:00", "2027-01-25 09:00"), Botsing::rust},
        {"a short rest after twelve hours", vak("OvD-BZ", "2027-01-04 09:00", "2027-01-04 21:00"),
         vak("OvD-BZ", "2027-01-04 21:00", "2027-01-05 09:00"), Botsing::rust},
        {"half a day between", vak("OvD-BZ", "2027-01-04 09:00", "2027-01-04 21:00"),
         vak("OvD-BZ", "2027-01-05 09:00", "2027-01-05 21:00"), Botsing::geen},
        {"half a day between on the night that is an hour shorter",
         vak("OvD-BZ", "2027-03-27 09:00", "2027-03-27 21:00"), vak("OvD-BZ", "2027-03-28 09:00", "2027-03-28 21:00"),
         Botsing::geen},
        {"a rule that can't be read asks no rest", vak("kapot", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("kapot", "2027-01-11 09:00", "2027-01-18 09:00"), Botsing::geen},
        {"a function without a rule", vak("zonder", "2027-01-04 09:00", "2027-01-11 09:00"),
         vak("zonder", "2027-01-10 09:00", "2027-01-18 09:00"), Botsing::dubbel},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(in_word(regels.botsing(c.een, c.ander)) == in_word(c.botsing));
            BOOST_TEST(in_word(regels.botsing(c.ander, c.een)) == in_word(c.botsing));
        }
    BOOST_REQUIRE(regels.onleesbaar().size() == 1U);
    BOOST_TEST(regels.onleesbaar()[0].regel.functie.text == "kapot");
}

BOOST_AUTO_TEST_CASE(all_clashes_are_those_of_all_pairs) {
    const bool held = rc::check("pairs", [] {
        Piketbeeld beeld;
        beeld.regels = {rule_of("AC-BZ", "week", "ma 9:00", *rc::gen::inRange(0, 4)),
                        rule_of("HIN", "dag", "9:00", *rc::gen::inRange(0, 4))};
        const int count = *rc::gen::inRange(0, 25);
        for (int i = 0; i < count; ++i) {
            const bool week = *rc::gen::arbitrary<bool>();
            const Date first =
                day("2027-03-01").plus_days(week ? 7 * *rc::gen::inRange(0, 12) : *rc::gen::inRange(0, 80));
            Dienst one;
            one.id.text = std::to_string(i);
            one.functie.text = week ? "AC-BZ" : "HIN";
            one.persoon.text = *rc::gen::element<std::string>("", "femke", "tom");
            one.begin = Moment::of_wall(first, 540).to_text();
            one.eind = Moment::of_wall(first.plus_days(week ? 7 : 1), 540).to_text();
            beeld.diensten.push_back(one);
        }
        beeld.index();
        std::size_t expected = 0;
        const auto& all = beeld.vakken();
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (!all[i].persoon.empty() && all[i].persoon == all[j].persoon &&
                    beeld.dienstregels().botsing(all[i], all[j]) != Botsing::geen)
                    ++expected;
        RC_ASSERT(botsingen(beeld).size() == expected);
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_CASE(an_absence_beside_a_duty) {
    const Dienstvak week = vak("AC-BZ", "2027-01-04 09:00", "2027-01-11 09:00");
    const Dienstvak to_midnight = vak("AC-BZ", "2027-01-04 00:00", "2027-01-05 00:00");
    const struct {
        const char* name;
        const Dienstvak& duty;
        const char* van;
        const char* tot;
        bool touches;
    } cases[] = {
        {"before it", week, "2027-01-01", "2027-01-03", false},
        {"its first day", week, "2027-01-01", "2027-01-04", true},
        {"within it", week, "2027-01-06", "2027-01-06", true},
        {"its last morning", week, "2027-01-11", "2027-01-15", true},
        {"after it", week, "2027-01-12", "2027-01-15", false},
        {"without an end", week, "2026-06-01", "", true},
        {"without a start", week, "", "2027-12-31", false},
        {"from the midnight at which it ends", to_midnight, "2027-01-05", "2027-01-06", false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Afwezigheid one;
            one.van = Date::parse(c.van);
            one.tot = Date::parse(c.tot);
            BOOST_TEST(raakt(one, c.duty) == c.touches);
        }
}

BOOST_AUTO_TEST_CASE(moments_that_make_a_duty) {
    const struct {
        const char* begin;
        const char* eind;
        bool readable;
    } cases[] = {
        {"2027-01-04 09:00", "2027-01-11 09:00", true},
        {"2027-01-04 09:00", "2027-01-04 09:00", false},
        {"2027-01-11 09:00", "2027-01-04 09:00", false},
        {"ooit", "2027-01-04 09:00", false},
        {"2027-01-04 09:00", "", false},
        {"2027-01-04 09:00", "2072-01-11 09:00", false},
    };
    for (const auto& c : cases) {
        Dienst one;
        one.begin = c.begin;
        one.eind = c.eind;
        BOOST_TEST(vak_van(one).has_value() == c.readable, c.begin << " " << c.eind);
    }
}

BOOST_FIXTURE_TEST_CASE(what_speaks_against_somebody, test::PiketDesk) {
    const Functie acbz = functie("AC-BZ", 1), hin = functie("HIN");
    const Persoon femke = persoon("Femke Wolbert"), tom = persoon("Tom Kuipers");
    in_pool(femke, acbz);
    const Dienst w10 = dienst(acbz, "2027-W10"), w11 = dienst(acbz, "2027-W11", &femke);
    const Dienst other = dienst(hin, "2027-W10", &femke);
    BOOST_TEST(bezwaren_van(beeld(), femke, w10, {w11.id, other.id}) == "");
    BOOST_TEST(bezwaren_van(beeld(), tom, w10) == "zit op 8 maart 2027 niet in de pool van AC-BZ");
    BOOST_TEST(bezwaren_van(beeld(), femke, w10, {other.id}) ==
               "heeft te weinig rust naast de dienst 2027-W11 (ma 15 mrt 09:00 tot ma 22 mrt 09:00)");
    BOOST_TEST(bezwaren_van(beeld(), femke, w10, {w11.id}) ==
               "heeft dan al een dienst: 2027-W10 (ma 8 mrt 09:00 tot ma 15 mrt 09:00)");
    afwezig(femke, "2027-03-10", "2027-03-10");
    BOOST_TEST(bezwaren_van(beeld(), femke, w10, {w11.id, other.id}) == "is dan afwezig");
    Wens cannot;
    cannot.persoon = femke.id;
    cannot.soort = Wenssoort::kan_niet;
    cannot.van = day("2027-03-22");
    cannot.functie = hin.id;
    put(cannot);
    const Dienst w12 = dienst(acbz, "2027-W12");
    BOOST_TEST(bezwaren_van(beeld(), femke, w12, {w11.id}) == "");  // that wish is about another function
    cannot.functie = {};
    put(cannot);
    BOOST_TEST(bezwaren_van(beeld(), femke, w12, {w11.id}) == "heeft opgegeven dan niet te kunnen");
    // What one has already is not in its own way; its last morning is the day of the wish.
    BOOST_TEST(bezwaren_van(beeld(), femke, w11, {other.id}) == "heeft opgegeven dan niet te kunnen");
}

BOOST_FIXTURE_TEST_CASE(rules_of_plugins_say_what_is_missing_and_what_mends_it, test::PiketDesk) {
    const Functie acbz = functie("AC-BZ");
    const Persoon femke = persoon("Femke Wolbert");
    in_pool(femke, acbz);
    const Dienst w01 = dienst(acbz, "2027-W01"), w30 = dienst(acbz, "2027-W30");
    std::size_t read = 0;
    const EligibilityRule expires{"basis", "Basisopleiding", [&](const Store&) {
                                      ++read;
                                      return [](const Id<Persoon>&, const Id<Functie>&, Date datum) {
                                          return datum < day("2027-07-01")
                                                     ? std::vector<Tekort>{}
                                                     : std::vector<Tekort>{
                                                           {"de basisopleiding is verlopen", "volg OTO-3"}};
                                      };
                                  }};
    const EligibilityRule never{"pas", "Pas", [](const Store&) {
                                    return [](const Id<Persoon>&, const Id<Functie>&, Date datum) {
                                        return datum < day("2027-07-01")
                                                   ? std::vector<Tekort>{}
                                                   : std::vector<Tekort>{{"er is geen crisispas", ""}};
                                    };
                                }};
    const Piketbeeld picture = lees_piket(*store, {expires, never});
    BOOST_TEST(read == 1U);
    BOOST_TEST(bezwaren_van(picture, femke, w01) == "");
    BOOST_TEST(
        bezwaren_van(picture, femke, w30) ==
        "is op 26 juli 2027 niet bevoegd voor AC-BZ: de basisopleiding is verlopen (volg OTO-3); er is geen crisispas");
    BOOST_TEST(!picture.bevoegdheid.bevoegd(femke.id, acbz.id, day("2027-07-26")));
    BOOST_TEST(Bevoegdheid().bevoegd(femke.id, acbz.id, day("2027-07-26")));  // without rules everybody may
}

BOOST_FIXTURE_TEST_CASE(who_is_on_duty, test::PiketDesk) {
    const Functie acbz = functie("AC-BZ"), hin = functie("HIN");
    const Persoon femke = persoon("Femke Wolbert", "06-1"), tom = persoon("Tom Kuipers");
    dienst(hin, "2027-W01");
    dienst(acbz, "2027-W01", &femke);
    dienst(acbz, "2027-W02", &tom);
    dienst(acbz, "2027-W03", &femke);
    Dienst unread;
    unread.functie = hin.id;
    unread.periode = "2027-W02";
    unread.plaats = 1;
    unread.begin = "ooit";
    put(unread);
    const auto who = [&](const char* moment) {
        std::string all;
        for (const VanDienst& one : wie_van_dienst(*store, at(moment)))
            all += (all.empty() ? "" : "; ") + one.functie.naam + " " +
                   (one.persoon ? one.persoon->naam + " " + one.persoon->telefoon : "open");
        return all;
    };
    BOOST_TEST(who("2027-01-04 08:59") == "");
    BOOST_TEST(who("2027-01-04 09:00") == "AC-BZ Femke Wolbert 06-1; HIN open");
    BOOST_TEST(who("2027-01-11 08:59") == "AC-BZ Femke Wolbert 06-1; HIN open");
    BOOST_TEST(who("2027-01-11 09:00") == "AC-BZ Tom Kuipers ");
    const auto own = diensten_van(*store, femke.id, at("2027-01-11 09:00"));
    BOOST_REQUIRE(own.size() == 1U);
    BOOST_TEST(own[0].vak.periode == "2027-W03");
    BOOST_TEST(diensten_van(*store, femke.id, at("2027-01-11 08:00")).size() == 2U);
    BOOST_TEST(beeld().onleesbaar().size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(shares_by_days_in_the_pool, test::PiketDesk) {
    const Functie acbz = functie("AC-BZ");
    const Persoon femke = persoon("Femke Wolbert"), tom = persoon("Tom Kuipers"), rik = persoon("Rik Broekhuis");
    Poollid half = in_pool(femke, acbz);
    half.aandeel = 0.5;
    put(half);
    in_pool(tom, acbz);
    for (const char* week : {"2027-W02", "2027-W03", "2027-W04"}) dienst(acbz, week, &tom);
    dienst(acbz, "2027-W05", &femke);
    dienst(acbz, "2027-W06", &rik);    // carnaval is no holiday here, and Rik is in no pool
    dienst(acbz, "2027-W17", &femke);  // Koningsdag
    dienst(acbz, "2026-W30", &tom);    // another year
    const auto all = verdeling_van(beeld(), 2027);
    BOOST_REQUIRE(all.size() == 3U);
    const struct {
        const Persoon& persoon;
        std::size_t diensten;
        double zwaarte;
        double eerlijk;
    } cases[] = {{femke, 2, 3, 7.0 / 3}, {tom, 3, 3, 14.0 / 3}, {rik, 1, 1, 0}};
    for (std::size_t i = 0; i < all.size(); ++i)
        BOOST_TEST_CONTEXT(cases[i].persoon.naam) {
            BOOST_TEST(all[i].persoon.text == cases[i].persoon.id.text);
            BOOST_TEST(all[i].diensten == cases[i].diensten);
            BOOST_TEST(all[i].zwaarte == cases[i].zwaarte);
            BOOST_TEST(all[i].deel == cases[i].eerlijk, boost::test_tools::tolerance(1e-9));
        }
    BOOST_TEST(verdeling_van(beeld(), 2025).empty());
}

BOOST_FIXTURE_TEST_CASE(earlier_years_are_seen_to, test::PiketDesk) {
    const Functie acbz = functie("AC-BZ");
    const Persoon femke = persoon("Femke Wolbert"), tom = persoon("Tom Kuipers");
    in_pool(femke, acbz);
    in_pool(tom, acbz);
    const auto served = [&](const Persoon& wie, std::int64_t jaar, double diensten) {
        Piketsaldo saldo;
        saldo.persoon = wie.id;
        saldo.functie = acbz.id;
        saldo.jaar = jaar;
        saldo.diensten = diensten;
        put(saldo);
    };
    served(femke, 2025, 6);  // of 8, of which 4 is fair
    served(tom, 2025, 2);
    served(femke, 2027, 9);  // no earlier year
    served(tom, 2027, 1);
    dienst(acbz, "2026-W30", &tom);  // half of it is Femke's
    for (const char* week : {"2027-W02", "2027-W03"}) dienst(acbz, week, &tom);
    const auto all = verdeling_van(beeld(), 2027);
    BOOST_REQUIRE(all.size() == 2U);
    const auto exactly = boost::test_tools::tolerance(1e-9);
    BOOST_TEST(all[0].tegoed == 1.5, exactly);
    BOOST_TEST(all[0].eerlijk() == -0.5, exactly);
    BOOST_TEST(all[0].verschil() == 0.5, exactly);
    BOOST_TEST(all[1].tegoed == -1.5, exactly);
    BOOST_TEST(all[1].verschil() == -0.5, exactly);
}

BOOST_AUTO_TEST_SUITE_END()
