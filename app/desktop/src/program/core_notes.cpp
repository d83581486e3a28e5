// SPDX-License-Identifier: EUPL-1.2
// Readings of planning and kosten in words, and what a soort brings.
#include "core_notes.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/budgetsom.h>
#include <noaber/jaarplan/doelkoers.h>
#include <noaber/jaarplan/kosten_reader.h>
#include <noaber/jaarplan/planning_reader.h>
#include <noaber/jaarplan/sjabloon.h>
#include <noaber/jaarplan/tijd_reader.h>
#include <noaber/jaarplan/vergadering.h>
#include <noaberui/page.h>

namespace noaber {

namespace {

int year_of(const PageContext& context) {
    return context.jaarplan && context.jaarplan->jaar ? static_cast<int>(*context.jaarplan->jaar)
                                                      : system_today().year();
}

std::string planning_note(const Record& record, const PageContext& context) {
    const PlanningMeaning meaning = read_planning(record.text("planning"), year_of(context));
    switch (meaning.kind) {
        case PlanningMeaning::Kind::nothing: return {};
        case PlanningMeaning::Kind::not_understood: return "Noaber leest hier geen kwartaal in.";
        case PlanningMeaning::Kind::understood: break;
    }
    return "Gelezen als: " + in_words(meaning);
}

std::string kosten_note(const Record& record, const PageContext&) {
    if (record.text("kosten").empty()) return {};
    return "Gelezen als: " + in_words(read_kosten(record.text("kosten")));
}

std::string soort_note(const Record& record, const PageContext& context) {
    if (trim(record.text("soort")).empty()) return {};
    const auto steps = stappen_van(context.store, record.text("soort")).size();
    if (steps == 0) return "Hier zijn geen sjabloonstappen voor. Maak ze bij Acties, Sjablonen.";
    return std::to_string(steps) + " gebruikelijke stappen; Acties maken zet ze klaar.";
}

std::string dag_note(const Record& record, const PageContext& context) {
    if (!record.text("dag").empty() || stappen_van(context.store, record.text("soort")).empty()) return {};
    return "Vul de dag in: daarvan worden de acties teruggerekend.";
}

/// How an amount of a budget line counts.
FieldNote bedrag_note(std::string entity, std::string field) {
    const auto read = [field](const Record& record, const PageContext&) -> std::string {
        using Soort = Budgetbedrag::Soort;
        const Budgetbedrag bedrag = lees_bedrag(record.text(field));
        switch (bedrag.soort) {
            case Soort::leeg: return {};
            case Soort::vast: return "Gelezen als: " + bedrag_in_woorden(bedrag.laagste, bedrag.hoogste);
            case Soort::voorbehoud:
                return "Gelezen als: " + bedrag_in_woorden(bedrag.laagste, bedrag.hoogste) +
                       ", onder voorbehoud; telt apart";
            case Soort::pm:
            case Soort::nnb: return "Nog onbekend; telt apart, nooit als nul.";
            case Soort::onleesbaar:
                return "Noaber leest hier geen bedrag in; telt apart. Schrijf bijvoorbeeld € 1.500.";
        }
        return {};
    };
    return {std::move(entity), field, read};
}

FieldNote indicator_note(std::string field) {
    const auto read = [field](const Record& record, const PageContext&) -> std::string {
        for (const Indicatorprobleem& one : problemen_van(from_record<Indicator>(record)))
            if (one.veld == field) return one.melding;
        return {};
    };
    return {"indicator", field, read};
}

std::string ritme_note(const Record& record, const PageContext& context) {
    const auto regel = from_record<Overlegregel>(record);
    if (regel.overleg.empty()) return {};
    const int jaar = year_of(context);
    if (const auto fout = ritme_fout(context.store, regel, jaar)) return *fout;
    const auto ritme = read_ritme(regel.ritme);
    if (!ritme || days_of(*ritme, jaar).empty()) return {};
    const auto days = days_of(*ritme, jaar);
    return std::to_string(days.size()) + " keer in " + std::to_string(jaar) + ", voor het eerst op " +
           in_short(days.front()) + ".";
}

std::string hoe_vaak_note(const Record& record, const PageContext& context) {
    if (record.text("hoe_vaak").empty()) return {};
    const PlanningMeaning meaning = read_planning(record.text("hoe_vaak"), year_of(context));
    if (!meaning.recurrence) return "Noaber leest hier niet in hoe vaak. Schrijf bijvoorbeeld: minimaal 2x per jaar.";
    return "Gelezen als: " + in_words(meaning);
}

std::string tijd_note(const Record& record, const PageContext&) {
    if (record.text("tijd").empty() || read_tijd(record.text("tijd"))) return {};
    return "Niet als tijd te lezen; in een agenda komt het op de hele dag. Schrijf bijvoorbeeld: 10:00-11:30.";
}

}  // namespace

std::vector<FieldNote> core_notes() {
    std::vector<FieldNote> notes{{"activiteit", "planning", planning_note}, {"activiteit", "kosten", kosten_note},
                                 {"activiteit", "soort", soort_note},       {"activiteit", "dag", dag_note},
                                 {"overlegregel", "ritme", ritme_note},     {"overlegregel", "hoe_vaak", hoe_vaak_note},
                                 {"overlegregel", "tijd", tijd_note},       {"overleg", "tijd", tijd_note}};
    for (const char* field : {"raming", "offerte", "verplicht", "besteed"})
        notes.push_back(bedrag_note("budgetregel", field));
    notes.push_back(bedrag_note("budgettotaal", "bedrag"));
    for (const char* field : {"nulmeting", "nuljaar", "streefwaarde", "streefjaar", "richting"})
        notes.push_back(indicator_note(field));
    return notes;
}

}  // namespace noaber
