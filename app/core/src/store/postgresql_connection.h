// SPDX-License-Identifier: EUPL-1.2
// A connection to PostgreSQL before anything is asked of it: shared by the session and by who listens for commits.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>

namespace noaber {

struct PostgresqlResultClear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresqlResult = std::unique_ptr<PGresult, PostgresqlResultClear>;

struct PostgresqlConnectionFinish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using PostgresqlConnection = std::unique_ptr<PGconn, PostgresqlConnectionFinish>;

[[nodiscard]] bool went_well(const PostgresqlResult& result);
/// A field of an error, or "".
[[nodiscard]] std::string field_of(const PostgresqlResult& result, int field);

/// The namespace of a region. Its name is part of SQL, so it is of few letters. Throws InputError when it can't be a name.
[[nodiscard]] std::string postgresql_namespace(std::string_view region);

/// Not yet connected; told to give SQLSTATEs for what goes wrong while connecting, which PQreset then does. Throws InputError
/// when the address is none.
[[nodiscard]] PostgresqlConnection prepare_postgresql_connection(const std::string& url);

}  // namespace noaber
