// SPDX-License-Identifier: EUPL-1.2
// The tables of OTO as spreadsheets: known by their headers, found again by their keys, out and in again the same.
#include "oto_store.h"
#include "registratie.h"

#include <noaber/import/export.h>
#include <noaber/store/edit.h>
#include <noaber/store/hanging.h>

#include <boost/test/unit_test.hpp>

#include <map>

using namespace noaber;

namespace {

/// Each table with the header of the contract and a row or two, in an order in which what is pointed at comes first.
const std::pair<const char*, const char*> contract[] = {
    {"normen",
     "Functie;Eis;Soort;Aantal;Per maanden\nAC BZ;Jaarlijkse oefening;oefening;1;12\nAC-BZ;Basis;Opleiding;;\n"},
    {"oto",
     "Code;Titel;Soort;Datum;Tijd;Locatie;Doelgroep;Kosten;Status;Activiteit\n"
     "OTO-1;LCMS;training;4-3-2027;09:00-12:00;Borne;AC-BZ, HIN;Ca. € 3000,-;gehouden;D2\n"
     "OTO-2;Basis;opleiding;;;;alle functies;;concept;\n"},
    {"aanwezigheid",
     "OTO;Naam;Status;Beoordeling;Opmerking\nOTO-1;Wolbert, Femke;aanwezig;voldoende;\nOTO-1;Tom Kuipers;te laat;;file\n"},
    {"inzet", "Naam;Datum;Incident;Functie;Uren;Beoordeling\nFemke Wolbert;2027-01-02;Brand Hengelo;AC-BZ;6,5;goed\n"},
    {"certificaten",
     "Naam;Certificaat;Behaald;Geldig tot\nFemke Wolbert;LCMS-gebruiker;2025-01-01;2028-01-01\nFemke Wolbert;EHBO;;\n"},
    {"crisispassen",
     "Pasnummer;Naam;Functie;Uitgegeven;Geldig tot;Status\nP-1;Femke Wolbert;AC-BZ;2025-01-01;2030-01-01;uitgegeven\n"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(tables_of_oto)

BOOST_FIXTURE_TEST_CASE(each_is_known_by_its_header_and_a_second_time_changes_nothing, test::OtoStore) {
    for (const auto& [table, csv] : contract)
        BOOST_TEST_CONTEXT(table) {
            const ImportReport first = import(csv);
            BOOST_REQUIRE(first.tabellen.size() == 1U);
            BOOST_TEST(first.tabellen[0].tabel == table);
            BOOST_TEST(first.tabellen[0].onbekende_kolommen.empty());
            BOOST_TEST(!first.anything_refused());
            BOOST_TEST(first.tabellen[0].nieuw > 0U);
        }
    for (const auto& [table, csv] : contract)
        BOOST_TEST_CONTEXT(table) {
            const ImportReport again = import(csv);
            BOOST_TEST(again.tabellen[0].nieuw == 0U);
            BOOST_TEST(again.tabellen[0].gewijzigd == 0U);
        }
}

BOOST_FIXTURE_TEST_CASE(rows_are_found_again_by_their_keys, test::OtoStore) {
    for (const auto& [table, csv] : contract) (void)import(csv);
    const struct {
        const char* name;
        const char* csv;
        std::size_t nieuw;
        std::size_t gewijzigd;
    } cases[] = {
        {"normen: functie and eis", "Functie;Eis;Soort;Aantal;Per maanden\nac-bz;jaarlijkse  oefening;oefening;2;12\n",
         0, 1},
        {"another eis", "Functie;Eis;Soort;Aantal;Per maanden\nAC-BZ;Tweede oefening;oefening;1;12\n", 1, 0},
        {"oto: code", "Code;Titel\noto-1;LCMS voor beginners\n", 0, 1},
        {"aanwezigheid: oto and naam", "OTO;Naam;Status\nOTO-1;femke wolbert;afgemeld\n", 0, 1},
        {"by the event's whole name", "OTO;Naam;Status\nOTO-1 LCMS voor beginners;Femke Wolbert;afwezig\n", 0, 1},
        {"inzet: naam, datum, incident", "Naam;Datum;Incident;Uren\nFemke Wolbert;2-1-2027;brand hengelo;7\n", 0, 1},
        {"another day", "Naam;Datum;Incident;Uren\nFemke Wolbert;3-1-2027;Brand Hengelo;7\n", 1, 0},
        {"certificaten: naam, certificaat, behaald",
         "Naam;Certificaat;Behaald;Geldig tot\nFemke Wolbert;lcms-gebruiker;2025-01-01;2029-01-01\n", 0, 1},
        {"got anew", "Naam;Certificaat;Behaald;Geldig tot\nFemke Wolbert;LCMS-gebruiker;2028-01-01;2031-01-01\n", 1, 0},
        {"crisispassen: pasnummer", "Pasnummer;Naam;Status\np-1;Femke Wolbert;verloren\n", 0, 1},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const ImportReport report = import(c.csv);
            BOOST_TEST(report.tabellen[0].nieuw == c.nieuw);
            BOOST_TEST(report.tabellen[0].gewijzigd == c.gewijzigd);
        }
}

BOOST_FIXTURE_TEST_CASE(rows_that_make_no_sense_are_refused_with_their_column, test::OtoStore) {
    for (const auto& [table, csv] : contract) (void)import(csv);
    const struct {
        const char* name;
        const char* csv;
        const char* column;
        const char* reason;
    } cases[] = {
        {"a certificate that ends before it starts",
         "Naam;Certificaat;Behaald;Geldig tot\nFemke Wolbert;BHV;2027-01-01;2026-01-01\n", "Geldig tot", "ligt vóór"},
        {"a card that ends before it starts",
         "Pasnummer;Naam;Uitgegeven;Geldig tot\nP-2;Femke Wolbert;2027-01-01;2026-01-01\n", "Geldig tot", "ligt vóór"},
        {"an event that nobody planned", "OTO;Naam;Status\nOTO-99;Femke Wolbert;aanwezig\n", "OTO", "OTO-99"},
        {"a status that is none", "OTO;Naam;Status\nOTO-1;Femke Wolbert;misschien\n", "Status", "kies uit"},
        {"no name", "OTO;Naam;Status\nOTO-1;;aanwezig\n", "Naam", "leeg"},
        {"the same person twice", "OTO;Naam;Status\nOTO-1;Femke Wolbert;aanwezig\nOTO-1;Wolbert, Femke;afwezig\n",
         "OTO", "Staat ook in rij 2"},
        {"a norm that asks nothing", "Functie;Eis;Soort;Aantal\nAC-BZ;Niets;oefening;0\n", "Aantal",
         "niet minder dan 1"},
        {"a norm of no kind", "Functie;Eis;Soort\nAC-BZ;Iets;toets\n", "Soort", "kies uit"},
        {"no date", "Naam;Datum;Incident\nFemke Wolbert;gisteren;Brand\n", "Datum", "geen datum"},
        {"hours below nothing", "Naam;Datum;Incident;Uren\nFemke Wolbert;2027-01-01;Brand;-3\n", "Uren",
         "niet minder dan 0"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string before = store->digest();
            const ImportReport report = import(c.csv);
            BOOST_REQUIRE(report.anything_refused());
            const RefusedRow& row = report.tabellen[0].geweigerd.front();
            BOOST_TEST(row.kolom == c.column);
            BOOST_TEST(row.reden.find(c.reason) != std::string::npos, row.reden);
            BOOST_TEST(store->digest() == before);
        }
}

BOOST_FIXTURE_TEST_CASE(an_activity_that_is_not_there_yet_keeps_its_words, test::OtoStore) {
    for (const auto& [table, csv] : contract) (void)import(csv);
    oto::Oto one = oto::oto_met_code(*store, "OTO-1");
    BOOST_TEST(one.activiteit.empty());
    BOOST_TEST(one.activiteit_tekst == "D2");
    // Once the plan is there the same sheet finds it.
    (void)import("Groep;Code;Activiteit;Doel\nWerkgroep OTO;D2;LCMS trainingen;Leren\n",
                 {Refusals::stop_all, Writing::commit, 2027});
    BOOST_TEST(import(contract[1].second).tabellen[0].gewijzigd == 1U);
    one = oto::oto_met_code(*store, "OTO-1");
    BOOST_TEST(store->find(one.activiteit)->titel == "LCMS trainingen");
    BOOST_TEST(one.activiteit_tekst == "");
    // And what means two is not guessed.
    (void)import("Groep;Code;Activiteit;Doel\nWerkgroep OTO;D2;LCMS trainingen;Leren\n",
                 {Refusals::stop_all, Writing::commit, 2028});
    BOOST_TEST(!import(contract[1].second).anything_refused());
    one = oto::oto_met_code(*store, "OTO-1");
    BOOST_TEST(one.activiteit.empty());
    BOOST_TEST(one.activiteit_tekst == "D2");
}

BOOST_FIXTURE_TEST_CASE(out_and_in_again_is_the_same, test::OtoStore) {
    for (const auto& [table, csv] : contract) (void)import(csv);
    (void)import("Bewijs;Telt ook voor\nInzet;Oefening\n");
    (void)import("Gedaan als;Telt ook voor functie\nHIN;AC-BZ\n");
    (void)import(
        "Naam;Functie;Eis;Reden;Vrijgesteld vanaf;Vrijgesteld tot\nFemke Wolbert;AC-BZ;;Verlof;2027-01-01;2027-06-30\n");
    (void)import("OTO;Leverancier;Gevraagd;Ontvangen;Bedrag;Gekozen\nOTO-1;Academie;2026-10-01;2026-11-01;2950,5;ja\n");
    (void)import("OTO;Naam;Antwoord\nOTO-2;Femke Wolbert;komt\n");
    (void)import("OTO;Gast;Organisatie\nOTO-1;Joost Pol;Rode Kruis\n");
    (void)import(
        "Naam;OTO;Leerdoel;Waarnemer;Oordeel;Toelichting;Status\nFemke Wolbert;OTO-1;Leiding;Tom Kuipers;Goed;\"Rustig,\nen helder\";Bevestigd\n");
    (void)import("Code;Soort;Vraag;Keuzes;Functie\nLP-1;Meerkeuze;Wie opent?;\"*AC-BZ\nHIN\";AC-BZ\n");
    (void)import("Naam;Vraag;Maand;Antwoord;Uitkomst\nFemke Wolbert;LP-1;2027-03;AC-BZ;Goed\n");
    (void)import("Soort;Maanden;Bron\nAanwezigheid;48;Regionaal besluit\nGast;6;Regionaal besluit\n");
    (void)import("Regio;Sleutel\nSalland;did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH\n");
    (void)import("Titel;Script\nStorm;\"return oefening {\n  titel = \"\"Storm\"\",\n}\"\n");
    (void)import("OTO;Vraag\nOTO-1;Was het realistisch?\n");
    (void)import("Vraag;Naam;Cijfer (1-10);Antwoord\nWas het realistisch?;Femke Wolbert;8;Ja\n");

    (void)import(
        "Oefening;OTO;Leider;Status;Scenario;Script;Modules van het script;Startgetal\nProef;OTO-1;Tom Kuipers;Loopt;a.lua;\"return\noefening {}\";{};7\n");
    (void)import("Oefening;Inject;Verzending\nProef;2;Verzonden\n");
    (void)import("Oefening;Naam;Speelt of neemt waar;Rol\nProef;Femke Wolbert;Speelt;AC-BZ\n");
    (void)import(
        "Oefening;Invoernummer;Regel;Door;Bijdrage\nProef;1;\"{\"\"op\"\":\"\"0:00:00\"\",\"\"klok\"\":\"\"start\"\"}\";;\n");
    (void)import(
        "Oefening;Naam;Soort bericht;Nummer;Rol;Via;Bericht;Keuzes;Op (seconden);Tot (seconden);Stand\n"
        "Proef;Femke Wolbert;Vraag;1;AC-BZ;besluit;OEFENING: Opvang?;\"ja\nnee\";60;120;\n");
    (void)import(
        "Oefening;Naam;Volgnummer;Antwoord op;Nummer;Keuze;Antwoord;Op (seconden)\nProef;Femke Wolbert;1;Vraag;1;ja;;65\n");

    const std::filesystem::path folder_out = folder / "uit";
    (void)export_tables(*store, folder_out, ExportFormat::csv);
    test::OtoStore other;
    SilentProgress progress;
    const ImportReport report = import_files(*other.store, {folder_out}, {}, progress);
    BOOST_TEST(!report.anything_refused());
    BOOST_TEST(report.onbekende_bestanden.empty());
    for (const EntityInfo* entity : test::oto_contributions().entities)
        BOOST_TEST_CONTEXT(entity->name) {
            BOOST_TEST(other.store->count(*entity) == store->count(*entity));
            BOOST_TEST(store->count(*entity) > 0U);
        }
    const std::filesystem::path again = folder / "nog eens";
    (void)export_tables(*other.store, again, ExportFormat::csv);
    for (const auto& file : std::filesystem::directory_iterator(folder_out))
        BOOST_TEST_CONTEXT(file.path().filename().string()) {
            BOOST_TEST(test::bytes_of(file.path()) == test::bytes_of(again / file.path().filename()));
        }
}

BOOST_AUTO_TEST_CASE(no_two_tables_have_the_same_header) {
    // Every table's own header, alone, must be read as that table.
    for (const EntityInfo* entity : test::oto_schema().entities()) {
        std::string header;
        for (const FieldInfo& field : entity->fields)
            if (!field.hidden && entity->name != "kwartaalplanning")
                header += (header.empty() ? "" : ";") + field.header;
        if (header.empty() || hangs(*entity)) continue;  // what is in no spreadsheet
        BOOST_TEST_CONTEXT(entity->name << ": " << header) {
            test::OtoStore region;
            try {
                const ImportReport report =
                    region.import(header + "\n" + std::string(entity->fields.size(), ';') + "x\n",
                                  {Refusals::accept_others, Writing::commit, {}});
                BOOST_REQUIRE(report.tabellen.size() == 1U);
                BOOST_TEST(report.tabellen[0].tabel == entity->table);
            } catch (const std::exception& error) {
                BOOST_ERROR(error.what());
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
