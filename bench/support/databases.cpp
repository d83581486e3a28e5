// SPDX-License-Identifier: EUPL-1.2
// Stores in both databases, opened as the programs do.
#include "databases.h"

#include "measure.h"

#include <noaber/store/session.h>

#include <fmt/format.h>

namespace noaber::bench {

SqliteDatabase::SqliteDatabase()
    : m_folder(std::filesystem::current_path() / fmt::format("bench-store-{}", new_uuid())) {
    std::filesystem::create_directory(m_folder);
}

SqliteDatabase::~SqliteDatabase() {
    std::error_code stays_behind;
    std::filesystem::remove_all(m_folder, stays_behind);
}

std::unique_ptr<Store> SqliteDatabase::open(const std::string& store) {
    return Store::open(m_folder / (store + ".db"), schema());
}

double SqliteDatabase::size(const std::string& store) const {
    return static_cast<double>(std::filesystem::file_size(m_folder / (store + ".db")));
}

std::unique_ptr<Store> PostgresqlDatabase::open(const std::string& store) {
    return Store::open(open_postgresql(m_cluster.url(), store), m_copies / (store + ".db"), schema());
}

double PostgresqlDatabase::size(const std::string&) const {
    return std::stod(m_cluster.execute("SELECT pg_database_size('noaber')"));
}

}  // namespace noaber::bench
