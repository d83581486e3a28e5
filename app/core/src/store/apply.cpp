// SPDX-License-Identifier: EUPL-1.2
// Taking in what came from elsewhere: transactions in any order, what a hub numbered, and all of it anew.
#include "store/conflict_watch.h"
#include "store/conform.h"
#include "store/copies.h"
#include "store/log_shape.h"
#include "store/migrate.h"
#include "store/store_inner.h"

#include <noaber/base/errors.h>
#include <noaber/store/feed.h>
#include <noaber/store/store.h>

#include <fmt/format.h>

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
        for (std::size_t at = 0; at < transactions.size(); ++at) {
            const TransactionData& transaction = transactions[at];
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

void wipe(Store::Inner& inner) {
    std::vector<std::string> tables{"log_transaction", "log_change",  "log_by_record", "log_partial", "record_stamp",
                                    "field_stamp",     "delete_seen", "shadow_value",  "feed"};
    for (std::string& entity : entities_of(*inner.session)) tables.push_back(std::move(entity));
    for (const std::string& table : tables) inner.session->execute("DELETE FROM " + table);
    inner.set_replica("setting:numbering", "");  // of a file that is a hub itself: its numbers begin anew
    inner.merger.forget();
}

/// What was deleted is overwritten, also where it waited in the journal.
class Shredding {
public:
    explicit Shredding(Session& session) : m_session(session) {
        if (on_sqlite()) m_session.execute("PRAGMA secure_delete=ON");
    }
    ~Shredding() {
        try {
            if (on_sqlite()) m_session.execute("PRAGMA secure_delete=OFF");
        } catch (const std::exception&) {
            // It only costs time to go on shredding.
        }
    }
    Shredding(const Shredding&) = delete;
    Shredding& operator=(const Shredding&) = delete;
    /// What was free before, too.
    void finish() {
        if (!on_sqlite()) return;
        try {
            m_session.execute("VACUUM");
        } catch (const StorageError&) {
            // Somebody reads; what was deleted now is overwritten all the same.
        }
        m_session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

private:
    [[nodiscard]] bool on_sqlite() const { return m_session.dialect() == SqlDialect::sqlite; }
    Session& m_session;
};

}  // namespace

ApplyResult Store::apply(std::span<const TransactionData> transactions) { return apply(transactions, nullptr); }

ApplyResult Store::apply(const FeedChunk& chunk) { return apply(chunk.transactions, &chunk); }

ApplyResult Store::apply(std::span<const TransactionData> transactions, const FeedChunk* chunk) {
    ApplyResult result;
    std::vector<Touched> touched;
    m_inner->write([&] {
        Intake(*m_inner, chunk, 0).take(transactions, result, touched);
        m_inner->remember_clock();
    });
    m_inner->tell(touched);
    return result;
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
    shredding.finish();
    remove_copies(m_inner->file);
    set_setting("last_copy", "");
    m_inner->tell(touched);
    return result;
}

}  // namespace noaber
