// SPDX-License-Identifier: EUPL-1.2
// Exercises and lessons on the command line, with the real plugins: their building blocks, the timeline, MSEL tables, and what is refused.
#include "noaberctl.h"

#include "places.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace noaber;
using test::Json;

namespace {

std::string script(const char* name) { return test::source_path("scripts") / name; }

}  // namespace

BOOST_AUTO_TEST_SUITE(oefening_on_the_command_line)

BOOST_FIXTURE_TEST_CASE(a_scenario_with_blocks_of_plugins_is_checked_drawn_played_and_played_again, test::Noaberctl) {
    const std::string html = folder / "tijdlijn.html";
    const Json check = json({"oefening", "check", script("nafase.lua"), "--tijdlijn", html});
    for (const char* key :
         {"injects", "onbereikbaar", "leerdoelen_zonder_toets", "rollen_zonder_werk", "fouten", "paden"})
        BOOST_TEST(check.contains(key), key);
    BOOST_TEST(check.at("fouten").empty());
    BOOST_TEST(test::bytes_of(html).find("ondersteuning.nafase") != std::string::npos);
    const std::string log = folder / "log.jsonl";
    (void)json({"oefening", "run", script("nafase.lua"), "--log", log});
    const std::string text = test::bytes_of(log);
    const Json begin = Json::parse(text.substr(0, text.find('\n')));
    const Json& modules = begin.at("script").at("modules");
    BOOST_TEST(modules.size() == 4U);  // those that it names, and what they have in common
    BOOST_TEST(modules.contains("ondersteuning.nafase"));
    BOOST_TEST(modules.contains("oto.bouwsteen"));
    // A replay needs the log alone: here without any plugin but the one that plays.
    test::Noaberctl elsewhere;
    std::filesystem::create_directories(elsewhere.folder / "plugins");
    std::filesystem::copy(test::build_path("lib/noaber/oto"), elsewhere.folder / "plugins" / "oto");
    elsewhere.plugins = elsewhere.folder / "plugins";
    BOOST_TEST(elsewhere.json({"oefening", "replay", log}).at("gelijk") == true);
    BOOST_TEST(elsewhere.json({"oefening", "check", script("nafase.lua")}, 1).at("fouten").size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_scenario_with_blocks_of_plugins_can_be_led_too, test::Noaberctl) {
    (void)json(
        {"import", folder.write("oto.csv", "Code;Titel;Soort;Datum\nOTO-1;Busongeval;oefening;2027-05-04\n").string()});
    const Json ready = json({"oefening", "prepare", script("slachtofferinformatie.lua"), "--oto", "OTO-1"});
    const Json runs = json({"register", "list", "oefeningen"}).at("records");
    BOOST_REQUIRE(runs.size() == 1U);
    BOOST_TEST(runs.at(0).at("Oefening") == ready.at("oefening"));
    BOOST_TEST(runs.at(0).at("Modules van het script").dump().find("pim.verwanten") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(an_msel_goes_out_and_comes_back, test::Noaberctl) {
    const std::string table = folder / "msel.xlsx", back = folder / "terug.lua";
    const Json out = json({"oefening", "msel", script("stroomuitval.lua"), "--out", table});
    BOOST_TEST(out.at("regels") == 22);
    BOOST_TEST(json({"oefening", "import", table, "--out", back}).at("geweigerd").empty());
    const Json check = json({"oefening", "check", back});
    BOOST_TEST(check.at("injects") == 21);
    BOOST_TEST(check.at("paden") == 3);
    const std::string wrong = folder.write("fout.csv", "Tijd;Aan;Tekst\n0:05;HIN;goed\nhalf drie;HIN;fout\n");
    const std::string nothing = folder / "niets.lua";
    const Json refused = json({"oefening", "import", wrong, "--out", nothing}, 1);
    BOOST_TEST(refused.at("geweigerd").at(0).at("rij") == 3);
    BOOST_TEST(refused.at("geweigerd").at(0).at("kolom") == "Tijd");
    BOOST_TEST(!std::filesystem::exists(nothing));
    BOOST_TEST(run({"oefening", "import", script("stroomuitval.lua"), "--out", nothing}).exit_code == 2);
    BOOST_TEST(run({"oefening", "msel", script("stroomuitval.lua"), "--out", folder / "msel.doc"}).exit_code == 2);
}

BOOST_FIXTURE_TEST_CASE(a_lesson_becomes_an_actie, test::Noaberctl) {
    (void)json(
        {"import",
         folder
             .write("lessen.csv",
                    "Incident;Datum;Les;Thema;Eigenaar;Status\nBrand;1-2-2017;Deur op slot;Opvang;Femke Wolbert;Open\n")
             .string()});
    BOOST_TEST(json({"les", "actie", "Deur op slot"}).at("actie") == "Deur op slot");
    BOOST_TEST(json({"register", "list", "lessen"}).at("records").size() == 1U);
    BOOST_TEST(json({"actie", "list"}).dump().find("Deur op slot") != std::string::npos);
    BOOST_TEST(run({"les", "actie", "Deur op slot"}).exit_code == 2);
}

BOOST_AUTO_TEST_SUITE_END()
