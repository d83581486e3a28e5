// SPDX-License-Identifier: EUPL-1.2
// MSEL tables: out of scenarios, back into them, and what is said of rows that can't be taken.
#include "msel.h"

#include "bouwstenen.h"
#include "places.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/base/progress.h>

#include <fmt/format.h>
#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>

using namespace noaber;
using namespace noaber::oto;

namespace {

Spreadsheet table_of(const std::string& csv) {
    const test::TemporaryFolder folder;
    SilentProgress progress;
    return read_spreadsheet(folder.write("Oefening Borne.csv", csv), progress);
}

Msel of_script(const std::string& script) {
    return msel_van(voorproef({"proef.lua", script, {}}, std::chrono::minutes(5)));
}

/// As a file, and read again.
Gelezenmsel through_a_file(const Msel& msel) {
    const test::TemporaryFolder folder;
    SilentProgress progress;
    write_xlsx(folder / "msel.xlsx", msel_bladen(msel));
    return lees_msel(read_spreadsheet(folder / "msel.xlsx", progress));
}

std::string in_short(const Mselregel& regel) {
    std::string when;
    for (const Mselvoorwaarde& one : regel.alleen_bij)
        when += fmt::format(" [{}={}]", one.nr, fmt::join(one.uitkomsten, "|"));
    return fmt::format("{} {} {}>{} {} '{}' {} {} {}{}", regel.nr, regel.tijd, regel.van, regel.aan, regel.middel,
                       regel.tekst, regel.actie, regel.leerdoel, regel.binnen.value_or(-1), when);
}

std::vector<std::string> in_short(const Msel& msel) {
    std::vector<std::string> all;
    for (const Mselregel& regel : msel.regels) all.push_back(in_short(regel));
    return all;
}

/// Words with everything that a table and Lua must carry.
std::string any_words() {
    static const std::vector<std::string> words{"Bel 112", "zeg \"ja\"",        "een\nregel erbij", "pad\\naar",
                                                "é ö €",   "-- geen opmerking", "]] end",           "5,5; en: dit"};
    return *rc::gen::elementOf(words);
}

/// Lines at times of their own; later ones may depend on decisions, whose own conditions they then have too.
Msel any_msel() {
    Msel msel;
    msel.titel = any_words();
    msel.duur = 5 * 3600;
    msel.rollen = {"AC-BZ", "HIN"};
    msel.leerdoelen = {{"beeld", "Het \"beeld\" staat"}, {"zorg", "Wie zorg nodig heeft, krijgt die"}};
    std::size_t injects = 0, besluiten = 0;
    Oefentijd t = 0;
    const int count = *rc::gen::inRange(1, 9);
    for (int i = 0; i < count; ++i) {
        Mselregel regel;
        t += 60 * *rc::gen::inRange(1, 20);
        regel.tijd = t;
        regel.aan = *rc::gen::elementOf(msel.rollen);
        regel.tekst = any_words() + std::to_string(i);
        std::vector<const Mselregel*> decisions;
        for (const Mselregel& one : msel.regels)
            if (!one.keuzes.empty() && one.tijd + *one.binnen <= t) decisions.push_back(&one);
        if (!decisions.empty() && *rc::gen::inRange(0, 3) > 0) {
            const Mselregel& on = **rc::gen::elementOf(decisions);
            regel.alleen_bij = on.alleen_bij;
            regel.alleen_bij.push_back({on.nr, {*rc::gen::elementOf(on.keuzes)}});
        }
        if (*rc::gen::inRange(0, 3) == 0) {
            regel.nr = fmt::format("B{}", ++besluiten);
            regel.middel = middel_besluit;
            regel.keuzes = {"ja", "nee, nog niet"};
            regel.anders = *rc::gen::elementOf(regel.keuzes);
            regel.binnen = 60 * *rc::gen::inRange(1, 10);
            t += *regel.binnen;
        } else {
            regel.nr = std::to_string(++injects);
            regel.van = *rc::gen::element<std::string>("", "burgemeester");
            regel.middel =
                std::string(*rc::gen::elementOf(std::vector<std::string_view>(middelen.begin(), middelen.end())));
            if (*rc::gen::inRange(0, 2) == 0) {
                regel.leerdoel = (*rc::gen::elementOf(msel.leerdoelen)).tekst;
                regel.binnen = 60 * *rc::gen::inRange(1, 60);
                regel.actie = *rc::gen::element<std::string>("", "Belt terug");
            }
        }
        msel.regels.push_back(std::move(regel));
    }
    return msel;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(msel)

/// A table, its scenario, the table of that: the same. The pre-flight of the scenario finds nothing that does not load or run.
RC_BOOST_PROP(a_table_becomes_a_scenario_that_has_the_same_table, ()) {
    const Msel msel = any_msel();
    const Gelezenmsel read = through_a_file(msel);
    RC_ASSERT(read.fouten.empty());
    RC_ASSERT(read.msel.titel == msel.titel);
    RC_ASSERT(read.msel.duur == msel.duur);
    RC_ASSERT(read.msel.rollen == msel.rollen);
    RC_ASSERT(in_short(read.msel) == in_short(msel));
    const std::string script = msel_als_scenario(read.msel);
    RC_LOG() << script;
    const Voorproef proef = voorproef({"msel.lua", script, {}}, std::chrono::minutes(5));
    for (const Scenariofout& one : proef.fouten) RC_LOG() << one.regel << " " << one.melding;
    RC_ASSERT(proef.fouten.empty());
    RC_ASSERT(proef.onbereikbaar.empty());
    RC_ASSERT(in_short(msel_van(proef)) == in_short(msel));
}

BOOST_AUTO_TEST_CASE(the_tables_of_the_library_make_scenarios_with_the_same_table) {
    for (const auto& entry : std::filesystem::directory_iterator(test::source_path("scripts"))) {
        if (entry.path().extension() != ".lua") continue;
        BOOST_TEST_CONTEXT(entry.path().filename().string()) {
            const Msel msel =
                msel_van(voorproef(lees_scenariobron(entry.path(), test::alle_bouwstenen()), std::chrono::minutes(5)));
            BOOST_TEST(msel.regels.size() > 10U);
            const Gelezenmsel read = through_a_file(msel);
            BOOST_TEST(read.fouten.empty());
            const Msel again = of_script(msel_als_scenario(read.msel));
            // Lines of one time may stand in another order.
            auto before = in_short(msel), after = in_short(again);
            BOOST_TEST(before.size() == after.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_table_of_others_needs_a_time_and_a_text_only) {
    const Gelezenmsel read =
        lees_msel(table_of("Tijdstip;Ontvanger;Via;Bericht;Verwachte reactie;Kleur\n"
                           "0:05;OvD-BZ;;Brand in het trafostation;Alarmeert de AC-BZ;rood\n"
                           "0:30;AC-BZ;E-mail;De burgemeester vraagt;;\n"
                           "\n"
                           "0,0416;;pers;Tubantia belt;;\n"));
    BOOST_TEST(read.onbekende_kolommen == (std::vector<std::string>{"Kleur"}), boost::test_tools::per_element());
    BOOST_REQUIRE(read.fouten.size() == 1U);  // 0,0416 has a comma
    BOOST_TEST(read.fouten[0].rij == 5U);
    BOOST_TEST(read.msel.titel == "Oefening Borne");
    BOOST_TEST(read.msel.rollen == (std::vector<std::string>{"OvD-BZ", "AC-BZ"}), boost::test_tools::per_element());
    BOOST_TEST(read.msel.regels[0].middel == "telefoon");
    BOOST_TEST(read.msel.regels[0].leerdoel == "Alarmeert de AC-BZ");
    BOOST_REQUIRE(read.msel.leerdoelen.size() == 1U);
    BOOST_TEST(read.msel.leerdoelen[0].naam == "alarmeert_de_ac_bz");
}

BOOST_AUTO_TEST_CASE(times_may_be_what_a_spreadsheet_makes_of_them) {
    const Gelezenmsel read = lees_msel(table_of("Tijd;Aan;Tekst\n0.0034722222;HIN;a\n0:05:30;HIN;b\n1.5;HIN;c\n"));
    BOOST_TEST(read.fouten.empty());
    BOOST_TEST(read.msel.regels[0].tijd == 300);
    BOOST_TEST(read.msel.regels[1].tijd == 330);
    BOOST_TEST(read.msel.regels[2].tijd == 36 * 3600);
}

BOOST_AUTO_TEST_CASE(rows_that_cannot_be_taken_are_named) {
    const Gelezenmsel read =
        lees_msel(table_of("Nr;Tijd;Aan;Middel;Tekst;Verwachte actie;Binnen;Alleen bij\n"
                           "1;half drie;HIN;telefoon;a;;;\n"
                           "2;0:10;HIN;rooksignaal;a;;;\n"
                           "3;0:20;HIN;telefoon;;;;\n"
                           "4;0:30;HIN;telefoon;a;x;straks;\n"
                           "5;0:40;HIN;besluit;v;ja of nee;0:10;\n"
                           "5;0:50;HIN;telefoon;a;;;\n"
                           "6;1:00;HIN;telefoon;a;;;B9: ja\n"
                           "7;1:10;HIN;telefoon;a;;;ooit\n"
                           "8;1:20;HIN;telefoon;a;;;2: ja\n"
                           "9;1:30;;besluit;v;ja / nee (anders nee);0:10;\n"));
    std::vector<std::string> found;
    for (const Mselfout& one : read.fouten) found.push_back(fmt::format("{} {}", one.rij, one.kolom));
    std::ranges::sort(found);
    const std::vector<std::string> expected{"11 Aan",       "2 Tijd",       "3 Middel",
                                            "4 Tekst",      "5 Binnen",     "6 Verwachte actie",
                                            "7 Nr",         "8 Alleen bij", "9 Alleen bij",
                                            "10 Alleen bij"};
    auto sorted = expected;
    std::ranges::sort(sorted);
    BOOST_TEST(found == sorted, boost::test_tools::per_element());
    BOOST_CHECK_THROW((void)lees_msel(table_of("Naam;Telefoon\nFemke;06\n")), InputError);
}

BOOST_AUTO_TEST_CASE(a_log_gives_what_was_given_and_asked) {
    const Scenariobron bron{
        "proef.lua",
        "return oefening { titel = 'Proef', duur = '2:00', rollen = { 'AC-BZ' }, leerdoelen = { op = 'op tijd' }, verloop = function(o)\n"
        "o:inject { bij = '0:05', van = 'burgemeester', aan = 'AC-BZ', via = 'telefoon', tekst = '=1+1', verwacht = { leerdoel = 'op', binnen = '0:30', actie = 'belt' } }\n"
        "if o:besluit { van = 'AC-BZ', vraag = 'v', keuzes = { 'ja', 'nee' }, tot = '0:30', anders = 'nee' } == 'ja' then o:kladblok('0:40', 'ja') else o:kladblok('0:40', 'nee') end end }",
        {}};
    std::string text;
    Oefenloop loop(bron, 1, [&](const std::string& line) { text += line + "\n"; });
    speel(loop, {});
    const Oefenlog log = lees_oefenlog(text);
    BOOST_TEST(in_short(msel_van(log)) ==
                   (std::vector<std::string>{"B1 0 >AC-BZ besluit 'v'   1800",
                                             "1 300 burgemeester>AC-BZ telefoon '=1+1' belt op tijd 1800",
                                             "2 2400 >allen kladblok 'nee'   -1"}),
               boost::test_tools::per_element());
    const OutputSheet sheet = logblad(log);
    BOOST_TEST(
        std::ranges::any_of(sheet.rows, [](const auto& row) { return std::get<std::string>(row.back()) == "'=1+1"; }));
}

BOOST_AUTO_TEST_SUITE_END()
