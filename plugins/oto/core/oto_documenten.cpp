// SPDX-License-Identifier: EUPL-1.2
// Writing the papers of an OTO event.
#include "oto_documenten.h"

#include "otouren.h"
#include "otoweergave.h"
#include "registratie.h"

#include <noaber/base/decimal.h>
#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber::oto {

namespace {

bool stays_away(const Deelnemer& one) {
    if (one.aanwezigheid) return one.aanwezigheid->status == Deelname::afgemeld;
    return one.uitnodiging->antwoord == Uitnodigingsantwoord::komt_niet;
}

std::string time_of(const std::string& moment) { return moment.size() >= 5 ? moment.substr(moment.size() - 5) : ""; }

DocumentTable people_table(const std::vector<const Deelnemer*>& people) {
    DocumentTable table{{{"Naam", 8}, {"Gemeente", 6}, {"Functie", 8}, {"Status", 4}, {"Binnen", 3}}, {}};
    for (const Deelnemer* one : people)
        table.rows.push_back({{one->persoon.naam, one->gemeente, listed(one->functies),
                               in_woorden(one->aanwezigheid->status), time_of(one->aanwezigheid->binnen_op)}});
    return table;
}

/// What stands below the words "Bewijs van deelname".
void certificate(Document& document, const Aanwezigheidslijst& lijst, const Deelnemer& one, Date vandaag) {
    const Oto& oto = lijst.oto;
    document.paragraph("Bevolkingszorg verklaart dat");
    document.heading(1, one.persoon.naam);
    document.paragraph(fmt::format("heeft deelgenomen aan de {}", in_woorden(oto.soort)));
    document.heading(2, oto.titel.empty() ? oto.code : oto.titel);
    std::vector<std::pair<std::string, Phrase>> facts{{"Wanneer", dagen_in_woorden(oto)}};
    if (!oto.locatie.empty()) facts.emplace_back("Waar", oto.locatie);
    if (const auto uren = uren_van(oto)) facts.emplace_back("Duur", decimal_text(*uren) + " uur");
    if (!one.functies.empty()) facts.emplace_back("Functie", listed(one.functies));
    if (!says_nothing(oto.trainers)) facts.emplace_back("Trainers", oto.trainers);
    facts.emplace_back("Nummer", oto.code);
    document.facts(facts);
    if (!trim(oto.leerdoelen).empty()) {
        document.heading(3, "Leerdoelen");
        std::vector<Phrase> goals;
        for (const auto line : split_lines(oto.leerdoelen))
            if (!trim(line).empty()) goals.emplace_back(std::string(trim(line)));
        document.list(goals);
    }
    document.facts({{"Datum", in_words(vandaag)}, {"Namens Bevolkingszorg", "\n\n\n"}});
}

std::vector<const Deelnemer*> who_were_there(const Aanwezigheidslijst& lijst) {
    std::vector<const Deelnemer*> all;
    for (const Deelnemer& one : lijst.deelnemers)
        if (one.aanwezigheid && one.aanwezigheid->was_er()) all.push_back(&one);
    return all;
}

}  // namespace

std::vector<const Deelnemer*> op_tekenlijst(const Aanwezigheidslijst& lijst) {
    std::vector<const Deelnemer*> all;
    for (const Deelnemer& one : lijst.deelnemers)
        if (!stays_away(one)) all.push_back(&one);
    return all;
}

Document tekenlijst_document(const Aanwezigheidslijst& lijst) {
    Document document({"Tekenlijst " + titel_van(lijst.oto),
                       {wanneer_en_waar(lijst.oto),
                        "Zet je handtekening achter je naam. Sta je er niet op, schrijf je "
                        "naam en organisatie dan onderaan."},
                       Front::heading,
                       Paper::a4});
    DocumentTable table{{{"Nr.", 2, ColumnAlign::right},
                         {"Naam", 9},
                         {"Gemeente of organisatie", 7},
                         {"Functie", 7},
                         {"Handtekening", 11}},
                        {}};
    int number = 0;
    // Two lines high, so that there is room to sign.
    for (const Deelnemer* one : op_tekenlijst(lijst))
        table.rows.push_back(
            {{std::to_string(++number), one->persoon.naam + "\n ", one->gemeente, listed(one->functies), ""}});
    for (int line = 0; line < lege_regels; ++line)
        table.rows.push_back({{std::to_string(++number), " \n ", "", "", ""}});
    document.table(table);
    return document;
}

Document aanwezigheid_document(const Aanwezigheidslijst& lijst, Date vandaag) {
    Document document({"Aanwezigheid " + titel_van(lijst.oto),
                       {wanneer_en_waar(lijst.oto), "Stand van " + in_words(vandaag) + ": " + telling(lijst)},
                       Front::heading,
                       Paper::a4});
    std::vector<const Deelnemer*> there, away, open;
    for (const Deelnemer& one : lijst.deelnemers)
        (one.aanwezigheid ? one.aanwezigheid->was_er() ? there : away : open).push_back(&one);
    document.heading(2, "Waren er");
    if (there.empty())
        document.paragraph("Nog niemand geregistreerd.");
    else
        document.table(people_table(there));
    if (!lijst.gasten.empty()) {
        document.heading(2, "Gasten");
        DocumentTable guests{{{"Naam", 4}, {"Organisatie", 4}, {"Binnen", 1}}, {}};
        for (const Gast& one : lijst.gasten)
            guests.rows.push_back({{one.naam, one.organisatie, time_of(one.binnen_op)}});
        document.table(guests);
    }
    if (!away.empty()) {
        document.heading(2, "Waren er niet");
        document.table(people_table(away));
    }
    if (!open.empty()) {
        document.heading(2, "Genodigd, niets geregistreerd");
        DocumentTable table{{{"Naam", 4}, {"Gemeente", 3}, {"Functie", 4}, {"Antwoord", 3}}, {}};
        for (const Deelnemer* one : open)
            table.rows.push_back(
                {{one->persoon.naam, one->gemeente, listed(one->functies), in_woorden(one->uitnodiging->antwoord)}});
        document.table(table);
    }
    return document;
}

Document bewijs_van_deelname(const Aanwezigheidslijst& lijst, Date vandaag) {
    const auto there = who_were_there(lijst);
    if (there.empty()) throw InputError(titel_van(lijst.oto) + ": er is nog niemand als aanwezig geregistreerd.");
    Document document(
        {"Bewijzen van deelname", {titel_van(lijst.oto), wanneer_en_waar(lijst.oto)}, Front::heading, Paper::a4, 12});
    document.pages(Paper::a4);
    document.paragraph("Achter dit blad zit voor ieder een bewijs:");
    std::vector<Phrase> names;
    for (const Deelnemer* one : there) names.emplace_back(one->persoon.naam);
    document.list(names);
    for (const Deelnemer* one : there) {
        document.pages(Paper::a4);
        document.heading(1, "Bewijs van deelname");
        certificate(document, lijst, *one, vandaag);
    }
    return document;
}

Document bewijs_van_deelname(const Aanwezigheidslijst& lijst, const Id<Persoon>& persoon, Date vandaag) {
    for (const Deelnemer* one : who_were_there(lijst)) {
        if (one->persoon.id != persoon) continue;
        Document document({"Bewijs van deelname", {}, Front::heading, Paper::a4, 12});
        certificate(document, lijst, *one, vandaag);
        return document;
    }
    throw InputError("Alleen wie er was krijgt een bewijs van deelname. Registreer eerst de aanwezigheid.");
}

}  // namespace noaber::oto
