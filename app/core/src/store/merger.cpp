// SPDX-License-Identifier: EUPL-1.2
// The merge rule on SQL tables. See merger.h for what holds.
#include "store/merger.h"

#include <set>

namespace noaber {

struct Merger::Target {
    std::string_view entity;
    std::string_view record;
    EntityRows* rows;  ///< nullptr: an entity that this program does not know
    State& state;

    /// Index of the column, when the value belongs in a row now.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view field) const {
        return rows && !state.gone ? rows->entity().index_of(field) : std::nullopt;
    }
};

namespace {

constexpr const char* raise_stamp_sql =
    "INSERT INTO field_stamp (record, entity, field, stamp, device) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (record, entity, field) DO UPDATE SET stamp = excluded.stamp, device = excluded.device "
    "WHERE excluded.stamp > field_stamp.stamp OR (excluded.stamp = field_stamp.stamp AND excluded.device >= field_stamp.device)";

/// In record_stamp.gone, of what was erased; 1 is removed.
constexpr std::int64_t tombstone = 2;

EntityInfo with_all_columns(Session& session, EntityInfo entity) {
    for (TableColumn& column : session.columns_of(entity.name)) {
        if (column.name == "id" || entity.index_of(column.name)) continue;
        FieldInfo field;
        field.name = std::move(column.name);
        field.type = column.type == ColumnType::integer  ? FieldType::integer
                     : column.type == ColumnType::number ? FieldType::number
                                                         : FieldType::text;
        entity.fields.push_back(std::move(field));
    }
    return entity;
}

}  // namespace

Merger::Table::Table(Session& session, EntityInfo described)
    : entity(with_all_columns(session, std::move(described))), rows(session, entity) {}

Merger::Merger(Session& session, const Schema& schema, const std::vector<std::string>& entities)
    : m_session(session), m_raise(raise_stamp_sql) {
    for (const EntityInfo* entity : schema.entities())
        m_tables[entity->name] = std::make_unique<Table>(session, *entity);
    for (const std::string& name : entities) {
        if (m_tables.contains(name)) continue;
        EntityInfo unknown;
        unknown.name = name;
        m_tables[name] = std::make_unique<Table>(session, std::move(unknown));
    }
}

const EntityInfo* Merger::table(std::string_view entity) const {
    const auto found = m_tables.find(entity);
    return found == m_tables.end() ? nullptr : &found->second->entity;
}

EntityRows* Merger::rows(std::string_view entity) {
    const auto found = m_tables.find(entity);
    return found == m_tables.end() ? nullptr : &found->second->rows;
}

std::map<std::string, Value> Merger::row(std::string_view entity, std::string_view record) {
    std::map<std::string, Value> values;
    EntityRows* table = rows(entity);
    auto found = table ? table->find(record) : std::nullopt;
    for (std::size_t i = 0; found && i < found->values.size(); ++i)
        values.emplace(table->entity().fields[i].name, std::move(found->values[i]));
    return values;
}

void Merger::overwrite(std::string_view entity, std::string_view record, std::string_view field,
                       const Value& new_value) {
    Target it = target(entity, record);
    set_value(it, field, new_value);
}

Merger::State& Merger::state(std::string_view entity, std::string_view record) {
    std::string key;
    key.reserve(entity.size() + record.size() + 1);
    key.append(record).append(1, '/').append(entity);
    if (const auto found = m_states.find(key); found != m_states.end()) return found->second;
    Statement& statement =
        m_session.prepared("SELECT stamp, device, gone, deletes FROM record_stamp WHERE record = $1 AND entity = $2");
    const Rows rows(statement.bind_all(record, entity));
    State read;
    if (statement.step())
        read = {true,
                {statement.integer(0), statement.integer(1)},
                statement.integer(2) != 0,
                statement.integer(3) != 0,
                statement.integer(2) == tombstone};
    return m_states.emplace(std::move(key), read).first->second;
}

Merger::Target Merger::target(std::string_view entity, std::string_view record) {
    return {entity, record, rows(entity), state(entity, record)};
}

void Merger::merge(const Change& change, const Stamp& stamp) {
    Target it = target(change.entity, change.record);
    switch (change.kind) {
        case ChangeKind::create: create(it, change, stamp); break;
        case ChangeKind::edit: edit(it, change.field, change.value, stamp); break;
        case ChangeKind::remove: remove(it, change); break;
        case ChangeKind::erase: return;  // see Erasure
    }
    if (it.state.deletes) reconsider(it);
}

