// SPDX-License-Identifier: EUPL-1.2
// Bringing a file to this program's schema: numbered migrations, then tables and columns from the entity descriptions.
#pragma once

#include <noaber/store/entity.h>
#include <noaber/store/session.h>

#include <filesystem>
#include <string>
#include <vector>

namespace noaber {

/// One .sql file; its statements are parted by lines "-- statement".
struct Migration {
    int number;
    std::string name;
    std::string sql;
};

/// The files of db/core.
[[nodiscard]] std::vector<Migration> core_migrations();

/// The statements of a migration in the words of a database. For SQLite what stands in /*sqlite ...*/ is taken in; for
/// PostgreSQL every TEXT is told to compare byte by byte, as SQLite's does.
[[nodiscard]] std::vector<std::string> statements_of(const Migration& migration, SqlDialect dialect);

/// What must be done to a file, found without writing.
struct MigrationPlan {
    bool fresh = false;  ///< nothing is there yet
    std::vector<Migration> missing;
    std::vector<std::string> new_tables;                           ///< entity names
    std::vector<std::pair<std::string, std::string>> new_columns;  ///< entity, field
    std::vector<std::pair<std::string, std::string>> new_indexes;  ///< entity, field that had none until now

    [[nodiscard]] bool nothing_to_do() const {
        return missing.empty() && new_tables.empty() && new_columns.empty() && new_indexes.empty();
    }
};

/// Throws StorageError when the file was written by a newer program.
[[nodiscard]] MigrationPlan plan_migration(Session& session, const std::vector<Migration>& known, const Schema& schema);

/// Does what plan_migration finds, in one transaction. Values that waited for a new column (shadow_value) go into it.
void migrate(Session& session, const std::vector<Migration>& known, const Schema& schema);

/// The entities that have a table in this file, also those that this program does not know.
[[nodiscard]] std::vector<std::string> entities_of(Session& session);

}  // namespace noaber
