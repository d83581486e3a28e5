// SPDX-License-Identifier: EUPL-1.2
// What was reached, in a drawing and in tables, and the course of events.
#include "oefening_document.h"

#include "evaluatietekening.h"
#include "oefenregel.h"
#include "oefenwoorden.h"
#include "tijdlijntekening.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

constexpr auto right = ColumnAlign::right;
constexpr Oefentijd seconds_in_minute = 60;

std::string minutes(Oefentijd seconds) {
    return fmt::format("{} min", (seconds + seconds_in_minute / 2) / seconds_in_minute);
}

DocumentTable counts(const char* first, const std::vector<Telling>& all) {
    DocumentTable table{{{first, 6},
                         {"Verwacht", 2, right},
                         {"Gehaald", 2, right},
                         {"Laat", 2, right},
                         {"Gemist", 2, right},
                         {"Zonder oordeel", 3, right}},
                        {}};
    for (const Telling& one : all)
        table.rows.push_back(
            {{one.tekst.empty() ? one.naam : one.tekst, std::to_string(one.verwacht), std::to_string(one.gehaald),
              std::to_string(one.laat), std::to_string(one.gemist), std::to_string(one.niet_beoordeeld)}});
    return table;
}

void add_decisions(Document& document, const Oefenscore& score) {
    if (score.besluiten.empty()) return;
    document.heading(1, "Besluiten");
    DocumentTable table{{{"Tijd", 2}, {"Van", 3}, {"Vraag", 7}, {"Besluit", 4}, {"Na", 2, right}}, {}};
    for (const Genomenbesluit& one : score.besluiten)
        table.rows.push_back(
            {{oefentijd_kort(one.genomen), one.van, one.vraag,
              one.door_de_klok ? Phrase({{one.keuze}, {" (niemand besloot)", SpanLook::faint}}) : Phrase(one.keuze),
              minutes(one.genomen - one.gevraagd)}});
    document.table(table);
}

void add_expectations(Document& document, const Oefenscore& score) {
    if (score.verwachtingen.empty()) return;
    document.heading(1, "Verwachtingen");
    DocumentTable table{
        {{"Tijd", 2}, {"Aan", 3}, {"Inject", 8}, {"Uiterlijk", 3}, {"Uitkomst", 3}, {"Om", 2}, {"Waarnemer", 4}}, {}};
    for (const Gescoord& one : score.verwachtingen)
        table.rows.push_back({{oefentijd_kort(one.gegeven), one.aan, one.tekst, oefentijd_kort(one.uiterlijk),
                               in_woorden(one), one.beoordeeld && one.om ? oefentijd_kort(*one.om) : std::string(),
                               one.beoordeeld ? one.door : std::string()}});
    document.table(table);
}

/// How long it took from being asked to having done: of what was judged in time or late, and of decisions that somebody took.
void add_reaction_times(Document& document, const Oefenscore& score) {
    std::map<std::string, std::vector<Oefentijd>> by_role;
    for (const Gescoord& one : score.verwachtingen)
        if (one.beoordeeld && one.om && one.uitkomst != Uitkomst::gemist)
            by_role[one.aan].push_back(*one.om - one.gegeven);
    for (const Genomenbesluit& one : score.besluiten)
        if (!one.door_de_klok) by_role[one.van].push_back(one.genomen - one.gevraagd);
    if (by_role.empty()) return;
    document.heading(1, "Reactietijden");
    DocumentTable table{
        {{"Rol", 6}, {"Aantal", 2, right}, {"Snelste", 2, right}, {"Middelste", 2, right}, {"Langste", 2, right}}, {}};
    for (auto& [rol, times] : by_role) {
        std::ranges::sort(times);
        table.rows.push_back({{rol, std::to_string(times.size()), minutes(times.front()),
                               minutes(times[times.size() / 2]), minutes(times.back())}});
    }
    document.table(table);
}

/// What was noted while it went on, by the script or by who watched.
void add_remarks(Document& document, const Oefenlog& log) {
    std::vector<Phrase> items;
    for (const std::string& text : log.regels) {
        const Json line = Json::parse(text, nullptr, false);
        const std::string soort = text_in(line, "soort");
        const std::string words = soort == "notitie" ? text_in(line, "tekst") : text_in(line, "opmerking");
        if (words.empty()) continue;
        const std::string door = text_in(line, "door");
        items.emplace_back(
            std::vector<Span>{{oefentijd_kort(lees_oefentijd(text_in(line, "t")).value_or(0)) + "  ", SpanLook::faint},
                              {words},
                              {door.empty() ? "" : " (" + door + ")", SpanLook::faint}});
    }
    if (items.empty()) return;
    document.heading(1, "Opmerkingen");
    document.list(items);
}

void add_course(Document& document, const Oefenlog& log) {
    document.heading(1, "Verloop");
    DocumentTable table{{{"Tijd", 2}, {"Wie", 4}, {"Via", 3}, {"Wat", 14}}, {}};
    for (const std::string& text : log.regels) {
        const Json line = Json::parse(text, nullptr, false);
        const std::string words = woorden_van(line);
        if (words.empty()) continue;
        const std::string wie = line.contains("aan") ? text_in(line, "aan") : text_in(line, "van");
        table.rows.push_back(
            {{oefentijd_kort(lees_oefentijd(text_in(line, "t")).value_or(0)), wie, text_in(line, "via"), words}});
    }
    document.table(table);
}

}  // namespace

Document oefening_document(const Oefenlog& log) {
    const Oefenscore score = score_van(log);
    Document document(
        {score.scenario.titel,
         {"Evaluatie van de oefening",
          fmt::format("Duur {} van {}{}", oefentijd_kort(score.einde), oefentijd_kort(score.scenario.duur),
                      score.afgelopen ? "" : "; het log eindigt voor het einde"),
          fmt::format("Script {}, versie {}, startgetal {}", log.bron.bestand, score.hash.substr(0, 12), score.seed)},
         Front::heading,
         Paper::a4_landscape});
    if (score.fouten > 0)
        document.paragraph(fmt::format("In het scenario ging {} keer iets mis; zie het verloop.", score.fouten));
    if (!score.leerdoelen.empty()) {
        document.heading(1, "Leerdoelen");
        document.table(counts("Leerdoel", score.leerdoelen));
    }
    if (!score.rollen.empty()) {
        document.heading(1, "Rollen");
        document.table(counts("Rol", score.rollen));
    }
    document.heading(1, "Tijdlijn");
    constexpr double paper_width = 1000;
    document.drawing(evaluatie_tekening(log, score, paper_width), "Dezelfde gegevens staan hieronder in tabellen.");
    add_decisions(document, score);
    add_expectations(document, score);
    add_reaction_times(document, score);
    add_remarks(document, log);
    add_course(document, log);
    return document;
}

}  // namespace noaber::oto
