// SPDX-License-Identifier: EUPL-1.2
// The chapter about money: the budget lines and the costs of the sheets, both as they were written.
#include "report/plan_material.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/budget.h>
#include <noaber/jaarplan/kosten_reader.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber {

namespace {

/// The lines of the year. Amounts stay words: "pm" is not zero, and is not added up here.
bool add_lines(Document& document, const PlanMaterial& material) {
    const EntityInfo& entity = info_of<Budgetregel>();
    DocumentTable table{{{"Budgetregel", 4}, {"Werkgroep", 3}, {"Kwartaal", 2}, {"Status", 3}, {"Raming", 3}}, {}};
    for (const Record& record : list_by_key(material.store, entity, Where{"jaarplan", material.plan.id.text})) {
        const auto regel = from_record<Budgetregel>(record);
        const auto words = [&](const char* field) {
            return display_value(material.store, entity.field(field), record[field]);
        };
        table.rows.push_back(
            {{regel.omschrijving, material.naam(regel.werkgroep), words("kwartaal"),
              regel.status == BudgetStatus::onbekend ? std::string() : words("status"), regel.raming}});
    }
    if (table.rows.empty()) return false;
    document.heading(2, "Budgetregels");
    document.table(table);
    return true;
}

bool add_costs(Document& document, const PlanMaterial& material) {
    DocumentTable table{{{"Activiteit", 4}, {"Kosten, zoals geschreven", 5}, {"Gelezen als", 3}}, {}};
    for (const Activiteit& one : material.activiteiten)
        if (!one.kosten.empty())
            table.rows.push_back({{one.code + " " + one.titel, phrase_of(material, one, "kosten", one.kosten),
                                   in_words(read_kosten(one.kosten))}});
    if (table.rows.empty()) return false;
    document.heading(2, "Kosten volgens de activiteitenbladen");
    document.table(table);
    return true;
}

}  // namespace

void add_financien(Document& document, const PlanMaterial& material) {
    const bool written = begin_chapter(document, material, Hoofdstuk::financien);
    const bool lines = add_lines(document, material);
    const bool costs = add_costs(document, material);
    if (!written && !lines && !costs)
        document.paragraph(Phrase({{"Er zijn nog geen bedragen ingevuld.", SpanLook::faint}}));
}

}  // namespace noaber
