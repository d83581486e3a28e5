// SPDX-License-Identifier: EUPL-1.2
// The command line itself: usage, exit codes, one JSON document, files that are no database.
#include "noaberctl.h"
#include "places.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace noaber;
using test::Json;
using test::Words;

BOOST_FIXTURE_TEST_SUITE(command_line, test::Noaberctl)

BOOST_AUTO_TEST_CASE(bad_usage_ends_with_2_and_says_what_was_expected) {
    import_demo();
    const struct {
        const char* name;
        Words words;
        const char* says;
    } cases[] = {
        {"nothing", {}, "Gebruik: noaberctl"},
        {"an unknown command", {"dans"}, "Gebruik: noaberctl"},
        {"half a command", {"jaarplan"}, "Gebruik: noaberctl"},
        {"an unknown option", {"check", "--hard"}, "--hard"},
        {"an option of another command", {"check", "--dry-run"}, "--dry-run"},
        {"an option without its value", {"check", "--jaar"}, "--jaar"},
        {"a year that is no number", {"check", "--jaar", "volgend"}, "volgend"},
        {"a year that is not there", {"check", "--jaar", "1999"}, "1999"},
        {"too few arguments", {"set", "activiteit", "A2"}, "SOORT SLEUTEL VELD WAARDE"},
        {"too many arguments", {"undo", "alles"}, "undo"},
        {"an unknown soort", {"set", "kleur", "A2", "planning", "Q3"}, "kleur"},
        {"an unknown record", {"set", "activiteit", "Z9", "planning", "Q3"}, "Z9"},
        {"an unknown field", {"set", "activiteit", "A2", "kleur", "rood"}, "kleur"},
        {"a value that does not fit", {"set", "functie", "HIN", "minimum", "vier"}, "heel getal"},
        {"a key that another has", {"set", "activiteit", "A2", "code", "A1"}, "bestaat al"},
        {"an empty key", {"set", "activiteit", "A2", "code", ""}, "leeg"},
        {"an unknown register", {"register", "list", "kleuren"}, "kleuren"},
        {"an unknown record of a register", {"register", "show", "personen", "Piet Niemand"}, "Piet Niemand"},
        {"an unknown activity", {"jaarplan", "show", "Z9"}, "Z9"},
        {"an unknown history", {"history", "activiteit", "Z9"}, "Z9"},
        {"an unknown format", {"export", "uit", "--format", "pdf"}, "csv"},
        {"a file that is not there", {"import", "nergens.csv"}, "nergens.csv"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto result = run(c.words);
            BOOST_TEST(result.exit_code == 2);
            BOOST_TEST(result.output == "");
            BOOST_TEST(result.errors.find(c.says) != std::string::npos, result.errors);
        }
}

BOOST_AUTO_TEST_CASE(every_command_of_the_help_stands_in_the_documentation) {
    std::ifstream file(test::source_path("docs/opdrachtregel.md"));
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    std::istringstream help(run({"--help"}).output);
    std::size_t commands = 0;
    for (std::string line; std::getline(help, line);) {
        if (!line.starts_with("  ")) continue;
        ++commands;
        // Name and usage: what stands before the wide gap, or before the Dutch sentence where there is none.
        const std::string written = line.substr(2, line.find("  ", 2) - 2);
        std::string name;
        std::istringstream words(written);
        for (std::string word;
             words >> word && word.front() >= 'a' && word.front() <= 'z' && name.find(' ') == std::string::npos;)
            name += (name.empty() ? "" : " ") + word;
        BOOST_TEST(page.find("`" + name) != std::string::npos, name);
    }
    BOOST_TEST(commands > 30U);
}

BOOST_AUTO_TEST_CASE(help_is_no_failure) {
    const auto result = run({"--help"});
    BOOST_TEST(result.exit_code == 0);
    for (const char* command : {"import", "export", "check", "jaarplan list", "jaarplan show", "jaarplan grid", "set",
                                "register list", "register show", "plugins", "history", "undo"})
        BOOST_TEST(result.output.find(command) != std::string::npos, command);
    BOOST_TEST(!std::filesystem::exists(database));
}

BOOST_AUTO_TEST_CASE(options_may_stand_anywhere) {
    import_demo();
    const auto before = run({"--json", "--jaar", "2017", "jaarplan", "list"});
    BOOST_TEST(before.exit_code == 0);
    BOOST_TEST(run({"jaarplan", "list", "--jaar", "2017", "--json"}).output == before.output);
}

BOOST_AUTO_TEST_CASE(every_command_gives_exactly_one_document) {
    import_demo();
    const struct {
        Words words;
        const char* keys;
        int exit_code;
    } cases[] = {
        {{"import", test::source_path("db/demo")}, "aangemaakt, geschreven, onbekende_bestanden, tabellen", 0},
        {{"export", (folder / "uit").string()}, "bestanden", 0},
        {{"check"}, "signaleringen", 1},
        {{"jaarplan", "list"}, "activiteiten", 0},
        {{"jaarplan", "show", "A2"}, "betekenis, code, titel, velden", 0},
        {{"jaarplan", "grid"}, "rijen", 0},
        {{"set", "activiteit", "A2", "planning", "Q3"}, "sleutel, soort, veld, waarde, was", 0},
        {{"register", "list", "personen"}, "records", 0},
        {{"register", "show", "personen", "Femke Wolbert"}, "records", 0},
        {{"plugins"}, "plugins", 0},
        {{"history", "activiteit", "A2"}, "geschiedenis", 0},
        {{"undo"}, "ongedaan, overgeslagen", 0},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.words.front()) {
            BOOST_TEST(test::keys_of(json(c.words, c.exit_code)) == c.keys);
        }
}

BOOST_AUTO_TEST_CASE(what_goes_wrong_is_one_document_too) {
    const struct {
        Words words;
        int exit_code;
    } cases[] = {{{"jaarplan", "list"}, 2}, {{"dans"}, 2}, {{"check", "--hard"}, 2}, {{"import", "nergens.csv"}, 2}};
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.words.front()) {
            BOOST_TEST(!json(c.words, c.exit_code).at("fout").get<std::string>().empty());
        }
}

