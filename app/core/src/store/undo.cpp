// SPDX-License-Identifier: EUPL-1.2
// Undo and redo, read from the log: the inverse of a transaction, for what is still its own.
#include "store/erase.h"
#include "store/store_inner.h"

#include <noaber/base/errors.h>

namespace noaber {

namespace {

constexpr std::int64_t transactions_looked_at = 1000;

/// A transaction whose effect stands (undo) or was put back (redo). `stamp` is the transaction that carries the effect.
struct Entry {
    Stamp stamp;
    std::string label;
};

struct Stacks {
    std::vector<Entry> undo;
    std::vector<Entry> redo;
};

/// Moves the entry of `stamp` from one stack to the other, where `by` now carries it.
void move_entry(std::vector<Entry>& from, std::vector<Entry>& to, const Stamp& stamp, const Stamp& by) {
    const auto found = std::find_if(from.begin(), from.end(), [&](const Entry& entry) { return entry.stamp == stamp; });
    if (found == from.end()) return;
    to.push_back({by, found->label});
    from.erase(found);
}

/// What this replica wrote, replayed as undo and redo stacks.
Stacks stacks_of(Session& session, std::int64_t device) {
    struct Line {
        Stamp stamp;
        TransactionKind kind;
        Stamp inverts;
        std::string label;
    };
    std::vector<Line> lines;
    Statement& statement = session.prepared(
        "SELECT stamp, device, kind, inverts_stamp, inverts_device, label FROM log_transaction WHERE device = $1 "
        "ORDER BY stamp DESC LIMIT $2");
    const Rows rows(statement.bind_all(device, transactions_looked_at));
    while (statement.step())
        lines.push_back({{statement.integer(0), statement.integer(1)},
                         static_cast<TransactionKind>(statement.integer(2)),
                         {statement.integer(3), statement.integer(4)},
                         std::string(statement.text(5))});
    Stacks stacks;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        switch (line->kind) {
            case TransactionKind::normal:
                stacks.undo.push_back({line->stamp, line->label});
                stacks.redo.clear();
                break;
            case TransactionKind::undo: move_entry(stacks.undo, stacks.redo, line->inverts, line->stamp); break;
            case TransactionKind::redo: move_entry(stacks.redo, stacks.undo, line->inverts, line->stamp); break;
            case TransactionKind::erasure: break;  // for ever
            case TransactionKind::merged: break;   // what went into it is undone by who wrote it
        }
    }
    return stacks;
}

bool is_undone(Session& session, const Stamp& transaction) {
    Statement& statement = session.prepared(
        "SELECT 1 FROM log_transaction WHERE stamp > $1 AND inverts_stamp = $2 AND inverts_device = $3 AND kind = $4");
    const Rows rows(statement.bind_all(transaction.time, transaction.time, transaction.device,
                                       static_cast<std::int64_t>(TransactionKind::undo)));
    return statement.step();
}

/// The transaction that first wrote the value that `stamp` holds in a field: an undo or redo that put an older value
/// back counts as that older one. None when the field was put back to never written.
Stamp origin(const ChangeLog& log, Stamp stamp, std::string_view record, std::string_view field) {
    const auto puts_back = [](const TransactionData& head) {
        return head.kind == TransactionKind::undo || head.kind == TransactionKind::redo;
    };
    for (auto head = log.head(stamp); head && puts_back(*head); head = log.head(stamp)) {
        const auto inverted = log.change_of(head->inverts, record, field);
        if (!inverted) break;
        stamp = inverted->base;
    }
    return stamp;
}

}  // namespace

/// Writes the inverse of one transaction into another.
class Inversion {
public:
    Inversion(Store& store, Store::Inner& inner, Transaction::Pending& into, const TransactionData& of)
        : m_store(store), m_inner(inner), m_into(into), m_of(of) {}

    UndoResult run() {
        for (auto change = m_of.changes.rbegin(); change != m_of.changes.rend(); ++change) {
            const EntityInfo* entity = m_inner.schema.find(change->entity);
            if (entity) invert(*entity, *change);
        }
        return std::move(m_result);
    }

private:
    bool still_ours(const Change& change, std::string_view field) const {
        const Stamp holding = m_inner.merger.stamp_of(change.entity, change.record, field);
        if (holding == m_into.data.stamp) return true;  // written a moment ago, by this very inversion
        const Stamp written = origin(m_inner.log, holding, change.record, field);
        return written.none() || written == origin(m_inner.log, m_of.stamp, change.record, field);
    }

