// SPDX-License-Identifier: EUPL-1.2
// jaarplan list, show and grid.
#include "command.h"

#include <noaber/jaarplan/kosten_reader.h>
#include <noaber/jaarplan/plan.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

Outcome list_command(Context& context, const Arguments& arguments) {
    Outcome outcome;
    Json list = Json::array();
    for (const Activiteit& activiteit : activiteiten_of(context.store(), chosen_plan(context.store(), arguments))) {
        list.push_back({{"code", activiteit.code}, {"titel", activiteit.titel}, {"groep", activiteit.groep}});
        outcome.lines.push_back(fmt::format("{:<5} {:<50} {}", activiteit.code, activiteit.titel, activiteit.groep));
    }
    outcome.json = {{"activiteiten", list}};
    return outcome;
}

Outcome show_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Jaarplan plan = chosen_plan(store, arguments);
    const Record record = chosen_record(store, info_of<Activiteit>(), arguments.rest()[0], arguments);
    const auto activiteit = from_record<Activiteit>(record);
    Outcome outcome;
    outcome.lines.push_back(activiteit.code + " " + activiteit.titel);
    Json fields = Json::object();
    for (const FieldInfo& field : record.entity->fields) {
        if (field.name == "code" || field.name == "titel" || field.name == "jaarplan") continue;
        const std::string text = display_value(store, field, record[field.name]);
        fields[field.name] = text;
        outcome.lines.push_back(fmt::format("\n{}:\n{}", field.header, text.empty() ? "-" : text));
    }
    const int year = static_cast<int>(plan.jaar.value_or(0));
    outcome.json = {{"code", activiteit.code},
                    {"titel", activiteit.titel},
                    {"velden", fields},
                    {"betekenis",
                     {{"planning", in_words(read_planning(activiteit.planning, year))},
                      {"kosten", in_words(read_kosten(activiteit.kosten))}}}};
    return outcome;
}

Outcome grid_command(Context& context, const Arguments& arguments) {
    Outcome outcome;
    Json rows = Json::array();
    for (const Kwartaalrij& rij : kwartaalrijen_of(context.store(), chosen_plan(context.store(), arguments))) {
        rows.push_back({{"code", rij.code},
                        {"titel", rij.titel},
                        {"contact", rij.contactpersoon},
                        {"kwartalen", {rij.q1, rij.q2, rij.q3, rij.q4}}});
        const auto mark = [](bool planned) { return planned ? 'X' : '.'; };
        outcome.lines.push_back(fmt::format("{:<5} {} {} {} {}  {}", rij.code, mark(rij.q1), mark(rij.q2), mark(rij.q3),
                                            mark(rij.q4), rij.titel));
    }
    outcome.json = {{"rijen", rows}};
    return outcome;
}

}  // namespace

std::vector<Command> plan_commands() {
    return {
        {"jaarplan list", "[--jaar N]", "de activiteiten", {}, {"--jaar"}, 0, 0, list_command},
        {"jaarplan show", "CODE [--jaar N]", "een activiteitenblad", {}, {"--jaar"}, 1, 1, show_command},
        {"jaarplan grid", "[--jaar N]", "de kwartaalplanning", {}, {"--jaar"}, 0, 0, grid_command},
    };
}

}  // namespace noaber::cli
