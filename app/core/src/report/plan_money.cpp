// SPDX-License-Identifier: EUPL-1.2
// The chapter about money: the sums by werkgroep, then the budget lines and the costs of the sheets as they were written.
#include "report/plan_material.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/budgetsom.h>
#include <noaber/jaarplan/kosten_reader.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber {

namespace {

/// What was promised and spent, where any line says so; offers are a step on the way there.
std::vector<Bedragsoort> beside_raming(const Budgetdeel& totaal) {
    std::vector<Bedragsoort> all;
    for (const Bedragsoort soort : {Bedragsoort::verplicht, Bedragsoort::besteed})
        if (totaal.som(soort).zegt_iets()) all.push_back(soort);
    return all;
}

std::string reserve_in_words(const Budgetsom& som) {
    return som.voorbehoud == 0 ? std::string() : bedrag_in_woorden(som.voorbehoud_laagste, som.voorbehoud_hoogste);
}

/// What has no amount, lines that say nothing too: those may be as dear as the others.
std::string unknown_in_words(const Budgetsom& som) {
    std::string words = onbekend_in_woorden(som);
    if (som.leeg > 0) words += fmt::format("{}{} × niet ingevuld", words.empty() ? "" : ", ", som.leeg);
    return words;
}

DocumentTable::Row sums_row(const Budgetdeel& deel, const std::vector<Bedragsoort>& beside, bool total) {
    const Budgetsom& raming = deel.som(Bedragsoort::raming);
    DocumentTable::Row row{{deel.naam.empty() ? Phrase({{"geen werkgroep", SpanLook::faint}}) : Phrase(deel.naam),
                            raming.vast == 0 ? std::string() : bedrag_in_woorden(raming.laagste, raming.hoogste),
                            reserve_in_words(raming), unknown_in_words(raming)},
                           total};
    for (const Bedragsoort soort : beside) row.cells.emplace_back(in_words(deel.som(soort)));
    return row;
}

void add_sums(Document& document, const PlanMaterial& material, const Budgetindeling& indeling) {
    const auto regels = material.store.list<Budgetregel>(Where{"jaarplan", material.plan.id.text});
    if (regels.empty()) return;
    const Budgetdeel totaal = budget_totaal(regels);
    const auto beside = beside_raming(totaal);
    DocumentTable table{{{"Werkgroep", 4},
                         {"Raming", 4, ColumnAlign::right},
                         {"Onder voorbehoud", 3, ColumnAlign::right},
                         {"Nog onbekend", 3}},
                        {}};
    for (const Bedragsoort soort : beside)
        table.columns.push_back({std::string(to_text(soort)), 3, ColumnAlign::right});
    for (const Budgetdeel& deel : budget_per(regels, indeling, BudgetPer::werkgroep))
        table.rows.push_back(sums_row(deel, beside, false));
    table.rows.push_back(sums_row(totaal, beside, true));
    document.heading(2, "Begroting per werkgroep");
    document.paragraph("Wat onder voorbehoud staat en wat nog onbekend is, zit niet in de som van de raming.");
    document.table(table);
}

/// The lines of the year, in the words that were written.
bool add_lines(Document& document, const PlanMaterial& material, const Budgetindeling& indeling) {
    const EntityInfo& entity = info_of<Budgetregel>();
    DocumentTable table{{{"Budgetregel", 4}, {"Werkgroep", 3}, {"Kwartaal", 2}, {"Status", 3}, {"Raming", 3}}, {}};
    for (const Record& record : list_by_key(material.store, entity, Where{"jaarplan", material.plan.id.text})) {
        const auto regel = from_record<Budgetregel>(record);
        const auto words = [&](const char* field) {
            return display_value(material.store, entity.field(field), record[field]);
        };
        table.rows.push_back(
            {{regel.omschrijving, indeling.deel(regel, BudgetPer::werkgroep), words("kwartaal"),
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
    const Budgetindeling indeling(material.store.list<Werkgroep>(), material.activiteiten);
    add_sums(document, material, indeling);
    const bool lines = add_lines(document, material, indeling);
    const bool costs = add_costs(document, material);
    if (!written && !lines && !costs)
        document.paragraph(Phrase({{"Er zijn nog geen bedragen ingevuld.", SpanLook::faint}}));
}

}  // namespace noaber
