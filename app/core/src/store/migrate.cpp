// SPDX-License-Identifier: EUPL-1.2
// Migrations: run what is missing, in order; then add the tables and columns that the descriptions ask for.
#include "store/migrate.h"

#include "store/conform.h"
#include "store/replica.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr std::string_view separator = "-- statement\n";
constexpr std::string_view sqlite_only = "/*sqlite ";
constexpr std::string_view text_type = " TEXT";
constexpr std::string_view bytewise = " COLLATE \"C\"";
constexpr std::string_view entities_name = "entities";  // in replica

std::string_view column_type(FieldType type) {
    switch (type) {
        case FieldType::integer:
        case FieldType::boolean: return "BIGINT";
        case FieldType::number: return "DOUBLE PRECISION";
        default: return "TEXT";
    }
}

void take_in_for_sqlite(std::string& statement) {
    for (auto at = statement.find(sqlite_only); at != std::string::npos; at = statement.find(sqlite_only)) {
        statement.replace(statement.find("*/", at), 2, "");
        statement.replace(at, sqlite_only.size(), "");
    }
}

void compare_bytewise(std::string& statement) {
    for (auto at = statement.find(text_type); at != std::string::npos; at = statement.find(text_type, at)) {
        at += text_type.size();
        const bool whole_word = at == statement.size() || !std::isalnum(static_cast<unsigned char>(statement[at]));
        if (whole_word) statement.insert(at, bytewise);
    }
}

/// A statement that makes something, in the words of a database.
std::string in_dialect(std::string statement, SqlDialect dialect) {
    if (dialect == SqlDialect::sqlite)
        take_in_for_sqlite(statement);
    else
        compare_bytewise(statement);
    return statement;
}

void execute_in_dialect(Session& session, std::string statement) {
    session.execute(in_dialect(std::move(statement), session.dialect()));
}

/// 0 when there is no schema yet.
int newest_applied(Session& session) {
    if (session.columns_of("schema_migration").empty()) return 0;
    Statement& statement = session.prepared("SELECT coalesce(max(number), 0) FROM schema_migration");
    const Rows rows(statement);
    return statement.step() ? static_cast<int>(statement.integer(0)) : 0;
}

std::string index_name(const EntityInfo& entity, const FieldInfo& field) { return entity.name + "_" + field.name; }

/// Whoever asks what points at a record looks here, or for the few with some value.
void create_index(Session& session, const EntityInfo& entity, const FieldInfo& field) {
    if (field.type != FieldType::reference && !field.indexed) return;
    session.execute(fmt::format("CREATE INDEX {} ON {} ({}){}", index_name(entity, field), entity.name, field.name,
                                field.indexed ? "" : fmt::format(" WHERE {} IS NOT NULL", field.name)));
}

bool has_index(Session& session, const std::string& name) {
    Statement& statement =
        session.prepared(session.dialect() == SqlDialect::sqlite
                             ? "SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = $1"
                             : "SELECT 1 FROM pg_indexes WHERE schemaname = current_schema() AND indexname = $1");
    const Rows rows(statement.bind_all(name));
    return statement.step();
}

void create_table(Session& session, const EntityInfo& entity) {
    std::string sql = fmt::format("CREATE TABLE {} (id TEXT PRIMARY KEY", entity.name);
    for (const FieldInfo& field : entity.fields) sql += fmt::format(", {} {}", field.name, column_type(field.type));
    execute_in_dialect(session, sql + ") /*sqlite WITHOUT ROWID*/");
    for (const FieldInfo& field : entity.fields) create_index(session, entity, field);
}

/// Values that came in while this program did not know the field yet.
void fill_column(Session& session, const EntityInfo& entity, const FieldInfo& field) {
    Statement& waiting = session.prepared(
        "SELECT s.record, s.value FROM shadow_value s JOIN record_stamp r ON r.record = s.record AND r.entity = s.entity "
        "WHERE s.entity = $1 AND s.field = $2 AND r.gone = 0");
    Statement& update = session.prepared(fmt::format("UPDATE {} SET {} = $1 WHERE id = $2", entity.name, field.name));
    std::vector<std::pair<std::string, Value>> values;
    {
        const Rows rows(waiting.bind_all(entity.name, field.name));
        while (waiting.step()) values.emplace_back(waiting.text(0), from_json(waiting.text(1)));
    }
    for (const auto& [record, value] : values) {
        if (!fits(field, value)) continue;  // every program that knew the field refused it
        update.run(value, record);
        session.prepared("DELETE FROM shadow_value WHERE record = $1 AND entity = $2 AND field = $3")
            .run(record, entity.name, field.name);
    }
}

