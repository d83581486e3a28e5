// SPDX-License-Identifier: EUPL-1.2
// Tables of what was reached, and the course of events.
#include "oefening_document.h"

#include "oefenregel.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

constexpr auto right = ColumnAlign::right;
constexpr Oefentijd seconds_in_minute = 60;

std::string clock(Oefentijd time) {
    std::string text = oefentijd_tekst(time);
    if (text.ends_with(":00")) text.resize(text.size() - 3);
    return text;
}

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
            {{clock(one.genomen), one.van, one.vraag,
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
        table.rows.push_back(
            {{clock(one.gegeven), one.aan, one.tekst, clock(one.uiterlijk), in_woorden(one),
              one.beoordeeld && one.om ? clock(*one.om) : std::string(), one.beoordeeld ? one.door : std::string()}});
    document.table(table);
}

std::string judgement_of(const Json& line) {
    const std::string door = text_in(line, "door");
    const std::size_t inject = number_in(line, "inject");
    if (door == door_de_klok) return fmt::format("Inject {}: de tijd is voorbij, niemand gaf een oordeel", inject);
    return fmt::format("Inject {}: {} (volgens {})", inject, text_in(line, "uitkomst"), door);
}

/// What a line of the log says to people; "" for what they need not read.
std::string words_of(const Json& line) {
    const std::string soort = text_in(line, "soort");
    if (soort == "inject") return text_in(line, "tekst");
    if (soort == "vraag") return "Vraag: " + text_in(line, "vraag");
    if (soort == "besluit") return "Besluit: " + text_in(line, "keuze");
    if (soort == "verwachting") return judgement_of(line);
    if (soort == "cijfer")
        return fmt::format("{}: {}", text_in(line, "naam"), line.contains("waarde") ? line["waarde"].dump() : "");
    if (soort == "notitie") return text_in(line, "tekst");
    if (soort == "fout")
        return fmt::format("Fout in het scenario, regel {}: {}", number_in(line, "regel"), text_in(line, "melding"));
    if (soort == "einde") return "Einde";
    return {};
}

void add_course(Document& document, const Oefenlog& log) {
    document.heading(1, "Verloop");
    DocumentTable table{{{"Tijd", 2}, {"Wie", 4}, {"Via", 3}, {"Wat", 14}}, {}};
    for (const std::string& text : log.regels) {
        const Json line = Json::parse(text, nullptr, false);
        const std::string words = words_of(line);
        if (words.empty()) continue;
        const std::string wie = line.contains("aan") ? text_in(line, "aan") : text_in(line, "van");
        table.rows.push_back(
            {{clock(lees_oefentijd(text_in(line, "t")).value_or(0)), wie, text_in(line, "via"), words}});
    }
    document.table(table);
}

}  // namespace

Document oefening_document(const Oefenlog& log) {
    const Oefenscore score = score_van(log);
    Document document(
        {score.scenario.titel,
         {"Evaluatie van de oefening",
          fmt::format("Duur {} van {}{}", clock(score.einde), clock(score.scenario.duur),
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
    add_decisions(document, score);
    add_expectations(document, score);
    add_course(document, log);
    return document;
}

}  // namespace noaber::oto