void Merger::erase(std::string_view entity, std::string_view record) {
    Target it = target(entity, record);
    if (it.rows) it.rows->erase(record);
    for (const char* sql : {"DELETE FROM field_stamp WHERE record = $1 AND entity = $2",
                            "DELETE FROM delete_seen WHERE record = $1 AND entity = $2",
                            "DELETE FROM shadow_value WHERE record = $1 AND entity = $2"})
        m_session.prepared(sql).run(record, entity);
    m_session
        .prepared(
            "INSERT INTO record_stamp (record, entity, stamp, device, gone, deletes) VALUES ($1, $2, 0, 0, $3, 0) "
            "ON CONFLICT (record, entity) DO UPDATE SET stamp = 0, device = 0, gone = excluded.gone, deletes = 0, nr = NULL")
        .run(record, entity, tombstone);
    it.state = {true, {}, true, false, true};
}

void Merger::make_present(Target& it, const Stamp& created, bool gone) {
    m_session
        .prepared(
            "INSERT INTO record_stamp (record, entity, stamp, device, gone, deletes) VALUES ($1, $2, $3, $4, $5, 0)")
        .run(it.record, it.entity, created.time, created.device, std::int64_t{gone});
    it.state = {true, created, gone, false, false};
}

void Merger::create_at_once(Target& it, const Change& change, const Stamp& stamp) {
    make_present(it, stamp, false);
    Record row{nullptr, std::string(it.record), {}};
    if (it.rows) row.values.resize(it.rows->entity().fields.size());
    for (const auto& [field, value] : change.fields) {
        const auto column = it.column(field);
        if (column)
            row.values[*column] = value;
        else
            set_value(it, field, value);
        if (!column || is_empty(value)) raise_stamp(it, field, stamp);
    }
    if (it.rows) it.rows->insert(row);
}

void Merger::create(Target& it, const Change& change, const Stamp& stamp) {
    if (!it.state.present) return create_at_once(it, change, stamp);
    if (it.state.created.none()) {
        // Edits or a removal came before the creation: what they wrote has stamps of its own, so the record can take this one.
        m_session.prepared("UPDATE record_stamp SET stamp = $1, device = $2 WHERE record = $3 AND entity = $4")
            .run(stamp.time, stamp.device, it.record, it.entity);
        it.state.created = stamp;
        for (const auto& [field, value] : change.fields) {
            const Stamp own = own_stamp(it, field);
            if (own > stamp) continue;
            set_value(it, field, value);
            if (!own.none() || is_empty(value) || !it.column(field)) raise_stamp(it, field, stamp);
        }
        return;
    }
    if (stamp > it.state.created) raise_stamp(it, "", stamp);
    for (const auto& [field, value] : change.fields) edit(it, field, value, stamp);
}

void Merger::edit(Target& it, std::string_view field, const Value& new_value, const Stamp& stamp) {
    if (!it.state.present) {
        make_present(it, {}, false);
        if (it.rows)
            it.rows->insert({nullptr, std::string(it.record), std::vector<Value>(it.rows->entity().fields.size())});
    }
    // A creation later than this edit holds where it named the field.
    if (it.state.created > stamp && own_stamp(it, field).none() && !is_empty(value(it, field))) return;
    if (raise_stamp(it, field, stamp)) set_value(it, field, new_value);
}

void Merger::remove(Target& it, const Change& change) {
    if (!it.state.present) make_present(it, {}, true);
    Statement& seen = m_session.prepared(
        "INSERT INTO delete_seen (record, entity, stamp, device) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING");
    for (const Stamp& stamp : change.seen) seen.run(it.record, it.entity, stamp.time, stamp.device);
    if (it.state.deletes) return;
    m_session.prepared("UPDATE record_stamp SET deletes = 1 WHERE record = $1 AND entity = $2")
        .run(it.record, it.entity);
    it.state.deletes = true;
}

void Merger::set_value(Target& it, std::string_view field, const Value& value) {
    if (const auto column = it.column(field)) return it.rows->set(it.record, *column, value);
    const std::string json = to_json(value);
    m_session
        .prepared(
            "INSERT INTO shadow_value (record, entity, field, value) VALUES ($1, $2, $3, $4) "
            "ON CONFLICT (record, entity, field) DO UPDATE SET value = excluded.value")
        .run(it.record, it.entity, field, json);
}

Value Merger::value(Target& it, std::string_view field) {
    if (const auto column = it.column(field)) {
        const auto row = it.rows->find(it.record);
        return row ? row->values[*column] : Value();
    }
    Statement& statement =
        m_session.prepared("SELECT value FROM shadow_value WHERE record = $1 AND entity = $2 AND field = $3");
    const Rows rows(statement.bind_all(it.record, it.entity, field));
    return statement.step() ? from_json(statement.text(0)) : Value();
}

