// SPDX-License-Identifier: EUPL-1.2
// The queue's SQL. Lines are put together from the log's own JSON, without reading its values.
#include <noaber/sync/sync_log.h>

#include "store/log.h"
#include "store/log_shape.h"
#include "store/replica.h"
#include "sync/wire_form.h"

#include <noaber/base/errors.h>
#include <noaber/store/session.h>

#include <fmt/format.h>
#include <utility>

namespace noaber {

namespace {

/// What no hub has, and may be sent.
constexpr std::string_view unsent_and_whole =
    "t.seq IS NULL AND NOT EXISTS (SELECT 1 FROM log_partial p WHERE p.stamp = t.stamp AND p.device = t.device)";

/// Change rows as the reader sees them.
class Narrowing {
public:
    Narrowing(const Store& store, const Sight& sight)
        : m_sight(sight), m_whose_is([this, &store](const EntityInfo& entity, const std::string& record) {
              if (m_last.entity != entity.name || m_last.record != record) {
                  m_last_is = standing_of(store, entity, record);
                  m_last = {entity.name, record};
              }
              return m_last_is;
          }) {}
    Narrowing(const Narrowing&) = delete;
    Narrowing& operator=(const Narrowing&) = delete;

    /// Appends what is seen of it; `narrower` when that is not all.
    void append(std::string& out, ChangeText change, bool& narrower) const {
        if (m_sight.sees_all_of(change.entity)) return append_change(out, change);
        const std::string record(change.record);
        if (!m_sight.sees_record(change.entity, record, m_whose_is)) {
            narrower = true;
            return;
        }
        std::string fields;
        if (change.kind == ChangeKind::create)
            change.value = fields = seen_fields(change, record, narrower);
        else if (change.kind == ChangeKind::edit &&
                 !m_sight.sees_field(change.entity, record, change.field, m_whose_is)) {
            change.value = change.was = "null";
            narrower = true;
        }
        append_change(out, change);
    }

private:
    [[nodiscard]] std::string seen_fields(const ChangeText& change, const std::string& record, bool& narrower) const {
        std::string seen = "{";
        JsonCursor json(change.value);
        read_object(json, [&](const std::string& field) {
            const Value value = json.value();
            if (!m_sight.sees_field(change.entity, record, field, m_whose_is)) {
                narrower = true;
                return;
            }
            if (seen.size() > 1) seen += ',';
            seen += json_text(field) + ":" + to_json(value);
        });
        return seen + "}";
    }
    const Sight& m_sight;
    RecordRef m_last;  ///< asked once for all of its fields
    Standing m_last_is;
    Sight::WhoseIs m_whose_is;
};

/// Calls `each` with every change of a transaction.
template <class Each>
void each_change(Session& session, LogShapes& shapes, const Stamp& stamp, Each each) {
    Statement& changes = session.prepared(
        "SELECT kind, entity, record, coalesce(field, ''), value, coalesce(was, 'null'), base_stamp, base_device "
        "FROM log_change WHERE stamp = $1 AND device = $2 ORDER BY nr");
    const Rows rows(changes.bind_all(stamp.time, stamp.device));
    while (changes.step()) {
        const auto kind = static_cast<ChangeKind>(changes.integer(0));
        const std::string fields = kind == ChangeKind::create ? shapes.object(changes.text(4)) : std::string();
        each(ChangeText{kind,
                        changes.text(1),
                        changes.text(2),
                        changes.text(3),
                        kind == ChangeKind::create ? fields : changes.text(4),
                        changes.text(5),
                        {changes.integer(6), changes.integer(7)}});
    }
}

void append_line(Session& session, LogShapes& shapes, std::string& out, const TransactionData& head,
                 std::optional<std::int64_t> seq) {
    append_head(out, head, seq);
    bool first = true;
    each_change(session, shapes, head.stamp, [&](const ChangeText& change) {
        if (!std::exchange(first, false)) out += ',';
        append_change(out, change);
    });
    out += "]}\n";
}

/// Nothing when nothing of it is seen.
void append_narrowed_line(Session& session, LogShapes& shapes, std::string& out, TransactionData head, std::int64_t seq,
                          const Narrowing& narrowing) {
    std::string changes;
    bool narrower = false;
    each_change(session, shapes, head.stamp, [&](const ChangeText& change) {
        std::string seen;
        narrowing.append(seen, change, narrower);
        if (!seen.empty() && !changes.empty()) changes += ',';
        changes += seen;
    });
    if (narrower && changes.empty()) return;
    if (narrower) {
        head.partial = true;
        head.label = partial_label;
    }
    append_head(out, head, seq);
    out += changes + "]}\n";
}

std::int64_t one_number(Session& session, std::string_view sql) {
    Statement& statement = session.prepared(sql);
    const Rows rows(statement);
    return statement.step() ? statement.integer(0) : 0;
}

/// Every place that holds a stamp gets the new one. What an unsent transaction wrote, only this replica's later ones can name.
void restamp(Session& session, const Stamp& from, const Stamp& to, std::int64_t first) {
    for (const char* sql : {
             "UPDATE log_transaction SET stamp = $1 WHERE stamp = $2 AND device = $3",
             "UPDATE log_transaction SET inverts_stamp = $1 WHERE inverts_stamp = $2 AND inverts_device = $3",
             "UPDATE log_change SET stamp = $1 WHERE stamp = $2 AND device = $3",
             "UPDATE conflict SET mine_stamp = $1 WHERE mine_stamp = $2 AND mine_device = $3",
         })
        session.prepared(sql).run(to.time, from.time, from.device);
    session.prepared("UPDATE log_change SET base_stamp = $1 WHERE base_stamp = $2 AND base_device = $3 AND stamp >= $4")
        .run(to.time, from.time, from.device, first);
    session.prepared("UPDATE log_change SET value = replace(value, $1, $2) WHERE kind = 2 AND stamp >= $3")
        .run(fmt::format("[{},{}]", from.time, from.device), fmt::format("[{},{}]", to.time, to.device), first);
    for (const std::string_view table : {"log_by_record", "record_stamp", "field_stamp", "delete_seen"})
        session
            .prepared(fmt::format("UPDATE {} SET stamp = $1 WHERE stamp = $2 AND device = $3 AND record IN "
                                  "(SELECT record FROM log_change WHERE stamp = $4 AND device = $5)",
                                  table))
            .run(to.time, from.time, from.device, to.time, to.device);
}

/// The newest own stamp that a hub had which was followed before.
std::int64_t taken_elsewhere(Session& session) {
    const std::string text = replica_value(session, "taken_elsewhere");
    return text.empty() ? 0 : std::stoll(text);
}

/// Own transactions of after the limit that no hub knows.
std::vector<Stamp> too_late(Session& session, std::int64_t device, std::int64_t limit) {
    Statement& statement = session.prepared(
        "SELECT stamp FROM log_transaction WHERE seq IS NULL AND stamp > $1 AND device = $2 ORDER BY stamp");
    const Rows rows(statement.bind_all(std::max(limit, taken_elsewhere(session)), device));
    std::vector<Stamp> stamps;
    while (statement.step()) stamps.push_back({statement.integer(0), device});
    return stamps;
}

/// The newest stamp that stays as it is.
std::int64_t newest_other(Session& session, std::int64_t device, std::int64_t limit) {
    Statement& statement = session.prepared(
        "SELECT coalesce(max(stamp), 0) FROM log_transaction WHERE NOT (seq IS NULL AND stamp > $1 AND device = $2)");
    const Rows rows(statement.bind_all(std::max(limit, taken_elsewhere(session)), device));
    return statement.step() ? statement.integer(0) : 0;
}

}  // namespace

UnsentLines SyncLog::unsent(const SyncBounds& most, const std::set<Stamp>& held) const {
    Session& session = m_store.session();
    LogShapes shapes(session);
    UnsentLines lines;
    Statement& heads =
        session.prepared(fmt::format("SELECT {} FROM log_transaction t WHERE {} ORDER BY t.stamp, t.device LIMIT $1",
                                     head_columns, unsent_and_whole));
    const Rows rows(heads.bind_all(static_cast<std::int64_t>(most.transactions + held.size())));
    while (lines.text.size() < most.bytes && heads.step()) {
        const TransactionData head = read_head(heads, 0);
        if (held.contains(head.stamp)) continue;
        append_line(session, shapes, lines.text, head, std::nullopt);
        lines.stamps.push_back(head.stamp);
    }
    return lines;
}

std::set<Stamp> SyncLog::unsent_erasures() const {
    Statement& statement =
        m_store.session().prepared("SELECT stamp, device FROM log_transaction WHERE seq IS NULL AND kind = $1");
    const Rows rows(statement.bind_all(static_cast<std::int64_t>(TransactionKind::erasure)));
    std::set<Stamp> stamps;
    while (statement.step()) stamps.insert({statement.integer(0), statement.integer(1)});
    return stamps;
}

bool SyncLog::holds_erasures() const {
    Statement& statement = m_store.session().prepared("SELECT 1 FROM record_stamp WHERE gone = 2 LIMIT 1");
    const Rows rows(statement);
    return statement.step();
}

std::size_t SyncLog::unsent_count() const {
    return static_cast<std::size_t>(
        one_number(m_store.session(),
                   fmt::format("SELECT count(*) FROM log_transaction t WHERE {}", unsent_and_whole)));
}

std::vector<WaitingTransaction> SyncLog::waiting(std::size_t most) const {
    Statement& statement = m_store.session().prepared(
        "SELECT stamp, device, label FROM log_transaction WHERE seq IS NULL ORDER BY stamp DESC, device DESC LIMIT $1");
    const Rows rows(statement.bind_all(static_cast<std::int64_t>(most)));
    std::vector<WaitingTransaction> all;
    while (statement.step())
        all.push_back({{statement.integer(0), statement.integer(1)}, std::string(statement.text(2))});
    return all;
}

std::int64_t SyncLog::newest_unsent() const {
    return one_number(m_store.session(), fmt::format("SELECT coalesce(max(t.stamp), 0) FROM log_transaction t WHERE {}",
                                                     unsent_and_whole)) >>
           16;
}

void SyncLog::mark_sent(std::span<const Acknowledgement> acknowledged) {
    if (acknowledged.empty()) return;
    SessionTransaction writing(m_store.session());
    ChangeLog log(m_store.session());
    for (const auto& [stamp, seq] : acknowledged) log.set_seq(stamp, seq);
    writing.commit();
}

void SyncLog::take_back(std::span<const Refusal> refused) {
    if (refused.empty()) return;
    m_store.withdraw(refused, [this](const TransactionData& transaction, const std::string& reason) {
        keep({transaction.stamp, transaction.label, reason, to_line(transaction)});
    });
}

std::vector<RefusedTransaction> SyncLog::refused() const {
    Statement& statement =
        m_store.session().prepared("SELECT stamp, device, label, reason, text FROM refused ORDER BY stamp, device");
    const Rows rows(statement);
    std::vector<RefusedTransaction> all;
    while (statement.step())
        all.push_back({{statement.integer(0), statement.integer(1)},
                       std::string(statement.text(2)),
                       std::string(statement.text(3)),
                       std::string(statement.text(4))});
    return all;
}

std::size_t SyncLog::refused_count() const {
    return static_cast<std::size_t>(one_number(m_store.session(), "SELECT count(*) FROM refused"));
}

void SyncLog::forget(const Stamp& refused) {
    m_store.session()
        .prepared("DELETE FROM refused WHERE stamp = $1 AND device = $2")
        .run(refused.time, refused.device);
}

void SyncLog::keep(const RefusedTransaction& refused) {
    m_store.session()
        .prepared(
            "INSERT INTO refused (stamp, device, label, reason, text) VALUES ($1, $2, $3, $4, $5) "
            "ON CONFLICT (stamp, device) DO NOTHING")
        .run(refused.stamp.time, refused.stamp.device, refused.label, refused.reason, refused.text);
}

std::int64_t SyncLog::last_seen() const {
    const std::string text = replica_value(m_store.session(), "upstream_seq");
    return text.empty() ? 0 : std::stoll(text);
}

std::string SyncLog::view() const { return replica_value(m_store.session(), "upstream_view"); }

void SyncLog::set_view(const std::string& view) { set_replica_value(m_store.session(), "upstream_view", view); }

std::optional<Acknowledgement> SyncLog::highest() const {
    Statement& statement = m_store.session().prepared(
        "SELECT stamp, device, seq FROM log_transaction WHERE seq > 0 ORDER BY seq DESC LIMIT 1");
    const Rows rows(statement);
    if (!statement.step()) return std::nullopt;
    return Acknowledgement{{statement.integer(0), statement.integer(1)}, statement.integer(2)};
}

void SyncLog::follow(const std::string& numbering) {
    Session& session = m_store.session();
    if (replica_value(session, "upstream_numbering") == numbering) return;
    SessionTransaction writing(session);
    {
        Statement& newest =
            session.prepared("SELECT coalesce(max(stamp), 0) FROM log_transaction WHERE seq > 0 AND device = $1");
        const Rows rows(newest.bind_all(m_store.device()));
        if (newest.step())
            set_replica_value(session, "taken_elsewhere",
                              std::to_string(std::max(newest.integer(0), taken_elsewhere(session))));
    }
    session.execute("UPDATE log_transaction SET seq = NULL WHERE seq IS NOT NULL");
    set_replica_value(session, "upstream_seq", "0");
    set_replica_value(session, "upstream_numbering", numbering);
    writing.commit();
}

bool SyncLog::was_taken_elsewhere(const Stamp& own) const {
    return own.device == m_store.device() && own.time <= taken_elsewhere(m_store.session());
}

std::size_t SyncLog::restamp_unsent(std::int64_t now, std::int64_t latest) {
    Session& session = m_store.session();
    const std::int64_t device = std::stoll(replica_value(session, "device"));
    const std::int64_t limit = latest << 16;
    if (too_late(session, device, limit).empty()) return 0;
    SessionTransaction writing(session);
    const auto late = too_late(session, device, limit);  // again, now that nobody else writes
    const std::int64_t first = std::max(now << 16, newest_other(session, device, limit) + 1);
    std::int64_t time = first;
    for (const Stamp& stamp : late) restamp(session, stamp, {time++, device}, std::min(first, limit));
    set_replica_value(session, "last_stamp", std::to_string(time));
    writing.commit();
    return late.size();
}

FeedLines SyncLog::feed(std::int64_t since, const SyncBounds& most, const Sight* sight,
                        const NumberRanges& held) const {
    Session& session = m_store.session();
    std::optional<Narrowing> narrowing;
    if (sight && !sight->whole()) narrowing.emplace(m_store, *sight);
    LogShapes shapes(session);
    FeedLines lines;
    lines.last = since;
    Statement& heads =
        session.prepared("SELECT f.seq, " + std::string(head_columns) +
                         " FROM feed f JOIN log_transaction t ON t.stamp = f.stamp AND t.device = f.device "
                         "WHERE f.seq > $1 ORDER BY f.seq LIMIT $2");
    const auto after = [&](std::int64_t number) {
        lines.last = number;
        heads.reset();
        heads.bind_all(number, static_cast<std::int64_t>(most.transactions - lines.transactions));
    };
    const Rows rows(heads);
    after(since);
    while (lines.text.size() < most.bytes && heads.step()) {
        if (const NumberRange* has = held.around(heads.integer(0))) {
            after(has->last);
            continue;
        }
        lines.last = heads.integer(0);
        TransactionData head = read_head(heads, 1);
        if (narrowing && head.kind != TransactionKind::erasure)  // whoever ever saw it must hear of it
            append_narrowed_line(session, shapes, lines.text, std::move(head), lines.last, *narrowing);
        else
            append_line(session, shapes, lines.text, head, lines.last);
        ++lines.transactions;
    }
    return lines;
}

std::int64_t SyncLog::last_given() const {
    return one_number(m_store.session(), "SELECT coalesce(max(seq), 0) FROM feed");
}

std::optional<std::int64_t> SyncLog::number_of(const Stamp& stamp) const {
    Statement& statement = m_store.session().prepared("SELECT seq FROM feed WHERE stamp = $1 AND device = $2");
    const Rows rows(statement.bind_all(stamp.time, stamp.device));
    return statement.step() ? std::optional(statement.integer(0)) : std::nullopt;
}

}  // namespace noaber
