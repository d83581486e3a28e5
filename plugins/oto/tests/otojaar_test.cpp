// SPDX-License-Identifier: EUPL-1.2
// What OTO costs, in money and hours, and how a year adds up.
#include "otojaar.h"
#include "kalender_desk.h"
#include "otouren.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

#include <cmath>

using namespace noaber;
using namespace noaber::oto;
using namespace noaber::oto::test;

namespace {

Offerte quote(const char* from, std::optional<double> amount, bool chosen, std::optional<double> invoice = {}) {
    Offerte one;
    one.leverancier = from;
    one.bedrag = amount;
    one.gekozen = chosen;
    one.factuurbedrag = invoice;
    return one;
}

const Overzichtsregel& line(const Otojaar& jaar, const std::string& naam) {
    for (const Overzichtsregel& one : jaar.overzicht)
        if (one.naam == naam) return one;
    throw std::runtime_error("no line " + naam);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(otojaar)

BOOST_AUTO_TEST_CASE(costs_come_from_the_best_that_is_known) {
    const struct {
        const char* name;
        const char* kosten;
        OtoStatus status;
        std::vector<Offerte> offertes;
        Kostenbron bron;
        std::int64_t cents;
        std::int64_t hoogste;
    } cases[] = {
        {"nothing said", "", OtoStatus::gepland, {}, Kostenbron::onbekend, 0, 0},
        {"words without an amount", "Wie betaalt?", OtoStatus::gepland, {}, Kostenbron::onbekend, 0, 0},
        {"none", "n.v.t.", OtoStatus::gepland, {}, Kostenbron::kosteloos, 0, 0},
        {"an estimate", "Ca. € 3000,-", OtoStatus::gepland, {}, Kostenbron::raming, 300000, 300000},
        {"a range", "€ 2.000 - € 3.000", OtoStatus::gepland, {}, Kostenbron::raming, 200000, 300000},
        {"a quote that was not chosen",
         "Ca. € 3000,-",
         OtoStatus::gepland,
         {quote("A", 2500, false)},
         Kostenbron::raming,
         300000,
         300000},
        {"a chosen one",
         "Ca. € 3000,-",
         OtoStatus::gepland,
         {quote("A", 2500, true), quote("B", 2600, false)},
         Kostenbron::offerte,
         250000,
         250000},
        {"trainer and hall",
         "",
         OtoStatus::gepland,
         {quote("A", 2500.5, true), quote("Zaal", 400, true)},
         Kostenbron::offerte,
         290050,
         290050},
        {"one of two invoiced",
         "",
         OtoStatus::gepland,
         {quote("A", 2500, true, 2600), quote("Zaal", 400, true)},
         Kostenbron::offerte,
         300000,
         300000},
        {"all invoiced", "", OtoStatus::gehouden, {quote("A", 2500, true, 2600)}, Kostenbron::factuur, 260000, 260000},
        {"invoiced and never chosen",
         "",
         OtoStatus::gehouden,
         {quote("A", {}, false, 99)},
         Kostenbron::factuur,
         9900,
         9900},
        {"chosen without an amount",
         "Ca. € 10,-",
         OtoStatus::gepland,
         {quote("A", {}, true)},
         Kostenbron::raming,
         1000,
         1000},
        {"called off", "Ca. € 3000,-", OtoStatus::vervallen, {quote("A", 2500, true)}, Kostenbron::kosteloos, 0, 0},
        {"called off and invoiced",
         "",
         OtoStatus::vervallen,
         {quote("A", 2500, true, 500)},
         Kostenbron::factuur,
         50000,
         50000},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Oto event;
            event.kosten = c.kosten;
            event.status = c.status;
            const Otokosten found = kosten_van(event, c.offertes);
            BOOST_TEST((found.bron == c.bron));
            BOOST_TEST(found.cents == c.cents);
            BOOST_TEST(found.hoogste == c.hoogste);
        }
}

BOOST_AUTO_TEST_CASE(hours_are_as_filled_in_or_as_the_time_says) {
    const struct {
        const char* name;
        std::optional<double> uren;
        const char* tijd;
        const char* eind;
        std::optional<double> found;
    } cases[] = {
        {"filled in", 2.5, "09:00-17:00", "", 2.5},
        {"as the time says", {}, "09:00-12:30", "", 3.5},
        {"of each day", {}, "09:00-17:00", "2027-05-05", 16.0},
        {"without an end", {}, "09:00", "", {}},
        {"what is no time", {}, "ochtend", "", {}},
        {"nothing", {}, "", "", {}},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Oto event;
            event.datum = day("2027-05-04");
            event.einddatum = Date::parse(c.eind);
            event.uren = c.uren;
            event.tijd = c.tijd;
            BOOST_TEST((uren_van(event) == c.found));
        }
}

BOOST_AUTO_TEST_CASE(a_year_adds_up_by_function_and_costs_are_shared) {
    KalenderDesk desk;
    const Functie hin_functie = desk.functie("HIN"), ico_functie = desk.functie("ICO");
    const Persoon anna = desk.persoon("Anna Aal"), bea = desk.persoon("Bea Bos"), cor = desk.persoon("Cor Cool");
    desk.vervult(anna, hin_functie, "2020-01-01");
    desk.vervult(anna, hin_functie, "", "2026-01-01");  // the same function again is one
    desk.vervult(bea, hin_functie, "2027-05-05");       // a day late
    desk.vervult(bea, ico_functie);
    Oto both = desk.oto("OTO-1", "2027-05-04", "HIN en ICO");
    both.kosten = "€ 3.000,-";
    both.uren = 4;
    both = desk.put(both);
    Oto hin = desk.oto("OTO-2", "2027-06-04", "HIN");
    hin.soort = OtoSoort::oefening;
    hin = desk.put(hin);
    Oto nobody = desk.oto("OTO-3", "2027-07-04", "iedereen die wil");
    nobody.kosten = "€ 100,-";
    desk.put(nobody);
    Oto off = desk.oto("OTO-4", "2027-08-04", "HIN");
    off.status = OtoStatus::vervallen;
    desk.put(off);
    desk.oto("OTO-5", "2026-05-04", "HIN");
    desk.was(both, anna);
    desk.was(both, bea, Deelname::te_laat);
    desk.was(both, bea, Deelname::aanwezig);  // twice after a merge
    desk.was(both, cor);
    desk.was(hin, anna, Deelname::afgemeld);
    const Otojaar jaar = lees_otojaar(*desk.store, 2027);
    BOOST_TEST(jaar.regels.size() == 4U);
    const Overzichtsregel &h = line(jaar, "HIN"), &i = line(jaar, "ICO"), &n = line(jaar, "Geen functie"),
                          &all = line(jaar, "Alles");
    BOOST_TEST(kosten_in_woorden(h) == "€ 1.500,00 + 1 onbekend");
    BOOST_TEST(kosten_in_woorden(i) == "€ 1.500,00");
    BOOST_TEST(kosten_in_woorden(n) == "€ 100,00");
    BOOST_TEST(kosten_in_woorden(all) == "€ 3.100,00 + 1 onbekend");
    BOOST_TEST(std::llround(h.cents + i.cents + n.cents) == std::llround(all.cents));
    BOOST_TEST(h.aantal.at(static_cast<std::size_t>(OtoSoort::training)) == 1U);
    BOOST_TEST(h.aantal.at(static_cast<std::size_t>(OtoSoort::oefening)) == 1U);  // what was called off is none
    BOOST_TEST(h.deelnemers == 1U);
    BOOST_TEST(i.deelnemers == 1U);
    BOOST_TEST(all.deelnemers == 3U);
    BOOST_TEST(h.uren == 4);
    BOOST_TEST(all.uren == 12);
    BOOST_TEST(all.delen.size() == 4U);
    BOOST_TEST(all.delen.back().keer == 0U);
    BOOST_TEST(lees_otojaar(*desk.store, 2020).overzicht.empty());
}

BOOST_AUTO_TEST_CASE(hours_of_people_are_what_they_did_and_what_they_said_they_come_to) {
    KalenderDesk desk;
    const Persoon anna = desk.persoon("Anna Aal", "Borne"), bea = desk.persoon("Bea Bos", "Almelo"),
                  cor = desk.persoon("Cor Cool", "Almelo");
    const auto event = [&](const char* code, const char* datum, std::optional<double> uren) {
        Oto one = desk.oto(code, datum);
        one.uren = uren;
        return desk.put(one);
    };
    const Oto past = event("OTO-1", "2027-02-01", 3), ahead = event("OTO-2", "2027-10-01", 4),
              unknown = event("OTO-3", "2027-03-01", {}), elsewhere = event("OTO-4", "2026-03-01", 7);
    desk.was(past, anna);
    desk.was(unknown, anna, Deelname::te_laat);
    desk.was(elsewhere, anna);
    desk.was(past, cor, Deelname::afwezig);
    desk.nodig(ahead, anna, Uitnodigingsantwoord::komt);
    desk.nodig(ahead, bea, Uitnodigingsantwoord::komt);
    desk.nodig(ahead, cor, Uitnodigingsantwoord::wachtlijst);
    desk.nodig(past, bea, Uitnodigingsantwoord::komt);  // said so and was not registered: no hours
    const auto lines = oto_uren(*desk.store, 2027, day("2027-06-01"));
    std::string words;
    for (const Otourenregel& one : lines)
        words +=
            fmt::format("{} {} {}+{} ?{}; ", one.gemeente, one.persoon.naam, one.geweest, one.verwacht, one.onbekend);
    BOOST_TEST(words == "Almelo Bea Bos 0+4 ?0; Borne Anna Aal 3+4 ?1; ");
}

BOOST_AUTO_TEST_SUITE_END()
