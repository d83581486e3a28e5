// SPDX-License-Identifier: EUPL-1.2
// What PostgreSQL refuses, in words for a person. A password is never among what they are made of.
#pragma once

#include <string>
#include <string_view>

namespace noaber {

/// What a connection was doing when it failed.
enum class PostgresqlMoment {
    connecting,
    outside_transaction,
    in_transaction,
    committing,  ///< when the connection is lost here, nobody knows whether it was done
};

struct PostgresqlFailure {
    std::string where;    ///< "noaber op db.twente.example:5432"
    std::string state;    ///< SQLSTATE, or "" when no server said anything
    std::string message;  ///< the server's own words, in its language
    bool lost = false;    ///< the connection is gone
    bool password_missing = false;
};

/// Throws StorageError, or DamagedError when the server says that its data are.
[[noreturn]] void fail_in_words(const PostgresqlFailure& failure, PostgresqlMoment moment);

/// Throws StorageError for a server that is older than what Noaber is tested on; `version` as the server tells it (150018).
void check_postgresql_version(int version, std::string_view where);

}  // namespace noaber
