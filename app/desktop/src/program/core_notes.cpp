// SPDX-License-Identifier: EUPL-1.2
// Readings of planning and kosten in words, and what a soort brings.
#include "core_notes.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/kosten_reader.h>
#include <noaber/jaarplan/planning_reader.h>
#include <noaber/jaarplan/sjabloon.h>
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

}  // namespace

std::vector<FieldNote> core_notes() {
    return {{"activiteit", "planning", planning_note},
            {"activiteit", "kosten", kosten_note},
            {"activiteit", "soort", soort_note},
            {"activiteit", "dag", dag_note}};
}

}  // namespace noaber
