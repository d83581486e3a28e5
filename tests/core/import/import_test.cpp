// SPDX-License-Identifier: EUPL-1.2
// Import of the sheets that people have: what is new, changed, the same or refused, and what is in the file afterwards.
#include "import_fixture.h"
#include "places.h"

#include <noaber/jaarplan/uren.h>
#include <noaber/report/spreadsheet_writer.h>

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace noaber;
using test::in_short;
using test::joined;
using test::refusals;

namespace {

constexpr ImportOptions partial{Refusals::accept_others, Writing::commit, {}};
constexpr ImportOptions dry_run{Refusals::stop_all, Writing::dry_run, {}};

const std::filesystem::path demo = test::source_path("db/demo");

}  // namespace

BOOST_FIXTURE_TEST_SUITE(import_of_sheets, test::ImportFixture)

BOOST_AUTO_TEST_CASE(the_demo_folder_into_an_empty_file) {
    const ImportReport report = import({demo});
    BOOST_TEST(in_short(report).starts_with(
        "personen 83+0=0!0; werkgroepen 21+0=0!0; functies 15+0=0!0; functievervulling 70+0=0!0; vertegenwoordiging 8+0=0!0; "
        "werkverdeling 18+0=0!0; afwezigheid 8+0=0!0; speerpunten 11+0=0!0; reguliere taken 13+0=0!0; activiteiten 26+0=0!0; "
        "kwartaalplanning 26+0=0!0; "));
    // Those of plugins are unknown here, and named.
    BOOST_TEST(report.tabellen.size() + report.onbekende_bestanden.size() == test::files_in(demo));
    BOOST_TEST(report.geschreven);
    BOOST_TEST(store->count(info_of<Gemeente>()) == 15U);
    BOOST_TEST(store->count(info_of<Werkgroep>()) == 4U);
    BOOST_TEST(store->count(info_of<Persoon>()) == 83U);  // every name in the sheets is in the table of people
    BOOST_TEST(find_jaarplan(*store, 2017).has_value());
    BOOST_TEST(activiteit("A2").planning == "Q2 of Q3?");
    BOOST_TEST(activiteit("B2").planning == "26 januari\n….\n(minimaal 2x per jaar)");
}