    void invert(const EntityInfo& entity, const Change& change) {
        const bool alive = m_inner.merger.alive(change.entity, change.record);
        switch (change.kind) {
            case ChangeKind::edit:
                if (!alive || !still_ours(change, change.field))
                    return skip(entity, change, entity.label_of(change.field));
                return write({ChangeKind::edit,
                              change.entity,
                              change.record,
                              change.field,
                              change.was,
                              change.value,
                              m_inner.merger.stamp_of(change.entity, change.record, change.field),
                              {},
                              {}},
                             entity);
            case ChangeKind::erase: return;
            case ChangeKind::create: return uncreate(entity, change, alive);
            case ChangeKind::remove:
                // Only the existence is written anew, so that every field keeps its stamp.
                if (!alive)
                    write({ChangeKind::create,
                           change.entity,
                           change.record,
                           {},
                           {},
                           {},
                           m_inner.merger.stamp_of(change.entity, change.record, ""),
                           {},
                           {}},
                          entity);
                return;
        }
    }

    void uncreate(const EntityInfo& entity, const Change& change, bool alive) {
        if (!alive) return;
        Change removal{ChangeKind::remove, change.entity, change.record, {}, {}, {}, {}, {}, {}};
        std::set<Stamp> seen;
        for (const auto& [field, stamp] : m_inner.merger.stamps(change.entity, change.record)) {
            // What was written before, in an earlier life of the record too, goes with it; what came after stays.
            if (stamp != m_into.data.stamp && origin(m_inner.log, stamp, change.record, field) > m_of.stamp)
                return skip(entity, change, "");
            seen.insert(stamp);
        }
        removal.base = m_inner.merger.stamp_of(change.entity, change.record, "");
        removal.seen.assign(seen.begin(), seen.end());
        write(std::move(removal), entity);
    }

    void write(Change change, const EntityInfo& entity) {
        m_inner.merger.merge(change, m_into.data.stamp);
        m_into.touch(entity, change.record);
        m_into.data.changes.push_back(std::move(change));
    }

    void skip(const EntityInfo& entity, const Change& change, std::string field) {
        m_result.skipped.push_back(
            {&entity, change.record, title_of(m_store, entity, change.record), std::move(field)});
    }

    Store& m_store;
    Store::Inner& m_inner;
    Transaction::Pending& m_into;
    const TransactionData& m_of;
    UndoResult m_result;
};

UndoResult Store::invert(const Stamp& stamp, const std::string& label, TransactionKind kind) {
    const auto transaction = m_inner->log.find(stamp);
    if (!transaction) throw ProgrammerError("transaction to invert is not in the log");
    const char* what = kind == TransactionKind::undo ? "Ongedaan gemaakt: " : "Opnieuw gedaan: ";
    Transaction inverse = begin(label == erased_label ? label : what + label);
    inverse.m_pending->data.kind = kind;
    inverse.m_pending->data.inverts = stamp;
    UndoResult result = Inversion(*this, *m_inner, *inverse.m_pending, *transaction).run();
    result.label = label;
    result.touched = inverse.m_pending->touched;
    inverse.commit();
    return result;
}

std::optional<std::string> Store::undo_label() const {
    const Stacks stacks = stacks_of(*m_inner->session, m_inner->clock.device());
    return stacks.undo.empty() ? std::nullopt : std::optional(stacks.undo.back().label);
}

std::optional<std::string> Store::redo_label() const {
    const Stacks stacks = stacks_of(*m_inner->session, m_inner->clock.device());
    return stacks.redo.empty() ? std::nullopt : std::optional(stacks.redo.back().label);
}

std::optional<UndoResult> Store::undo() {
    const Stacks stacks = stacks_of(*m_inner->session, m_inner->clock.device());
    if (stacks.undo.empty()) return std::nullopt;
    return invert(stacks.undo.back().stamp, stacks.undo.back().label, TransactionKind::undo);
}

std::optional<UndoResult> Store::redo() {
    const Stacks stacks = stacks_of(*m_inner->session, m_inner->clock.device());
    if (stacks.redo.empty()) return std::nullopt;
    return invert(stacks.redo.back().stamp, stacks.redo.back().label, TransactionKind::redo);
}

UndoResult Store::undo(const Stamp& transaction) {
    const auto head = m_inner->log.head(transaction);
    if (!head) throw InputError("Die wijziging is hier niet (meer).");
    if (head->kind == TransactionKind::erasure)
        throw InputError("Wat gewist is komt niet terug; wissen is niet ongedaan te maken.");
    if (is_undone(*m_inner->session, transaction)) return {head->label, {}, {}};
    return invert(transaction, head->label, TransactionKind::undo);
}

}  // namespace noaber
