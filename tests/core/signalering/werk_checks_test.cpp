// SPDX-License-Identifier: EUPL-1.2
// The checks of hours, money and goals.
#include "beeld_builder.h"
#include "signalering/checks.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::BeeldBuilder;
using test::findings;

namespace {

checks::Found run(void (*check)(const Beeld&, checks::Found&), const Beeld& beeld) {
    checks::Found found;
    check(beeld, found);
    return found;
}

Date day(int month, int number) { return Date::of(2017, month, number).value(); }

/// Hours of "Femke" in each quarter of 2017.
Ureninzet hours(std::array<double, 4> q) { return {{}, {"plan"}, {"Femke"}, {}, "Werk", q[0], q[1], q[2], q[3]}; }

Budgetregel line(std::string raming, std::string soort) {
    Budgetregel one;
    one.raming = std::move(raming);
    one.soort = std::move(soort);
    return one;
}

Budgettotaal total(std::string onderdeel, std::string bedrag) {
    return {{"id " + onderdeel}, {"plan"}, std::move(onderdeel), std::move(bedrag)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checks_of_work)

BOOST_AUTO_TEST_CASE(load_above_capacity_in_a_quarter) {
    const struct {
        const char* name;
        std::array<double, 4> hours;
        std::optional<double> a_week;
        bool leave;  // the first two weeks of May
        const char* melding;
    } cases[] = {
        {"as much as there is", {104, 104, 104, 104}, {}, false, ""},
        {"too much in one",
         {0, 105, 0, 0},
         {},
         false,
         "Femke is te vol gepland: in Q2 105 uur, en er is 104 uur. Verdeel het werk anders."},
        {"too much in two",
         {104.5, 0, 0, 200},
         {},
         false,
         "Femke is te vol gepland: in Q1 104,5 uur, en er is 104 uur; in Q4 200 uur, en er is 104 uur. Verdeel het werk anders."},
        {"because of leave",
         {0, 100, 0, 0},
         {},
         true,
         "Femke is te vol gepland: in Q2 100 uur, en er is 88 uur na 10 dagen verlof. Verdeel het werk anders."},
        {"with more than a day", {0, 150, 0, 0}, 12, false, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Beeld beeld = BeeldBuilder().persoon("Femke").done();
            beeld.personen.front().uren_per_week = c.a_week;
            beeld.uren = {hours(c.hours)};
            if (c.leave) beeld.afwezigheden = {{{}, {"Femke"}, day(5, 1), day(5, 14), ""}};
            const auto found = run(checks::overbelast, beeld);
            BOOST_TEST(found.size() == (*c.melding ? 1U : 0U));
            if (!found.empty()) BOOST_TEST(found.front().melding == c.melding);
        }
}

BOOST_AUTO_TEST_CASE(a_person_is_named_once_for_words_and_hours) {
    Beeld beeld = BeeldBuilder().werkverdeling("Borne", "Femke", "", "10 uur per week").done();
    beeld.uren = {hours({120, 0, 0, 0})};
    const auto found = run(checks::overbelast, beeld);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].sleutel == "Femke");
    BOOST_TEST(
        found[0].melding ==
        "Femke heeft 10 uur per week, meer dan de ene dag (8 uur) die er is, en is te vol gepland: in Q1 120 uur, en er is "
        "104 uur. Verdeel het werk anders.");
}

BOOST_AUTO_TEST_CASE(stated_totals_that_differ) {
    Beeld beeld = BeeldBuilder().done();
    beeld.budgetregels = {line("3000", "oefening"), line("n.n.b.", "oefening"), line("500", "drukwerk")};
    beeld.budgettotalen = {total("Totaal", "€ 4.000"), total("Oefening", "€ 2.000"), total("Drukwerk", "€ 600"),
                           total("Vervoer", "€ 100"), total("Training", "n.n.b.")};
    const auto found = run(checks::budget_telt_niet_op, beeld);
    BOOST_TEST(
        findings(found) ==
        "budget-telt-niet-op Totaal; budget-telt-niet-op Oefening; budget-telt-niet-op Drukwerk; budget-telt-niet-op Vervoer");
    BOOST_TEST(
        found.at(0).melding ==
        "Totaal zou € 4.000 zijn, de regels zijn samen € 3.500; daarbuiten 1 × n.n.b. Dat kan het verschil verklaren; ga het na.");
    BOOST_TEST((found.at(0).ernst == Ernst::info));
    BOOST_TEST(
        found.at(1).melding ==
        "Oefening zou € 2.000 zijn, de regels zijn samen € 3.000; daarbuiten 1 × n.n.b. Verbeter het totaal of de regels.");
    BOOST_TEST((found.at(1).ernst == Ernst::waarschuwing));
    BOOST_TEST(found.at(2).melding ==
               "Drukwerk zou € 600 zijn, de regels zijn samen € 500. Verbeter het totaal of de regels.");
    BOOST_TEST(found.at(3).record == "id Vervoer");
}

BOOST_AUTO_TEST_CASE(goals_that_no_activity_serves) {
    BeeldBuilder builder;
    builder.blad("A1", [](Activiteit& a) { a.speerpunt.text = "s2"; }).blad("A2");
    Beeld beeld = builder.done();
    beeld.speerpunten = {{{"s1"}, "1. Innovatie", "Kenniskring"},
                         {{"s2"}, "2. Informatie", "Live Op"},
                         {{"s3"}, "2. Informatie", "Vnet"}};
    const auto found = run(checks::doelstelling_zonder_activiteit, beeld);
    BOOST_TEST(findings(found) == "doelstelling-zonder-activiteit 1. Innovatie");
    BOOST_TEST(found.at(0).record == "s1");
}

BOOST_AUTO_TEST_CASE(indicators_off_course) {
    Beeld beeld = BeeldBuilder().done();
    Indicator opkomst;
    opkomst.id.text = "i";
    opkomst.indicator = "Opkomst";
    opkomst.eenheid = "%";
    opkomst.nulmeting = 60;
    opkomst.nuljaar = 2015;
    opkomst.streefwaarde = 80;
    opkomst.streefjaar = 2019;
    Indicator unfinished;
    unfinished.indicator = "Zonder nulmeting";
    beeld.indicatoren = {opkomst, unfinished};
    beeld.metingen = {{{}, {"i"}, day(12, 31), 70.0, {}}};
    const auto found = run(checks::indicator_uit_koers, beeld);
    BOOST_TEST(findings(found) == "indicator-uit-koers Opkomst");
    BOOST_TEST(
        found.at(0).melding ==
        "\"Opkomst\" is 70 % op 31 december 2017, en had 70,01 % moeten zijn om in 2019 op 80 % te komen. Stuur bij.");
}

BOOST_AUTO_TEST_SUITE_END()
