// SPDX-License-Identifier: EUPL-1.2
// The log's SQL, and how a change is written in its value column.
#include "store/log.h"

#include "store/log_shape.h"

#include <noaber/base/errors.h>

#include <nlohmann/json.hpp>
#include <numeric>

namespace noaber {

namespace {

constexpr std::string_view change_columns =
    "c.stamp, c.device, c.kind, c.entity, c.record, c.field, c.value, c.was, c.base_stamp, c.base_device";

/// [[time,device],...]
std::string seen_json(const Change& change) {
    nlohmann::json json = nlohmann::json::array();
    for (const Stamp& stamp : change.seen) json.push_back({stamp.time, stamp.device});
    return json.dump();
}

Value read_value(std::string_view json) {
    try {
        return from_json(json);
    } catch (const InputError&) {
        fail_as_damaged_log();
    }
}

std::vector<Stamp> read_seen(std::string_view text) {
    std::vector<Stamp> seen;
    try {
        for (const auto& pair : nlohmann::json::parse(text))
            seen.push_back({pair.at(0).get<std::int64_t>(), pair.at(1).get<std::int64_t>()});
    } catch (const nlohmann::json::exception&) {
        fail_as_damaged_log();
    }
    return seen;
}

Change read_change(const Statement& row, LogShapes& shapes) {
    Change change;
    change.kind = static_cast<ChangeKind>(row.integer(2));
    change.entity = row.text(3);
    change.record = row.text(4);
    change.base = {row.integer(8), row.integer(9)};
    switch (change.kind) {
        case ChangeKind::edit:
            change.field = row.text(5);
            change.value = read_value(row.text(6));
            change.was = read_value(row.text(7));
            break;
        case ChangeKind::create: change.fields = shapes.fields(row.text(6)); break;
        case ChangeKind::remove: change.seen = read_seen(row.text(6)); break;
        case ChangeKind::erase: break;
    }
    return change;
}

}  // namespace

TransactionData read_head(const Statement& row, int first) {
    TransactionData head;
    head.stamp = {row.integer(first), row.integer(first + 1)};
    head.kind = static_cast<TransactionKind>(row.integer(first + 2));
    head.inverts = {row.integer(first + 3), row.integer(first + 4)};
    head.author = row.text(first + 5);
    head.label = row.text(first + 6);
    return head;
}

std::string value_json(const Change& change) {
    switch (change.kind) {
        case ChangeKind::create: return fields_object(change.fields);
        case ChangeKind::remove: return seen_json(change);
        case ChangeKind::edit:
        case ChangeKind::erase: break;
    }
    return to_json(change.value);
}

ChangeLog::ChangeLog(Session& session)
    : m_session(session),
      m_insert_head(
          "INSERT INTO log_transaction (stamp, device, kind, inverts_stamp, inverts_device, author, label, seq) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"),
      m_insert_change(
          "INSERT INTO log_change (stamp, device, nr, record, entity, kind, field, value, was, base_stamp, base_device) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"),
      m_insert_index("INSERT INTO log_by_record (record, stamp, device, nr) VALUES ($1, $2, $3, $4)"),
      m_index_creation(
          "UPDATE record_stamp SET nr = $1 WHERE record = $2 AND entity = $3 AND stamp = $4 AND device = $5"),
      // Whoever writes holds the write lock, so the highest number is the last.
      m_number(
          "INSERT INTO feed (seq, stamp, device) SELECT coalesce(max(seq), 0) + 1, CAST($1 AS BIGINT), CAST($2 AS BIGINT) FROM feed") {
}

void ChangeLog::set_seq(const Stamp& stamp, std::int64_t seq) {
    m_session.prepared("UPDATE log_transaction SET seq = $1 WHERE stamp = $2 AND device = $3 AND coalesce(seq, 0) = 0")
        .run(seq, stamp.time, stamp.device);
}

void ChangeLog::number_all() {
    m_session.execute(
        "INSERT INTO feed (seq, stamp, device) "
        "SELECT (SELECT coalesce(max(seq), 0) FROM feed) + row_number() OVER (ORDER BY t.stamp, t.device), t.stamp, t.device "
        "FROM log_transaction t WHERE NOT EXISTS (SELECT 1 FROM feed f WHERE f.stamp = t.stamp AND f.device = t.device)");
}

void ChangeLog::index(const Change& change, const Stamp& stamp, std::size_t nr) {
    if (change.kind == ChangeKind::erase) return;  // of an erased record there is no history
    const auto number = static_cast<std::int64_t>(nr);
    if (change.kind == ChangeKind::create) {
        Statement& creation = m_index_creation.in(m_session);
        creation.run(number, change.record, change.entity, stamp.time, stamp.device);
        if (creation.changed() > 0) return;
    }
    m_insert_index.in(m_session).run(change.record, stamp.time, stamp.device, number);
}

void ChangeLog::index_all(const TransactionData& transaction) {
    std::vector<std::size_t> order(transaction.changes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return transaction.changes[a].record < transaction.changes[b].record;
    });
    for (const std::size_t nr : order) index(transaction.changes[nr], transaction.stamp, nr);
}

