// SPDX-License-Identifier: EUPL-1.2
// Plugins: the five that are there, and ones that are broken, each named with its reason while the rest works.
#include "noaberctl.h"
#include "places.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace noaber;
using test::Json;

namespace {

struct Broken : test::Noaberctl {
    Broken() {
        plugins = folder / "plugins";
        std::filesystem::copy(test::build_path("tests/plugins"), plugins, std::filesystem::copy_options::recursive);
        folder.write("plugins/tekst/tekst.so", "Dit is geen programma.\n");
        folder.write("plugins/leeg/LEESMIJ.txt", "Hier staat geen plugin.\n");
        std::filesystem::create_directory(plugins / "andere-naam");
        std::filesystem::copy_file(plugins / "goed/goed.so", plugins / "andere-naam/andere-naam.so");
    }
    Json status(const std::string& id, const Json& document) const {
        for (const Json& one : document.at("plugins"))
            if (one.at("id") == id) return one;
        return Json::object();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(plugins_on_the_command_line)

BOOST_FIXTURE_TEST_CASE(the_five_are_loaded, test::Noaberctl) {
    std::set<std::string> loaded;
    const Json plugins_now = json({"plugins"}).at("plugins");
    for (const Json& one : plugins_now) {
        BOOST_TEST(test::keys_of(one) == "geladen, id, reden");
        if (one.at("geladen") == true) loaded.insert(one.at("id"));
    }
    for (const char* id : {"pim", "omgevingszorg", "ondersteuning", "oto", "veiligheidsbureau"})
        BOOST_TEST(loaded.contains(id), id);
}

BOOST_FIXTURE_TEST_CASE(without_plugins_the_core_works, test::Noaberctl) {
    plugins = folder / "geen map";
    BOOST_TEST(json({"plugins"}).at("plugins").empty());
    import_demo();
    BOOST_TEST(run({"check"}).exit_code == 1);
}

BOOST_FIXTURE_TEST_CASE(broken_ones_are_named_with_their_reason, Broken) {
    const Json document = json({"plugins"}, 1);
    const struct {
        const char* id;
        const char* reason;
    } cases[] = {
        {"te-nieuw", "nieuwere Noaber"},
        {"te-oud", "oudere Noaber"},
        {"anders-gebouwd", "GNU-1.0"},
        {"gooit", "stuk"},
        {"gooit-wat-anders", "Gaf een fout bij het laden"},
        {"botst", "Gaf een fout bij het laden"},
        {"zelfde-opdracht", "Gaf een fout bij het laden"},
        {"geeft-niets", "geen plugin"},
        {"zonder-ingang", "geen ingang noaber_plugin_v1"},
        {"tekst", "Kan niet worden geladen"},
        {"leeg", "Kan niet worden geladen"},
        {"andere-naam", "Noemt zich \"goed\""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.id) {
            const Json one = status(c.id, document);
            BOOST_TEST(one.at("geladen") == false);
            BOOST_TEST(one.at("reden").get<std::string>().find(c.reason) != std::string::npos, one.dump());
        }
    BOOST_TEST(status("goed", document).at("geladen") == true);
    BOOST_TEST(status("goed", document).at("reden") == "");
}

BOOST_FIXTURE_TEST_CASE(the_rest_works_beside_broken_ones, Broken) {
    import_demo();
    const Json document = json({"check"}, 1);
    const auto findings_of = [&](const std::string& id) {
        return std::count_if(document.at("signaleringen").begin(), document.at("signaleringen").end(),
                             [&](const Json& one) { return one.at("code") == id; });
    };
    BOOST_TEST(findings_of("goed") == 1);
    for (const char* id : {"gooit", "gooit-wat-anders", "botst"})
        BOOST_TEST(findings_of(id) == 0, id);  // what broke half-way brought nothing
    // The register of the sound one is imported, listed, set and exported like any other.
    (void)json({"import", folder.write("proef.csv", "Proef;Kleur\nEen;rood\n").string()});
    (void)json({"set", "proefregel", "Een", "kleur", "groen"});
    BOOST_TEST(json({"register", "list", "proefregels"}).at("records") ==
               Json::array({{{"Proef", "Een"}, {"Kleur", "groen"}}}));
    (void)json({"export", (folder / "uit").string()});
    BOOST_TEST(std::filesystem::exists(folder / "uit/proefregels.csv"));
}

BOOST_FIXTURE_TEST_CASE(commands_of_a_plugin_are_commands_like_any_other, Broken) {
    import_demo();
    (void)json({"import", folder.write("proef.csv", "Proef;Kleur\nEen;rood\n").string()});
    BOOST_TEST(json({"proef", "zeg", "hoi"}) == (Json{{"woord", "hoi"}, {"regels", 1}}));
    const struct {
        const char* name;
        std::vector<std::string> words;
        int exit;
        const char* out;  ///< part of what is printed, where it belongs
    } cases[] = {
        {"as lines", {"proef", "zeg", "hoi"}, 0, "Proef: hoi"},
        {"its exit code", {"proef", "zeg", "--gevonden", "hoi"}, 1, "Proef: hoi"},
        {"its own words of usage", {"proef", "zeg"}, 2, "Gebruik: noaberctl proef zeg WOORD [--gevonden]"},
        {"what it throws", {"proef", "zeg", "niets"}, 2, "Geef een woord."},
        {"an option that it does not have", {"proef", "zeg", "hoi", "--jaar", "2017"}, 2, "--jaar bestaat hier niet"},
        {"in the list of commands", {"--help"}, 0, "proef zeg WOORD [--gevonden]"},
        {"the program's own goes first", {"jaarplan", "list"}, 0, "A1"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const test::ProcessResult result = run(c.words);
            BOOST_TEST(result.exit_code == c.exit);
            BOOST_TEST((result.output + result.errors).find(c.out) != std::string::npos, result.output + result.errors);
        }
}

BOOST_FIXTURE_TEST_CASE(one_that_does_not_start_leaves_the_program_running, Broken) {
    BOOST_TEST(status("start-niet", json({"plugins"}, 1)).at("geladen") == true);
    import_demo();  // opens the database, and starts the plugins
    BOOST_TEST(run({"jaarplan", "list"}).exit_code == 0);
}

BOOST_AUTO_TEST_SUITE_END()
