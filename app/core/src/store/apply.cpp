// SPDX-License-Identifier: EUPL-1.2
// Taking in what came from elsewhere: transactions in any order, what a hub numbered, and all of it anew.
#include <noaber/store/shredding.h>
#include "store/conflict_watch.h"
#include "store/conform.h"
#include "store/copies.h"
#include "store/erase.h"
#include "store/log_shape.h"
#include "store/migrate.h"
#include "store/store_inner.h"

#include <noaber/base/errors.h>
#include <noaber/store/erasure.h>
#include <noaber/store/feed.h>
#include <noaber/store/store.h>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <limits>

namespace noaber {

namespace {

struct Arrival {
    const Change* change;
    Stamp stamp;
    std::size_t nr;  ///< of the change in its transaction
    const Stamp* takes_in = nullptr;
    bool news = true;  ///< not seen before an earlier life of this file was forgotten
};

/// Merging does not depend on the order of records, so all that is about one record goes together: its pages are still
/// at hand then. Within a record the order of arrival stays.
void order_by_record(std::vector<Arrival>& arrivals) {
    std::stable_sort(arrivals.begin(), arrivals.end(), [](const Arrival& a, const Arrival& b) {
        if (const int order = a.change->record.compare(b.change->record)) return order < 0;
        return a.change->entity < b.change->entity;
    });
}

/// One piece, in the transaction that is open.
class Intake {
public:
    Intake(Store::Inner& inner, const FeedChunk* chunk, std::int64_t seen_before)
        : m_inner(inner), m_shapes(*inner.session), m_chunk(chunk), m_seen_before(seen_before) {}

    void take(std::span<const TransactionData> transactions, ApplyResult& result, std::vector<Touched>& touched) {
        const std::size_t refused = result.refused.size();
        const auto arrivals = append_all(transactions, result);
        merge_all(arrivals, result, touched);
        if (m_chunk) m_inner.note_numbers(*m_chunk, result.refused.size() == refused);
        erase_all(arrivals);
    }

private:
    [[nodiscard]] std::optional<std::string> objection(const TransactionData& transaction) const {
        const std::int64_t latest = (m_inner.clock.wall_milliseconds() + most_ahead_milliseconds) << 16;
        if (!m_chunk && transaction.stamp.time > latest)
            return "De klok van de afzender loopt meer dan vijf minuten voor.";
        return objection_to(transaction, m_inner.merger);
    }

    std::vector<Arrival> append_all(std::span<const TransactionData> transactions, ApplyResult& result) {
        std::vector<Arrival> arrivals;
        const bool some_erased = any_erased();
        for (std::size_t at = 0; at < transactions.size(); ++at) {
            const TransactionData& transaction = some_erased ? without_erased(transactions[at]) : transactions[at];
            if (auto why = objection(transaction)) {
                result.refused.push_back({transaction.stamp, std::move(*why)});
                continue;
            }
            const auto seq = m_chunk ? std::optional(m_chunk->seqs.at(at)) : std::nullopt;
            if (!m_inner.log.append(transaction, m_shapes, seq)) {
                if (seq) m_inner.log.set_seq(transaction.stamp, *seq);
                ++result.known;
                continue;
            }
            m_inner.clock.witness(transaction.stamp);
            for (std::size_t nr = 0; nr < transaction.changes.size(); ++nr)
                arrivals.push_back({&transaction.changes[nr], transaction.stamp, nr,
                                    transaction.kind == TransactionKind::merged ? &transaction.inverts : nullptr,
                                    !seq || *seq > m_seen_before});
            ++result.applied;
        }
        order_by_record(arrivals);
        return arrivals;
    }

    [[nodiscard]] bool any_erased() const {
        Statement& statement = m_inner.session->prepared("SELECT 1 FROM record_stamp WHERE gone = 2 LIMIT 1");
        const Rows rows(statement);
        return statement.step();
    }

    /// So that values of what was erased are never written, not even for a moment.
    const TransactionData& without_erased(const TransactionData& transaction) {
        if (transaction.kind == TransactionKind::erasure) return transaction;
        const bool about = std::ranges::any_of(transaction.changes, [this](const Change& change) {
            return m_inner.merger.erased(change.entity, change.record);
        });
        if (!about && !puts_back_erased(transaction)) return transaction;
        TransactionData& rest = m_struck.emplace_back(transaction);
        (void)strike_erased(rest, m_inner.merger);
        rest.label = erased_label;
        return rest;
    }

