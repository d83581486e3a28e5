// SPDX-License-Identifier: EUPL-1.2
// The log as the queue between replicas: what waits to be sent, what a hub gave numbers to, what it refused.
#pragma once

#include <noaber/sync/live.h>
#include <noaber/sync/number_ranges.h>
#include <noaber/sync/sight.h>

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace noaber {

class Session;

/// How much is read from the log at once; one transaction comes whatever its size.
struct SyncBounds {
    std::size_t transactions = 2'000;
    std::size_t bytes = std::size_t{1} << 20;
};

/// Transactions as lines of the wire, a line end behind each.
struct UnsentLines {
    std::string text;
    std::vector<Stamp> stamps;
};
struct FeedLines {
    std::string text;
    std::size_t transactions = 0;
    std::int64_t last = 0;  ///< the number up to which this goes; what was asked for when there is nothing
};

/// A transaction that waits, as a person knows it.
struct WaitingTransaction {
    Stamp stamp;
    std::string label;
};

/// A transaction that the hub did not take, or that built on one; it is out of the plan, and its text is kept.
struct RefusedTransaction {
    Stamp stamp;
    std::string label;
    std::string reason;  ///< Dutch
    std::string text;    ///< its line on the wire
};

/// Works on a store that has no transaction open, in the store's own thread. Throws StorageError.
class SyncLog {
public:
    explicit SyncLog(Store& store) : m_store(store) {}

    // --- below a hub ---
    /// What no hub gave a number to, oldest first, without `held`.
    [[nodiscard]] UnsentLines unsent(const SyncBounds& most = {}, const std::set<Stamp>& held = {}) const;
    [[nodiscard]] std::size_t unsent_count() const;
    /// The newest of them, newest first.
    [[nodiscard]] std::vector<WaitingTransaction> waiting(std::size_t most) const;
    /// Milliseconds of the latest stamp that waits; 0 when nothing does.
    [[nodiscard]] std::int64_t newest_unsent() const;
    void mark_sent(std::span<const Acknowledgement> acknowledged);
    /// Takes what the hub refused out of the plan, with what builds on it, and keeps the text.
    void take_back(std::span<const Refusal> refused);
    [[nodiscard]] std::vector<RefusedTransaction> refused() const;
    [[nodiscard]] std::size_t refused_count() const;
    /// Its text is not kept any more; keep() takes it back.
    void forget(const Stamp& refused);
    void keep(const RefusedTransaction& refused);
    /// The hub's number up to which everything was taken in.
    [[nodiscard]] std::int64_t last_seen() const;
    /// What the hub said that this person sees; "" before it said so. Another view than the hub has now: see Store::start_over.
    [[nodiscard]] std::string view() const;
    void set_view(const std::string& view);
    /// The highest number in the log and whose it is: a hub that gave it still knows it, unless it was put back from a copy.
    [[nodiscard]] std::optional<Acknowledgement> highest() const;
    /// Names the numbering that is followed. When it is another one than before (another hub, or one that was put back
    /// from a copy), all numbers are forgotten: everything is sent and asked for again, and known things change nothing.
    void follow(const std::string& numbering);
    /// Whether a hub that was followed before had this, which was written here. It has been seen: it keeps its stamp.
    [[nodiscard]] bool was_taken_elsewhere(const Stamp& own) const;
    /// Gives this replica's unsent transactions of after `latest` (milliseconds) new stamps, from `now` on and later than
    /// all else in the file, in the same order: their clock was wrong, and nobody has seen them. Returns how many.
    std::size_t restamp_unsent(std::int64_t now, std::int64_t latest);

    /// Wissingen that wait: a hub that does not know them can't read them.
    [[nodiscard]] std::set<Stamp> unsent_erasures() const;
    /// Whether anything was ever erased in this file.
    [[nodiscard]] bool holds_erasures() const;

    // --- as a hub ---
    /// What this file gave numbers to after `since`, in their order; as much of it as `sight` shows, all when there is none.
    /// `held`: numbers that the reader has.
    [[nodiscard]] FeedLines feed(std::int64_t since, const SyncBounds& most = {}, const Sight* sight = nullptr,
                                 const NumberRanges& held = {}) const;
    [[nodiscard]] std::int64_t last_given() const;
    [[nodiscard]] std::optional<std::int64_t> number_of(const Stamp& stamp) const;

private:
    Store& m_store;
};

}  // namespace noaber
