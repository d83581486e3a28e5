// SPDX-License-Identifier: EUPL-1.2
// The language of scenarios, their runs, and playing them again.
#include "bouwstenen.h"
#include "oefening_document.h"
#include "oefenverslag.h"
#include "places.h"
#include "voorproef.h"

#include <noaber/base/errors.h>
#include <noaber/script/sandbox.h>

#include <fmt/format.h>
#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace noaber;
using namespace noaber::oto;
using Json = nlohmann::json;

namespace {

/// A scenario of two hours with that course.
Scenariobron scenario(const std::string& course, const std::string& before = {}) {
    return {"proef.lua",
            before +
                "return oefening { titel = 'Proef', duur = '2:00', rollen = { 'AC-BZ', 'HIN' },\n"
                "leerdoelen = { opschalen = 'op tijd', beeld = 'in LCMS' }, verloop = function(o)\n" +
                course + "\nend }\n",
            {{"lib.opvang", "return function(o, n) o:cijfer('opvang', n) end"}}};
}

std::vector<std::string> log_of(const Scenariobron& bron, const std::string& answers = {}, std::uint64_t seed = 1) {
    std::vector<std::string> log;
    Oefenloop loop(bron, seed, [&](const std::string& line) { log.push_back(line); });
    speel(loop, lees_antwoorden(answers));
    return log;
}

/// "0:05 inject a; 0:30 verwachting gemist": the log in short, without begin and end.
std::string in_short(const std::vector<std::string>& log) {
    std::string words;
    for (const std::string& text : log) {
        const Json line = Json::parse(text);
        const std::string soort = line.at("soort");
        if (soort == "begin" || soort == "einde") continue;
        words += (words.empty() ? "" : "; ") + line.at("t").get<std::string>().substr(0, 4) + " " + soort;
        for (const char* more : {"tekst", "uitkomst", "keuze", "melding", "waarde", "besluit"})
            if (line.contains(more))
                words += " " + (line[more].is_string() ? line[more].get<std::string>() : line[more].dump());
    }
    return words;
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::vector<std::string> lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

constexpr const char* inject_a =
    "o:inject { bij = '0:05', aan = 'HIN', via = 'telefoon', tekst = 'a', verwacht = { leerdoel = 'beeld', binnen = '0:30' } }";

}  // namespace

BOOST_AUTO_TEST_SUITE(oefenloop)

BOOST_AUTO_TEST_CASE(times_are_hours_and_minutes) {
    for (const auto& [text, seconds] : std::vector<std::pair<const char*, Oefentijd>>{
             {"0:00", 0}, {"0:05", 300}, {" 1:30 ", 5400}, {"12:00:07", 43207}, {"168:00", 604800}})
        BOOST_TEST((lees_oefentijd(text) == seconds), text);
    for (const char* wrong :
         {"", "5", "0:5", "0:60", "-1:00", "0:00:60", "1:2:3:4", "a:bc", "168:01", "99999999999999999999:00"})
        BOOST_TEST(!lees_oefentijd(wrong).has_value(), wrong);
    BOOST_TEST(oefentijd_tekst(43207) == "12:00:07");
}

BOOST_AUTO_TEST_CASE(the_words_of_a_scenario_do_what_they_say) {
    struct Case {
        const char* name;
        std::string course;
        const char* answers;
        const char* log;
    };
    const std::string besluit =
        "local k = o:besluit { van = 'AC-BZ', vraag = 'v', keuzes = { 'ja', 'nee' }, tot = '1:00', anders = 'nee' } o:notitie(k .. ' ' .. o:klok())";
    for (
        const Case& c : std::vector<Case>{
            {"nothing", "", "", ""},
            {"lines in order of time", "o:kladblok('0:10', 'b') o:kladblok('0:05', 'a') o:pers('0:10', 'c')", "",
             "0:05 inject a; 0:10 inject b; 0:10 inject c"},
            {"an expectation that nobody judges", inject_a, "", "0:05 inject a; 0:35 verwachting gemist"},
            {"judged in time, and again", inject_a,
             "{\"op\":\"0:20\",\"inject\":1,\"uitkomst\":\"gehaald\",\"door\":\"Ilse\"}\n{\"op\":\"0:50\",\"inject\":1,\"uitkomst\":\"laat\",\"door\":\"Ilse\"}",
             "0:05 inject a; 0:20 verwachting gehaald; 0:50 verwachting laat"},
            {"a decision that is taken", besluit, "{\"op\":\"0:31\",\"van\":\"AC-BZ\",\"besluit\":\"ja\"}",
             "0:00 vraag; 0:31 besluit ja; 0:31 notitie ja 0:31:00"},
            {"a decision that nobody takes", besluit, "", "0:00 vraag; 1:00 besluit nee; 1:00 notitie nee 1:00:00"},
            {"too late, of another role, and no choice", besluit,
             "{\"op\":\"0:10\",\"van\":\"HIN\",\"besluit\":\"ja\"}\n{\"op\":\"0:20\",\"van\":\"AC-BZ\",\"besluit\":\"misschien\"}\n{\"op\":\"1:01\",\"van\":\"AC-BZ\",\"besluit\":\"ja\"}",
             "0:00 vraag; 0:10 genegeerd ja; 0:20 genegeerd misschien; 1:00 besluit nee; 1:00 notitie nee 1:00:00; 1:01 genegeerd ja"},
            {"storylines side by side",
             "local t = o:tak(function(o) o:wacht('0:10') o:notitie('tak') end) o:wacht('0:05') o:notitie('zelf') o:wacht_op(t) o:notitie('samen')",
             "", "0:05 notitie zelf; 0:10 notitie tak; 0:10 notitie samen"},
            {"waiting for an expectation", std::string("local i = ") + inject_a + " o:notitie(o:wacht_op(i))",
             "{\"op\":\"0:20\",\"inject\":1,\"uitkomst\":\"gehaald\",\"door\":\"Ilse\"}",
             "0:05 inject a; 0:20 verwachting gehaald; 0:20 notitie gehaald"},
            {"waiting for an inject",
             "local i = o:inject { bij = '0:10', via = 'lcms', tekst = 'x' } o:wacht_op(i) o:notitie(o:klok()) o:wacht_op(i)",
             "", "0:10 inject x; 0:10 notitie 0:10:00"},
            {"until a time, and one that is over", "o:tot('0:30') o:tot('0:10') o:notitie(o:klok())", "",
             "0:30 notitie 0:30:00"},
            {"from now on", "o:wacht('0:10') o:kladblok('+0:05', 'x')", "", "0:15 inject x"},
            {"figures and a module", "require('lib.opvang')(o, 300) o:cijfer('kans', 0.5)", "",
             "0:00 cijfer 300; 0:00 cijfer 0.5"},
            {"the shelf", "o:plank { naam = 'stroom terug', via = 'kladblok', tekst = 'licht' }",
             "{\"op\":\"1:00\",\"vuur\":\"stroom terug\"}\n{\"op\":\"1:10\",\"vuur\":\"weg\"}",
             "1:00 vuur; 1:00 inject licht; 1:10 genegeerd"},
            {"an inject passed over, and who waits for it",
             "local i = o:inject { bij = '0:10', via = 'lcms', tekst = 'x' } o:wacht_op(i) o:notitie(o:klok()) o:wacht_op(i)",
             "{\"op\":\"0:05\",\"sla_over\":1}\n{\"op\":\"0:06\",\"sla_over\":1}",
             "0:05 overgeslagen; 0:05 notitie 0:05:00; 0:06 genegeerd"},
            {"another text, and none", "o:kladblok('0:10', 'x')",
             "{\"op\":\"0:05\",\"wijzig\":1,\"aan\":\"HIN\",\"via\":\"pers\",\"tekst\":\"y\"}\n"
             "{\"op\":\"0:06\",\"wijzig\":1,\"aan\":\"weg\",\"via\":\"pers\",\"tekst\":\"z\"}",
             "0:05 gewijzigd y; 0:06 genegeerd z; 0:10 inject y"},
            {"one more, now and later", "",
             "{\"op\":\"0:05\",\"voeg_toe\":\"0:10\",\"aan\":\"HIN\",\"via\":\"pers\",\"tekst\":\"later\"}\n"
             "{\"op\":\"0:06\",\"voeg_toe\":\"0:00\",\"aan\":\"allen\",\"via\":\"pers\",\"tekst\":\"nu\"}\n"
             "{\"op\":\"0:07\",\"voeg_toe\":\"2:01\",\"aan\":\"allen\",\"via\":\"pers\",\"tekst\":\"nooit\"}",
             "0:05 toegevoegd later; 0:06 toegevoegd nu; 0:06 inject nu; 0:07 genegeerd nooit; 0:10 inject later"},
            {"notes and the clock", "",
             "{\"op\":\"0:05\",\"notitie\":\"gezien\",\"door\":\"Ilse\"}\n{\"op\":\"0:06\",\"klok\":\"pauze\"}\n"
             "{\"op\":\"0:07\",\"klok\":\"einde\"}\n{\"op\":\"0:08\",\"klok\":\"start\"}\n"
             "{\"op\":\"0:09\",\"notitie\":\"nabespreking\",\"door\":\"Ilse\"}",
             "0:05 notitie gezien; 0:06 klok; 0:07 klok; 0:07 notitie nabespreking"},
            {"an answer, and one to nothing", inject_a,
             "{\"op\":\"0:05\",\"inject\":1,\"van\":\"HIN\",\"door\":\"Tom\",\"reactie\":\"ik bel\"}\n"
             "{\"op\":\"0:06\",\"inject\":2,\"van\":\"HIN\",\"door\":\"Tom\",\"reactie\":\"wie\"}",
             "0:05 inject a; 0:05 reactie ik bel; 0:06 genegeerd; 0:35 verwachting gemist"},
            {"an answer that is what was expected",
             "o:inject { bij = '0:05', aan = 'HIN', via = 'telefoon', tekst = 'a', verwacht = { leerdoel = 'beeld', binnen = '0:30', met = 'reactie' } }",
             "{\"op\":\"0:50\",\"inject\":1,\"van\":\"AC-BZ\",\"door\":\"Tom\",\"reactie\":\"niet aan mij\"}\n"
             "{\"op\":\"0:55\",\"inject\":1,\"van\":\"HIN\",\"door\":\"Ilse\",\"reactie\":\"te laat\"}\n"
             "{\"op\":\"0:56\",\"inject\":1,\"van\":\"HIN\",\"door\":\"Ilse\",\"reactie\":\"nog iets\"}",
             "0:05 inject a; 0:35 verwachting gemist; 0:50 reactie niet aan mij; 0:55 reactie te laat; 0:55 verwachting laat; 0:56 reactie nog iets"},
            {"judged after the end", inject_a, "{\"op\":\"2:30\",\"inject\":1,\"uitkomst\":\"laat\",\"door\":\"Ilse\"}",
             "0:05 inject a; 0:35 verwachting gemist; 2:00 verwachting laat"},
            {"the end at once", "o:wacht('0:10') o:einde() o:notitie('nooit')", "", ""},
            {"what is over comes now and is said", "o:wacht('0:30') o:kladblok('0:10', 'x')", "",
             "0:30 fout 0:10:00 is al voorbij; dit komt nu, om 0:30:00; 0:30 inject x"},
            {"what comes after the end never comes", "o:kladblok('2:01', 'x')", "",
             "0:00 fout 2:01:00 valt na het einde van de oefening"},
            {"an error ends its storyline only",
             "o:tak(function(o) o:wacht('0:05') error('kapot') end) o:wacht('0:10') o:notitie('verder')", "",
             "0:05 fout kapot; 0:10 notitie verder"},
        })
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(in_short(log_of(scenario(c.course), c.answers)) == c.log);
        }
}

