// SPDX-License-Identifier: EUPL-1.2
// actie list, add, done, template.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/actie_bord.h>
#include <noaber/jaarplan/sjabloon.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

std::vector<Actie> by_urgency(std::vector<Actie> acties) {
    std::ranges::stable_sort(acties, dringender);
    return acties;
}

Outcome list_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const auto werkgroep = arguments.value("--werkgroep");
    const auto persoon = arguments.value("--persoon");
    const std::string group = werkgroep ? find_by_name(store, info_of<Werkgroep>(), *werkgroep).id : std::string();
    const std::string owner = persoon ? find_by_name(store, info_of<Persoon>(), *persoon).id : std::string();
    const Date today = system_today();
    Outcome outcome;
    Json list = Json::array();
    for (const Actie& actie : by_urgency(store.list<Actie>())) {
        if (!arguments.flag("--alle") && !actie.is_open()) continue;
        if (!group.empty() && actie.werkgroep.text != group) continue;
        if (!owner.empty() && actie.eigenaar.text != owner) continue;
        const Record record = to_record(actie);
        const bool late = actie.is_open() && actie.vervaldatum && *actie.vervaldatum < today;
        const std::string due = actie.vervaldatum ? actie.vervaldatum->to_text() : std::string();
        const std::string who =
            actie.eigenaar.empty() ? actie.naam : title_of(store, info_of<Persoon>(), actie.eigenaar.text);
        const std::string status = display_value(store, record.entity->field("status"), record["status"]);
        list.push_back(
            {{"titel", actie.titel},
             {"eigenaar", who},
             {"vervaldatum", due},
             {"status", fold(status)},
             {"werkgroep", actie.werkgroep.empty() ? "" : title_of(store, info_of<Werkgroep>(), actie.werkgroep.text)},
             {"over_tijd", late}});
        outcome.lines.push_back(
            fmt::format("{:<10} {} {:<50} {:<24} {}", due, late ? '!' : ' ', shorten(actie.titel, 50), who, status));
    }
    outcome.json = {{"acties", list}};
    if (list.empty()) outcome.lines.emplace_back("Geen acties.");
    return outcome;
}

Outcome add_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const EntityInfo& entity = info_of<Actie>();
    Record record = entity.new_record();
    const auto give = [&](const char* field, const std::optional<std::string>& typed) {
        if (typed) record[field] = parse_value(store, entity.field(field), *typed);
    };
    give("titel", arguments.rest()[0]);
    give("eigenaar", arguments.value("--eigenaar"));
    give("vervaldatum", arguments.value("--voor"));
    give("werkgroep", arguments.value("--werkgroep"));
    if (const auto code = arguments.value("--activiteit")) {
        const Jaarplan plan = chosen_plan(store, arguments);
        record["activiteit"] = find_by_name(store, info_of<Activiteit>(), *code, Where{"jaarplan", plan.id.text}).id;
    }
    add_record(store, record);
    Outcome outcome;
    outcome.json = {{"toegevoegd", title_of(store, record)}};
    outcome.lines.push_back("Toegevoegd: " + title_of(store, record));
    return outcome;
}

/// The open actie of that name; of several with one name the one that is due first.
Actie open_actie(Store& store, std::string_view titel) {
    for (const Actie& actie : by_urgency(store.list<Actie>()))
        if (actie.is_open() && equal_folded(actie.titel, titel)) return actie;
    throw InputError(
        fmt::format("Er is geen open actie \"{}\". Bekijk ze met: noaberctl actie list", shorten(titel, 60)));
}

Outcome done_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Actie actie = open_actie(store, arguments.rest()[0]);
    const auto next = rond_af(store, actie.id, system_today());
    Outcome outcome;
    outcome.lines.push_back("Gedaan: " + actie.titel);
    outcome.json = {{"gedaan", actie.titel}, {"volgende", nullptr}};
    if (next) {
        const auto due = store.find(*next)->vervaldatum;
        outcome.json["volgende"] = due ? due->to_text() : "";
        outcome.lines.push_back("Komt terug op " + (due ? in_words(*due) : std::string("?")));
    }
    return outcome;
}

Outcome template_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Record record = chosen_record(store, info_of<Activiteit>(), arguments.rest()[0], arguments);
    std::optional<Date> dag;
    if (const auto typed = arguments.value("--dag"))
        dag = Date::parse(as_text(parse_value(store, info_of<Activiteit>().field("dag"), *typed)));
    const SjabloonGevolg gevolg = pas_sjabloon_toe(store, from_record<Activiteit>(record), dag);
    Outcome outcome;
    outcome.json = {{"activiteit", record.text("code")},
                    {"nieuw", gevolg.nieuw},
                    {"bestaand", gevolg.bestaand},
                    {"verzet", gevolg.verzet}};
    outcome.lines.push_back(fmt::format("{}: {} acties toegevoegd, {} verzet naar de nieuwe dag, {} stonden er al.",
                                        record.text("code"), gevolg.nieuw, gevolg.verzet, gevolg.bestaand));
    return outcome;
}

}  // namespace

std::vector<Command> actie_commands() {
    return {
        {"actie list",
         "[--werkgroep W] [--persoon P] [--alle]",
         "de actielijst, wat over tijd is bovenaan",
         {"--alle"},
         {"--werkgroep", "--persoon"},
         0,
         0,
         list_command},
        {"actie add",
         "TITEL [--eigenaar P] [--voor DATUM] [--werkgroep W] [--activiteit CODE]",
         "een actie toevoegen",
         {},
         {"--eigenaar", "--voor", "--werkgroep", "--activiteit", "--jaar"},
         1,
         1,
         add_command},
        {"actie done", "TITEL", "een actie afronden", {}, {}, 1, 1, done_command},
        {"actie template",
         "CODE [--dag DATUM] [--jaar N]",
         "de gebruikelijke acties van een activiteit, teruggerekend vanaf haar dag",
         {},
         {"--dag", "--jaar"},
         1,
         1,
         template_command},
    };
}

}  // namespace noaber::cli
