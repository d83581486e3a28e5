// SPDX-License-Identifier: EUPL-1.2
// Findings about duties, pools and swaps.
#include "beeld_builder.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::findings;

namespace {

Date day(std::string_view text) { return Date::parse(text).value(); }

/// Names are ids, as in BeeldBuilder. AC-BZ is served by the week from Monday 09:00; Femke, Tom and Rik share it.
struct Piket {
    Beeld beeld;

    Piket() {
        test::BeeldBuilder builder(2027);
        for (const char* naam : {"Femke", "Tom", "Rik", "Ilse"}) builder.persoon(naam);
        for (const char* naam : {"AC-BZ", "HIN"}) builder.functie(naam);
        beeld = builder.done();
        beeld.vandaag = day("2027-01-01");
        rule("AC-BZ", "week", 0);
        for (const char* naam : {"Femke", "Tom", "Rik"}) pool("AC-BZ", naam);
    }
    Piketregel& rule(std::string functie, std::string dienst, std::int64_t rust) {
        Piketregel& one = beeld.piket.regels.emplace_back();
        one.id.text = "regel " + functie;
        one.functie.text = std::move(functie);
        one.dienst = std::move(dienst);
        one.wissel = "maandag 09:00";
        one.rust = rust;
        return one;
    }
    Piketregel& acbz() { return beeld.piket.regels.front(); }
    Poollid& pool(std::string functie, std::string naam, std::string_view vanaf = {}, std::string_view tot = {}) {
        Poollid& one = beeld.piket.pool.emplace_back();
        one.functie.text = std::move(functie);
        one.persoon.text = std::move(naam);
        one.vanaf = Date::parse(vanaf);
        one.tot = Date::parse(tot);
        return one;
    }
    Dienst& duty(std::string functie, const std::string& week, std::string naam = {}) {
        const Date monday = IsoWeek::parse(week).value().monday();
        Dienst& one = beeld.piket.diensten.emplace_back();
        one.id.text = functie + " " + week;
        one.functie.text = std::move(functie);
        one.periode = week;
        one.plaats = 1;
        one.begin = Moment::of_wall(monday, 540).to_text();
        one.eind = Moment::of_wall(monday.plus_days(7), 540).to_text();
        one.persoon.text = std::move(naam);
        return one;
    }
    Ruilverzoek& swap(std::string dienst, Ruilstatus status) {
        Ruilverzoek& one = beeld.piket.ruilverzoeken.emplace_back();
        one.dienst.text = std::move(dienst);
        one.vrager.text = "Femke";
        one.status = status;
        return one;
    }
    std::vector<Signalering> all() {
        beeld.index();
        return run_checks(piket_checks(), beeld);
    }
    std::string found() { return findings(all()); }
    std::string words() {
        std::string text;
        for (const Signalering& one : all())
            text += std::string(to_text(one.ernst)) + " " + one.soort + ": " + one.melding + "\n";
        return text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(piket_checks_find, Piket)

BOOST_AUTO_TEST_CASE(nothing_in_a_sound_roster) {
    duty("AC-BZ", "2027-W01", "Femke");
    duty("AC-BZ", "2027-W02", "Tom");
    duty("AC-BZ", "2027-W03", "Rik");
    BOOST_TEST(words() == "");
}

BOOST_AUTO_TEST_CASE(open_duties_graver_as_they_come_nearer) {
    const struct {
        const char* today;
        const char* words;
    } cases[] = {
        {"2026-12-06",
         "waarschuwing dienst: De dienst AC-BZ 2027-W01 (ma 4 jan 09:00 tot ma 11 jan 09:00) is open: niemand kan. "
         "Zoek iemand die hem doet.\n"},
        {"2026-12-07",
         "fout dienst: De dienst AC-BZ 2027-W01 (ma 4 jan 09:00 tot ma 11 jan 09:00) is open: niemand kan. "
         "Zoek iemand die hem doet.\n"},
        {"2027-01-11",
         "fout dienst: De dienst AC-BZ 2027-W01 (ma 4 jan 09:00 tot ma 11 jan 09:00) is open: niemand kan. "
         "Zoek iemand die hem doet.\n"},
        {"2027-01-12",
         "info dienst: De dienst AC-BZ 2027-W01 (ma 4 jan 09:00 tot ma 11 jan 09:00) is open: niemand kan.\n"},
    };
    duty("AC-BZ", "2027-W01").reden = "niemand kan";
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.today) {
            beeld.vandaag = day(c.today);
            BOOST_TEST(words() == c.words);
        }
    BOOST_TEST(found() == "dienst-open AC-BZ 2027-W01");
    acbz().nodig = 2;
    BOOST_TEST(found() == "dienst-open AC-BZ 2027-W01 (1)");
}

BOOST_AUTO_TEST_CASE(duties_of_other_years_only_while_they_are_to_come) {
    duty("AC-BZ", "2028-W30");
    duty("AC-BZ", "2026-W30");
    BOOST_TEST(found() == "dienst-open AC-BZ 2028-W30");
    beeld.jaar = 2026;
    BOOST_TEST(found() == "dienst-open AC-BZ 2028-W30; dienst-open AC-BZ 2026-W30");
    beeld.vandaag = day("2029-01-01");
    BOOST_TEST(found() == "dienst-open AC-BZ 2026-W30");
    beeld.jaar = 0;
    BOOST_TEST(found() == "dienst-open AC-BZ 2026-W30; dienst-open AC-BZ 2028-W30");
}

BOOST_AUTO_TEST_CASE(two_at_a_time_and_too_little_rest) {
    rule("HIN", "week", 0);
    for (const char* naam : {"Femke", "Tom"}) pool("HIN", naam);
    duty("AC-BZ", "2027-W01", "Femke");
    duty("HIN", "2027-W01", "Femke");
    BOOST_TEST(words() ==
               "fout dienst: Femke heeft HIN 2027-W01 (ma 4 jan 09:00 tot ma 11 jan 09:00) en tegelijk AC-BZ 2027-W01 "
               "(ma 4 jan 09:00 tot ma 11 jan 09:00). Geef een van de twee aan een ander.\n");
    beeld.piket.diensten.pop_back();
    duty("HIN", "2027-W03", "Femke");
    BOOST_TEST(found() == "");
    acbz().rust = 2;
    BOOST_TEST(
        words() ==
        "fout dienst: Femke heeft te weinig rust tussen AC-BZ 2027-W01 (ma 4 jan 09:00 tot ma 11 jan 09:00) en HIN "
        "2027-W03 (ma 18 jan 09:00 tot ma 25 jan 09:00). Ruil een van de twee.\n");
    BOOST_TEST(found() == "rust-te-kort HIN 2027-W03");
}

BOOST_AUTO_TEST_CASE(who_is_not_in_the_pool_or_may_not_serve) {
    pool("AC-BZ", "Ilse", "2027-01-05");
    duty("AC-BZ", "2027-W01", "Ilse");
    BOOST_TEST(words() ==
               "fout dienst: Ilse doet AC-BZ 2027-W01, maar zit op 4 januari 2027 niet in de pool van AC-BZ. Geef de "
               "dienst aan een ander.\n");
    duty("AC-BZ", "2027-W02", "Ilse");
    BOOST_TEST(found() == "dienst-onbevoegd AC-BZ 2027-W01; verdeling-scheef Ilse");
}

BOOST_AUTO_TEST_CASE(duties_of_who_is_away) {
    duty("AC-BZ", "2027-W01", "Femke");
    Afwezigheid& away = beeld.piket.afwezigheden.emplace_back();
    away.persoon.text = "Femke";
    away.van = away.tot = day("2027-01-08");
    away.reden = "ziek";
    BOOST_TEST(
        words() ==
        "fout dienst: Femke doet AC-BZ 2027-W01 (ma 4 jan 09:00 tot ma 11 jan 09:00), maar is dan afwezig. Geef de "
        "dienst aan een ander.\n");
    away.van = away.tot = day("2027-01-12");
    BOOST_TEST(found() == "");
    Wens& wish = beeld.piket.wensen.emplace_back();
    wish.persoon.text = "Femke";
    wish.van = day("2027-01-06");
    BOOST_TEST(found() == "");  // rather not is no demand
    wish.soort = Wenssoort::kan_niet;
    BOOST_TEST(found() == "dienst-tijdens-afwezigheid AC-BZ 2027-W01");
    wish.functie.text = "HIN";
    BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_pool_that_can_not_carry_its_rule) {
    const struct {
        const char* name;
        std::int64_t rust;
        std::int64_t nodig;
        const char* tot;  ///< of Rik
        const char* words;
    } cases[] = {
        {"three with two duties of rest", 2, 1, "", ""},
        {"three with three duties of rest", 3, 1, "",
         "waarschuwing functie: De pool van AC-BZ heeft op 1 januari 2027 3 mensen; voor 1 per dienst en 3 diensten rust zijn er 4 "
         "nodig. Voeg mensen toe aan de pool.\n"},
        {"four at a time", 0, 4, "",
         "fout functie: De pool van AC-BZ heeft op 1 januari 2027 3 mensen; voor 4 per dienst en 0 diensten rust zijn er 4 nodig. Voeg "
         "mensen toe aan de pool.\n"},
        {"one who leaves", 2, 1, "2027-06-30",
         "waarschuwing functie: De pool van AC-BZ heeft op 1 juli 2027 2 mensen; voor 1 per dienst en 2 diensten rust zijn er 3 "
         "nodig. Voeg mensen toe aan de pool.\n"},
        {"one who leaves after it", 2, 1, "2028-06-30", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            acbz().rust = c.rust;
            acbz().nodig = c.nodig;
            beeld.piket.pool.back().tot = Date::parse(c.tot);
            BOOST_TEST(words() == c.words);
        }
}

BOOST_AUTO_TEST_CASE(a_pool_of_nobody) {
    rule("HIN", "week", 2);
    BOOST_TEST(found() == "pool-te-klein HIN");
    pool("HIN", "Femke", "2027-05-01");
    for (const char* naam : {"Tom", "Rik"}) pool("HIN", naam, "2027-05-01");
    BOOST_TEST(found() == "");  // it begins in May
    duty("HIN", "2027-W10", "Femke");
    BOOST_TEST(found() == "dienst-onbevoegd HIN 2027-W10; pool-te-klein HIN");
}

BOOST_AUTO_TEST_CASE(somebody_twice_in_a_pool) {
    pool("AC-BZ", "Femke", "2027-06-01");
    BOOST_TEST(found() == "pool-dubbel Femke AC-BZ");
    beeld.piket.pool.front().tot = day("2027-05-31");
    BOOST_TEST(found() == "");
    beeld.piket.pool.front().tot = day("2027-06-01");
    BOOST_TEST(found() == "pool-dubbel Femke AC-BZ");
}

BOOST_AUTO_TEST_CASE(rules_and_duties_that_can_not_be_read) {
    rule("HIN", "af en toe", 0);
    for (const char* naam : {"Femke", "Tom"}) pool("HIN", naam);
    duty("HIN", "2027-W01", "Femke").begin = "ooit";
    duty("AC-BZ", "2027-W01");
    BOOST_TEST(found() == "dienst-onleesbaar HIN 2027-W01; dienst-open AC-BZ 2027-W01; piketregel-onleesbaar HIN");
}

BOOST_AUTO_TEST_CASE(a_skew_distribution) {
    for (const char* week : {"2027-W02", "2027-W03", "2027-W04", "2027-W05", "2027-W06", "2027-W07"})
        duty("AC-BZ", week, "Femke");
    const std::string text = words();
    BOOST_TEST(
        text.find(
            "waarschuwing persoon: Femke heeft bij AC-BZ een zwaarte van 6.0, en naar het aandeel in de pool is 2.0 "
            "eerlijk.") != std::string::npos,
        text);
    BOOST_TEST(found() == "verdeling-scheef Femke; verdeling-scheef Rik; verdeling-scheef Tom");
    beeld.piket.pool[0].aandeel = 20;
    BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(the_same_holiday_as_last_year) {
    duty("AC-BZ", "2026-W17", "Femke");  // 20 to 27 April 09:00
    duty("AC-BZ", "2026-W18", "Tom");    // Koningsdag is a Monday
    duty("AC-BZ", "2027-W17", "Femke");
    BOOST_TEST(found() == "");
    beeld.piket.diensten.back().persoon.text = "Tom";
    BOOST_TEST(
        words() ==
        "waarschuwing dienst: Tom heeft AC-BZ dienst op Koningsdag (27 april 2027), net als het jaar ervoor. Geef "
        "deze keer een ander de beurt.\n");
    EigenFeestdag& own = beeld.piket.feestdagen.emplace_back();
    own.naam = "Carnaval";
    own.van = day("2026-02-15");
    own.tot = day("2026-02-17");
    beeld.piket.feestdagen.push_back(own);
    beeld.piket.feestdagen.back().van = day("2027-02-07");
    beeld.piket.feestdagen.back().tot = day("2027-02-09");
    duty("AC-BZ", "2026-W08", "Rik");
    duty("AC-BZ", "2027-W06", "Rik");
    BOOST_TEST(found() == "feestdag-herhaald AC-BZ 2027-W06; feestdag-herhaald AC-BZ 2027-W17");
}

BOOST_AUTO_TEST_CASE(swaps_that_wait) {
    duty("AC-BZ", "2027-W01", "Femke");
    const struct {
        const char* name;
        Ruilstatus status;
        bool verwerkt;
        const char* today;
        const char* words;
    } cases[] = {
        {"asked", Ruilstatus::open, false, "2026-11-01",
         "info ruilverzoek: De ruil van AC-BZ 2027-W01 door Femke wacht op antwoord van Tom. Beantwoord hem, of trek hem in.\n"},
        {"asked, and it is near", Ruilstatus::open, false, "2027-01-03",
         "waarschuwing ruilverzoek: De ruil van AC-BZ 2027-W01 door Femke wacht op antwoord van Tom. Beantwoord hem, of trek hem "
         "in.\n"},
        {"taken", Ruilstatus::aangenomen, false, "2027-01-03",
         "waarschuwing ruilverzoek: De ruil van AC-BZ 2027-W01 door Femke is aangenomen door Tom en wacht op goedkeuring of "
         "verwerking. Beantwoord hem, of trek hem in.\n"},
        {"in the roster", Ruilstatus::aangenomen, true, "2027-01-03", ""},
        {"declined", Ruilstatus::afgewezen, false, "2027-01-03", ""},
        {"taken back", Ruilstatus::ingetrokken, false, "2027-01-03", ""},
        {"over", Ruilstatus::open, false, "2027-01-12",
         "info ruilverzoek: De ruil van AC-BZ 2027-W01 door Femke wacht op antwoord van Tom. De dienst is voorbij; trek het verzoek "
         "in.\n"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            beeld.piket.ruilverzoeken.clear();
            Ruilverzoek& one = swap("AC-BZ 2027-W01", c.status);
            one.aan.text = one.aannemer.text = "Tom";
            one.verwerkt = c.verwerkt;
            beeld.vandaag = day(c.today);
            BOOST_TEST(words() == c.words);
        }
}

BOOST_AUTO_TEST_SUITE_END()