/// Records of an entity that this program did not know until now.
void fill_table(Session& session, const EntityInfo& entity) {
    Statement& living = session.prepared("SELECT record FROM record_stamp WHERE entity = $1 AND gone = 0");
    std::vector<std::string> records;
    {
        const Rows rows(living.bind_all(entity.name));
        while (living.step()) records.emplace_back(living.text(0));
    }
    for (const std::string& record : records)
        session.prepared(fmt::format("INSERT INTO {} (id) VALUES ($1)", entity.name)).run(record);
    for (const FieldInfo& field : entity.fields) fill_column(session, entity, field);
}

}  // namespace

std::vector<std::string> statements_of(const Migration& migration, SqlDialect dialect) {
    std::vector<std::string> statements;
    std::string_view rest = migration.sql;
    while (!rest.empty()) {
        const auto end = rest.find(separator);
        statements.push_back(in_dialect(std::string(rest.substr(0, end)), dialect));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + separator.size());
    }
    return statements;
}

MigrationPlan plan_migration(Session& session, const std::vector<Migration>& known, const Schema& schema) {
    MigrationPlan plan;
    const int applied = newest_applied(session);
    plan.fresh = applied == 0;
    if (!known.empty() && applied > known.back().number)
        throw StorageError(
            "Deze gegevens zijn gemaakt met een nieuwere versie van Noaber en zijn niet gewijzigd. Werk Noaber bij en open ze dan opnieuw.");
    for (const Migration& migration : known)
        if (migration.number > applied) plan.missing.push_back(migration);
    for (const EntityInfo* entity : schema.entities()) {
        const auto columns = session.columns_of(entity->name);
        if (columns.empty()) {
            plan.new_tables.push_back(entity->name);
            continue;
        }
        for (const FieldInfo& field : entity->fields)
            if (std::none_of(columns.begin(), columns.end(),
                             [&](const TableColumn& column) { return column.name == field.name; }))
                plan.new_columns.emplace_back(entity->name, field.name);
            else if (field.indexed && !has_index(session, index_name(*entity, field)))
                plan.new_indexes.emplace_back(entity->name, field.name);
    }
    return plan;
}

namespace {

void remember_entities(Session& session, const Schema& schema) {
    auto names = entities_of(session);
    for (const EntityInfo* entity : schema.entities())
        if (std::find(names.begin(), names.end(), entity->name) == names.end()) names.push_back(entity->name);
    set_replica_value(session, entities_name, fmt::format("{}", fmt::join(names, " ")));
}

}  // namespace

std::vector<std::string> entities_of(Session& session) {
    const std::string text = replica_value(session, entities_name);
    std::vector<std::string> names;
    if (text.empty()) return names;
    for (const auto name : split(text, ' ')) names.emplace_back(name);
    return names;
}

void migrate(Session& session, const std::vector<Migration>& known, const Schema& schema) {
    SessionTransaction writing(session);
    // Looked at again now that nobody else writes: another program may have done it in the meantime.
    const MigrationPlan plan = plan_migration(session, known, schema);
    if (plan.fresh)
        execute_in_dialect(session, "CREATE TABLE schema_migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)");
    for (const Migration& migration : plan.missing) {
        for (const std::string& statement : statements_of(migration, session.dialect())) session.execute(statement);
        session.prepared("INSERT INTO schema_migration (number, name) VALUES ($1, $2)")
            .run(std::int64_t{migration.number}, migration.name);
    }
    for (const std::string& name : plan.new_tables) {
        create_table(session, *schema.find(name));
        fill_table(session, *schema.find(name));
    }
    for (const auto& [name, field_name] : plan.new_columns) {
        const EntityInfo& entity = *schema.find(name);
        const FieldInfo& field = entity.field(field_name);
        execute_in_dialect(session, fmt::format("ALTER TABLE {} ADD COLUMN {} {}", entity.name, field.name,
                                                column_type(field.type)));
        create_index(session, entity, field);
        fill_column(session, entity, field);
    }
    for (const auto& [name, field] : plan.new_indexes)
        create_index(session, *schema.find(name), schema.find(name)->field(field));
    remember_entities(session, schema);
    writing.commit();
}

}  // namespace noaber
