// SPDX-License-Identifier: EUPL-1.2
// history and undo.
#include "command.h"

#include <noaber/report/audit.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

Outcome history_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const EntityInfo& entity = chosen_entity(store, arguments.rest()[0]);
    const Record record = chosen_record(store, entity, arguments.rest()[1], arguments);
    Outcome outcome;
    Json list = Json::array();
    for (const HistoryLine& line : store.history(entity, record.id)) {
        const auto field = entity.index_of(line.field);
        const std::string label = entity.label_of(line.field);
        const std::string before = field ? display_value(store, entity.fields[*field], line.before) : std::string();
        const std::string after = field ? display_value(store, entity.fields[*field], line.after) : std::string();
        const std::string when = local_time_text(line.stamp.milliseconds());
        list.push_back({{"wanneer", when},
                        {"wie", line.author},
                        {"apparaat", device_in_words(store, line.stamp.device)},
                        {"wat", line.label},
                        {"veld", line.field},
                        {"voor", before},
                        {"na", after}});
        outcome.lines.push_back(fmt::format("{}  {:<16} {}{}", when, line.author, line.label,
                                            label.empty() ? "" : fmt::format(" ({}: {} -> {})", label, before, after)));
    }
    outcome.json = {{"geschiedenis", list}};
    return outcome;
}

Outcome audit_command(Context& context, const Arguments& arguments) {
    const auto file = arguments.value("--out");
    if (!file) throw UsageError("--out ontbreekt. Gebruik: noaberctl audit --out BESTAND.csv");
    write_audit(context.store(), *file);
    Outcome outcome;
    outcome.json = {{"bestand", *file}};
    outcome.lines.push_back("Geschreven: " + *file);
    return outcome;
}

Outcome undo_command(Context& context, const Arguments&) {
    Outcome outcome;
    const auto undone = context.store().undo();
    if (!undone) {
        outcome.exit = Exit::found_something;
        outcome.json = {{"ongedaan", nullptr}, {"overgeslagen", Json::array()}};
        outcome.lines.emplace_back("Er is niets om ongedaan te maken.");
        return outcome;
    }
    outcome.lines.push_back("Ongedaan gemaakt: " + undone->label);
    Json skipped = Json::array();
    for (const Skipped& one : undone->skipped) {
        skipped.push_back({{"wat", one.title}, {"veld", one.field}});
        outcome.lines.push_back(
            fmt::format("  overgeslagen, want later door een ander gewijzigd: {} {}", one.title, one.field));
    }
    if (!undone->skipped.empty()) outcome.exit = Exit::found_something;
    outcome.json = {{"ongedaan", undone->label}, {"overgeslagen", skipped}};
    return outcome;
}

}  // namespace

std::vector<Command> history_commands() {
    return {
        {"history", "SOORT SLEUTEL [--jaar N]", "wie wat wanneer wijzigde", {}, {"--jaar"}, 2, 2, history_command},
        {"audit",
         "--out BESTAND",
         "alles wat ooit gewijzigd is, als .csv of .xlsx",
         {},
         {"--out"},
         0,
         0,
         audit_command},
        {"undo", "", "de laatste eigen wijziging terugdraaien", {}, {}, 0, 0, undo_command},
    };
}

}  // namespace noaber::cli
