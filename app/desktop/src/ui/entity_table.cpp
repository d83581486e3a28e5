// SPDX-License-Identifier: EUPL-1.2
// Records as rows.
#include <noaberui/entity_table.h>

#include <noaber/base/date.h>
#include <noaber/base/text.h>

#include <algorithm>
#include <unordered_map>

namespace noaber {

namespace {

/// Widths are told in letters, and a capital is half as wide again.
std::size_t letters(const std::string& text) {
    const auto capitals = std::ranges::count_if(text, [](char sign) { return sign >= 'A' && sign <= 'Z'; });
    return length(text) + static_cast<std::size_t>(capitals) / 2;
}

}  // namespace

EntityTable::EntityTable(const EntityInfo& entity, const Findings& findings, const std::vector<std::string>& fields)
    : m_entity(entity), m_findings(findings) {
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const FieldInfo& field = entity.fields[i];
        const bool wanted = fields.empty() ? !field.hidden : std::ranges::find(fields, field.name) != fields.end();
        if (!wanted) continue;
        m_fields.push_back(i);
        m_columns.push_back({field.label});
    }
}

/// Each column gets room by what stands in it, and shares what is left over or short in proportion.
void EntityTable::fit_columns() {
    constexpr std::size_t most = 34;  // characters
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        std::size_t widest = length(m_columns[column].title) + 1;
        for (const Row& row : m_rows) widest = std::max(widest, std::min(letters(row.texts[column]), most));
        m_columns[column].characters = static_cast<int>(widest) + (column == 0 ? 3 : 1);
        // Short ones (a telephone number, a role) are useless when cut; only the others give way.
        m_columns[column].stretch = column == 0 || widest > 14 ? m_columns[column].characters : 0;
        if (column == 0) m_columns[column].least = static_cast<int>(std::min<std::size_t>(widest, 14));
    }
}

void EntityTable::add_column(ExtraColumn extra) {
    m_columns.push_back(std::move(extra.column));
    m_elsewhere.push_back(std::move(extra.words));
}

void EntityTable::arrange(TextOfRecord order, TextOfRecord heading) {
    m_order = std::move(order);
    m_heading = std::move(heading);
}

void EntityTable::load(const Store& store, const std::optional<Where>& among) {
    m_rows.clear();
    std::vector<WordsByRecord> elsewhere;
    for (const auto& read : m_elsewhere) elsewhere.push_back(read(store));
    // Many rows point at the same few records: each title is looked up once.
    std::unordered_map<std::string, std::string> titles;
    const auto text_of = [&](const FieldInfo& field, const Value& value) {
        const auto day = field.type == FieldType::date ? Date::parse(as_text(value)) : std::nullopt;
        if (day) return in_figures(*day);  // as short as a column needs it
        if (field.type != FieldType::reference) return display_value(store, field, value);
        if (is_empty(value)) return std::string();
        auto [title, is_new] = titles.try_emplace(field.refers_to + '/' + std::string(as_text(value)));
        if (is_new) title->second = display_value(store, field, value);
        return title->second;
    };
    for (const Record& record : among ? store.list(m_entity, *among) : store.list(m_entity)) {
        if (m_wanted && !m_wanted(record)) continue;
        Row row{record.id,
                {},
                {},
                m_order ? m_order(record) : std::string(),
                m_heading ? m_heading(record) : std::string()};
        for (const std::size_t i : m_fields) {
            const FieldInfo& field = m_entity.fields[i];
            const bool nobody_yet = is_empty(record.values[i]) && !field.stand_in.empty();
            row.texts.push_back(nobody_yet ? std::string(record.text(field.stand_in))
                                           : text_of(field, record.values[i]));
            row.sort_texts.push_back(field.type == FieldType::date ? to_text(record.values[i]) : row.texts.back());
        }
        for (auto& words : elsewhere) {
            row.texts.push_back(std::move(words[record.id]));
            row.sort_texts.push_back(row.texts.back());
        }
        m_rows.push_back(std::move(row));
    }
    fit_columns();
    std::ranges::stable_sort(m_rows, [](const Row& a, const Row& b) {
        if (a.order != b.order) return a.order < b.order;
        return std::ranges::lexicographical_compare(a.sort_texts, b.sort_texts, NaturalLess{});
    });
}

Cell EntityTable::cell(std::size_t row, std::size_t column) const {
    const Sign sign = column == 0 ? sign_for(m_findings, m_rows[row].id) : Sign::none;
    std::string text = m_rows[row].texts[column];
    if (column < m_fields.size() && m_entity.fields[m_fields[column]].type == FieldType::boolean && text == "nee")
        text.clear();
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
