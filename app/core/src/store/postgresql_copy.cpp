// SPDX-License-Identifier: EUPL-1.2
// Tables, columns and indexes as PostgreSQL's catalogue tells them, made again in SQLite.
#include "store/postgresql_copy.h"

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr int rows_at_a_time = 5000;

std::vector<std::string> tables_of(Session& from) {
    std::vector<std::string> tables;
    Statement& statement = from.prepared(
        "SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'");
    const Rows rows(statement);
    while (statement.step()) tables.emplace_back(statement.text(0));
    return tables;
}

std::string_view sqlite_type(ColumnType type) {
    switch (type) {
        case ColumnType::integer: return "BIGINT";
        case ColumnType::number: return "DOUBLE PRECISION";
        case ColumnType::text: break;
    }
    return "TEXT";
}

struct Index {
    std::string name;
    bool primary;
    std::string columns;  ///< "record, entity"
};

std::vector<Index> indexes_of(Session& from, const std::string& table) {
    std::vector<Index> indexes;
    Statement& statement = from.prepared(
        "SELECT n.relname::text, i.indisprimary::int::bigint, string_agg(a.attname::text, ', ' ORDER BY k.nr) "
        "FROM pg_class t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class n ON n.oid = i.indexrelid "
        "CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS k(attnum, nr) "
        "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum "
        "WHERE t.relnamespace = current_schema()::regnamespace AND t.relname = $1 GROUP BY 1, 2");
    const Rows rows(statement.bind_all(table));
    while (statement.step())
        indexes.push_back({std::string(statement.text(0)), statement.integer(1) != 0, std::string(statement.text(2))});
    return indexes;
}

void make_table(Session& from, Session& to, const std::string& table, const std::vector<TableColumn>& columns) {
    const auto indexes = indexes_of(from, table);
    std::string sql;
    for (const TableColumn& column : columns)
        sql += fmt::format("{}{} {}", sql.empty() ? "" : ", ", column.name, sqlite_type(column.type));
    std::string_view without_rowid;
    for (const Index& index : indexes) {
        if (!index.primary) continue;
        sql += fmt::format(", PRIMARY KEY ({})", index.columns);
        without_rowid = " WITHOUT ROWID";
    }
    to.execute(fmt::format("CREATE TABLE {} ({}){}", table, sql, without_rowid));
    for (const Index& index : indexes)
        if (!index.primary) to.execute(fmt::format("CREATE INDEX {} ON {} ({})", index.name, table, index.columns));
}

void copy_rows(Session& from, Session& to, const std::string& table, const std::vector<TableColumn>& columns) {
    std::string names;
    std::string placeholders;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        names += (i == 0 ? "" : ", ") + columns[i].name;
        placeholders += fmt::format("{}${}", i == 0 ? "" : ", ", i + 1);
    }
    Statement& insert = to.prepared(fmt::format("INSERT INTO {} ({}) VALUES ({})", table, names, placeholders));
    from.execute(fmt::format("DECLARE copy_{0} NO SCROLL CURSOR FOR SELECT {1} FROM {0}", table, names));
    Statement& fetch = from.prepared(fmt::format("FETCH {} FROM copy_{}", rows_at_a_time, table));
    for (bool more = true; more;) {
        const Rows rows(fetch);
        for (more = false; fetch.step(); more = true) {
            for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
                // As it is, not as a Value: "" is not the same as nothing in the house's own tables.
                if (fetch.is_null(i))
                    insert.bind_null(i + 1);
                else if (columns[static_cast<std::size_t>(i)].type == ColumnType::text)
                    insert.bind(i + 1, fetch.text(i));
                else
                    insert.bind(i + 1, fetch.value(i));
            }
            insert.step();
        }
    }
    from.execute(fmt::format("CLOSE copy_{}", table));
}

}  // namespace

void copy_region(Session& from, Session& to, std::string_view own_table) {
    for (const std::string& table : tables_of(from)) {
        if (table == own_table) continue;
        const auto columns = from.columns_of(table);
        make_table(from, to, table, columns);
        copy_rows(from, to, table, columns);
    }
}

}  // namespace noaber
