// SPDX-License-Identifier: EUPL-1.2
// SQLite's preupdate hook as an oracle: every write to an entity's table must be explained by the log.
#pragma once

#include <noaber/store/session.h>
#include <noaber/store/store.h>

// Debian builds SQLite with the hook, but its header hides it unless asked.
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <set>
#include <string>

namespace noaber::test {

/// Remembers which records' rows were written, straight from SQLite.
class WriteOracle {
public:
    explicit WriteOracle(Store& store) : m_store(store), m_handle(sqlite_handle(store.session())) {
        sqlite3_preupdate_hook(m_handle, &WriteOracle::hook, this);
    }
    ~WriteOracle() { sqlite3_preupdate_hook(m_handle, nullptr, nullptr); }
    WriteOracle(const WriteOracle&) = delete;
    WriteOracle& operator=(const WriteOracle&) = delete;

    /// Records ("ding/0190...") whose rows were written without a change in the log.
    [[nodiscard]] std::set<std::string> unexplained() const {
        std::set<std::string> logged;
        for (const auto& transaction : m_store.log())
            for (const auto& change : transaction.changes) logged.insert(change.entity + "/" + change.record);
        std::set<std::string> rest;
        for (const auto& record : m_written)
            if (!logged.contains(record)) rest.insert(record);
        return rest;
    }
    [[nodiscard]] std::size_t written() const { return m_written.size(); }

private:
    static void hook(void* self, sqlite3* handle, int operation, const char*, const char* table, sqlite3_int64,
                     sqlite3_int64) {
        auto& oracle = *static_cast<WriteOracle*>(self);
        if (!oracle.m_store.schema().find(table)) return;
        sqlite3_value* id = nullptr;
        if (operation == SQLITE_INSERT)
            sqlite3_preupdate_new(handle, 0, &id);
        else
            sqlite3_preupdate_old(handle, 0, &id);
        const auto* text = id ? reinterpret_cast<const char*>(sqlite3_value_text(id)) : nullptr;
        oracle.m_written.insert(std::string(table) + "/" + (text ? text : "?"));
    }

    Store& m_store;
    sqlite3* m_handle;
    std::set<std::string> m_written;
};

}  // namespace noaber::test
