// SPDX-License-Identifier: EUPL-1.2
// Packing and unpacking creations. Unpacking copies text from the log to the wire without reading the values.
#include "store/log_shape.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <nlohmann/json.hpp>

namespace noaber {

namespace {

/// FNV-1a, 32 bits: a short number in the log. Two lists with one number are told apart where they are written.
std::int64_t shape_of(std::string_view names) {
    std::uint32_t hash = 2166136261U;
    for (const char sign : names) hash = (hash ^ static_cast<unsigned char>(sign)) * 16777619U;
    return hash;
}

std::string names_json(const WrittenFields& fields) {
    std::string json = "[";
    for (const auto& [field, value] : fields) {
        if (json.size() > 1) json += ',';
        json += to_json(Value(field));
    }
    return json + "]";
}

/// The elements of a flat JSON array that to_json() wrote, as their text.
class Elements {
public:
    explicit Elements(std::string_view array) : m_rest(array) {
        if (m_rest.size() < 2 || m_rest.front() != '[' || m_rest.back() != ']') fail_as_damaged_log();
        m_rest = m_rest.substr(1, m_rest.size() - 2);
        m_more = !m_rest.empty();
    }
    [[nodiscard]] bool more() const { return m_more; }
    [[nodiscard]] std::string_view next() {
        if (!m_more) fail_as_damaged_log();
        const std::size_t end = m_rest.front() == '"' ? end_of_text() : std::min(m_rest.find(','), m_rest.size());
        if (end == 0 || (end < m_rest.size() && m_rest[end] != ',')) fail_as_damaged_log();
        const std::string_view element = m_rest.substr(0, end);
        m_more = end < m_rest.size();
        m_rest.remove_prefix(m_more ? end + 1 : end);
        if (m_more && m_rest.empty()) fail_as_damaged_log();
        return element;
    }

private:
    [[nodiscard]] std::size_t end_of_text() const {
        std::size_t at = 1;
        while (at < m_rest.size() && m_rest[at] != '"') at += m_rest[at] == '\\' ? 2 : 1;
        return at + 1;
    }
    std::string_view m_rest;
    bool m_more = false;
};

std::int64_t read_shape(std::string_view text) {
    const auto shape = whole_number(text);
    if (!shape) fail_as_damaged_log();
    return *shape;
}

bool is_object(std::string_view kept) { return kept.starts_with('{'); }

Value read_value(std::string_view json) {
    try {
        return from_json(json);
    } catch (const InputError&) {
        fail_as_damaged_log();
    }
}

WrittenFields read_object_fields(std::string_view kept) {
    const auto json = nlohmann::ordered_json::parse(kept, nullptr, false);
    if (!json.is_object()) fail_as_damaged_log();
    WrittenFields fields;
    for (const auto& [field, value] : json.items()) fields.emplace_back(field, read_value(value.dump()));
    return fields;
}

}  // namespace

void fail_as_damaged_log() {
    throw DamagedError(
        "Het logboek in dit bestand is beschadigd. Maak een kopie van het bestand en zet de laatste reservekopie terug.");
}

std::string fields_object(const WrittenFields& fields) {
    std::string json = "{";
    for (const auto& [field, value] : fields) {
        if (json.size() > 1) json += ',';
        json += to_json(Value(field)) + ":" + to_json(value);
    }
    return json + "}";
}

std::string LogShapes::packed(const WrittenFields& fields) {
    const std::string names = names_json(fields);
    const std::int64_t shape = shape_of(names);
    if (!keeps(shape, names)) return fields_object(fields);
    std::string kept = "[" + std::to_string(shape);
    for (const auto& [field, value] : fields) {
        kept += ',';
        kept += to_json(value);
    }
    return kept + "]";
}

std::string LogShapes::object(std::string_view kept) {
    if (is_object(kept)) return std::string(kept);
    Elements values(kept);
    Elements names(names_of(read_shape(values.next())));
    std::string json = "{";
    while (names.more()) {
        if (json.size() > 1) json += ',';
        json.append(names.next()).append(":").append(values.next());
    }
    if (values.more()) fail_as_damaged_log();
    return json + "}";
}

WrittenFields LogShapes::fields(std::string_view kept) {
    if (is_object(kept)) return read_object_fields(kept);
    Elements values(kept);
    Elements names(names_of(read_shape(values.next())));
    WrittenFields fields;
    while (names.more()) {
        const Value name = read_value(names.next());
        fields.emplace_back(as_text(name), read_value(values.next()));
    }
    if (values.more()) fail_as_damaged_log();
    return fields;
}

std::string_view LogShapes::names_of(std::int64_t shape) {
    const auto known = m_names.find(shape);
    if (known != m_names.end()) return known->second;
    Statement& statement = m_session.prepared("SELECT fields FROM log_shape WHERE shape = $1");
    const Rows rows(statement.bind_all(shape));
    if (!statement.step()) fail_as_damaged_log();
    return m_names.emplace(shape, statement.text(0)).first->second;
}

/// False when the number is another list's.
bool LogShapes::keeps(std::int64_t shape, const std::string& names) {
    if (!m_names.contains(shape))
        m_session.prepared("INSERT INTO log_shape (shape, fields) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .run(shape, names);
    return names_of(shape) == names;
}

}  // namespace noaber
