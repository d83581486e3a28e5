// SPDX-License-Identifier: EUPL-1.2
// The signaleringen of OTO, each on tables as people hand them in.
#include "checks.h"

#include "beeld_builder.h"
#include "oto_store.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace noaber;
using namespace noaber::oto;

namespace {

struct Region : test::OtoStore {
    Region() {
        import("Naam;Gemeente\nFemke Wolbert;Borne\nTom Kuipers;Dinkelland\n");
        import("Functie;Werkgroep;Minimum\nAC-BZ;;1\n");
    }
    std::vector<Signalering> all(const char* code, const char* vandaag, int jaar = 2027) const {
        Jaarplan plan;
        plan.jaar = jaar;
        std::vector<Signalering> found;
        const Beeld beeld = load_beeld(*store, plan, [&] { return Date::parse(vandaag).value(); });
        for (const Signalering& one : run_checks(test::oto_contributions().checks, beeld))
            if (one.code == code) found.push_back(one);
        return found;
    }
    /// "fout AC-BZ; info Femke Wolbert"
    std::string found(const char* code, const char* vandaag, int jaar = 2027) const {
        std::string words;
        for (const Signalering& one : all(code, vandaag, jaar))
            words += (words.empty() ? "" : "; ") + std::string(to_text(one.ernst)) + " " + one.sleutel;
        return words;
    }
    std::string words(const char* code, const char* vandaag, int jaar = 2027) const {
        std::string words;
        for (const Signalering& one : all(code, vandaag, jaar)) words += (words.empty() ? "" : "\n") + one.melding;
        return words;
    }
};

struct Normed : Region {
    Normed() {
        import("Naam;Functie;Vanaf;Tot\nFemke Wolbert;AC-BZ;2020-01-01;\nTom Kuipers;AC-BZ;2020-01-01;2027-08-31\n");
        import("Functie;Eis;Soort;Aantal;Per maanden\nAC-BZ;Jaarlijkse oefening;oefening;1;12\n");
        import(
            "Code;Titel;Soort;Datum;Doelgroep;Status\n"
            "OTO-1;Havenbrand;oefening;2026-06-10;AC-BZ;gehouden\n"
            "OTO-2;Evacuatie;oefening;2027-09-10;ac bz;gepland\n");
        import("OTO;Naam;Status;Beoordeling\nOTO-1;Femke Wolbert;aanwezig;\nOTO-1;Tom Kuipers;aanwezig;onvoldoende\n");
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(signaleringen_of_oto)

BOOST_AUTO_TEST_CASE(a_year_is_looked_at_on_a_day_of_its_own) {
    const auto of = [](int jaar, const char* vandaag) {
        return peildatum(jaar, Date::parse(vandaag).value()).to_text();
    };
    BOOST_TEST(of(2027, "2027-05-05") == "2027-05-05");
    BOOST_TEST(of(2027, "2028-02-01") == "2027-12-31");
    BOOST_TEST(of(2027, "2026-11-01") == "2027-01-01");
    BOOST_TEST(of(0, "2026-11-01") == "2026-11-01");
}

BOOST_FIXTURE_TEST_CASE(who_does_not_meet_a_norm_is_named_with_what_mends_it, Normed) {
    BOOST_TEST(found("norm-niet-gehaald", "2027-01-15") == "waarschuwing Tom Kuipers");
    BOOST_TEST(words("norm-niet-gehaald", "2027-01-15") ==
               "Tom Kuipers haalt op 15 januari 2027 voor AC-BZ niet: Jaarlijkse oefening (ontbreekt). "
               "Volg OTO-2 op 10 september 2027.");
    // The day after a year Femke does not either; once Tom has left he is nobody's matter.
    BOOST_TEST(found("norm-niet-gehaald", "2027-06-10") == "waarschuwing Tom Kuipers");
    BOOST_TEST(found("norm-niet-gehaald", "2027-06-11") == "waarschuwing Femke Wolbert; waarschuwing Tom Kuipers");
    BOOST_TEST(found("norm-niet-gehaald", "2027-09-01") == "waarschuwing Femke Wolbert");
}

BOOST_FIXTURE_TEST_CASE(a_norm_that_nobody_can_meet_is_a_finding_of_its_own, Normed) {
    import("Functie;Eis;Soort;Aantal;Per maanden\nAC-BZ;LCMS-gebruiker;certificaat;1;\n");
    BOOST_TEST(found("norm-niet-gehaald", "2027-01-15") ==
               "waarschuwing AC-BZ LCMS-gebruiker; waarschuwing Femke Wolbert; waarschuwing Tom Kuipers");
}

BOOST_FIXTURE_TEST_CASE(what_lapses_within_three_months_is_told_before, Normed) {
    BOOST_TEST(found("norm-verloopt", "2027-03-10") == "");
    BOOST_TEST(found("norm-verloopt", "2027-03-11") == "waarschuwing Femke Wolbert");
    BOOST_TEST(words("norm-verloopt", "2027-03-11") ==
               "Van Femke Wolbert loopt voor AC-BZ af: Jaarlijkse oefening (gehaald t/m 10-6-2027). "
               "Volg OTO-2 op 10 september 2027.");
    BOOST_TEST(found("norm-verloopt", "2027-06-11") == "");
}

BOOST_FIXTURE_TEST_CASE(a_function_below_its_minimum_is_the_gravest, Normed) {
    BOOST_TEST(found("functie-onder-minimum", "2027-06-10") == "");
    BOOST_TEST(found("functie-onder-minimum", "2027-06-11") == "fout AC-BZ");
    BOOST_TEST(words("functie-onder-minimum", "2027-06-11") ==
               "AC-BZ: op 11 juni 2027 zijn er 0 gereed van de 1 die nodig zijn (2 in de functie). Kijk op de pagina "
               "Gereedheid wie wat mist.");
    import("Naam;Van;Tot;Reden\nFemke Wolbert;2027-02-01;2027-02-07;Vakantie\n");
    BOOST_TEST(found("functie-onder-minimum", "2027-02-07") == "fout AC-BZ");
    BOOST_TEST(found("functie-onder-minimum", "2027-02-08") == "");
}

BOOST_FIXTURE_TEST_CASE(certificates_that_end, Region) {
    import("Naam;Functie;Vanaf;Tot\nTom Kuipers;AC-BZ;2020-01-01;2026-12-31\n");
    import(
        "Naam;Certificaat;Behaald;Geldig tot\n"
        "Femke Wolbert;BHV;2024-01-01;2027-03-31\n"
        "Femke Wolbert;LCMS;2024-01-01;2027-01-31\n"
        "Femke Wolbert;lcms;2026-01-01;2029-01-31\n"
        "Femke Wolbert;EHBO;2020-01-01;\n"
        "Tom Kuipers;BHV;2024-01-01;2027-03-31\n");
    const struct {
        const char* name;
        const char* vandaag;
        const char* found;
    } cases[] = {
        {"more than three months before", "2026-12-31", ""},
        {"within them", "2027-01-01", "info Femke Wolbert BHV"},
        {"its last day", "2027-03-31", "info Femke Wolbert BHV"},
        {"over", "2027-04-01", "waarschuwing Femke Wolbert BHV"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(found("certificaat-verloopt", c.vandaag, Date::parse(c.vandaag)->year()) == c.found);
        }
    BOOST_TEST(words("certificaat-verloopt", "2027-04-01") ==
               "Het certificaat BHV van Femke Wolbert was geldig t/m 31 maart 2027. Laat het vernieuwen.");
}

BOOST_FIXTURE_TEST_CASE(cards_that_miss_and_cards_that_are_over, Region) {
    import(
        "Naam;Functie;Vanaf;Tot\nFemke Wolbert;AC-BZ;2020-01-01;\nTom Kuipers;AC-BZ;2020-01-01;\n"
        "Rik Broekhuis;AC-BZ;2020-01-01;\nDaan Scholte;AC-BZ;2020-01-01;2026-12-31\nIlse Nijmeijer;AC-BZ;;\n");
    BOOST_TEST(found("crisispas-ontbreekt", "2027-04-01") == "");  // nobody keeps them here yet
    import(
        "Pasnummer;Naam;Functie;Uitgegeven;Geldig tot;Status\n"
        "P1;Femke Wolbert;AC-BZ;2022-01-01;2027-03-31;uitgegeven\n"
        "P2;Tom Kuipers;AC-BZ;2022-01-01;2027-03-31;verloren\n"
        "P3;Rik Broekhuis;AC-BZ;;;aangevraagd\n"
        "P4;Daan Scholte;AC-BZ;2022-01-01;2026-03-31;uitgegeven\n");
    BOOST_TEST(found("crisispas-ontbreekt", "2027-04-01") == "waarschuwing Ilse Nijmeijer; waarschuwing Tom Kuipers");
    BOOST_TEST(found("crisispas-verlopen", "2027-03-31") == "");
    BOOST_TEST(found("crisispas-verlopen", "2027-04-01") == "waarschuwing P1 Femke Wolbert");
    import(
        "Pasnummer;Naam;Functie;Uitgegeven;Geldig tot;Status\nP5;Femke Wolbert;AC-BZ;2027-03-01;2032-03-31;uitgegeven\n");
    BOOST_TEST(found("crisispas-verlopen", "2027-04-01") == "");
}

BOOST_FIXTURE_TEST_CASE(planned_events_without_anybody, Region) {
    import(
        "Code;Titel;Soort;Datum;Doelgroep;Status\n"
        "OTO-1;Niemand;oefening;2027-05-01;AC-BZ;gepland\n"
        "OTO-2;Later;oefening;2027-09-01;AC-BZ;gepland\n"
        "OTO-3;Uitgenodigd;oefening;2027-05-01;AC-BZ;gepland\n"
        "OTO-4;Alleen afzeggingen;oefening;2027-05-01;AC-BZ;gepland\n"
        "OTO-5;Concept;oefening;2027-05-01;AC-BZ;concept\n"
        "OTO-6;Vervallen;oefening;2027-05-01;AC-BZ;vervallen\n"
        "OTO-7;Zonder dag;oefening;;AC-BZ;gepland\n"
        "OTO-8;Reserve;oefening;2027-05-01;AC-BZ;gepland\n");
    import("OTO;Naam;Antwoord\nOTO-3;Femke Wolbert;\nOTO-4;Femke Wolbert;komt niet\n");
    import("OTO;Naam;Status\nOTO-4;Tom Kuipers;afgemeld\nOTO-8;Tom Kuipers;reserve\n");
    BOOST_TEST(found("oto-zonder-deelnemers", "2027-04-01") == "waarschuwing OTO-1; waarschuwing OTO-4; info OTO-2");
    BOOST_TEST(found("oto-zonder-deelnemers", "2027-05-02") == "info OTO-2");
    BOOST_TEST(words("oto-zonder-deelnemers", "2027-05-02") ==
               "Voor OTO-2 Later op 1 september 2027 is nog niemand uitgenodigd of aangemeld. Nodig de doelgroep uit.");
}

BOOST_FIXTURE_TEST_CASE(held_events_without_attendance, Region) {
    import(
        "Code;Titel;Soort;Datum;Einddatum;Doelgroep;Status\n"
        "OTO-1;Niemand;oefening;2027-05-01;;AC-BZ;gehouden\n"
        "OTO-2;Nog op gepland;oefening;2027-05-01;;AC-BZ;gepland\n"
        "OTO-3;Geregistreerd;oefening;2027-05-01;;AC-BZ;gehouden\n"
        "OTO-4;Alleen afgemeld;oefening;2027-05-01;;AC-BZ;gehouden\n"
        "OTO-5;Lang geleden;oefening;2026-05-01;;AC-BZ;gehouden\n"
        "OTO-6;Nog bezig;opleiding;2027-05-01;2027-05-08;AC-BZ;gepland\n"
        "OTO-7;Alleen gasten;oefening;2027-05-01;;AC-BZ;gehouden\n"
        "OTO-8;Moet nog komen;oefening;2027-11-01;;AC-BZ;gehouden\n"
        "OTO-9;Zonder dag;oefening;;;AC-BZ;gehouden\n"
        "OTO-10;Vervallen;oefening;2027-05-01;;AC-BZ;vervallen\n");
    import(
        "OTO;Naam;Status\nOTO-2;Femke Wolbert;aanwezig\nOTO-3;Femke Wolbert;afwezig\nOTO-4;Femke Wolbert;afgemeld\n");
    import("OTO;Gast\nOTO-7;Joost Pol\n");
    BOOST_TEST(found("oto-zonder-registratie", "2027-05-08") ==
               "waarschuwing OTO-1; waarschuwing OTO-2; waarschuwing OTO-4; waarschuwing OTO-8; waarschuwing OTO-9");
    BOOST_TEST(
        words("oto-zonder-registratie", "2027-05-08").find("staat nog op Gepland, zodat wie er was niet meetelt") !=
        std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(functionarissen_without_any_oto_this_year, Region) {
    import(
        "Naam;Functie;Vanaf;Tot\nFemke Wolbert;AC-BZ;;\nTom Kuipers;AC-BZ;;\nRik Broekhuis;AC-BZ;;\nDaan Scholte;AC-BZ;;2027-03-01\n");
    BOOST_TEST(found("functionaris-zonder-oto", "2027-09-01") == "");  // nobody registers here yet
    import(
        "Code;Titel;Soort;Datum;Doelgroep;Status\nOTO-1;Een;oefening;2027-05-01;AC-BZ;gehouden\n"
        "OTO-2;Vorig jaar;oefening;2026-05-01;AC-BZ;gehouden\n");
    import("OTO;Naam;Status\nOTO-1;Femke Wolbert;te laat\nOTO-1;Tom Kuipers;afgemeld\nOTO-2;Tom Kuipers;aanwezig\n");
    import("Naam;Datum;Incident;Functie;Uren;Beoordeling\nRik Broekhuis;2027-02-01;Brand;AC-BZ;4;\n");
    BOOST_TEST(found("functionaris-zonder-oto", "2027-06-30") == "");  // half of the year is still to come
    BOOST_TEST(found("functionaris-zonder-oto", "2027-07-01") == "info Tom Kuipers");
    BOOST_TEST(found("functionaris-zonder-oto", "2028-02-01") == "info Tom Kuipers");
}

BOOST_FIXTURE_TEST_CASE(an_empty_region_has_nothing_to_say, test::OtoStore) {
    Jaarplan plan;
    plan.jaar = 2027;
    BOOST_TEST(run_checks(test::oto_contributions().checks, load_beeld(*store, plan)).empty());
    // Nor has a picture without a store, as other checks are tested on.
    BOOST_TEST(run_checks(test::oto_contributions().checks, test::BeeldBuilder().done()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