BOOST_AUTO_TEST_CASE(a_second_import_of_the_same_changes_nothing) {
    import({demo});
    const std::string digest = store->digest();
    const ImportReport report = import({demo});
    BOOST_TEST(!report.geschreven);
    BOOST_TEST(report.aangemaakt.empty());
    for (const ImportedTable& table : report.tabellen)
        BOOST_TEST_CONTEXT(table.tabel) {
            BOOST_TEST((table.nieuw + table.gewijzigd + table.geweigerd.size() == 0U && table.gelijk > 0U));
        }
    BOOST_TEST(store->digest() == digest);
    BOOST_TEST(store->log().size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_was_given_another_key_since_is_not_written_over) {
    const std::string sheet =
        "Groep;Code;Activiteit;Contactpersoon\nWerkgroep PIM;A1;Opvang;Femke Wolbert\nWerkgroep PIM;A2;Zorg;\n";
    import_csv(sheet);
    edit_field(*store, info_of<Persoon>(), persoon("Femke Wolbert").id.text, "naam", std::string("Femke Smit"));
    edit_field(*store, info_of<Activiteit>(), activiteit("A1").id.text, "code", std::string("A9"));
    edit_field(*store, info_of<Activiteit>(), activiteit("A9").id.text, "doel", std::string("Getypt in Noaber"));

    const ImportReport report = import_csv(sheet);
    BOOST_TEST(in_short(report) == "activiteiten 1+0=1!0");
    BOOST_TEST(joined(report.aangemaakt) == "persoon Femke Wolbert");
    BOOST_TEST(activiteit("A9").doel == "Getypt in Noaber");
    BOOST_TEST(activiteit("A1").doel == "");
    BOOST_TEST(persoon("Femke Smit").id.text != persoon("Femke Wolbert").id.text);
    BOOST_TEST(in_short(import_csv(sheet)) == "activiteiten 0+0=2!0");
}

BOOST_AUTO_TEST_CASE(one_of_two_with_a_name_who_was_renamed_is_not_written_over) {
    const std::string sheet = "Naam;E-mail\nJan Jansen;jan1@x.nl\nJan Jansen;jan2@x.nl\n";
    import_csv(sheet);
    for (const Persoon& jan : store->list<Persoon>())
        if (jan.email == "jan2@x.nl")
            edit_field(*store, info_of<Persoon>(), jan.id.text, "naam", std::string("Jan Jansen junior"));
    BOOST_TEST(in_short(import_csv(sheet)) == "personen 1+0=1!0");
    BOOST_TEST(persoon("Jan Jansen junior").email == "jan2@x.nl");
    BOOST_TEST(store->count(info_of<Persoon>()) == 3U);
    BOOST_TEST(in_short(import_csv(sheet)) == "personen 0+0=2!0");
}

BOOST_AUTO_TEST_CASE(two_laptops_that_import_the_same_make_the_same_records) {
    import({demo});
    const auto other = Store::open(folder / "ander.db", test::core_schema());
    SilentProgress progress;
    import_files(*other, {demo}, {}, progress);
    std::vector<std::string> here;
    std::vector<std::string> there;
    for (const EntityInfo* entity : test::core_schema().entities()) {
        for (const Record& record : store->list(*entity)) here.push_back(record.id);
        for (const Record& record : other->list(*entity)) there.push_back(record.id);
    }
    BOOST_TEST(here == there, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_dry_run_tells_and_writes_nothing) {
    const ImportReport report = import({demo}, dry_run);
    for (const ImportedTable& table : report.tabellen) BOOST_TEST(table.nieuw > 0U, table.tabel);
    BOOST_TEST(!report.geschreven);
    BOOST_TEST(records() == 0U);
    BOOST_TEST(store->log().empty());
}

BOOST_AUTO_TEST_CASE(one_undo_takes_the_whole_import_back) {
    const ImportReport report = import({demo});
    BOOST_TEST(store->undo_label().value() == fmt::format("Import van {} tabellen", report.tabellen.size()));
    BOOST_TEST(store->undo()->skipped.empty());
    BOOST_TEST(records() == 0U);
    store->redo();
    BOOST_TEST(store->count(info_of<Activiteit>()) == 26U);
}

BOOST_AUTO_TEST_CASE(cells_under_no_heading_are_left_and_named_once) {
    const ImportReport report = import_csv("Code;;Activiteit\nA1;los;Een\nA2;los;Twee;rechts\nA3;;Drie\n");
    BOOST_TEST(in_short(report) == "activiteiten 3+0=0!0");
    BOOST_TEST(joined(report.tabellen.at(0).onbekende_kolommen) == "kolom B (zonder kop), kolom D (zonder kop)");
}

BOOST_AUTO_TEST_CASE(columns_in_any_order_and_unknown_ones_named) {
    const ImportReport report =
        import_csv("Kleur;Activiteit;Kosten;CODE;groep\nrood;Opvangoefening;n.n.b.;A2;Werkgroep PIM\n");
    BOOST_TEST(in_short(report) == "activiteiten 1+0=0!0");
    BOOST_TEST(joined(report.tabellen.at(0).onbekende_kolommen) == "Kleur");
    BOOST_TEST(activiteit("A2").titel == "Opvangoefening");
    BOOST_TEST(activiteit("A2").kosten == "n.n.b.");
    BOOST_TEST(activiteit("A2").groep == "Werkgroep PIM");
}

BOOST_AUTO_TEST_CASE(a_title_may_stand_above_the_header) {
    const ImportReport report =
        import_csv("Jaarplan Bevolkingszorg;;\n;;\nCode;Activiteit;Kosten\nA1;Oefening;x\nA1;Nog een;y\n", partial);
    BOOST_TEST(in_short(report) == "activiteiten 1+0=0!1");
    BOOST_TEST(refusals(report) == "5 Code: Staat ook in rij 4. Laat er een staan.");
}

BOOST_AUTO_TEST_CASE(a_change_shows_what_it_was) {
    import_csv("Code;Activiteit;Planning & tijdsbesteding\nA2;Opvangoefening;Q2 of Q3?\n");
    const ImportReport report = import_csv("Code;Planning & tijdsbesteding\nA2;Q3\n");
    BOOST_TEST(in_short(report) == "activiteiten 0+1=0!0");
    const ImportedChange& change = report.tabellen.at(0).wijzigingen.at(0);
    BOOST_TEST(change.wat == "A2 Opvangoefening");
    BOOST_TEST(change.veld == "Planning");
    BOOST_TEST(change.oud == "Q2 of Q3?");
    BOOST_TEST(change.nieuw == "Q3");
    BOOST_TEST(activiteit("A2").titel == "Opvangoefening");  // a column that the sheet has not is left alone
}

BOOST_AUTO_TEST_CASE(rows_that_are_refused) {
    const struct {
        const char* name;
        std::string csv;
        std::string refused;
    } cases[] = {
        {"empty key", "Code;Activiteit\nA1;een\n;twee\n", "3 Code: Code is leeg."},
        {"a key twice", "Code;Activiteit\nA1;een\na1;twee\n", "3 Code: Staat ook in rij 2. Laat er een staan."},
        {"the header once more", "Code;Activiteit\nA1;een\nCode;Activiteit\nA2;twee\n",
         "3 : De kopregel staat hier nog eens. Verwijder deze rij."},
        {"a date that is none", "Naam;Functie;Vanaf;Tot\nFemke Wolbert;HIN;30-2-2017;\n",
         "2 Vanaf: Vanaf: \"30-2-2017\" is geen datum. Schrijf 20-6-2017."},
        {"a number that is none", "Functie;Werkgroep;Minimum\nHIN;PIM;vier\n",
         "2 Minimum: Minimum: vul een heel getal in, bijvoorbeeld 3."},
        {"a role that is none", "Werkgroep;Rol;Naam;Aandachtsgebied\nPIM;baas;Femke Wolbert;\n",
         "2 Rol: Rol: kies uit Lid, Voorzitter."},
        {"a mark that is none", "Project/Activiteit;1e kwartaal 2017\nA1. Oefening;misschien\n",
         "2 1e kwartaal: \"misschien\" is geen X en niet leeg."},
        {"no code in the grid", "Project/Activiteit;1e kwartaal 2017\nSlachtofferinformatie;X\n",
         "2 Project/Activiteit: Begint niet met een code. Schrijf bijvoorbeeld: A1. Slachtofferinformatie"},
        {"two columns at once", "Naam;Functie;Vanaf;Tot\nFemke Wolbert;;gisteren;\n",
         "2 Vanaf: Vanaf: \"gisteren\" is geen datum. Schrijf 20-6-2017.\n2 Functie: Functie is leeg."},
        {"a name of 10,000 characters", "Naam;Functie\n" + std::string(10'000, 'x') + ";HIN\n",
         "2 Naam: \"" + std::string(39, 'x') + "…\" is langer dan 200 tekens; dat is geen naam."},
        {"a person of 10,000 characters", "Naam;Telefoon\n" + std::string(10'000, 'x') + ";06\n",
         "2 Naam: \"" + std::string(39, 'x') + "…\" is langer dan 200 tekens; dat is geen naam."},
        {"a werkgroep of 500 characters", "Code;Activiteit;Groep\nA1;een;Werkgroep " + std::string(500, 'x') + "\n",
         "2 Groep: \"Werkgroep " + std::string(29, 'x') + "…\" is langer dan 200 tekens; dat is geen naam."},
        {"a person who is nobody", "Naam;Telefoon\nn.n.b.;06\n", "2 Naam: \"n.n.b.\" is geen naam."},
        {"nobody without a place for it", "Naam;Functie\nn.n.b.;HIN\n", "2 Naam: Naam is leeg."},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const ImportReport report = import_csv(c.csv);
            BOOST_TEST(refusals(report) == c.refused);
            BOOST_TEST(report.anything_refused());
            BOOST_TEST(!report.geschreven);
            BOOST_TEST(report.tabellen.at(0).bestand == (folder / "tabel.csv").string());
            BOOST_TEST(records() == 0U);
            BOOST_TEST(store->log().empty());
        }
}

BOOST_AUTO_TEST_CASE(an_unbalanced_quote_refuses_its_row) {
    const ImportReport report = import_csv("Code;Activiteit\nA1;een\nA2;\"twee\nA3;drie\n");
    BOOST_TEST(report.tabellen.at(0).geweigerd.size() >= 1U);
    BOOST_TEST(report.tabellen.at(0).geweigerd.at(0).rij == 3U);
    BOOST_TEST(report.tabellen.at(0).geweigerd.at(0).kolom == "Activiteit");
    BOOST_TEST(records() == 0U);
    const ImportReport last = import_csv("Code;Activiteit\nA1;een\nA2;\"twee\n");  // in the last row of the file
    BOOST_REQUIRE(last.tabellen.at(0).geweigerd.size() == 1U);
    BOOST_TEST(last.tabellen.at(0).geweigerd.at(0).rij == 3U);
    BOOST_TEST(records() == 0U);
}

BOOST_AUTO_TEST_CASE(the_other_rows_are_taken_when_that_is_asked) {
    const ImportReport report =
        import_csv("Naam;Functie;Vanaf\nFemke Wolbert;HIN;2017-01-01\nPiet Jansen;Redder;gisteren\n", partial);
    BOOST_TEST(in_short(report) == "functievervulling 1+0=0!1");
    BOOST_TEST(report.geschreven);
    BOOST_TEST(joined(report.aangemaakt) == "persoon Femke Wolbert, functie HIN");  // nothing is made of a refused row
    BOOST_TEST(store->count(info_of<Persoon>()) == 1U);
    BOOST_TEST(store->count(info_of<Functie>()) == 1U);
}

BOOST_AUTO_TEST_CASE(names_that_nobody_knows_are_made_and_told) {
    const ImportReport report = import_csv(
        "Gemeente;Naam;Vak- of werkgroep\nGemeente Borne;Wolbert, Femke;Werkgroep PIM\nVRT;femke  WOLBERT;\n");
    BOOST_TEST(joined(report.aangemaakt) == "gemeente Borne, persoon Femke Wolbert, gemeente VRT");
    BOOST_TEST(persoon("Femke Wolbert").aan_te_vullen);
    for (const Gemeente& gemeente : store->list<Gemeente>())
        BOOST_TEST((gemeente.soort == (gemeente.naam == "VRT" ? GemeenteSoort::organisatie : GemeenteSoort::gemeente)));
}

BOOST_AUTO_TEST_CASE(a_placeholder_is_kept_and_is_nobody) {
    import_csv("Werkgroep;Rol;Naam\nWerkgroep OTO;Voorzitter;n.n.b.\n");
    const Werkgroeplid lid = store->list<Werkgroeplid>().at(0);
    BOOST_TEST((lid.rol == Rol::voorzitter));
    BOOST_TEST(lid.persoon.empty());
    BOOST_TEST(lid.naam == "n.n.b.");
    BOOST_TEST(store->count(info_of<Persoon>()) == 0U);
    BOOST_TEST(in_short(import_csv("Werkgroep;Rol;Naam\nWerkgroep OTO;Voorzitter;n.n.b.\n")) == "werkgroepen 0+0=1!0");
}

BOOST_AUTO_TEST_CASE(contacts_become_people_and_roles_do_not) {
    const ImportReport report = import_csv(
        "Code;Activiteit;Contactpersoon;Betrokkenen\n"
        "A1;een;\"Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)\";\"Annet Leusink\nJoyce Steggink\"\n"
        "A2;twee;Contactfunctionaris per proces;Nog 1 of 2 AOV-ers.\nA3;drie;Wie?;\n");
    BOOST_TEST(joined(report.aangemaakt) ==
               "jaarplan " + std::to_string(system_today().year()) +
                   ", persoon Femke Wolbert, persoon Ilse Nijmeijer, persoon Annet Leusink, persoon Joyce Steggink");
    BOOST_TEST(activiteit("A1").contactpersoon == "Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)");
    BOOST_TEST(activiteit("A2").contactpersoon == "Contactfunctionaris per proces");
}

BOOST_AUTO_TEST_CASE(the_year_stands_in_the_header_of_the_grid) {
    folder.write("map/activiteiten.csv", "Code;Activiteit\nA1;een\n");
    folder.write("map/kwartaalplanning.csv", "Project/Activiteit;1e kwartaal 2018;2e kwartaal 2018\nA1. een;x;\n");
    import({folder / "map"});
    const auto plan = find_jaarplan(*store, {}).value();
    BOOST_TEST(plan.jaar.value() == 2018);
    BOOST_TEST(activiteiten_of(*store, plan).size() == 1U);
    const auto rows = kwartaalrijen_of(*store, plan);
    BOOST_REQUIRE(rows.size() == 1U);
    BOOST_TEST(rows[0].code == "A1");
    BOOST_TEST(rows[0].titel == "een");
    BOOST_TEST(marks_of(rows[0]).to_text() == "Q1");
    // The same code in another year is another activity.
    BOOST_TEST(in_short(import({folder / "map"}, {Refusals::stop_all, Writing::commit, 2019})) ==
               "activiteiten 1+0=0!0; kwartaalplanning 1+0=0!0");
}

BOOST_AUTO_TEST_CASE(codes_before_the_titles_of_the_grid) {
    const struct {
        const char* written;
        const char* code;
        const char* title;
    } cases[] = {
        {"A1. Slachtofferinformatie", "A1", "Slachtofferinformatie"},
        {"E10 Themadagen", "E10", "Themadagen"},
        {"B2: Bijeenkomst", "B2", "Bijeenkomst"},
        {"C3 - Checken", "C3", "Checken"},
        {"D4", "D4", ""},
        {"A1a. Vervolg", "A1a", "Vervolg"},
        {"A1.2 Deel", "A1.2", "Deel"},
        {"A1.2. Deel", "A1.2", "Deel"},
        {"7. Zonder letter", "7", "Zonder letter"},
        {"2017 in beeld", "", ""},
        {"Q2week", "", ""},
        {"B. Letter", "", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.written) {
            const ImportReport report =
                import_csv(std::string("Project/Activiteit;1e kwartaal 2017\n") + c.written + ";X\n");
            BOOST_TEST(report.anything_refused() == (std::string_view(c.code).empty()));
            if (!report.geschreven) continue;
            const Kwartaalrij rij = store->list<Kwartaalrij>().at(0);
            BOOST_TEST(rij.code == c.code);
            BOOST_TEST(rij.titel == c.title);
            store->undo();
        }
}

BOOST_AUTO_TEST_CASE(files_that_are_no_table_are_told_apart) {
    const struct {
        const char* name;
        std::string bytes;
        const char* words;
    } cases[] = {
        {"no known header", "Kleur;Maat\nrood;3\n", "geen kopregel gevonden"},
        {"header only", "Code;Activiteit;Doel\n", "onder de kopregel staan geen rijen"},
        {"a column twice", "Code;Activiteit;Code\nA1;een;A1\n", "De kolom \"Code\" komt twee keer voor"},
        {"two years", "Project/Activiteit;1e kwartaal 2017;2e kwartaal 2018\nA1. een;X;\n",
         "van twee jaren (2017 en 2018)"},
        {"empty", "", "leeg"},
        {"no text", std::string("\0\1\2\3\377\376", 6), "geen spreadsheet"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto file = folder.write("tabel.csv", c.bytes);
            const std::string words = error_of({file});
            BOOST_TEST(words.find(c.words) != std::string::npos, words);
            BOOST_TEST(words.find("tabel.csv") != std::string::npos, words);
            BOOST_TEST(records() == 0U);
        }
    BOOST_TEST(error_of({folder / "weg.csv"}).find("bestaat niet") != std::string::npos);
    std::filesystem::create_directory(folder / "leeg");
    BOOST_TEST(error_of({folder / "leeg"}).find("is leeg") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(other_files_in_a_folder_are_named_and_left) {
    folder.write("map/a.csv", "Code;Activiteit\nA1;een\n");
    folder.write("map/kleuren.csv", "Kleur;Maat\nrood;3\n");
    folder.write("map/foto.jpg", std::string("\377\330\377\340\0\020JFIF\0", 11));
    folder.write("map/leeg.csv", "Werkgroep;Rol;Naam\n");
    folder.write("map/.verborgen.csv", "Code;Activiteit\nA2;twee\n");
    const ImportReport report = import({folder / "map"});
    BOOST_TEST(in_short(report) == "werkgroepen 0+0=0!0; activiteiten 1+0=0!0");
    BOOST_TEST(joined(report.onbekende_bestanden) ==
               (folder / "map/foto.jpg").string() + ", " + (folder / "map/kleuren.csv").string());
    // One that says it is a spreadsheet and is broken is no file to pass by.
    folder.write("map/kapot.xlsx", "PK\3\4en dan niets");
    const std::string words = error_of({folder / "map"});
    BOOST_TEST(words.find("kapot.xlsx") != std::string::npos, words);
    BOOST_TEST(error_of({folder / "map/kleuren.csv", folder / "map/a.csv"}).find("kleuren.csv") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_workbook_with_several_sheets) {
    const OutputSheet notes{"Toelichting", {{"Dit is het plan"}}};
    const OutputSheet activities{"Blad1", {{"Code", "Activiteit", "Kosten"}, {"A1", "een", 3000.0}}};
    const OutputSheet empty{"Leden", {{"Werkgroep", "Rol", "Naam"}}};
    const OutputSheet functies{"Functies", {{"Functie", "Minimum"}, {"AC BZ", 4.0}}};
    write_xlsx(folder / "plan.xlsx", {notes, activities, empty, functies});
    const ImportReport report = import({folder / "plan.xlsx"});
    BOOST_TEST(in_short(report) == "werkgroepen 0+0=0!0; functies 1+0=0!0; activiteiten 1+0=0!0");
    BOOST_TEST(report.tabellen.at(2).bestand == (folder / "plan.xlsx").string() + ", blad Blad1");
    BOOST_TEST(joined(report.onbekende_bestanden) == (folder / "plan.xlsx").string() + ", blad Toelichting");
    BOOST_TEST(activiteit("A1").kosten == "3000");
    BOOST_TEST(store->list<Functie>().at(0).naam == "AC-BZ");
    BOOST_TEST(store->list<Functie>().at(0).minimum.value() == 4);
    write_xlsx(folder / "leeg.xlsx", {empty, notes});
    BOOST_TEST(error_of({folder / "leeg.xlsx"}).find("staan geen rijen") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(dates_and_numbers_as_people_write_them) {
    const struct {
        const char* written;
        const char* date;
    } cases[] = {{"2017-06-20", "2017-06-20"}, {"20-6-2017", "2017-06-20"}, {"20/06/2017", "2017-06-20"}, {"", ""}};
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.written) {
            import_csv(std::string("Naam;Functie;Vanaf;Tot\nFemke Wolbert;HIN;;") + c.written + "\n");
            const auto held = store->list<Functievervulling>();
            BOOST_REQUIRE(held.size() == 1U);
            BOOST_TEST((held[0].tot ? held[0].tot->to_text() : "") == c.date);
        }
}

BOOST_AUTO_TEST_CASE(two_people_with_one_name_are_told_apart_by_email) {
    const char* sheet = "Naam;E-mail;Telefoon\nJan Bos;jan@borne.example;1\nJan Bos;jan@losser.example;2\n";
    BOOST_TEST(in_short(import_csv(sheet)) == "personen 2+0=0!0");
    const std::string digest = store->digest();
    BOOST_TEST(in_short(import_csv(sheet)) == "personen 0+0=2!0");
    BOOST_TEST(
        in_short(import_csv("Naam;E-mail;Telefoon\nJan Bos;jan@losser.example;2\nJan Bos;jan@borne.example;1\n")) ==
        "personen 0+0=2!0");
    BOOST_TEST(store->digest() == digest);
    BOOST_TEST(in_short(import_csv("Naam;E-mail;Telefoon\nBos, Jan;JAN@losser.example;3\n")) == "personen 0+1=0!0");
    // By the name alone nobody knows which one is meant.
    const std::string words =
        "2 Naam: Er zijn er 2 die \"Jan Bos\" heten. Geef ze verschillende namen of voeg ze samen.";
    BOOST_TEST(refusals(import_csv("Naam;Functie\nJan Bos;HIN\n")) == words);
    BOOST_TEST(refusals(import_csv("Naam;Telefoon\nJan Bos;3\n")) == words);
    BOOST_TEST(refusals(import_csv("Naam;E-mail\nPiet Smit;p@borne.example\nPiet Smit;P@borne.example\n")) ==
               "3 Naam: Staat ook in rij 2. Laat er een staan.");
}

BOOST_AUTO_TEST_CASE(a_new_email_is_a_change_of_the_person) {
    import_csv("Naam;E-mail\nJan Bos;jan@borne.example\n");
    BOOST_TEST(in_short(import_csv("Naam;E-mail\nJan Bos;j.bos@borne.example\n")) == "personen 0+1=0!0");
    BOOST_TEST(persoon("Jan Bos").email == "j.bos@borne.example");
    // Not when the sheet has that person too: then the other one is new.
    BOOST_TEST(in_short(import_csv("Naam;E-mail\nJan Bos;jan@losser.example\nJan Bos;j.bos@borne.example\n")) ==
               "personen 1+0=1!0");
}

BOOST_AUTO_TEST_CASE(a_person_who_was_merged_is_found_by_the_other_name) {
    import_csv("Naam;E-mail\nFemke Wolbert;f@borne.example\nFemke de Groot;\n");
    merge_records(*store, info_of<Persoon>(), persoon("Femke Wolbert").id.text, persoon("Femke de Groot").id.text);
    const ImportReport report = import_csv("Naam;Functie\nGroot, Femke de;HIN\n");
    BOOST_TEST(joined(report.aangemaakt) == "functie HIN");
    BOOST_TEST(store->list<Functievervulling>().at(0).persoon.text == persoon("Femke Wolbert").id.text);
    // In the table of people too: no second Femke.
    BOOST_TEST(in_short(import_csv("Naam;Telefoon\nFemke de Groot;06\n")) == "personen 0+1=0!0");
    BOOST_TEST(store->count(info_of<Persoon>()) == 1U);
    BOOST_TEST(persoon("Femke Wolbert").telefoon == "06");
}

BOOST_AUTO_TEST_CASE(functies_in_the_table_of_people) {
    const char* sheet = "Naam;Functies\nFemke Wolbert;AC BZ, HIN\n";
    import_csv(sheet);
    BOOST_TEST(store->count(info_of<Functievervulling>()) == 2U);
    import_csv(sheet);
    BOOST_TEST(store->count(info_of<Functievervulling>()) == 2U);
}

BOOST_AUTO_TEST_CASE(a_person_is_complete_once_there_is_an_email) {
    import_csv("Gemeente;Naam;Taken\nBorne;Femke Wolbert;\n");
    BOOST_TEST(persoon("Femke Wolbert").aan_te_vullen);
    import_csv("Naam;E-mail\nFemke Wolbert;f@borne.example\n");
    BOOST_TEST(!persoon("Femke Wolbert").aan_te_vullen);
    // What the sheet says of it itself counts, and the same sheet again changes nothing.
    const char* sheet = "Naam;E-mail;Nog aan te vullen\nFemke Wolbert;f@borne.example;ja\n";
    import_csv(sheet);
    BOOST_TEST(persoon("Femke Wolbert").aan_te_vullen);
    BOOST_TEST(in_short(import_csv(sheet)) == "personen 0+0=1!0");
}

BOOST_AUTO_TEST_CASE(a_year_is_made_only_for_rows_that_need_it) {
    const ImportReport report = import_csv("Code;Activiteit;Jaar\nA1;een;2016\n");
    BOOST_TEST(joined(report.aangemaakt) == "jaarplan 2016");
    BOOST_TEST(refusals(import_csv("Code;Activiteit;Jaar\nA1;een;volgend jaar\n")) ==
               "2 Jaar: Jaar: vul een heel getal in, bijvoorbeeld 3.");
    BOOST_TEST(refusals(import_csv("Project/Activiteit;1e kwartaal 2015\nGeen code;X\n", partial)) != "");
    BOOST_TEST(store->count(info_of<Jaarplan>()) == 1U);
}

BOOST_AUTO_TEST_CASE(cancel_leaves_nothing) {
    class CancelAfter final : public Progress {
    public:
        explicit CancelAfter(std::size_t steps) : m_left(steps) {}
        void step(std::string_view, std::size_t, std::size_t) override {
            if (m_left-- == 0) throw Cancelled();
        }

    private:
        std::size_t m_left;
    };
    for (const std::size_t steps : {0U, 5U, 40U, 150U}) {
        CancelAfter progress(steps);
        BOOST_TEST_CONTEXT(steps) {
            BOOST_CHECK_THROW(import_files(*store, {demo}, {}, progress), Cancelled);
        }
        BOOST_TEST(records() == 0U);
    }
    import({demo});  // and the store still works
    BOOST_TEST(records() > 0U);
}

BOOST_AUTO_TEST_CASE(a_code_is_that_of_the_rows_own_year) {
    import_csv("Groep;Code;Activiteit\r\nPIM;A2;Opvangoefening\r\n", {.jaar = 2017});
    import_csv("Groep;Code;Activiteit\r\nPIM;A2;Opvangoefening\r\n", {.jaar = 2018});
    const char* hours = "Naam;Activiteit;Andere werkzaamheid;Uren Q1\r\nFemke Wolbert;A2;;10\r\n";
    BOOST_TEST(test::in_short(import_csv(hours, {.jaar = 2018})) == "uren 1+0=0!0");
    const auto line = from_record<Ureninzet>(store->list(info_of<Ureninzet>()).at(0));
    BOOST_TEST(store->find(store->find(line.activiteit)->jaarplan)->jaar.value() == 2018);
    BOOST_TEST(test::refusals(import_csv("Naam;Activiteit;Andere werkzaamheid;Uren Q1\r\nFemke Wolbert;Z9;;10\r\n",
                                         {.jaar = 2018})) == "2 Activiteit: Activiteit \"Z9\" is er niet.");
}

BOOST_AUTO_TEST_SUITE_END()
