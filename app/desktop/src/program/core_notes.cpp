// SPDX-License-Identifier: EUPL-1.2
// Readings of planning and kosten in words, and what a soort brings.
#include "core_notes.h"

#include <noaber/base/text.h>
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
    return {
        {"activiteit", "planning", planning_note}, {"activiteit", "kosten", kosten_note},
        {"activiteit", "soort", soort_note},       {"activiteit", "dag", dag_note},
        {"overlegregel", "ritme", ritme_note},     {"overlegregel", "hoe_vaak", hoe_vaak_note},
        {"overlegregel", "tijd", tijd_note},       {"overleg", "tijd", tijd_note},
    };
}

}  // namespace noaber
