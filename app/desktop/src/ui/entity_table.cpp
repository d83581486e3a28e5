// SPDX-License-Identifier: EUPL-1.2
// Records as rows.
#include <noaberui/entity_table.h>

#include <algorithm>
#include <unordered_map>

namespace noaber {

namespace {

ListColumn column_for(const FieldInfo& field) {
    switch (field.type) {
        case FieldType::boolean: return {field.label, 8, 0, true};
        case FieldType::integer:
        case FieldType::number:
        case FieldType::date:
        case FieldType::choice: return {field.label, 14, 0, false};
        case FieldType::long_text: return {field.label, 24, 3, false};
        default: return {field.label, 20, 2, false};
    }
}

}  // namespace

EntityTable::EntityTable(const EntityInfo& entity, const Findings& findings, const std::vector<std::string>& fields)
    : m_entity(entity), m_findings(findings) {
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const FieldInfo& field = entity.fields[i];
        const bool wanted = fields.empty() ? !field.hidden : std::ranges::find(fields, field.name) != fields.end();
        if (!wanted) continue;
        m_fields.push_back(i);
        m_columns.push_back(column_for(field));
    }
}

void EntityTable::load(const Store& store) {
    m_rows.clear();
    // Many rows point at the same few records: each title is looked up once.
    std::unordered_map<std::string, std::string> titles;
    const auto text_of = [&](const FieldInfo& field, const Value& value) {
        if (field.type != FieldType::reference) return display_value(store, field, value);
        if (is_empty(value)) return std::string();
        auto [title, is_new] = titles.try_emplace(field.refers_to + '/' + std::string(as_text(value)));
        if (is_new) title->second = display_value(store, field, value);
        return title->second;
    };
    for (const Record& record : store.list(m_entity)) {
        Row row{record.id, {}};
        for (const std::size_t i : m_fields) {
            const FieldInfo& field = m_entity.fields[i];
            const bool nobody_yet = is_empty(record.values[i]) && !field.stand_in.empty();
            row.texts.push_back(nobody_yet ? std::string(record.text(field.stand_in)) : text_of(field, record.values[i]));
        }
        m_rows.push_back(std::move(row));
    }
}

Cell EntityTable::cell(std::size_t row, std::size_t column) const {
    const Sign sign = column == 0 ? sign_for(m_findings, m_rows[row].id) : Sign::none;
    std::string text = m_rows[row].texts[column];
    if (m_entity.fields[m_fields[column]].type == FieldType::boolean && text == "nee") text.clear();
    return {std::move(text), Tone::normal, sign};
}

Sign sign_for(Ernst ernst) {
    if (ernst == Ernst::fout) return Sign::error;
    return ernst == Ernst::waarschuwing ? Sign::warning : Sign::info;
}

Sign sign_for(const Findings& findings, std::string_view record) {
    const auto about = findings.about(record);
    return about.empty() ? Sign::none : sign_for(about.front()->ernst);
}

}  // namespace noaber