    /// Its label has that of what it put back.
    [[nodiscard]] bool puts_back_erased(const TransactionData& transaction) const {
        if (transaction.kind != TransactionKind::undo && transaction.kind != TransactionKind::redo) return false;
        const auto head = m_inner.log.head(transaction.inverts);
        return head && head->label == erased_label;
    }

    /// After all else, so that what came with it goes too.
    void erase_all(const std::vector<Arrival>& arrivals) {
        Erasure erasure(*m_inner.session, m_inner.merger, m_inner.schema, m_inner.clock.device());
        for (const Arrival& arrival : arrivals) {
            if (arrival.change->kind != ChangeKind::erase) continue;
            erasure.erase({arrival.change->entity, arrival.change->record}, arrival.stamp);
            m_inner.set_replica("erasing", "1");
        }
        erasure.finish();
        if (!m_struck.empty()) neutralise_inversions(*m_inner.session);
    }

    void merge_all(const std::vector<Arrival>& arrivals, ApplyResult& result, std::vector<Touched>& touched) {
        ConflictWatch conflicts(*m_inner.session, m_inner.merger, m_inner.clock.device());
        const Change* last = nullptr;
        const EntityInfo* entity = nullptr;
        for (const Arrival& arrival : arrivals) {
            const Change& change = *arrival.change;
            const bool same = last && last->record == change.record && last->entity == change.entity;
            if (!same) {
                entity = m_inner.schema.find(change.entity);
                if (entity) touched.push_back({entity, change.record});
            }
            last = &change;
            if (change.kind == ChangeKind::erase) continue;
            const auto merge = [&] { m_inner.merger.merge(change, arrival.stamp); };
            if (entity && m_inner.log.numbering())
                m_inner.look_for_clash(*entity, change, arrival.stamp, result.clashes);
            // Nobody works in a hub's own file.
            if (arrival.news && !m_inner.log.numbering())
                conflicts.around(change, arrival.stamp, merge);
            else
                merge();
            if (arrival.takes_in) conflicts.settle(change, *arrival.takes_in);
            m_inner.log.index(change, arrival.stamp, arrival.nr);
        }
    }