bool ChangeLog::append(const TransactionData& transaction, LogShapes& shapes, std::optional<std::int64_t> seq) {
    Statement& head = m_insert_head.in(m_session);
    head.run(transaction.stamp.time, transaction.stamp.device, static_cast<std::int64_t>(transaction.kind),
             transaction.inverts.time, transaction.inverts.device, transaction.author, transaction.label,
             seq ? Value(*seq) : Value());
    if (head.changed() == 0) return false;
    if (transaction.partial)
        m_session.prepared("INSERT INTO log_partial (stamp, device) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .run(transaction.stamp.time, transaction.stamp.device);
    if (m_numbers) m_number.in(m_session).run(transaction.stamp.time, transaction.stamp.device);
    Statement& insert = m_insert_change.in(m_session);
    std::int64_t nr = 0;
    for (const Change& change : transaction.changes) {
        const bool edit = change.kind == ChangeKind::edit;
        const std::string value = change.kind == ChangeKind::create ? shapes.packed(change.fields) : value_json(change);
        const std::string was = edit ? to_json(change.was) : std::string();
        insert.bind_all(transaction.stamp.time, transaction.stamp.device, nr++, change.record, change.entity,
                        static_cast<std::int64_t>(change.kind));
        if (edit)
            insert.bind(7, std::string_view(change.field));
        else
            insert.bind_null(7);
        insert.bind(8, std::string_view(value));
        if (edit)
            insert.bind(9, std::string_view(was));
        else
            insert.bind_null(9);
        insert.bind(10, change.base.time);
        insert.bind(11, change.base.device);
        insert.step();
    }
    return true;
}

std::optional<TransactionData> ChangeLog::head(const Stamp& stamp) const {
    Statement& statement = m_session.prepared("SELECT " + std::string(head_columns) +
                                              " FROM log_transaction t WHERE t.stamp = $1 AND t.device = $2");
    const Rows rows(statement.bind_all(stamp.time, stamp.device));
    return statement.step() ? std::optional(read_head(statement)) : std::nullopt;
}

std::vector<Change> ChangeLog::changes_of(const Stamp& stamp) const {
    std::vector<Change> changes;
    LogShapes shapes(m_session);
    Statement& statement = m_session.prepared("SELECT " + std::string(change_columns) +
                                              " FROM log_change c WHERE c.stamp = $1 AND c.device = $2 ORDER BY c.nr");
    const Rows rows(statement.bind_all(stamp.time, stamp.device));
    while (statement.step()) changes.push_back(read_change(statement, shapes));
    return changes;
}

std::optional<TransactionData> ChangeLog::find(const Stamp& stamp) const {
    auto transaction = head(stamp);
    if (transaction) transaction->changes = changes_of(stamp);
    return transaction;
}

std::vector<TransactionData> ChangeLog::all() const {
    std::vector<TransactionData> transactions;
    Statement& statement = m_session.prepared("SELECT " + std::string(head_columns) +
                                              " FROM log_transaction t ORDER BY t.stamp, t.device");
    const Rows rows(statement);
    while (statement.step()) transactions.push_back(read_head(statement));
    for (TransactionData& transaction : transactions) transaction.changes = changes_of(transaction.stamp);
    return transactions;
}

std::vector<std::pair<TransactionData, Change>> ChangeLog::of_record(std::string_view entity,
                                                                     std::string_view record) const {
    std::vector<std::pair<TransactionData, Change>> lines;
    LogShapes shapes(m_session);
    Statement& statement = m_session.prepared(
        "SELECT " + std::string(change_columns) + ", " + std::string(head_columns) +
        " FROM (SELECT stamp, device, nr FROM log_by_record WHERE record = $1 UNION ALL "
        "SELECT stamp, device, nr FROM record_stamp WHERE record = $1 AND entity = $2 AND nr IS NOT NULL) b "
        "JOIN log_change c ON c.stamp = b.stamp AND c.device = b.device AND c.nr = b.nr "
        "JOIN log_transaction t ON t.stamp = b.stamp AND t.device = b.device "
        "WHERE c.record = $1 AND c.entity = $2 ORDER BY b.stamp, b.device, b.nr");
    const Rows rows(statement.bind_all(record, entity));
    while (statement.step()) lines.emplace_back(read_head(statement, 10), read_change(statement, shapes));
    return lines;
}

std::optional<Change> ChangeLog::change_of(const Stamp& stamp, std::string_view record, std::string_view field) const {
    std::optional<Change> last;
    LogShapes shapes(m_session);
    Statement& statement =
        m_session.prepared("SELECT " + std::string(change_columns) +
                           " FROM log_change c WHERE c.stamp = $1 AND c.device = $2 AND c.record = $3 ORDER BY c.nr");
    const Rows rows(statement.bind_all(stamp.time, stamp.device, record));
    while (statement.step()) {
        Change change = read_change(statement, shapes);
        if (change.field == field) last = std::move(change);
    }
    return last;
}

}  // namespace noaber
