// SPDX-License-Identifier: EUPL-1.2
// Finding fields in a description, and the schema as the sum of all descriptions.
#include <noaber/store/entity.h>

#include <noaber/base/errors.h>
#include <noaber/store/hanging.h>

#include <utility>

namespace noaber {

namespace {

bool is_identifier(std::string_view name) {
    if (name.empty() || name.size() > 40 || name == "id") return false;
    if (name.front() < 'a' || name.front() > 'z') return false;
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

void check_limits(const EntityInfo& entity, const FieldInfo& field) {
    const bool number = field.type == FieldType::integer || field.type == FieldType::number;
    if (field.at_least && !number) throw ProgrammerError("least of no number: " + entity.name + "." + field.name);
    if (field.not_before.empty()) return;
    const auto start = entity.index_of(field.not_before);
    const bool ends = field.type == FieldType::date || field.type == FieldType::integer;
    if (!ends || !start || entity.fields[*start].type != field.type)
        throw ProgrammerError("end of no period: " + entity.name + "." + field.name);
}

/// Nobody may write what they can't read: they would be shown a value that they did not write.
void check_rights(const EntityInfo& entity, const FieldInfo* field) {
    const Permission read = reading(&entity, field);
    const Permission write = writing(&entity, field);
    // Wider or as wide in each of the ways: who may with all may with their own.
    const auto covers = [](const Permission& wide, const Permission& narrow) {
        return wide.all.contains(narrow.all) && wide.all.with(wide.own).contains(narrow.own) &&
               wide.all.with(wide.gemeente).contains(narrow.gemeente) &&
               wide.all.with(wide.witness).contains(narrow.witness);
    };
    if (!covers(read, write))
        throw ProgrammerError("written but not read: " + entity.name + "." + (field ? field->name : ""));
    if (!covers(entity.read, read))
        throw ProgrammerError("field of a record that is not seen: " + entity.name + "." + field->name);
}

/// What decides who sees a record is a reference, and seen by all who see the record.
void check_decides(const EntityInfo& entity, const std::string& field) {
    if (field.empty() || field == own_id) return;
    const auto index = entity.index_of(field);
    if (!index || entity.fields[*index].type != FieldType::reference || entity.fields[*index].read)
        throw ProgrammerError("owner that is no reference for all to see: " + entity.name + "." + field);
}

void check_sound(const EntityInfo& entity) {
    if (!is_identifier(entity.name)) throw ProgrammerError("entity name is no identifier: " + entity.name);
    if (entity.fields.empty()) throw ProgrammerError("entity without fields: " + entity.name);
    for (const FieldInfo& field : entity.fields) {
        if (!is_identifier(field.name))
            throw ProgrammerError("field name is no identifier: " + entity.name + "." + field.name);
        const auto same = std::count_if(entity.fields.begin(), entity.fields.end(),
                                        [&](const FieldInfo& other) { return other.name == field.name; });
        if (same != 1) throw ProgrammerError("field described twice: " + entity.name + "." + field.name);
        if ((field.type == FieldType::reference) != !field.refers_to.empty())
            throw ProgrammerError("reference without a target: " + entity.name + "." + field.name);
        check_limits(entity, field);
        check_rights(entity, &field);
    }
    check_rights(entity, nullptr);
    for (const std::string& field : {entity.owner_field, entity.witness_field, entity.gemeente_field})
        check_decides(entity, field);
    if (hangs(entity) && !(entity.owner_field.empty() && entity.witness_field.empty()))
        throw ProgrammerError("owned by itself and by what it hangs on: " + entity.name);
    for (const std::string& name : entity.title_fields)
        if (!entity.index_of(name)) throw ProgrammerError("title field does not exist: " + entity.name + "." + name);
}

}  // namespace

const Value& Record::operator[](std::string_view field) const {
    const auto index = entity->index_of(field);
    if (!index) throw ProgrammerError("no field " + std::string(field) + " in " + entity->name);
    return values[*index];
}

Value& Record::operator[](std::string_view field) { return const_cast<Value&>(std::as_const(*this)[field]); }

std::optional<std::size_t> EntityInfo::index_of(std::string_view field) const {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].name == field) return i;
    return std::nullopt;
}

const FieldInfo& EntityInfo::field(std::string_view field_name) const {
    const auto index = index_of(field_name);
    if (!index) throw ProgrammerError("no field " + std::string(field_name) + " in " + name);
    return fields[*index];
}

std::string EntityInfo::label_of(std::string_view field_name) const {
    const auto index = index_of(field_name);
    return index ? fields[*index].label : std::string(field_name);
}

Record EntityInfo::new_record() const { return {this, new_uuid(), std::vector<Value>(fields.size())}; }

void Schema::add(const EntityInfo& entity) {
    check_sound(entity);
    if (find(entity.name)) throw ProgrammerError("entity described twice: " + entity.name);
    m_entities.push_back(&entity);
}

const EntityInfo* Schema::find(std::string_view name) const {
    for (const EntityInfo* entity : m_entities)
        if (entity->name == name) return entity;
    return nullptr;
}

const EntityInfo* Schema::find_any_name(std::string_view name) const {
    if (const EntityInfo* entity = find(name)) return entity;
    for (const EntityInfo* entity : m_entities)
        if (entity->table == name) return entity;
    return nullptr;
}

}  // namespace noaber
