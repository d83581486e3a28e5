// SPDX-License-Identifier: EUPL-1.2
// Writing the dossier vakbekwaamheid and the list of cards.
#include "paspoort_document.h"

#include "beoordelen.h"
#include "crisispas.h"
#include "otouren.h"
#include "otoweergave.h"
#include "registratie.h"

#include <noaber/base/decimal.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

std::string day_or(const std::optional<Date>& day, const char* none) { return day ? in_figures(*day) : none; }

/// A section is there with or without something in it, so that a reader sees that it was looked at.
void section(Document& document, const char* title, const DocumentTable& table, const char* none) {
    document.heading(2, title);
    if (table.rows.empty())
        document.paragraph({{{none, SpanLook::faint}}});
    else
        document.table(table);
}

DocumentTable functies_table(const Paspoortbeeld& beeld) {
    DocumentTable table{{{"Functie", 4}, {"Vanaf", 2}, {"Tot en met", 2}}, {}};
    for (const Functieperiode& one : beeld.functies)
        table.rows.push_back({{one.naam, day_or(one.vanaf, "onbekend"), day_or(one.tot, "heden")}});
    return table;
}

DocumentTable normen_table(const Paspoortbeeld& beeld) {
    DocumentTable table{{{"Functie", 3}, {"Norm", 6}, {"Stand", 4}, {"Herstel", 5}}, {}};
    for (const Paspoortnorm& one : beeld.normen)
        table.rows.push_back({{one.functie, one.norm, in_woorden(one.uitslag), listed(one.herstel)}});
    return table;
}

DocumentTable oto_table(const Paspoortbeeld& beeld) {
    DocumentTable table{
        {{"Datum", 5}, {"Soort", 5}, {"OTO", 12}, {"Status", 5}, {"Uren", 3, ColumnAlign::right}, {"Beoordeling", 6}},
        {}};
    for (const Paspoortoto& one : beeld.oto) {
        const auto uren = uren_van(one.oto);
        const bool was_there = one.aanwezigheid.was_er();
        table.rows.push_back({{day_or(one.oto.datum, ""), in_woorden(one.oto.soort), titel_van(one.oto),
                               in_woorden(one.aanwezigheid.status),
                               uren && was_there ? decimal_text(*uren) : std::string(), one.aanwezigheid.beoordeling}});
    }
    return table;
}

DocumentTable oordelen_table(const Paspoortbeeld& beeld) {
    DocumentTable table{{{"Datum", 2}, {"Leerdoel", 5}, {"Oordeel", 2}, {"Waarnemer", 3}, {"Stand", 3}}, {}};
    for (const Paspoortoordeel& one : beeld.oordelen) {
        const Beoordeling& b = one.beoordeling;
        table.rows.push_back(
            {{day_or(one.datum, ""), b.leerdoel, in_woorden(b.oordeel), one.waarnemer, in_woorden(b.status)}});
        std::string words;
        if (!one.oto.empty()) words = one.oto;
        if (!b.toelichting.empty()) words += (words.empty() ? "" : "\n") + ("Toelichting: " + b.toelichting);
        if (!b.reactie.empty())
            words += (words.empty() ? "" : "\n") + ("Reactie van " + beeld.persoon.naam + ": " + b.reactie);
        if (!words.empty()) table.rows.push_back({{Phrase({{words, SpanLook::faint}})}});
    }
    return table;
}

DocumentTable inzet_table(const Paspoortbeeld& beeld) {
    DocumentTable table{
        {{"Datum", 5}, {"Incident", 12}, {"Functie", 7}, {"Uren", 3, ColumnAlign::right}, {"Beoordeling", 6}}, {}};
    for (const Paspoortinzet& one : beeld.inzet)
        table.rows.push_back({{day_or(one.inzet.datum, ""), one.inzet.incident, one.functie,
                               one.inzet.uren ? decimal_text(*one.inzet.uren) : std::string(), one.inzet.beoordeling}});
    return table;
}

DocumentTable certificaten_table(const Paspoortbeeld& beeld) {
    DocumentTable table{{{"Certificaat of diploma", 5}, {"Behaald", 2}, {"Stand", 4}}, {}};
    for (const Certificaat& one : beeld.certificaten)
        table.rows.push_back(
            {{one.certificaat, day_or(one.behaald, "onbekend"), geldigheid_in_woorden(one, beeld.dag)}});
    return table;
}

DocumentTable passen_table(const Paspoortbeeld& beeld) {
    DocumentTable table{{{"Pas", 2}, {"Functie", 3}, {"Uitgegeven", 2}, {"Geldig tot", 2}, {"Stand", 3}}, {}};
    for (const Paspoortpas& one : beeld.passen)
        table.rows.push_back({{one.pas.pasnummer, one.functie, day_or(one.pas.uitgegeven, ""),
                               day_or(one.pas.geldig_tot, ""), in_woorden(one.pas, beeld.dag)}});
    return table;
}

