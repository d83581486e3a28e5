// SPDX-License-Identifier: EUPL-1.2
// The minutes of a meeting as a document: who was there, the agenda, what was decided, who does what.
#include <noaber/report/verslag.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/actie_bord.h>
#include <noaber/jaarplan/vergadering.h>

#include <fmt/format.h>

namespace noaber {

namespace {

/// Names that stand one a line, on one line.
std::string names_on_a_line(std::string_view text) {
    std::string all;
    for (const auto line : split_lines(text))
        if (!trim(line).empty()) all += (all.empty() ? "" : ", ") + std::string(trim(line));
    return all;
}

std::string or_none(std::string text, const char* none) { return text.empty() ? none : text; }

DocumentTable acties_table(const Store& store, const std::vector<Actie>& acties) {
    DocumentTable table{{{"Actie", 5}, {"Wie", 2}, {"Vóór", 2}, {"Status", 1}}, {}};
    for (const Actie& actie : acties) {
        const auto eigenaar = store.find(actie.eigenaar);
        table.rows.push_back(
            {{actie.titel, or_none(eigenaar ? eigenaar->naam : actie.naam, "nog niemand"),
              actie.vervaldatum ? in_words(*actie.vervaldatum) : std::string(), std::string(in_words(actie.status))}});
    }
    return table;
}

}  // namespace

std::string wanneer_en_waar(const Overleg& overleg) {
    std::string words;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) words += (words.empty() ? "" : ", ") + part;
    };
    if (overleg.datum) add(std::string(dutch_weekday(overleg.datum->weekday())) + ' ' + in_words(*overleg.datum));
    add(overleg.tijd);
    add(overleg.locatie);
    return words;
}

std::vector<std::string> agenda_in_text(const std::vector<Agendapunt>& agenda) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < agenda.size(); ++i) {
        lines.push_back(fmt::format("{}. {}", i + 1, agenda[i].titel));
        for (const Agendaregel& regel : agenda[i].regels) lines.push_back("   - " + regel.tekst);
    }
    return lines;
}

Document verslag_van(const Store& store, const Overleg& overleg, const std::vector<Agendapunt>& agenda) {
    Document document({"Verslag " + overleg.overleg, {wanneer_en_waar(overleg)}, Front::heading, Paper::a4});
    document.facts({{"Datum", overleg.datum ? in_words(*overleg.datum) : std::string("nog niet bekend")},
                    {"Tijd", or_none(overleg.tijd, "–")},
                    {"Plaats", or_none(overleg.locatie, "–")},
                    {"Aanwezig", or_none(names_on_a_line(overleg.aanwezig), "niet vastgelegd")},
                    {"Afwezig", or_none(names_on_a_line(overleg.afwezig), "–")}});
    document.heading(1, "Agenda");
    std::string items;
    for (std::size_t i = 0; i < agenda.size(); ++i)
        items += fmt::format("{}{}. {}", i == 0 ? "" : "\n", i + 1, agenda[i].titel);
    document.paragraph(items);
    document.heading(1, "Besluiten");
    std::vector<Phrase> besluiten;
    for (const Besluit& one : besluiten_van(store, overleg.id)) besluiten.emplace_back(one.besluit);
    if (besluiten.empty())
        document.paragraph("Er zijn geen besluiten genomen.");
    else
        document.list(besluiten);
    document.heading(1, "Acties");
    const auto acties = acties_van(store, overleg.id);
    if (acties.empty())
        document.paragraph("Er zijn geen acties afgesproken.");
    else
        document.table(acties_table(store, acties));
    document.heading(1, "Verslag");
    document.prose(or_none(overleg.verslag, "Er is nog geen tekst geschreven."));
    return document;
}

}  // namespace noaber
