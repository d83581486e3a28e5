// SPDX-License-Identifier: EUPL-1.2
// SQL for whole rows of the accounts.
#include "account_rows.h"

#include "accounts.h"

#include <noaber/base/errors.h>
#include <noaber/store/session.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace noaber::hub {

namespace {

using Json = nlohmann::json;

Json value_of(const Statement& row, int at, ColumnType type) {
    if (row.is_null(at)) return nullptr;
    if (type == ColumnType::integer) return row.integer(at);
    return row.text(at);
}

void put_row(Session& session, const std::string& table, const Json& row) {
    const auto known = session.columns_of(table);
    std::string names;
    std::string places;
    int count = 0;
    for (const auto& [name, value] : row.items()) {
        if (!std::ranges::count(known, name, &TableColumn::name)) throw InputError("not a column: " + name);
        names += (count == 0 ? "" : ", ") + name;
        places += fmt::format("{}${}", count == 0 ? "" : ", ", count + 1);
        ++count;
    }
    Statement& insert = session.prepared(fmt::format("INSERT INTO {} ({}) VALUES ({})", table, names, places));
    int at = 0;
    for (const auto& [name, value] : row.items()) {
        ++at;
        if (value.is_number_integer())
            insert.bind(at, value.get<std::int64_t>());
        else if (value.is_string())
            insert.bind(at, std::string_view(value.get_ref<const std::string&>()));
        else
            insert.bind_null(at);
    }
    while (insert.step()) {
    }
}

}  // namespace

void each_account_row(Session& session, const std::function<void(const std::string&, const Json&)>& each) {
    for (const std::string& table : account_tables()) {
        const auto columns = session.columns_of(table);
        if (columns.empty()) continue;
        std::string names;
        for (const TableColumn& column : columns) names += (names.empty() ? "" : ", ") + column.name;
        Statement& statement = session.prepared(fmt::format("SELECT {} FROM {}", names, table));
        const Rows rows(statement);
        while (statement.step()) {
            Json row = Json::object();
            for (std::size_t i = 0; i < columns.size(); ++i)
                row[columns[i].name] = value_of(statement, static_cast<int>(i), columns[i].type);
            each(table, row);
        }
    }
}

void put_account_rows(Session& session, const AccountRows& rows) {
    const auto tables = account_tables();
    SessionTransaction writing(session);
    for (const auto& [table, row] : rows) {
        if (!std::ranges::count(tables, table)) throw InputError("not a table: " + table);
        put_row(session, table, row);
    }
    writing.commit();
}

}  // namespace noaber::hub
