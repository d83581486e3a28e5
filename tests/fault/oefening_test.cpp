// SPDX-License-Identifier: EUPL-1.2
// The program that leads an exercise, killed in the middle of it and started again.
#include "process.h"
#include "program.h"
#include "temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace noaber::test;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

namespace {

struct Leader {
    TemporaryFolder folder;
    std::string database = (folder / "leider.db").string();
    std::string oefening;

    Leader() {
        const auto table = [&](const char* name, const char* rows) {
            (void)json({"import", folder.write(name, rows).string()});
        };
        table("oto.csv", "Code;Titel;Soort;Datum;Doelgroep;Status\nOTO-1;Stroom;oefening;2027-09-10;AC-BZ;gepland\n");
        table("functies.csv", "Naam;Functie;Vanaf;Tot\nTom Kuipers;AC-BZ;2020-01-01;\n");
        const auto script = folder.write(
            "stroom.lua",
            "return oefening { titel = 'Stroom', duur = '2:00', rollen = { 'AC-BZ' }, verloop = function(o)\n"
            "for i = 1, 100 do o:kladblok('+0:00', 'regel ' .. i) o:wacht('0:01') end end }");
        oefening = json({"oefening", "prepare", script.string(), "--oto", "OTO-1"})["oefening"];
    }
    Json json(Words words, int exit_code = 0) const {
        words.insert(words.begin(), {"--json", "--db", database});
        const auto result = run_process(
            {.program = built_program("noaberctl"), .arguments = words, .input = {}, .environment = {}, .folder = {}});
        BOOST_TEST_CONTEXT(result.errors) BOOST_TEST_REQUIRE(result.exit_code == exit_code);
        return Json::parse(result.output);
    }
    /// The log as it is now; empty while there is none.
    std::string log() const {
        const auto file = folder / "log.jsonl";
        const auto result =
            run_process({.program = built_program("noaberctl"),
                         .arguments = {"--db", database, "oefening", "log", oefening, "--out", file.string()},
                         .input = {},
                         .environment = {},
                         .folder = {}});
        if (result.exit_code != 0) return {};
        std::ifstream in(file);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }
    std::size_t messages() const { return json({"register", "list", "oefenberichten"})["records"].size(); }
};

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_leader_that_is_killed_goes_on_where_the_exercise_stood, Leader) {
    std::string before;
    for (const std::size_t at_least : {5U, 12U, 20U}) {
        RunningProgram program(built_program("noaberctl"),
                               {"--db", database, "oefening", "lead", oefening, "--snelheid", "60"});
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(2);
        std::string now;
        while (lines_in(now = log()) < at_least) BOOST_REQUIRE(std::chrono::steady_clock::now() < deadline);
        program.kill();
        const std::string stood = log();
        BOOST_TEST(stood.starts_with(now));     // what was seen of it while it ran is so still
        BOOST_TEST(stood.starts_with(before));  // and what was before it was killed before
        BOOST_TEST(log() == stood);             // nothing goes on by itself
        before = stood;
    }
    const std::string half = json({"oefening", "lead", oefening, "--snelheid", "60", "--tot", "0:40"})["op"];
    BOOST_TEST((half >= "0:40:00" && half < "0:42:00"), half);
    BOOST_TEST(log().starts_with(before));
    BOOST_TEST(json({"oefening", "replay", (folder / "log.jsonl").string()})["gelijk"] == true);
    // Each message once, however often the program was killed: the role, and one for each minute.
    std::size_t injects = 0;
    std::istringstream all(log());
    for (std::string line; std::getline(all, line);) injects += Json::parse(line)["soort"] == "inject" ? 1 : 0;
    BOOST_TEST(json({"register", "list", "rolverdeling"})["records"].size() <= 1U);
    BOOST_TEST(messages() <= injects + 1);
}