BOOST_AUTO_TEST_CASE(mistakes_are_told_with_their_line) {
    struct Case {
        const char* name;
        const char* course;
        const char* says;
    };
    for (const Case& c : std::vector<Case>{
             {"a role that is none", "o:inject { aan = 'CvdK', via = 'telefoon', tekst = 'x' }",
              "dat is geen van de rollen"},
             {"a means that is none", "o:inject { via = 'rooksignaal', tekst = 'x' }", "Kies uit: telefoon"},
             {"no text", "o:inject { via = 'pers' }", "tekst ontbreekt"},
             {"a time that is none", "o:kladblok('half drie', 'x')", "is geen tijd"},
             {"a leerdoel that is none",
              "o:inject { via = 'pers', tekst = 'x', verwacht = { leerdoel = 'weg', binnen = '0:10' } }",
              "dat is er niet"},
             {"one choice", "o:besluit { van = 'HIN', vraag = 'v', keuzes = { 'ja' }, anders = 'ja' }", "twee of meer"},
             {"anders is no choice", "o:besluit { van = 'HIN', vraag = 'v', keuzes = { 'ja', 'nee' }, anders = 'x' }",
              "anders is een van"},
             {"a method that is none", "o:injekt {}", "nil"},
             {"waiting in a coroutine of one's own", "coroutine.wrap(function() o:wacht('0:10') end)()",
              "wachten kan alleen"},
             {"going on without the clock", "while true do o:wacht('0:00') end", "zonder dat de klok loopt"},
             {"an endless loop", "while true do end", "rekent te lang"},
             {"waiting for nothing", "o:wacht_op({})", "wachten kan op"},
         })
        BOOST_TEST_CONTEXT(c.name) {
            const auto log = log_of(scenario(std::string("\n") + c.course));
            const auto wrong =
                std::ranges::find_if(log, [](const std::string& line) { return Json::parse(line)["soort"] == "fout"; });
            BOOST_REQUIRE(wrong != log.end());
            const Json line = Json::parse(*wrong);
            BOOST_TEST(line["melding"].get<std::string>().find(c.says) != std::string::npos, *wrong);
            if (line["regel"] != 0) BOOST_TEST(line["regel"] == 4);
            BOOST_TEST(Json::parse(log.back())["soort"] == "einde");
        }
}

