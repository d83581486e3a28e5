// SPDX-License-Identifier: EUPL-1.2
// Input that is broken: words that say which file, exit code 2 or 1, the database untouched, never a crash.
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <random>

using namespace noaber;
using noaber::test::bytes_of;

BOOST_FIXTURE_TEST_SUITE(broken_input, test::Noaberctl)

BOOST_AUTO_TEST_CASE(files_that_are_no_spreadsheet) {
    import_demo();
    const std::string grid = run({"--json", "jaarplan", "grid"}).output;
    (void)json({"export", (folder / "uit").string(), "--format", "xlsx"});
    const std::string workbook = bytes_of(folder / "uit/noaber.xlsx");
    const struct {
        const char* name;
        const char* file;
        std::string bytes;
        int exit_code;
    } cases[] = {
        {"a picture", "foto.csv", std::string("\377\330\377\340\0\020JFIF\0\1\1", 13), 2},
        {"nothing", "leeg.csv", "", 2},
        {"spaces", "spaties.csv", "\n\n   \n", 2},
        {"cut off", "afgekapt.xlsx", workbook.substr(0, workbook.size() / 2), 2},
        {"a zip of nothing", "niets.ods", "PK\5\6" + std::string(18, '\0'), 2},
        {"no table of ours", "kleuren.csv", "Kleur;Maat\nrood;3\n", 2},
        {"header only", "kop.csv", "Code;Activiteit\n", 2},
        {"two header rows", "koppen.csv", "Code;Activiteit\nA1;Een\nCode;Activiteit\nA2;Twee\n", 1},
        {"an unbalanced quote", "quote.csv", "Code;Activiteit\nA1;\"Een\n", 1},
        {"a name of 10,000 characters", "lang.csv", "Naam;Functie\n" + std::string(10'000, 'x') + ";HIN\n", 1},
        {"too long for a cell", "cel.csv", "Code;Doel\nA1;" + std::string(1'000'001, 'x') + "\n", 2},
        {"a key twice", "dubbel.csv", "Code;Activiteit\nA1;Een\nA1;Twee\n", 1},
        {"an old Excel file", "oud.xls", std::string("\320\317\021\340\241\261\032\341", 8) + std::string(600, '\0'),
         2},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto result = run({"import", folder.write(c.file, c.bytes).string()});
            BOOST_TEST(result.exit_code == c.exit_code, result.output << result.errors);
            BOOST_TEST((result.output + result.errors).find(c.file) != std::string::npos,
                       result.output << result.errors);
        }
    BOOST_TEST(run({"--json", "jaarplan", "grid"}).output == grid);
}

BOOST_AUTO_TEST_CASE(a_million_rows_are_refused_in_words) {
    std::string csv = "Code;Activiteit\n";
    for (int i = 0; i < 1'000'000; ++i) csv += "A1;x\n";
    const auto result = run({"import", folder.write("groot.csv", csv).string()});
    BOOST_TEST(result.exit_code == 2);
    BOOST_TEST(result.errors.find("te veel rijen") != std::string::npos, result.errors);
}

BOOST_AUTO_TEST_CASE(a_sheet_in_the_encoding_of_windows) {
    const std::string cp1252 = "Naam;E-mail\nZo\353 Meijerink;z@twenterand.example\n";
    (void)json({"import", folder.write("mensen.csv", cp1252).string()});
    BOOST_TEST(json({"register", "list", "personen"}).at("records")[0].at("Naam") == "Zoë Meijerink");
}

BOOST_AUTO_TEST_CASE(a_folder_with_one_broken_file_writes_nothing) {
    folder.write("map/activiteiten.csv", "Code;Activiteit\nA1;Een\n");
    folder.write("map/leden.xlsx", "PK\3\4en dan niets");
    const auto result = run({"import", (folder / "map").string()});
    BOOST_TEST(result.exit_code == 2);
    BOOST_TEST(result.errors.find("leden.xlsx") != std::string::npos, result.errors);
    BOOST_TEST(json({"register", "list", "activiteiten"}).at("records").empty());
}

BOOST_AUTO_TEST_SUITE_END()
