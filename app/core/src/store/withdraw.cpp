// SPDX-License-Identifier: EUPL-1.2
// What builds on a refused transaction, and records merged again from what is left of their history.
#include "store/withdraw.h"

#include "store/log.h"
#include "store/migrate.h"

#include <fmt/format.h>

namespace noaber {

namespace {

using RecordKey = std::pair<std::string, std::string>;  ///< entity, record

/// What goes, oldest first.
class Going {
public:
    Going(Session& session, const ChangeLog& log, Withdrawals refused)
        : m_session(session), m_log(log), m_refused(std::move(refused)) {}

    std::vector<std::pair<TransactionData, std::string>> find() {
        for (const Stamp& stamp : candidates()) {
            const auto transaction = m_log.find(stamp);
            if (!transaction) continue;
            if (const auto reason = reason_for(*transaction)) add(*transaction, *reason);
        }
        return std::move(m_going);
    }

private:
    /// The refused, and what was never sent of the same devices: only that can build on them. What others wrote is theirs.
    std::vector<Stamp> candidates() const {
        std::set<Stamp> stamps;
        for (const auto& [stamp, reason] : m_refused) stamps.insert(stamp);
        std::set<std::int64_t> devices;
        for (const Stamp& stamp : stamps) devices.insert(stamp.device);
        Statement& statement = m_session.prepared("SELECT stamp, device FROM log_transaction WHERE seq IS NULL");
        const Rows rows(statement);
        while (statement.step())
            if (devices.contains(statement.integer(1))) stamps.insert({statement.integer(0), statement.integer(1)});
        return {stamps.begin(), stamps.end()};
    }

    std::optional<std::string> reason_for(const TransactionData& transaction) const {
        if (const auto found = m_refused.find(transaction.stamp); found != m_refused.end()) return found->second;
        const bool builds_on = m_gone.contains(transaction.inverts) ||
                               std::any_of(transaction.changes.begin(), transaction.changes.end(),
                                           [this](const Change& change) { return builds_on_gone(change); });
        return builds_on ? std::optional<std::string>("Bouwt voort op een wijziging die is geweigerd.") : std::nullopt;
    }

    bool builds_on_gone(const Change& change) const {
        return m_gone.contains(change.base) || m_made.contains({change.entity, change.record}) ||
               std::any_of(change.seen.begin(), change.seen.end(),
                           [this](const Stamp& stamp) { return m_gone.contains(stamp); });
    }

    void add(const TransactionData& transaction, const std::string& reason) {
        m_gone.insert(transaction.stamp);
        for (const Change& change : transaction.changes)
            if (change.kind == ChangeKind::create) m_made.emplace(change.entity, change.record);
        m_going.emplace_back(transaction, reason);
    }

    Session& m_session;
    const ChangeLog& m_log;
    Withdrawals m_refused;
    std::set<Stamp> m_gone;
    std::set<RecordKey> m_made;
    std::vector<std::pair<TransactionData, std::string>> m_going;
};

void take_out(Session& session, const Stamp& stamp) {
    for (const std::string_view table : {"log_transaction", "log_change", "log_by_record"})
        session.prepared(fmt::format("DELETE FROM {} WHERE stamp = $1 AND device = $2", table))
            .run(stamp.time, stamp.device);
    // What it lost is no news any more.
    session.prepared("DELETE FROM conflict WHERE mine_stamp = $1 AND mine_device = $2").run(stamp.time, stamp.device);
}

void forget_record(Session& session, const RecordKey& key) {
    const auto& [entity, record] = key;
    // Its creation, if that stays, is found through log_by_record from here on.
    session
        .prepared(
            "INSERT INTO log_by_record (record, stamp, device, nr) SELECT s.record, s.stamp, s.device, s.nr FROM record_stamp s "
            "JOIN log_change c ON c.stamp = s.stamp AND c.device = s.device AND c.nr = s.nr "
            "WHERE s.entity = $1 AND s.record = $2")
        .run(entity, record);
    for (const std::string_view table : {"record_stamp", "field_stamp", "delete_seen", "shadow_value"})
        session.prepared(fmt::format("DELETE FROM {} WHERE entity = $1 AND record = $2", table)).run(entity, record);
    const auto known = entities_of(session);
    if (std::find(known.begin(), known.end(), entity) != known.end())
        session.prepared(fmt::format("DELETE FROM {} WHERE id = $1", entity)).run(record);
}

}  // namespace

std::set<RecordKey> withdraw(Session& session, Merger& merger, Withdrawals refused,
                             const std::function<void(const TransactionData&, const std::string&)>& keep) {
    const ChangeLog log(session);
    const auto going = Going(session, log, std::move(refused)).find();
    std::set<RecordKey> touched;
    for (const auto& [transaction, reason] : going) {
        keep(transaction, reason);
        for (const Change& change : transaction.changes) touched.emplace(change.entity, change.record);
        take_out(session, transaction.stamp);
    }
    for (const RecordKey& key : touched) {
        forget_record(session, key);
        for (const auto& [head, change] : log.of_record(key.first, key.second)) merger.merge(change, head.stamp);
    }
    return touched;
}

}  // namespace noaber
