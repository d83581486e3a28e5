// SPDX-License-Identifier: EUPL-1.2
// The chapters made of activities: the quarter grid and the sheets.
#include "report/plan_material.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>

#include <fmt/format.h>

#include <array>

namespace noaber {

namespace {

/// The fields of a sheet, in its order, with the labels of paper.
struct SheetField {
    const char* name;
    const char* label;
    std::string Activiteit::*text;
};
constexpr std::array sheet_fields{
    SheetField{"groep", "Groep", &Activiteit::groep},
    SheetField{"doel", "Doel", &Activiteit::doel},
    SheetField{"doelgroep", "Doelgroep", &Activiteit::doelgroep},
    SheetField{"opzet", "Opzet/beschrijving", &Activiteit::opzet},
    SheetField{"resultaat", "Resultaat", &Activiteit::resultaat},
    SheetField{"planning", "Planning & tijdsbesteding", &Activiteit::planning},
    SheetField{"kosten", "Kosten", &Activiteit::kosten},
    SheetField{"contactpersoon", "Contactpersoon", &Activiteit::contactpersoon},
    SheetField{"betrokkenen", "Betrokkenen", &Activiteit::betrokkenen},
};

/// Whether it was planned in that quarter at the baseline; as now where that did not change.
bool had_quarter(const PlanMaterial& material, const PlanMaterial::Line& line, int quarter, bool now) {
    if (!line.blad || !material.change_of(*line.blad, "kwartalen")) return now;
    return material.changes.at(line.blad->id.text).kwartalen_toen.has(quarter);
}

Phrase mark_of(const PlanMaterial& material, const PlanMaterial::Line& line, int quarter) {
    const bool now = line.rij && marks_of(*line.rij).has(quarter);
    if (line.blad && material.is_new(*line.blad)) return now ? Phrase({{"X", SpanLook::added}}) : Phrase();
    const bool then = had_quarter(material, line, quarter, now);
    if (then && !now) return Phrase({{"X", SpanLook::removed}});
    if (now && !then) return Phrase({{"X", SpanLook::added}});
    return now ? "X" : "";
}

/// What the grid says of who it is; the sheet's where the grid says nothing.
Phrase contact_of(const PlanMaterial& material, const PlanMaterial::Line& line) {
    if (!line.rij || line.rij->contactpersoon.empty())
        return line.blad ? phrase_of(material, *line.blad, "contactpersoon", line.blad->contactpersoon) : Phrase();
    if (!line.blad) return line.rij->contactpersoon;
    return phrase_of(material, *line.blad, "rooster_contact", line.rij->contactpersoon);
}

void add_dropped(Document& document, const PlanMaterial& material) {
    if (material.vervallen.empty()) return;
    document.heading(2, "Vervallen activiteiten");
    std::vector<Phrase> items;
    for (const ActiviteitWijziging& one : material.vervallen)
        items.push_back(Phrase({{one.code + " " + one.titel, SpanLook::removed}}));
    document.list(items);
}

void add_sheet(Document& document, const PlanMaterial& material, const PlanMaterial::Line& line) {
    const Activiteit& blad = *line.blad;
    document.heading(2, blad.code + " " + blad.titel + (material.is_new(blad) ? " (toegevoegd)" : ""));
    std::vector<std::pair<std::string, Phrase>> facts;
    for (const VeldWijziging* change : {material.change_of(blad, "code"), material.change_of(blad, "titel")})
        if (change) facts.emplace_back(change->label, phrase_of(material, blad, change->veld, change->nieuw));
    for (const SheetField& field : sheet_fields) {
        if (std::string_view(field.name) == "planning")
            facts.emplace_back("Kwartalen",
                               phrase_of(material, blad, "kwartalen",
                                         line.rij && !marks_of(*line.rij).empty() ? marks_of(*line.rij).to_text()
                                                                                  : "geen kwartaal"));
        const std::string& text = blad.*field.text;
        const Phrase phrase = phrase_of(material, blad, field.name, text);
        const bool says_something = !text.empty() || material.change_of(blad, field.name);
        facts.emplace_back(field.label, says_something ? phrase : Phrase({{"–", SpanLook::faint}}));
    }
    document.facts(facts);
}

}  // namespace

DocumentTable rooster_table(const PlanMaterial& material) {
    constexpr auto center = ColumnAlign::center;
    const std::string jaar = " " + material.jaar();
    DocumentTable table{{{"Activiteit", 9},
                         {"Contactpersoon", 6},
                         {"1e kwartaal" + jaar, 2, center},
                         {"2e kwartaal" + jaar, 2, center},
                         {"3e kwartaal" + jaar, 2, center},
                         {"4e kwartaal" + jaar, 2, center}},
                        {}};
    std::string groep;
    for (const PlanMaterial::Line& line : material.lines) {
        if (!line.groep().empty() && (table.rows.empty() || line.groep() != groep))
            table.rows.push_back({{line.groep()}});
        groep = line.groep();
        DocumentTable::Row row{{line.code() + ". " + line.titel(), contact_of(material, line)}};
        for (int quarter = 1; quarter <= 4; ++quarter) row.cells.push_back(mark_of(material, line, quarter));
        table.rows.push_back(std::move(row));
    }
    for (const ActiviteitWijziging& one : material.vervallen)
        table.rows.push_back(
            {{Phrase({{one.code + ". " + one.titel, SpanLook::removed}}), "vervallen", "", "", "", ""}});
    return table;
}

void add_kwartaalplanning(Document& document, const PlanMaterial& material) {
    document.pages(Paper::a4_landscape);
    begin_chapter(document, material, Hoofdstuk::kwartaalplanning);
    if (material.lines.empty())
        document.paragraph(Phrase({{"Er zijn nog geen activiteiten.", SpanLook::faint}}));
    else
        document.table(rooster_table(material));
    document.pages(Paper::a4);
}

void add_activiteiten(Document& document, const PlanMaterial& material) {
    begin_chapter(document, material, Hoofdstuk::activiteiten);
    for (const PlanMaterial::Line& line : material.lines)
        if (line.blad) add_sheet(document, material, line);
    if (material.activiteiten.empty())
        document.paragraph(Phrase({{"Er zijn nog geen activiteitenbladen.", SpanLook::faint}}));
    add_dropped(document, material);
}

}  // namespace noaber