BOOST_AUTO_TEST_CASE(what_is_no_scenario_does_not_load) {
    struct Case {
        const char* name;
        const char* text;
        const char* says;
    };
    for (const Case& c :
         std::vector<Case>{{"nothing", "", "begint met: return oefening"},
                           {"no title", "return oefening {}", "titel ontbreekt"},
                           {"no length", "return oefening { titel = 'x', duur = 'lang' }", "duur is"},
                           {"no roles", "return oefening { titel = 'x', duur = '1:00' }", "rollen ontbreken"},
                           {"no course", "return oefening { titel = 'x', duur = '1:00', rollen = { 'a' } }",
                            "verloop ontbreekt"},
                           {"no Lua", "return oefening {", "expected"},
                           {"out of the box", "os.exit()", "os"}})
        BOOST_TEST_CONTEXT(c.name) {
            std::string said;
            try {
                const Oefenloop loop({"kapot.lua", c.text, {}}, 1, [](const std::string&) {});
            } catch (const script::ScriptError& error) {
                said = error.what();
            }
            BOOST_TEST(said.find(c.says) != std::string::npos, said);
            BOOST_TEST(said.starts_with("kapot.lua"), said);
        }
}

BOOST_AUTO_TEST_CASE(chance_is_of_the_seed) {
    const auto rolls =
        scenario("for i = 1, 30 do o:notitie(o:kies{'a','b','c'} .. tostring(o:kans(0.5)) .. math.random(9)) end");
    BOOST_TEST(log_of(rolls, "", 7) == log_of(rolls, "", 7), boost::test_tools::per_element());
    BOOST_TEST(in_short(log_of(rolls, "", 7)) != in_short(log_of(rolls, "", 8)));
}

