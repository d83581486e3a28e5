// SPDX-License-Identifier: EUPL-1.2
// The SQL of entity tables, made from the description.
#include "store/entity_rows.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

namespace noaber {

EntityRows::EntityRows(Session& session, const EntityInfo& entity) : m_session(session), m_entity(entity) {
    std::string columns = "id";
    std::string placeholders = "$1";
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        columns += ", " + entity.fields[i].name;
        placeholders += fmt::format(", ${}", i + 2);
        m_update.emplace_back(fmt::format("UPDATE {} SET {} = $1 WHERE id = $2", entity.name, entity.fields[i].name));
    }
    m_select = fmt::format("SELECT {} FROM {}", columns, entity.name);
    m_find = m_select + " WHERE id = $1";
    m_count = "SELECT count(*) FROM " + entity.name;
    m_insert = fmt::format("INSERT INTO {} ({}) VALUES ({})", entity.name, columns, placeholders);
    m_erase = fmt::format("DELETE FROM {} WHERE id = $1", entity.name);
}

Record EntityRows::read(const Statement& statement) const {
    Record record{&m_entity, std::string(statement.text(0)), {}};
    record.values.reserve(m_entity.fields.size());
    for (std::size_t i = 0; i < m_entity.fields.size(); ++i)
        record.values.push_back(statement.value(static_cast<int>(i) + 1));
    return record;
}

std::optional<Record> EntityRows::find(std::string_view id) const {
    Statement& statement = m_session.prepared(m_find);
    const Rows rows(statement.bind_all(id));
    return statement.step() ? std::optional(read(statement)) : std::nullopt;
}

void EntityRows::each(const Where* where, const std::function<void(Record&&)>& visit) const {
    std::string sql = m_select;
    if (where) {
        const std::string& column = m_entity.field(where->field).name;
        sql +=
            is_empty(where->value) ? fmt::format(" WHERE {} IS NULL", column) : fmt::format(" WHERE {} = $1", column);
    }
    Statement& statement = m_session.prepared(sql + " ORDER BY id");
    const Rows rows(statement);
    if (where && !is_empty(where->value)) statement.bind(1, where->value);
    while (statement.step()) visit(read(statement));
}

std::size_t EntityRows::count() const {
    Statement& statement = m_session.prepared(m_count);
    const Rows rows(statement);
    return statement.step() ? static_cast<std::size_t>(statement.integer(0)) : 0;
}

void EntityRows::insert(const Record& record) {
    Statement& statement = m_session.prepared(m_insert);
    statement.bind(1, std::string_view(record.id));
    for (std::size_t i = 0; i < record.values.size(); ++i) statement.bind(static_cast<int>(i) + 2, record.values[i]);
    statement.step();
}

void EntityRows::set(std::string_view id, std::size_t field, const Value& value) {
    Statement& statement = m_update[field].in(m_session);
    statement.bind(1, value);
    statement.bind(2, id);
    statement.step();
}

void EntityRows::erase(std::string_view id) { m_session.prepared(m_erase).run(id); }

}  // namespace noaber