Stamp Merger::own_stamp(const Target& it, std::string_view field) {
    Statement& statement =
        m_session.prepared("SELECT stamp, device FROM field_stamp WHERE record = $1 AND entity = $2 AND field = $3");
    const Rows rows(statement.bind_all(it.record, it.entity, field));
    return statement.step() ? Stamp{statement.integer(0), statement.integer(1)} : Stamp{};
}

bool Merger::raise_stamp(const Target& it, std::string_view field, const Stamp& stamp) {
    Statement& statement = m_raise.in(m_session);
    statement.run(it.record, it.entity, field, stamp.time, stamp.device);
    return statement.changed() > 0;
}

bool Merger::alive(std::string_view entity, std::string_view record) {
    const State& found = state(entity, record);
    return found.present && !found.gone;
}

std::map<std::string, Value> Merger::shadow(std::string_view entity, std::string_view record) {
    std::map<std::string, Value> values;
    Statement& statement =
        m_session.prepared("SELECT field, value FROM shadow_value WHERE record = $1 AND entity = $2");
    const Rows rows(statement.bind_all(record, entity));
    while (statement.step()) values.emplace(statement.text(0), from_json(statement.text(1)));
    return values;
}

std::map<std::string, Stamp> Merger::stamps(std::string_view entity, std::string_view record) {
    std::map<std::string, Stamp> all;
    const Target it = target(entity, record);
    if (!it.state.present) return all;
    Statement& statement =
        m_session.prepared("SELECT field, stamp, device FROM field_stamp WHERE record = $1 AND entity = $2");
    {
        const Rows rows(statement.bind_all(record, entity));
        while (statement.step()) all.emplace(statement.text(0), Stamp{statement.integer(1), statement.integer(2)});
    }
    if (it.state.created.none()) return all;
    all.try_emplace("", it.state.created);
    if (it.rows && !it.state.gone) {
        const auto row = it.rows->find(record);
        for (std::size_t i = 0; row && i < row->values.size(); ++i)
            if (!is_empty(row->values[i])) all.try_emplace(it.rows->entity().fields[i].name, it.state.created);
    }
    for (const auto& [field, value] : shadow(entity, record))
        if (!is_empty(value)) all.try_emplace(field, it.state.created);
    return all;
}

Stamp Merger::stamp_of(std::string_view entity, std::string_view record, std::string_view field) {
    Target it = target(entity, record);
    const Stamp own = own_stamp(it, field);
    if (!own.none() || it.state.created.none()) return own;
    return field.empty() || !is_empty(value(it, field)) ? it.state.created : Stamp();
}

bool Merger::may_hold(std::int64_t device, std::string_view entity, std::string_view record, std::string_view field) {
    const Target it = target(entity, record);
    const Stamp own = own_stamp(it, field);
    return (own.none() ? it.state.created : own).device == device;
}

Value Merger::value_of(std::string_view entity, std::string_view record, std::string_view field) {
    Target it = target(entity, record);
    return value(it, field);
}

void Merger::reconsider(Target& it) {
    std::set<Stamp> seen;
    Statement& statement =
        m_session.prepared("SELECT stamp, device FROM delete_seen WHERE record = $1 AND entity = $2");
    {
        const Rows rows(statement.bind_all(it.record, it.entity));
        while (statement.step()) seen.insert({statement.integer(0), statement.integer(1)});
    }
    const auto holding = stamps(it.entity, it.record);
    const bool gone =
        std::all_of(holding.begin(), holding.end(), [&](const auto& entry) { return seen.contains(entry.second); });
    if (gone == it.state.gone) return;
    if (gone)
        bury(it);
    else
        revive(it);
    m_session.prepared("UPDATE record_stamp SET gone = $1 WHERE record = $2 AND entity = $3")
        .run(std::int64_t{gone}, it.record, it.entity);
}

void Merger::bury(Target& it) {
    const auto row = it.rows ? it.rows->find(it.record) : std::nullopt;
    it.state.gone = true;
    if (!row) return;
    for (std::size_t i = 0; i < row->values.size(); ++i)
        if (!is_empty(row->values[i])) set_value(it, it.rows->entity().fields[i].name, row->values[i]);
    it.rows->erase(it.record);
}

void Merger::revive(Target& it) {
    it.state.gone = false;
    if (!it.rows) return;
    Record row{nullptr, std::string(it.record), std::vector<Value>(it.rows->entity().fields.size())};
    for (const auto& [field, value] : shadow(it.entity, it.record)) {
        const auto column = it.column(field);
        if (!column) continue;
        row.values[*column] = value;
        m_session.prepared("DELETE FROM shadow_value WHERE record = $1 AND entity = $2 AND field = $3")
            .run(it.record, it.entity, field);
    }
    it.rows->insert(row);
}

}  // namespace noaber