/// Any answers at any times, killed anywhere: the log plays on to the same end.
RC_BOOST_PROP(a_log_plays_again_byte_for_byte_also_when_it_was_cut_off, ()) {
    const Scenariobron bron = scenario(
        "o:plank { naam = 'p', via = 'pers', tekst = 'p' }\n"
        "for i = 1, 3 do o:tak(function(o) o:wacht('0:0' .. i) local k = o:besluit { van = 'AC-BZ', vraag = 'v' .. i, keuzes = { 'ja', 'nee' }, tot = '+0:20', anders = 'nee' }\n"
        "if k == 'ja' then o:notitie(tostring(o:kans(0.5))) else o:kladblok('+0:05', 'nee ' .. i) end end) end\n" +
        std::string("local i = ") + inject_a + " o:notitie(o:wacht_op(i))");
    std::string answers;
    const auto count = *rc::gen::inRange(0, 12);
    const std::vector<const char*> deeds{R"("van":"AC-BZ","besluit":"ja"})",
                                         R"("van":"AC-BZ","besluit":"nee","nr":2,"door":"Tom"})",
                                         R"("inject":1,"uitkomst":"gehaald","door":"Ilse"})",
                                         R"("inject":1,"uitkomst":"laat","door":"Tom","om":"0:10"})",
                                         R"("inject":2,"van":"HIN","door":"Tom","reactie":"ik \"bel\""})",
                                         R"("vuur":"p"})",
                                         R"("sla_over":1})",
                                         R"("sla_over":2})",
                                         R"("wijzig":2,"aan":"HIN","via":"pers","tekst":"anders"})",
                                         R"("wijzig":1,"aan":"niemand","via":"pers","tekst":"anders"})",
                                         R"("voeg_toe":"1:10","aan":"allen","via":"e-mail","tekst":"erbij"})",
                                         R"("voeg_toe":"0:00","aan":"HIN","via":"e-mail","tekst":"nu"})",
                                         R"("notitie":"gezien","door":"Ilse"})",
                                         R"("klok":"pauze"})",
                                         R"("klok":"einde"})"};
    for (int i = 0; i < count; ++i) {
        const int minute = *rc::gen::inRange(0, 59);
        const auto what = *rc::gen::inRange<std::size_t>(0, deeds.size());
        answers += fmt::format("{{\"op\":\"{}:{:02}\",{}\n", *rc::gen::inRange(0, 3), minute, deeds[what]);
    }
    std::string log;
    for (const std::string& line : log_of(bron, answers, 5)) log += line + "\n";
    std::string again;
    RC_ASSERT(speel_na(lees_oefenlog(log), [&](const std::string& line) { again += line + "\n"; }) == 0U);
    RC_ASSERT(again == log);
    const auto begin = log.find('\n') + 1;
    const std::string cut = log.substr(0, *rc::gen::inRange<std::size_t>(begin, log.size() + 1));
    std::string part;
    RC_ASSERT(speel_na(lees_oefenlog(cut), [&](const std::string& line) { part += line + "\n"; }) == 0U);
    RC_ASSERT(part == cut.substr(0, cut.rfind('\n') + 1));
}