DocumentTable vrijstellingen_table(const Paspoortbeeld& beeld) {
    DocumentTable table{{{"Functie", 3}, {"Norm", 4}, {"Van", 2}, {"Tot en met", 2}, {"Reden", 4}}, {}};
    for (const Paspoortvrijstelling& one : beeld.vrijstellingen) {
        const Vrijstelling& v = one.vrijstelling;
        table.rows.push_back({{one.functie, v.eis.empty() ? std::string("alle normen") : v.eis, day_or(v.vanaf, ""),
                               day_or(v.tot, "zonder einde: geldt niet"), v.reden}});
    }
    return table;
}

/// Who has a card, for the list.
struct Holder {
    std::string naam;
    std::string gemeente;
    std::string functie;
    Crisispas pas;
};

std::vector<Holder> holders(const Store& store) {
    std::vector<Holder> all;
    for (Crisispas& one : store.list<Crisispas>()) {
        Holder holder;
        if (const auto persoon = store.find(one.persoon)) {
            holder.naam = persoon->naam;
            if (const auto gemeente = store.find(persoon->gemeente)) holder.gemeente = gemeente->naam;
        }
        if (const auto functie = store.find(one.functie)) holder.functie = functie->naam;
        holder.pas = std::move(one);
        all.push_back(std::move(holder));
    }
    std::ranges::sort(all, [](const Holder& a, const Holder& b) {
        if (const auto order = natural_order(a.naam, b.naam); order != 0) return order < 0;
        return natural_order(a.pas.pasnummer, b.pas.pasnummer) < 0;
    });
    return all;
}

}  // namespace

Document paspoort_document(const Paspoortbeeld& beeld) {
    Document document({"Dossier vakbekwaamheid",
                       {beeld.persoon.naam + (beeld.gemeente.empty() ? "" : ", " + beeld.gemeente),
                        "Veiligheidspaspoort Bevolkingszorg, stand van " + in_words(beeld.dag)},
                       Front::heading,
                       Paper::a4});
    section(document, "Functies", functies_table(beeld), "Geen functies bekend.");
    section(document, "Normen", normen_table(beeld), "Deze functies hebben geen normen.");
    section(document, "Opleiden, trainen, oefenen", oto_table(beeld), "Nog geen OTO geregistreerd.");
    document.paragraph(fmt::format("In {}: {} keer deelgenomen, {} uur.", beeld.dag.year(), beeld.oto_dit_jaar(),
                                   decimal_text(beeld.uren_dit_jaar())));
    section(document, "Beoordelingen per leerdoel", oordelen_table(beeld), "Nog geen beoordelingen.");
    section(document, "Inzet bij incidenten", inzet_table(beeld), "Geen inzet geregistreerd.");
    section(document, "Certificaten en diploma's", certificaten_table(beeld), "Geen certificaten geregistreerd.");
    section(document, "Crisispas", passen_table(beeld), "Geen crisispas.");
    section(document, "Vrijstellingen", vrijstellingen_table(beeld), "Geen vrijstellingen.");
    return document;
}

Document paspoort_document(const Store& store, const Id<Persoon>& persoon, Date dag) {
    return paspoort_document(lees_paspoort(store, persoon, dag));
}

Document passenlijst_document(const Store& store, Date dag) {
    Document document({"Crisispassen", {"Stand van " + in_words(dag)}, Front::heading, Paper::a4_landscape});
    DocumentTable table{{{"Houder", 9},
                         {"Gemeente", 6},
                         {"Functie", 9},
                         {"Pas", 4},
                         {"Uitgegeven", 4},
                         {"Geldig tot", 4},
                         {"Stand", 7}},
                        {}};
    for (const Holder& one : holders(store))
        table.rows.push_back(
            {{one.naam.empty() ? std::string("niemand") : one.naam, one.gemeente, one.functie, one.pas.pasnummer,
              day_or(one.pas.uitgegeven, ""), day_or(one.pas.geldig_tot, ""), in_woorden(one.pas, dag)}});
    section(document, "Passen", table, "Er zijn nog geen passen.");
    DocumentTable without{{{"Naam", 4}, {"Functies", 5}, {"Laatste pas", 4}}, {}};
    for (const ZonderPas& one : zonder_pas(store, dag))
        without.rows.push_back(
            {{one.persoon.naam, listed(one.functies),
              one.laatste ? one.laatste->pasnummer + ", " + in_woorden(*one.laatste, dag) : std::string("nooit een")}});
    section(document, "Functionarissen zonder geldige pas", without, "Iedereen met een functie heeft een geldige pas.");
    return document;
}

}  // namespace noaber::oto