    Store::Inner& m_inner;
    LogShapes m_shapes;
    const FeedChunk* m_chunk;
    std::int64_t m_seen_before;
    std::deque<TransactionData> m_struck;  ///< what arrivals point into
};

/// What the hub does not have: own work that waits, and others' that it left to them.
std::vector<TransactionData> only_here(Store::Inner& inner) {
    std::vector<Stamp> stamps;
    {
        Statement& statement = inner.session->prepared(
            "SELECT stamp, device FROM log_transaction t WHERE (t.seq = 0 OR (t.seq IS NULL AND t.device = $1)) AND NOT "
            "EXISTS (SELECT 1 FROM log_partial p WHERE p.stamp = t.stamp AND p.device = t.device) ORDER BY stamp, device");
        const Rows rows(statement.bind_all(inner.clock.device()));
        while (statement.step()) stamps.push_back({statement.integer(0), statement.integer(1)});
    }
    std::vector<TransactionData> all;
    for (const Stamp& stamp : stamps)
        if (auto found = inner.log.find(stamp)) all.push_back(std::move(*found));
    return all;
}

std::vector<std::string> tables_of_the_plan(Session& session) {
    std::vector<std::string> tables{"log_transaction", "log_change",  "log_by_record", "log_partial", "record_stamp",
                                    "field_stamp",     "delete_seen", "shadow_value",  "feed"};
    for (std::string& entity : entities_of(session)) tables.push_back(std::move(entity));
    return tables;
}

void wipe(Store::Inner& inner) {
    for (const std::string& table : tables_of_the_plan(*inner.session)) inner.session->execute("DELETE FROM " + table);
    inner.set_replica("setting:numbering", "");  // of a file that is a hub itself: its numbers begin anew
    inner.merger.forget();
}

constexpr std::int64_t erase_again_after = 60'000;  // milliseconds

bool holds_erasure(std::span<const TransactionData> transactions) {
    return std::ranges::any_of(transactions,
                               [](const TransactionData& one) { return one.kind == TransactionKind::erasure; });
}

}  // namespace

ApplyResult Store::apply(std::span<const TransactionData> transactions) { return apply(transactions, nullptr); }

ApplyResult Store::apply(const FeedChunk& chunk) { return apply(chunk.transactions, &chunk); }

ApplyResult Store::apply(std::span<const TransactionData> transactions, const FeedChunk* chunk) {
    ApplyResult result;
    std::vector<Touched> touched;
    std::optional<Shredding> shredding;
    if (holds_erasure(transactions)) shredding.emplace(*m_inner->session);
    m_inner->write([&] {
        Intake(*m_inner, chunk, 0).take(transactions, result, touched);
        m_inner->remember_clock();
    });
    if (shredding || m_inner->options.wall() >= m_inner->erase_again_at) finish_erasing();
    m_inner->tell(touched);
    return result;
}

void Store::erase(std::span<const RecordRef> records) {
    std::vector<Touched> touched;
    Shredding shredding(*m_inner->session);
    m_inner->write([&] {
        std::vector<RecordRef> going;
        for (const RecordRef& record : records)
            if (!m_inner->merger.erased(record.entity, record.record)) going.push_back(record);
        if (going.empty()) return;
        const auto erasure = make_erasure(m_inner->clock.next(), m_inner->options.author, going);
        ApplyResult result;
        Intake(*m_inner, nullptr, 0).take({&erasure, 1}, result, touched);
        if (!result.refused.empty()) throw InputError(result.refused.front().reason);
        m_inner->remember_clock();
    });
    finish_erasing();
    m_inner->tell(touched);
}

/// What fails here is done at a later writing or opening: the values are out of the file, these are bytes.
void Store::finish_erasing() {
    if (!erasing()) return;
    Session& session = *m_inner->session;
    std::vector<std::string> tables(tables_with_values().begin(), tables_with_values().end());
    for (std::string& entity : entities_of(session)) tables.push_back(std::move(entity));
    Shredding shredding(session);
    m_inner->erase_again_at = m_inner->options.wall() + erase_again_after;
    if (!shredding.finish(tables)) return;
    if (!copies_of(m_inner->file).empty()) renew_copies();
    m_inner->set_replica("erasing", "");
    m_inner->flush();
    m_inner->erase_again_at = std::numeric_limits<std::int64_t>::max();
}

/// They have what was erased; one without it takes their place.
void Store::renew_copies() {
    remove_copies(m_inner->file);
    set_setting("last_copy", "");
    try {
        keep_copy();
    } catch (const StorageError&) {
        // Without room for a copy now, there is one at the next start.
    }
}

ApplyResult Store::start_over(const std::function<std::optional<FeedChunk>()>& next, const std::string& view) {
    ApplyResult result;
    std::vector<Touched> touched;
    Shredding shredding(*m_inner->session);
    m_inner->write([&] {
        const auto unsent = only_here(*m_inner);
        const std::string seen = m_inner->replica("upstream_seq");
        wipe(*m_inner);
        ApplyResult again;
        Intake(*m_inner, nullptr, 0).take(unsent, again, touched);
        while (const auto chunk = next())
            Intake(*m_inner, &*chunk, seen.empty() ? 0 : std::stoll(seen)).take(chunk->transactions, result, touched);
        if (!result.refused.empty())
            throw StorageError("Er is een wijziging die deze versie van Noaber niet kan lezen. Werk Noaber bij. " +
                               result.refused.front().reason);
        // What was lost of a record that is not seen any more, is no news.
        m_inner->session->execute(
            "DELETE FROM conflict WHERE NOT EXISTS (SELECT 1 FROM record_stamp r WHERE r.record = conflict.record "
            "AND r.entity = conflict.entity)");
        m_inner->set_replica("upstream_view", view);
        m_inner->remember_clock();
    });
    (void)shredding.finish(tables_of_the_plan(*m_inner->session));
    remove_copies(m_inner->file);
    set_setting("last_copy", "");
    m_inner->tell(touched);
    return result;
}

}  // namespace noaber
