// SPDX-License-Identifier: EUPL-1.2
// References by name: what is written, and what is meant.
#include <noaber/store/reference.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace noaber {

namespace {

const EntityInfo& target_of(const Store& store, const FieldInfo& field) {
    const EntityInfo* target = store.schema().find(field.refers_to);
    if (!target) throw ProgrammerError("reference to an unknown entity: " + field.refers_to);
    return *target;
}

/// Everything that a person may call it, folded.
std::set<std::string> called(const Record& record, const std::string& title) {
    std::set<std::string> names{fold(title)};
    for (const FieldInfo& field : record.entity->fields) {
        if (!field.key) continue;
        if (field.type != FieldType::reference) names.insert(fold(to_text(record[field.name])));
        break;
    }
    if (!record.entity->alias_field.empty())
        for (const auto alias : split_lines(record.text(record.entity->alias_field))) names.insert(fold(alias));
    return names;
}

}  // namespace

std::string precise_title(const Store& store, const Record& record) {
    const auto& shown = record.entity->title_fields;
    std::string more;
    for (const FieldInfo& field : record.entity->fields) {
        if (!field.key || std::find(shown.begin(), shown.end(), field.name) != shown.end()) continue;
        const std::string text = display_value(store, field, record[field.name]);
        if (!text.empty()) more += (more.empty() ? "" : ", ") + text;
    }
    const std::string title = title_of(store, record);
    return more.empty() ? title : fmt::format("{} ({})", title, more);
}

const ReferenceNames::Names& ReferenceNames::names(const EntityInfo& entity) {
    if (const auto known = m_names.find(entity.name); known != m_names.end()) return known->second;
    Names& names = m_names[entity.name];
    std::unordered_map<std::string, int> times;
    std::vector<Record> records = m_store.list(entity);
    for (const Record& record : records) {
        const std::string& title = names[record.id] = title_of(m_store, record);
        for (const std::string& name : called(record, title)) ++times[name];
    }
    for (const Record& record : records)
        if (std::string& name = names[record.id]; times[fold(name)] > 1) name = precise_title(m_store, record);
    return names;
}

const std::string& ReferenceNames::name(const EntityInfo& entity, std::string_view id) {
    static const std::string nothing;
    const Names& all = names(entity);
    const auto found = all.find(std::string(id));
    return found == all.end() ? nothing : found->second;
}

std::vector<std::string> ReferenceNames::all(const EntityInfo& entity) {
    std::vector<std::string> list;
    for (const auto& [id, name] : names(entity)) list.push_back(name);
    std::sort(list.begin(), list.end(), NaturalLess{});
    return list;
}

std::string reference_name(const Store& store, const FieldInfo& field, const Value& value) {
    const EntityInfo& target = target_of(store, field);
    const auto record = store.find(target, as_text(value));
    if (!record) return {};
    std::string title = title_of(store, *record);
    // Where there is nothing to be precise with, the others need not be read.
    return precise_title(store, *record) == title ? title : ReferenceNames(store).name(target, record->id);
}

Record find_referred(const Store& store, const Record& from, const FieldInfo& field, std::string_view written) {
    const EntityInfo& target = target_of(store, field);
    // A record that points at its own kind (where it was taken over from) means another year's.
    const bool of_a_year = from.entity->index_of("jaarplan") && target.index_of("jaarplan") && from.entity != &target;
    if (of_a_year && !is_empty(from["jaarplan"]))
        if (auto record = find_any_by_name(store, target, written, Where{"jaarplan", from["jaarplan"]})) return *record;
    return find_by_name(store, target, written);
}

Value parse_field(const Store& store, const Record& record, const FieldInfo& field, std::string_view text) {
    const std::string_view trimmed = trim(text);
    if (field.type != FieldType::reference || trimmed.empty()) return parse_value(store, field, text);
    return find_referred(store, record, field, trimmed).id;
}

}  // namespace noaber
