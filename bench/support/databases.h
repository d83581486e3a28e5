// SPDX-License-Identifier: EUPL-1.2
// What a store is measured on: SQLite files, and a PostgreSQL server of our own that writes to its disk as in use.
#pragma once

#include "postgresql_cluster.h"

#include <noaber/store/store.h>

#include <filesystem>
#include <memory>
#include <string>

namespace noaber::bench {

/// Makes empty stores, in a folder that goes with it.
class Database {
public:
    virtual ~Database() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    /// Opens the store of that name, which is empty at first.
    [[nodiscard]] virtual std::unique_ptr<Store> open(const std::string& store) = 0;
    /// Bytes of a store that was opened.
    [[nodiscard]] virtual double size(const std::string& store) const = 0;
};

class SqliteDatabase final : public Database {
public:
    SqliteDatabase();
    ~SqliteDatabase() override;
    [[nodiscard]] std::string name() const override { return "SQLite (WAL, synchronous FULL)"; }
    [[nodiscard]] std::unique_ptr<Store> open(const std::string& store) override;
    [[nodiscard]] double size(const std::string& store) const override;

private:
    std::filesystem::path m_folder;
};

class PostgresqlDatabase final : public Database {
public:
    [[nodiscard]] std::string name() const override { return "PostgreSQL (fsync, on a unix socket)"; }
    [[nodiscard]] std::unique_ptr<Store> open(const std::string& store) override;
    [[nodiscard]] double size(const std::string& store) const override;

private:
    test::PostgresqlCluster m_cluster{test::Durability::as_in_use};
    test::TemporaryFolder m_copies;
};

}  // namespace noaber::bench
