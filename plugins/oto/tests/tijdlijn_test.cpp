// SPDX-License-Identifier: EUPL-1.2
// The picture of all branches, the trial from a line on, and what is found at which line.
#include "scenariobevinding.h"
#include "tijdlijntekening.h"

#include <noaber/script/sandbox.h>

#include <fmt/format.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace noaber;
using namespace noaber::oto;

namespace {

const std::string branches =
    "local function opvang(o)\n"                                                             // 1
    "  o:kladblok('+0:10', 'bus')\n"                                                         // 2
    "end\n"                                                                                  // 3
    "return oefening { titel = 'Proef <1>', duur = '3:00', rollen = { 'AC-BZ', 'HIN' },\n"   // 4
    "leerdoelen = { beeld = 'in LCMS' }, verloop = function(o)\n"                            // 5
    "  o:inject { bij = '0:05', aan = 'HIN', via = 'telefoon', tekst = 'eerst & vooral',\n"  // 6
    "    verwacht = { leerdoel = 'beeld', binnen = '0:30' } }\n"                             // 7
    "  o:tot('0:30')\n"                                                                      // 8
    "  local k = o:besluit { van = 'AC-BZ', vraag = 'open?', keuzes = { 'ja', 'nee' }, tot = '0:50', anders = 'nee' }\n"  // 9
    "  if k == 'ja' then o:tak(opvang) else\n"  // 10
    "    o:pers('1:00', 'dicht')\n"             // 11
    "  end\n"                                   // 12
    "  o:lcms('1:20', 'altijd')\n"              // 13
    "end }\n";

Scenariobron bron(const std::string& script = branches) { return {"proef.lua", script, {}}; }

std::string in_short(const Scenariotijdlijn& all) {
    std::string words;
    for (const Tijdlijnpunt& one : all.punten)
        words += fmt::format("{}{}@{} {} r{} {}{}", words.empty() ? "" : "; ", one.nr, oefentijd_kort(one.tijd),
                             all.lijnen[one.lijn].naam, one.regel, one.tekst,
                             one.voorwaarden.empty() ? "" : " [" + in_woorden(all, one.voorwaarden) + "]");
    return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tijdlijn)

BOOST_AUTO_TEST_CASE(all_branches_lie_in_one_picture) {
    const Scenariotijdlijn all = voorproef(bron()).tijdlijn;
    BOOST_TEST(in_short(all) ==
               "1@0:05 verloop r6 eerst & vooral; B1@0:30 verloop r9 open?; 2@0:40 opvang r2 bus [B1: ja]; "
               "3@1:00 verloop r11 dicht [B1: nee]; 4@1:20 verloop r13 altijd");
    BOOST_REQUIRE(all.lijnen.size() == 2U);
    BOOST_TEST(all.lijnen[1].regel == 10);
    BOOST_TEST(in_woorden(all, all.lijnen[1].voorwaarden) == "B1: ja");
    BOOST_TEST(all.punten[1].anders == "nee");
}

BOOST_AUTO_TEST_CASE(what_a_module_makes_belongs_to_the_line_that_asked_for_it) {
    const Scenariobron with = {
        "proef.lua",
        "local groei = require('pim.groei')\n"
        "return oefening { titel = 'x', duur = '1:00', rollen = { 'HIN' }, verloop = function(o)\n"
        "  groei(o)\n"
        "end }",
        {{"pim.groei",
          "return function(o) return o:tak(function(o) o:wacht('0:10') o:inject { aan = 'HIN', via = 'pers', tekst = 'vol' } end) end"}}};
    const Scenariotijdlijn all = voorproef(with).tijdlijn;
    BOOST_TEST(in_short(all) == "1@0:10 pim.groei r3 vol");
}

BOOST_AUTO_TEST_CASE(an_expectation_that_is_waited_for_is_a_condition_too) {
    const Scenariotijdlijn all =
        voorproef(
            bron(
                "return oefening { titel = 'x', duur = '1:00', rollen = { 'HIN' }, leerdoelen = { b = 'b' }, verloop = function(o)\n"
                "local i = o:inject { aan = 'HIN', via = 'pers', tekst = 'a', verwacht = { leerdoel = 'b', binnen = '0:10' } }\n"
                "if o:wacht_op(i) == 'gehaald' then o:pers('0:20', 'goed') else o:pers('0:20', 'fout') end end }"))
            .tijdlijn;
    BOOST_TEST(in_short(all) ==
               "1@0:00 verloop r2 a; 2@0:20 verloop r3 fout [1: gemist]; 3@0:20 verloop r3 goed [1: gehaald]");
}

BOOST_AUTO_TEST_CASE(the_drawing_has_a_mark_for_each_point_by_storyline_and_by_role) {
    const Voorproef proef = voorproef(bron());
    const Drawing drawing = tijdlijn_tekening(proef, 900);
    BOOST_TEST(drawing.width == 900);
    BOOST_TEST(drawing.spots.size() == 2 * proef.tijdlijn.punten.size());
    for (const DrawnSpot& spot : drawing.spots) {
        BOOST_TEST(spot.x >= 0);
        BOOST_TEST(spot.x + spot.width <= drawing.width);
        BOOST_TEST(spot.y + spot.height <= drawing.height);
        BOOST_TEST(spot.key > 0);
    }
    // No two marks of one lane lie over each other.
    for (std::size_t i = 0; i < drawing.spots.size(); ++i)
        for (std::size_t j = i + 1; j < drawing.spots.size(); ++j) {
            const DrawnSpot &a = drawing.spots[i], &b = drawing.spots[j];
            const bool apart = a.x + a.width <= b.x + 4 || b.x + b.width <= a.x + 4 || a.y + a.height <= b.y + 2 ||
                               b.y + b.height <= a.y + 2;
            BOOST_TEST(apart, a.words << " / " << b.words);
        }
    const std::string svg = svg_of(drawing);
    BOOST_TEST(svg.find("Proef &lt;1&gt;") != std::string::npos);
    BOOST_TEST(svg.find("eerst &amp; vooral") != std::string::npos);
    BOOST_TEST(svg.find("<1>") == std::string::npos);
    const std::string html = tijdlijn_document(proef, "proef.lua").html();
    BOOST_TEST(html.find("<svg") != std::string::npos);
    BOOST_TEST(html.find("alleen bij B1: ja") != std::string::npos);
    BOOST_TEST(tijdlijn_document(proef, "proef.lua").html(HtmlFor::word).find("<svg") == std::string::npos);
    BOOST_TEST(tijdlijn_tekening(voorproef(bron("return {")), 900).drawn.empty());
}

BOOST_AUTO_TEST_CASE(a_trial_begins_at_the_cursor_by_the_way_that_leads_there) {
    struct Case {
        const char* name;
        int regel;
        bool bereikt;
        const char* vanaf;
        const char* keuze;
        const char* eerste;
    };
    for (const Case& c : std::vector<Case>{{"the first inject", 6, true, "0:05", "", "eerst & vooral"},
                                           {"inside it", 7, true, "0:05", "", "eerst & vooral"},
                                           {"the decision", 9, true, "0:30", "", "open?"},
                                           {"a branch", 11, true, "1:00", "open? nee", "dicht"},
                                           {"after it", 13, true, "1:20", "open? ja", "altijd"},
                                           {"the other branch", 2, true, "0:40", "open? ja", "bus"},
                                           {"before anything", 1, true, "0:00", "", "begin"}})
        BOOST_TEST_CONTEXT(c.name) {
            const Proefverloop proef = proef_vanaf(bron(), c.regel);
            BOOST_TEST(proef.bereikt == c.bereikt);
            BOOST_TEST(oefentijd_kort(proef.vanaf) == c.vanaf);
            BOOST_TEST(fmt::format("{}", fmt::join(proef.keuzes, "; ")) == c.keuze);
            BOOST_TEST(proef.regels.empty() == !c.bereikt);
            if (c.bereikt) BOOST_TEST(proef.regels.front().find(c.eerste) != std::string::npos, proef.regels.front());
        }
    BOOST_CHECK_THROW((void)proef_vanaf(bron("return oefening {"), 1), script::ScriptError);
}

BOOST_AUTO_TEST_CASE(who_had_enough_gets_what_there_is) {
    int asked = 0;
    const Voorproef proef = voorproef(bron(), std::chrono::minutes(5), [&] { return ++asked > 1; });
    BOOST_TEST(proef.paden == 1U);
    BOOST_TEST(!proef.volledig);
}

BOOST_AUTO_TEST_CASE(findings_stand_at_the_line_that_can_mend_them) {
    std::string script = branches;
    script.replace(script.find("keuzes = { 'ja', 'nee' }"), 24, "keuzes = { 'jo', 'nee' }");
    script.replace(script.find("beeld = 'in LCMS'"), 17, "beeld = 'in LCMS', zorg = 'x'");
    const Scenariobron source = bron(script);
    std::string words;
    for (const Scenariobevinding& one : bevindingen(voorproef(source), source))
        words += fmt::format("{}{} ", one.soort == Bevindingsoort::fout ? "!" : "", one.regel);
    BOOST_TEST(words == "!2 !5 4 4 ");
}

BOOST_AUTO_TEST_SUITE_END()
