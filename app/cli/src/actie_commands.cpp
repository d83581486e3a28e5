// SPDX-License-Identifier: EUPL-1.2
// actie list, add, done; overleg plan.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

/// Overdue first, then by due date; without one last.
std::vector<Actie> by_urgency(std::vector<Actie> acties) {
    std::stable_sort(acties.begin(), acties.end(), [](const Actie& a, const Actie& b) {
        if (a.vervaldatum && b.vervaldatum) return *a.vervaldatum < *b.vervaldatum;
        return a.vervaldatum.has_value() && !b.vervaldatum.has_value();
    });
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

Outcome plan_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const auto asked = arguments.number("--jaar");
    const int jaar =
        asked ? *asked : static_cast<int>(chosen_plan(store, arguments).jaar.value_or(system_today().year()));
    const OverlegJaar overleggen = bereken_overleggen(store, jaar);
    const std::size_t written = plan_overleggen(store, overleggen, jaar);
    Outcome outcome;
    Json list = Json::array();
    for (const OverlegVoorstel& one : overleggen.voorstellen) {
        const std::string when = one.datum ? one.datum->to_text() : std::string();
        list.push_back(
            {{"overleg", one.overleg}, {"datum", when}, {"volgens", one.volgens.to_text()}, {"reden", one.reden}});
        const bool moved = !one.datum || *one.datum != one.volgens;
        outcome.lines.push_back(
            fmt::format("{:<10}  {:<30} {}", one.datum ? when : "vervalt", one.overleg,
                        moved ? fmt::format("volgens de regel {}, maar: {}", one.volgens.to_text(), one.reden)
                              : one.reden));
    }
    Json wrong = Json::array();
    for (const OverlegFout& fout : overleggen.fouten) {
        wrong.push_back({{"overleg", fout.overleg}, {"reden", fout.reden}});
        outcome.lines.push_back(fmt::format("{}: {}", fout.overleg, fout.reden));
    }
    outcome.lines.push_back(fmt::format("{} overleggen toegevoegd; wat er al stond is gelaten.", written));
    outcome.exit = overleggen.fouten.empty() ? Exit::done : Exit::found_something;
    outcome.json = {{"jaar", jaar}, {"toegevoegd", written}, {"overleggen", list}, {"fouten", wrong}};
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
        {"overleg plan",
         "[--jaar N]",
         "de overleggen van een jaar volgens de regels",
         {},
         {"--jaar"},
         0,
         0,
         plan_command},
    };
}

}  // namespace noaber::cli
