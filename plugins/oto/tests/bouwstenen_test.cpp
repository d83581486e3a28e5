// SPDX-License-Identifier: EUPL-1.2
// Building blocks of scenarios: what they do, what they say when they are used wrongly, and that a log keeps those it needs.
#include "bouwstenen.h"

#include "oefenverslag.h"
#include "places.h"

#include <fmt/format.h>
#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace noaber;
using namespace noaber::oto;
using Json = nlohmann::json;

std::vector<script::Module> noaber::test::alle_bouwstenen() {
    std::vector<script::Module> all;
    for (const auto& plugin : std::filesystem::directory_iterator(test::source_path("plugins"))) {
        std::error_code no_folder;
        for (const auto& entry : std::filesystem::directory_iterator(plugin.path() / "lua", no_folder)) {
            std::ostringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            all.push_back({plugin.path().filename().string() + "." + entry.path().stem().string(), text.str()});
        }
    }
    std::ranges::sort(all, {}, &script::Module::naam);
    return all;
}

namespace {

constexpr const char* head =
    "return oefening { titel = 'Proef', duur = '3:00', rollen = { 'ICO', 'HIN', 'Hoofd Opvanglocatie', 'Hoofd Milieubeheer',\n"
    "'Hoofd Bouwbeheer', 'Hoofd Facilitair', 'Hoofd Bestuursondersteuning', 'Hoofd Nafase' }, leerdoelen = { doel = 'x' }, verloop = function(o)\n";

Scenariobron scenario(const std::string& course) {
    return scenariobron_van("proef.lua", head + course + "\nend }\n", test::alle_bouwstenen());
}

std::vector<std::string> log_of(const Scenariobron& bron, std::uint64_t seed = 1) {
    std::vector<std::string> log;
    Oefenloop loop(bron, seed, [&](const std::string& line) { log.push_back(line); });
    speel(loop, {});
    return log;
}

/// The values of that figure, in their order.
std::vector<int> figures(const std::vector<std::string>& log, const std::string& naam) {
    std::vector<int> values;
    for (const std::string& text : log)
        if (const Json line = Json::parse(text); line["soort"] == "cijfer" && line["naam"] == naam)
            values.push_back(line["waarde"].get<int>());
    return values;
}

std::size_t count(const std::vector<std::string>& log, const char* soort) {
    return static_cast<std::size_t>(
        std::ranges::count_if(log, [&](const std::string& text) { return Json::parse(text)["soort"] == soort; }));
}

/// How each block is used, with as little as it asks.
struct Use {
    const char* naam;
    std::string course;
    const char* cijfer;  ///< a figure of it; "" has none
};
const std::vector<Use>& uses() {
    static const std::vector<Use> all{
        {"pim.opvang", "require('pim.opvang').loopt_vol(o, { naam = 'hal', plaatsen = 100, mensen = 160 })",
         "hal: binnen"},
        {"pim.slachtofferbeeld", "require('pim.slachtofferbeeld').groeit(o, { betrokkenen = 40 })",
         "slachtofferbeeld: bekend"},
        {"pim.verwanten", "require('pim.verwanten').bellen(o, { tot = 90 })", "verwanten die belden"},
        {"omgevingszorg.rookpluim", "require('omgevingszorg.rookpluim').trekt(o, { wijken = { 'a', 'b' } })",
         "rookpluim: lengte in meters"},
        {"omgevingszorg.asbest", "require('omgevingszorg.asbest').verspreidt(o, { adressen = 80 })",
         "asbest: adressen in het gebied"},
        {"omgevingszorg.asbest", "require('omgevingszorg.asbest').sanering(o, { adressen = 40 })",
         "asbest: nog te saneren"},
        {"omgevingszorg.salvage", "require('omgevingszorg.salvage').begint(o, { panden = 12 })", "panden beoordeeld"},
        {"ondersteuning.telefoonteam", "require('ondersteuning.telefoonteam').wachtrij(o, { telefonisten = 2 })",
         "wachtenden"},
        {"ondersteuning.bestuursvraag", "require('ondersteuning.bestuursvraag').komen(o, {})",
         "vragen van het bestuur"},
        {"ondersteuning.nafase", "require('ondersteuning.nafase').loopt(o, { punten = 20 })", "nafase: open punten"},
    };
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bouwstenen)

BOOST_AUTO_TEST_CASE(each_block_has_figures_that_move_and_asks_something_of_somebody) {
    for (const Use& use : uses())
        BOOST_TEST_CONTEXT(use.course) {
            const auto log = log_of(scenario(use.course));
            BOOST_TEST(count(log, "fout") == 0U);
            const auto values = figures(log, use.cijfer);
            BOOST_TEST(values.size() > 2U);
            BOOST_TEST((std::ranges::adjacent_find(values, std::not_equal_to<>()) != values.end()));
            BOOST_TEST(count(log, "inject") > 0U);
        }
}

BOOST_AUTO_TEST_CASE(every_module_is_used_by_a_test_or_by_another) {
    for (const script::Module& module : test::alle_bouwstenen()) {
        if (module.naam == "oto.bouwsteen") continue;
        BOOST_TEST(std::ranges::count(uses(), module.naam, [](const Use& use) { return std::string(use.naam); }) > 0,
                   module.naam);
    }
}

/// Chance is of the seed alone, and the log needs nothing besides itself.
RC_BOOST_PROP(a_block_goes_as_its_seed_says_and_plays_again_from_its_log, ()) {
    const auto seed = static_cast<std::uint64_t>(*rc::gen::inRange(0, 1'000'000));
    const Use& use = uses()[*rc::gen::inRange<std::size_t>(0, uses().size())];
    std::string text;
    for (const std::string& line : log_of(scenario(use.course), seed)) text += line + "\n";
    std::string again;
    RC_ASSERT(speel_na(lees_oefenlog(text), [&](const std::string& line) { again += line + "\n"; }) == 0U);
    RC_ASSERT(again == text);
}

BOOST_AUTO_TEST_CASE(a_shelter_fills_until_everybody_is_in_and_says_once_that_it_is_full) {
    const auto log = log_of(scenario(
        "require('pim.opvang').loopt_vol(o, { naam = 'hal', plaatsen = 100, mensen = 160, groepen = { 50 }, tempo = 30,\n"
        "leerdoel = 'doel', bij_vol = function(o, n) o:notitie('vol bij ' .. n) end })"));
    BOOST_TEST(figures(log, "hal: binnen") == (std::vector<int>{0, 50, 100, 150, 160}),
               boost::test_tools::per_element());
    BOOST_TEST(figures(log, "hal: geregistreerd") == (std::vector<int>{30, 60, 90, 120}),
               boost::test_tools::per_element());
    BOOST_TEST(count(log, "notitie") == 1U);
    BOOST_TEST(count(log, "verwachting") == 1U);
}

BOOST_AUTO_TEST_CASE(more_people_at_the_telephone_make_the_queue_shorter) {
    const auto log = log_of(scenario(
        "local team = require('ondersteuning.telefoonteam').wachtrij(o, { telefonisten = 5, bellers = { 30 }, begin = 0 })\n"
        "o:tot('1:00') team.erbij(20)"));
    const auto queue = figures(log, "wachtenden");
    BOOST_REQUIRE(queue.size() > 8U);
    BOOST_TEST(queue[5] == 100);
    BOOST_TEST(queue.back() == 0);
}

BOOST_AUTO_TEST_CASE(a_fenced_area_grows_no_more) {
    const auto log = log_of(scenario(
        "local gebied = require('omgevingszorg.asbest').verspreidt(o, { adressen = 500, begin = 10, erbij = { 10 } })\n"
        "o:tot('0:50') gebied.afgezet()"));
    BOOST_TEST(figures(log, "asbest: adressen in het gebied") == (std::vector<int>{10, 20, 30}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_block_is_not_given_rightly_is_said_at_the_line_that_uses_it) {
    for (const auto& [course, says] : std::vector<std::pair<const char*, const char*>>{
             {"require('pim.opvang').loopt_vol(o, { naam = 'hal' })", "opvang.loopt_vol: plaatsen ontbreekt"},
             {"require('pim.verwanten').bellen(o, { tot = 5, telefoon = 2 })", "verwanten.bellen kent geen telefoon"},
             {"require('ondersteuning.nafase').loopt(o)", "nafase.loopt krijgt een tabel"}})
        BOOST_TEST_CONTEXT(course) {
            const auto log = log_of(scenario(course));
            const auto wrong =
                std::ranges::find_if(log, [](const std::string& line) { return Json::parse(line)["soort"] == "fout"; });
            BOOST_REQUIRE(wrong != log.end());
            const Json line = Json::parse(*wrong);
            BOOST_TEST(line["melding"].get<std::string>().starts_with(says), *wrong);
            BOOST_TEST(line["bestand"] == "proef.lua");
            BOOST_TEST(line["regel"] == 3);
        }
}

BOOST_AUTO_TEST_CASE(a_script_takes_the_modules_that_it_names_and_those_that_they_name) {
    const std::vector<script::Module> there{{"a.een", "return require('b.twee')"},
                                            {"b.twee", "return 2"},
                                            {"c.drie", "return 3"}};
    const Scenariobron bron = scenariobron_van("x.lua", "local een = require(\"a.een\")", there);
    BOOST_TEST(bron.modules.size() == 2U);
    BOOST_TEST(bron.modules.contains("b.twee"));
    BOOST_TEST(scenariobron_van("x.lua", "return 1", there).modules.empty());
}

BOOST_AUTO_TEST_SUITE_END()
