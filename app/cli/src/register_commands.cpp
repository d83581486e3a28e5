// SPDX-License-Identifier: EUPL-1.2
// set, register list and show, plugins.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/store/edit.h>
#include <noaber/store/reference.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

/// A field by its name, its header or its label. Throws UsageError that lists the fields.
const FieldInfo& chosen_field(const EntityInfo& entity, std::string_view name) {
    std::string known;
    for (const FieldInfo& field : entity.fields) {
        if (field.hidden) continue;
        if (equal_folded(field.name, name) || equal_folded(field.header, name) || equal_folded(field.label, name))
            return field;
        known += (known.empty() ? "" : ", ") + field.name;
    }
    throw UsageError(fmt::format("{} heeft geen veld \"{}\". Kies uit: {}.", entity.label, shorten(name, 40), known));
}

Outcome set_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const EntityInfo& entity = chosen_entity(store, arguments.rest()[0]);
    const Record record = chosen_record(store, entity, arguments.rest()[1], arguments);
    const FieldInfo& field = chosen_field(entity, arguments.rest()[2]);
    const std::string before = display_value(store, field, record[field.name]);
    edit_field(store, entity, record.id, field.name, parse_field(store, record, field, arguments.rest()[3]));
    const std::string after = display_value(store, field, store.find(entity, record.id)->operator[](field.name));
    Outcome outcome;
    outcome.json = {{"soort", entity.name},
                    {"sleutel", arguments.rest()[1]},
                    {"veld", field.name},
                    {"was", before},
                    {"waarde", after}};
    outcome.lines.push_back(fmt::format("{}, {}: {} -> {}", title_of(store, record), field.label,
                                        before.empty() ? "(leeg)" : before, after.empty() ? "(leeg)" : after));
    return outcome;
}

/// A value as JSON: numbers and ja/nee as themselves, the rest as people read it.
Json field_json(const Store& store, const FieldInfo& field, const Record& record) {
    const Value& value = record[field.name];
    if (field.type == FieldType::boolean) return !is_empty(value);
    if (is_empty(value) && !field.stand_in.empty()) return to_text(record[field.stand_in]);
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (is_empty(value) && field.type != FieldType::choice) return nullptr;
    return field.type == FieldType::date ? to_text(value) : display_value(store, field, value);
}

Json record_json(const Store& store, const Record& record) {
    Json json = Json::object();
    for (const FieldInfo& field : record.entity->fields)
        if (!field.hidden) json[field.header] = field_json(store, field, record);
    return json;
}

Outcome register_list(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    Outcome outcome;
    Json records = Json::array();
    for (const Record& record : list_by_key(store, chosen_entity(store, arguments.rest()[0]))) {
        records.push_back(record_json(store, record));
        outcome.lines.push_back(title_of(store, record));
    }
    outcome.json = {{"records", records}};
    return outcome;
}

Outcome register_show(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Record record =
        chosen_record(store, chosen_entity(store, arguments.rest()[0]), arguments.rest()[1], arguments);
    Outcome outcome;
    outcome.json = {{"records", Json::array({record_json(store, record)})}};
    for (const FieldInfo& field : record.entity->fields)
        if (!field.hidden)
            outcome.lines.push_back(
                fmt::format("{}: {}", field.header, display_value(store, field, record[field.name])));
    return outcome;
}

Outcome plugins_command(Context& context, const Arguments&) {
    Outcome outcome;
    Json list = Json::array();
    for (const PluginStatus& plugin : context.workbench().plugins()) {
        list.push_back({{"id", plugin.id}, {"geladen", plugin.geladen}, {"reden", plugin.reden}});
        outcome.lines.push_back(fmt::format("{:<20} {}", plugin.id, plugin.geladen ? "geladen" : plugin.reden));
        if (!plugin.geladen) outcome.exit = Exit::found_something;
    }
    outcome.json = {{"plugins", list}};
    return outcome;
}

}  // namespace

std::vector<Command> register_commands() {
    return {
        {"set", "SOORT SLEUTEL VELD WAARDE [--jaar N]", "een veld wijzigen", {}, {"--jaar"}, 4, 4, set_command},
        {"register list", "NAAM", "alle regels van een register", {}, {}, 1, 1, register_list},
        {"register show", "NAAM SLEUTEL [--jaar N]", "een regel van een register", {}, {"--jaar"}, 2, 2, register_show},
        {"plugins", "", "de plugins, en waarom een niet werkt", {}, {}, 0, 0, plugins_command},
    };
}

}  // namespace noaber::cli