BOOST_AUTO_TEST_CASE(a_log_that_was_changed_is_not_the_same) {
    std::string log;
    for (const std::string& line : log_of(scenario(inject_a))) log += line + "\n";
    const auto nobody = [](const std::string&) {};
    std::string changed = log;
    changed.replace(changed.find("gemist"), 6, "gemisT");
    BOOST_TEST(speel_na(lees_oefenlog(changed), nobody) == 3U);
    for (const char* wrong :
         {"", "geen json\n", "{\"t\":\"0:00:00\",\"soort\":\"inject\"}\n", "[]\n", "{\"soort\":\"begin\"}\n"})
        BOOST_CHECK_THROW((void)lees_oefenlog(wrong), InputError);
    BOOST_CHECK_THROW((void)lees_oefenlog(log + "kapot\n"), InputError);
    for (const char* wrong :
         {"{\"van\":\"AC-BZ\"}", "{\"op\":\"1:00\"}", "ja", "{\"op\":\"1:00\",\"inject\":1,\"uitkomst\":\"open\"}"})
        BOOST_CHECK_THROW((void)lees_antwoorden(wrong), InputError);
}

BOOST_AUTO_TEST_CASE(a_run_is_scored_by_what_people_judged) {
    const auto course = scenario(
        std::string(inject_a) +
        "\no:inject { bij = '0:10', aan = 'AC-BZ', via = 'alarm', tekst = 'b', verwacht = { leerdoel = 'opschalen', binnen = '0:10' } }"
        "\no:inject { bij = '0:20', aan = 'HIN', via = 'pers', tekst = '<c>', verwacht = { leerdoel = 'beeld', binnen = '0:10' } }"
        "\no:besluit { van = 'AC-BZ', vraag = 'v', keuzes = { 'ja', 'nee' }, tot = '1:00', anders = 'nee' }"
        "\no:besluit { van = 'HIN', vraag = 'w', keuzes = { 'ja', 'nee' }, tot = '1:30', anders = 'nee' }");
    std::string text;
    for (
        const std::string& line : log_of(
            course,
            "{\"op\":\"0:20\",\"inject\":1,\"uitkomst\":\"gehaald\",\"door\":\"Ilse\"}\n{\"op\":\"0:31\",\"van\":\"AC-BZ\",\"besluit\":\"ja\"}\n"
            "{\"op\":\"0:40\",\"inject\":2,\"uitkomst\":\"laat\",\"door\":\"Tom\"}"))
        text += line + "\n";
    const Oefenlog log = lees_oefenlog(text);
    const Oefenscore score = score_van(log);
    BOOST_TEST(score.afgelopen);
    BOOST_REQUIRE(score.verwachtingen.size() == 3U);
    BOOST_TEST(in_woorden(score.verwachtingen[0]) == "gehaald");
    BOOST_TEST(in_woorden(score.verwachtingen[1]) == "laat");
    BOOST_TEST(score.verwachtingen[1].door == "Tom");
    BOOST_TEST(in_woorden(score.verwachtingen[2]) == "niet beoordeeld");
    BOOST_REQUIRE(score.besluiten.size() == 2U);
    BOOST_TEST(score.besluiten[0].genomen - score.besluiten[0].gevraagd == 31 * 60);
    BOOST_TEST(!score.besluiten[0].door_de_klok);
    BOOST_TEST(score.besluiten[1].door_de_klok);
    BOOST_REQUIRE(score.leerdoelen.size() == 2U);
    BOOST_TEST(score.leerdoelen[0].naam == "beeld");
    BOOST_TEST(score.leerdoelen[0].gehaald == 1U);
    BOOST_TEST(score.leerdoelen[0].niet_beoordeeld == 1U);
    BOOST_TEST(score.leerdoelen[1].laat == 1U);
    BOOST_TEST(score.rollen.size() == 2U);
    const std::string html = oefening_document(log).html();
    BOOST_TEST(html.find("&lt;c&gt;") != std::string::npos);
    BOOST_TEST(html.find("niemand besloot") != std::string::npos);
    BOOST_TEST(html.find("op tijd") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(several_waarnemers_count_as_the_scenario_says) {
    struct Case {
        const char* name;
        const char* waarnemers;
        std::vector<std::pair<const char*, const char*>> said;
        const char* comes_to;
    };
    for (const Case& c : std::vector<Case>{
             {"the last", "", {{"Ilse", "gehaald"}, {"Tom", "laat"}}, "laat"},
             {"they agree", "waarnemers = 'eens',", {{"Ilse", "gehaald"}, {"Tom", "gehaald"}}, "gehaald"},
             {"they do not", "waarnemers = 'eens',", {{"Ilse", "gehaald"}, {"Tom", "laat"}}, "waarnemers oneens"},
             {"one came round",
              "waarnemers = 'eens',",
              {{"Ilse", "gehaald"}, {"Tom", "laat"}, {"Ilse", "laat"}},
              "laat"},
             {"the mean", "waarnemers = 'gemiddeld',", {{"Ilse", "gehaald"}, {"Tom", "gemist"}}, "laat"},
             {"the mean, to the better",
              "waarnemers = 'gemiddeld',",
              {{"Ilse", "gehaald"}, {"Tom", "laat"}},
              "gehaald"},
             {"nobody", "waarnemers = 'gemiddeld',", {}, "niet beoordeeld"}})
        BOOST_TEST_CONTEXT(c.name) {
            Scenariobron bron = scenario(inject_a);
            bron.tekst.insert(bron.tekst.find("titel"), c.waarnemers);
            std::string answers, text;
            for (const auto& [door, uitkomst] : c.said)
                answers += fmt::format("{{\"op\":\"0:10\",\"inject\":1,\"uitkomst\":\"{}\",\"door\":\"{}\"}}\n",
                                       uitkomst, door);
            for (const std::string& line : log_of(bron, answers)) text += line + "\n";
            BOOST_TEST(in_woorden(score_van(lees_oefenlog(text)).verwachtingen.at(0)) == c.comes_to);
        }
}

BOOST_AUTO_TEST_CASE(a_log_with_values_of_another_kind_is_shown_as_far_as_it_goes) {
    std::string text;
    for (const std::string& line : log_of(scenario(inject_a))) text += line + "\n";
    for (const char* strange : {R"({"t":5,"soort":"inject","nr":"een","aan":7,"tekst":[],"verwacht":3})",
                                R"({"t":"0:10:00","soort":"verwachting","inject":"een","uitkomst":4,"door":{}})",
                                R"({"t":"0:11:00","soort":"fout","regel":"drie","melding":null})",
                                R"({"t":"0:12:00","soort":"notitie","van":1,"tekst":"<gezien>"})"})
        text += std::string(strange) + "\n";
    const std::string html = oefening_document(lees_oefenlog(text)).html();
    BOOST_TEST(html.find("&lt;gezien&gt;") != std::string::npos);
    BOOST_TEST(html.find("Fout in het scenario, regel 0") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_preflight_comes_to_every_branch) {
    const Voorproef goed = voorproef(scenario(
        std::string(inject_a) +
        "\no:inject { aan = 'AC-BZ', via = 'alarm', tekst = 'x', verwacht = { leerdoel = 'opschalen', binnen = '0:10' } }"));
    BOOST_TEST(goed.is_goed());
    BOOST_TEST(goed.injects == 2U);
    BOOST_TEST(goed.paden == 1U);
    const Voorproef fout = voorproef(scenario(
        "local k = o:besluit { van = 'AC-BZ', vraag = 'v', keuzes = { 'a', 'b', 'c' }, tot = '0:30', anders = 'c' }\n"  // line 3
        "if k == 'a' then o:kladblok('0:40', 'x') end\n"
        "if k == 'b' then error('kapot') end\n"
        "if k == 'd' then\n"
        "  o:kladblok('0:40', 'nooit') -- o:inject in een opmerking\n"
        "end local t = 'o:inject'"));
    BOOST_TEST(fout.paden == 3U);
    BOOST_TEST(fout.onbereikbaar == (std::vector<int>{7}), boost::test_tools::per_element());
    BOOST_TEST(fout.zonder_toets == (std::vector<std::string>{"beeld", "opschalen"}), boost::test_tools::per_element());
    BOOST_REQUIRE(fout.fouten.size() == 1U);
    BOOST_TEST(fout.fouten[0].regel == 5);
    BOOST_REQUIRE(fout.stiltes.size() == 2U);
    BOOST_TEST(fout.stiltes[0].rol == "AC-BZ");
    BOOST_TEST(oefentijd_tekst(fout.stiltes[0].tot) == "2:00:00");
    const Voorproef verwacht = voorproef(
        scenario(std::string("local i = ") + inject_a +
                 " if o:wacht_op(i) == 'gehaald' then\no:kladblok('+0:01', 'x')\nelse\no:kladblok('+0:01', 'y') end"));
    BOOST_TEST(verwacht.paden == 2U);
    BOOST_TEST(verwacht.onbereikbaar.empty());
    const Voorproef stuk = voorproef({"stuk.lua", "return oefening {", {}});
    BOOST_TEST(!stuk.scenario.has_value());
    BOOST_REQUIRE(stuk.fouten.size() == 1U);
    const Voorproef verboden = voorproef(scenario("if false then os.exit() load('x') t.load() end"));
    BOOST_REQUIRE(verboden.fouten.size() == 2U);
    BOOST_TEST(verboden.fouten[0].melding == "load kan een scenario niet gebruiken");
}

BOOST_AUTO_TEST_CASE(twelve_decisions_have_all_their_branches) {
    std::string course;
    for (int i = 1; i <= 12; ++i)
        course += fmt::format(
            "o:besluit {{ van = 'AC-BZ', vraag = 'v{}', keuzes = {{ 'ja', 'nee' }}, tot = '+0:05', anders = 'nee' }}\n",
            i);
    const Voorproef proef = voorproef(scenario(course), std::chrono::minutes(5));
    BOOST_TEST(proef.paden == 4096U);
    BOOST_TEST(proef.volledig);
}

BOOST_AUTO_TEST_CASE(the_scenarios_of_the_library_pass_their_preflight_and_go_as_written) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_path("scripts"))) {
        if (entry.path().extension() != ".lua") continue;
        BOOST_TEST_CONTEXT(entry.path().filename().string()) {
            const Voorproef proef =
                voorproef(lees_scenariobron(entry.path(), test::alle_bouwstenen()), std::chrono::minutes(5));
            for (const Scenariofout& one : proef.fouten)
                BOOST_ERROR(one.bestand << ":" << one.regel << " " << one.melding);
            BOOST_TEST(proef.is_goed());
            BOOST_TEST(proef.stiltes.empty());  // nobody sits there for an hour
            BOOST_TEST(proef.paden > 1U);
            auto log = log_of(lees_scenariobron(entry.path(), test::alle_bouwstenen()));
            log.erase(log.begin());
            const auto expected =
                entry.path().parent_path() / "expected" / entry.path().filename().replace_extension(".jsonl");
            BOOST_TEST(log == lines_of(expected), boost::test_tools::per_element());
        }
        ++count;
    }
    BOOST_TEST(count >= 8U);
}

BOOST_AUTO_TEST_SUITE_END()
