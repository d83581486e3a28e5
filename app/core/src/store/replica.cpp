// SPDX-License-Identifier: EUPL-1.2
// The SQL of what a replica keeps for itself.
#include "store/replica.h"

namespace noaber {

std::string replica_value(Session& session, std::string_view name) {
    Statement& statement = session.prepared("SELECT value FROM replica WHERE name = $1");
    const Rows rows(statement.bind_all(name));
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

void set_replica_value(Session& session, std::string_view name, std::string_view value) {
    session
        .prepared(
            "INSERT INTO replica (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .run(name, value);
}

}  // namespace noaber
