// SPDX-License-Identifier: EUPL-1.2
// What a person calls a record, and how a value reads.
#include <noaber/base/date.h>
#include <noaber/store/store.h>

#include <algorithm>

namespace noaber {

namespace {

std::string joined_title(const Store& store, const Record& record, int depth) {
    std::string title;
    for (const std::string& name : record.entity->title_fields) {
        const FieldInfo& field = record.entity->field(name);
        const Value& value = record[name];
        std::string part;
        if (field.type != FieldType::reference)
            part = display_value(store, field, value);
        else if (depth > 0)
            if (const EntityInfo* target = store.schema().find(field.refers_to))
                if (const auto referred = store.find(*target, as_text(value)))
                    part = joined_title(store, *referred, depth - 1);
        if (part.empty()) continue;
        if (!title.empty()) title += ' ';
        title += part;
    }
    return title;
}

}  // namespace

std::string title_of(const Store& store, const Record& record) {
    std::string title = joined_title(store, record, 2);
    return title.empty() ? record.entity->label + " zonder naam" : title;
}

std::string title_of(const Store& store, const EntityInfo& entity, std::string_view id) {
    const auto record = store.find(entity, id);
    if (record) return title_of(store, *record);
    return entity.label + (store.is_erased(entity, id) ? " (gewist)" : " (verwijderd)");
}

std::string display_value(const Store& store, const FieldInfo& field, const Value& value) {
    if (is_empty(value)) {
        if (field.type == FieldType::boolean) return "nee";
        return field.type == FieldType::choice && !field.choices.empty() ? field.choices.front().label : std::string();
    }
    switch (field.type) {
        case FieldType::boolean: return "ja";
        case FieldType::choice:
            for (const Choice& choice : field.choices)
                if (choice.value == as_text(value)) return choice.label;
            return to_text(value);
        case FieldType::reference: {
            const EntityInfo* target = store.schema().find(field.refers_to);
            return target ? title_of(store, *target, as_text(value)) : to_text(value);
        }
        case FieldType::date: {
            const auto date = Date::parse(as_text(value));
            return date ? in_words(*date) : to_text(value);
        }
        case FieldType::number: {
            std::string text = to_text(value);
            std::replace(text.begin(), text.end(), '.', ',');
            return text;
        }
        default: return to_text(value);
    }
}

}  // namespace noaber
