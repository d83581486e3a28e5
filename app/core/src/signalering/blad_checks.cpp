// SPDX-License-Identifier: EUPL-1.2
// Checks of the sheet itself: costs, broken texts, sheets that say nothing.
#include "signalering/checks.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/kosten_reader.h>
#include <noaber/signalering/tekst_afgebroken.h>

#include <fmt/format.h>

#include <array>

namespace noaber::checks {

namespace {

std::string kosten_melding(const std::string& kosten) {
    if (trim(kosten).empty()) return "Er staat niet wat het kost. Vul een bedrag, een schatting of n.v.t. in.";
    if (is_placeholder(kosten))
        return fmt::format("Bij kosten staat {}. Vul een bedrag, een schatting of n.v.t. in.", in_quotes(kosten));
    return fmt::format("De kosten {} zijn zonder totaalbedrag. Vul een bedrag of een schatting in.", in_quotes(kosten));
}

/// The last words, for a text that stops there.
std::string tail(const std::string& text) {
    constexpr std::size_t shown = 40;
    const std::string line = collapse_spaces(text);
    if (length(line) <= shown) return '"' + line + '"';
    const auto space = line.find(' ', line.size() - shown);
    return "\"… " + line.substr(space == std::string::npos ? line.rfind(' ') + 1 : space + 1) + '"';
}

}  // namespace

void kosten_onbekend(const Beeld& beeld, Found& found) {
    for (const Activiteit& activiteit : beeld.activiteiten) {
        if (read_kosten(activiteit.kosten).kind != KostenMeaning::Kind::onbekend) continue;
        found.push_back(over(activiteit, "kosten-onbekend", Ernst::info, kosten_melding(activiteit.kosten), "kosten"));
    }
}

void tekst_afgebroken(const Beeld& beeld, Found& found) {
    struct Text {
        const char* veld;
        const char* label;
        std::string Activiteit::*text;
    };
    static constexpr std::array texts{Text{"doel", "Het doel", &Activiteit::doel},
                                      Text{"opzet", "De beschrijving", &Activiteit::opzet},
                                      Text{"resultaat", "Het resultaat", &Activiteit::resultaat}};
    for (const Activiteit& activiteit : beeld.activiteiten)
        for (const Text& text : texts) {
            const std::string& written = activiteit.*text.text;
            if (!stops_mid_sentence(written)) continue;
            found.push_back(over(activiteit, "tekst-afgebroken", Ernst::waarschuwing,
                                 fmt::format("{} breekt af: {}. Maak de zin af.", text.label, tail(written)),
                                 text.veld));
        }
}

void blad_leeg(const Beeld& beeld, Found& found) {
    constexpr auto code = "blad-leeg";
    for (const Activiteit& activiteit : beeld.activiteiten) {
        const std::array texts{&activiteit.doel,       &activiteit.doelgroep, &activiteit.opzet,
                               &activiteit.resultaat,  &activiteit.planning,  &activiteit.kosten,
                               &activiteit.betrokkenen};
        if (!std::all_of(texts.begin(), texts.end(), [](const std::string* text) { return says_nothing(*text); }))
            continue;
        found.push_back(
            over(activiteit, code, Ernst::waarschuwing,
                 fmt::format("Op het blad van {} staat nog niets. Schrijf het doel en de opzet op.", activiteit.titel),
                 ""));
    }
    for_each_rij_zonder_blad(beeld, [&](const Kwartaalrij& rij) {
        found.push_back(over(
            rij, code, Ernst::waarschuwing,
            fmt::format("{} staat in de kwartaalplanning, maar heeft geen blad. Maak het blad of haal de regel weg.",
                        rij.code),
            ""));
    });
}

}  // namespace noaber::checks
