// SPDX-License-Identifier: EUPL-1.2
// secure_delete, VACUUM and an empty journal; on PostgreSQL tables that are written anew.
#include <noaber/store/shredding.h>

#include <noaber/base/errors.h>

#include <array>

namespace noaber {

namespace {

bool on_sqlite(const Session& session) { return session.dialect() == SqlDialect::sqlite; }

/// False when a reader holds on to what is in it.
bool empty_journal(Session& session) {
    Statement& statement = session.prepared("PRAGMA wal_checkpoint(TRUNCATE)");
    const Rows rows(statement);
    return statement.step() && statement.integer(0) == 0;
}

}  // namespace

Shredding::Shredding(Session& session) : m_session(session) {
    if (on_sqlite(m_session)) m_session.execute("PRAGMA secure_delete=ON");
}

Shredding::~Shredding() {
    try {
        if (on_sqlite(m_session)) m_session.execute("PRAGMA secure_delete=OFF");
    } catch (const std::exception&) {
        // It only costs time to go on shredding.
    }
}

bool Shredding::finish(std::span<const std::string> tables) try {
    if (!on_sqlite(m_session)) {
        for (const std::string& table : tables) m_session.execute("VACUUM (FULL) " + table);
        return true;
    }
    bool whole = true;
    try {
        m_session.execute("VACUUM");
    } catch (const StorageError&) {
        whole = false;
    }
    return empty_journal(m_session) && whole;
} catch (const StorageError&) {
    return false;
}

std::span<const std::string> tables_with_values() {
    static const std::array<std::string, 6> tables{"log_transaction", "log_change", "shadow_value",
                                                   "field_stamp",     "conflict",   "refused"};
    return tables;
}

}  // namespace noaber