BOOST_AUTO_TEST_CASE(a_database_that_is_not_there_is_made) {
    database = folder / "nieuwe map" / "plan.db";
    BOOST_TEST(json({"register", "list", "personen"}).at("records").empty());
    BOOST_TEST(std::filesystem::exists(database));
    BOOST_TEST(run({"jaarplan", "list"}).exit_code == 2);  // there is no jaarplan in it
}

BOOST_AUTO_TEST_CASE(what_is_no_file_is_no_database) {
    database = "/dev/null";
    const auto result = run({"register", "list", "personen"});
    BOOST_TEST(result.exit_code == 3);
    BOOST_TEST(result.errors.find("is geen bestand") != std::string::npos, result.errors);
}

BOOST_AUTO_TEST_CASE(what_is_no_database_is_left_as_it_is) {
    const std::string bytes(20'000, 'x');
    database = folder.write("geen.db", bytes);
    const auto result = run({"register", "list", "personen"});
    BOOST_TEST(result.exit_code == 3);
    BOOST_TEST(result.output == "");
    BOOST_TEST(result.errors.find("geen.db") != std::string::npos, result.errors);
    std::ifstream stream(database, std::ios::binary);
    BOOST_TEST((std::string{std::istreambuf_iterator<char>(stream), {}} == bytes));
}

BOOST_AUTO_TEST_CASE(a_place_where_nothing_can_be_written_ends_with_3) {
    database = folder.path();  // a folder
    BOOST_TEST(run({"register", "list", "personen"}).exit_code == 3);
    database = "/proc/noaber/plan.db";
    BOOST_TEST(run({"register", "list", "personen"}).exit_code == 3);
    database = folder / "plan.db";
    import_demo();
    BOOST_TEST(run({"export", "/proc/uit"}).exit_code == 3);
}

BOOST_AUTO_TEST_SUITE_END()
