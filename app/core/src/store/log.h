// SPDX-License-Identifier: EUPL-1.2
// The change log on SQL tables: appending transactions, reading them back.
#pragma once

#include <noaber/store/change.h>
#include <noaber/store/session.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// The columns of a transaction's head, of log_transaction t, and reading them from the column `first` on.
inline constexpr std::string_view head_columns =
    "t.stamp, t.device, t.kind, t.inverts_stamp, t.inverts_device, t.author, t.label";
[[nodiscard]] TransactionData read_head(const Statement& row, int first = 0);
/// A change's value as it travels: a create's fields as an object, a removal's stamps as [[time,device],...], an edit's value.
/// The log has the same, but for creates (log_shape.h).
[[nodiscard]] std::string value_json(const Change& change);

class LogShapes;

class ChangeLog {
public:
    explicit ChangeLog(Session& session);

    /// False, and nothing is written, when the log has this transaction already. Its changes must be indexed too, in the
    /// same SQLite transaction. `seq`: the number that the hub above gave it, if any.
    bool append(const TransactionData& transaction, LogShapes& shapes, std::optional<std::int64_t> seq = std::nullopt);
    /// The number of the hub above, for a transaction that the log has.
    void set_seq(const Stamp& stamp, std::int64_t seq);
    /// Whether append() gives numbers of our own (table feed).
    void set_numbering(bool numbers) { m_numbers = numbers; }
    [[nodiscard]] bool numbering() const { return m_numbers; }
    /// Gives a number to every transaction without one, oldest first.
    void number_all();
    /// Notes that this change, number `nr` of a transaction that was merged, is about its record. In the order of records it
    /// costs least.
    void index(const Change& change, const Stamp& stamp, std::size_t nr);
    void index_all(const TransactionData& transaction);
    /// Without its changes; nothing when the log has no such transaction.
    [[nodiscard]] std::optional<TransactionData> head(const Stamp& stamp) const;
    [[nodiscard]] std::optional<TransactionData> find(const Stamp& stamp) const;
    /// Everything, oldest first.
    [[nodiscard]] std::vector<TransactionData> all() const;
    /// Every change of one record with its transaction's head, oldest first.
    [[nodiscard]] std::vector<std::pair<TransactionData, Change>> of_record(std::string_view entity,
                                                                            std::string_view record) const;
    /// The change that a transaction made to one field ("" for create and remove), or nothing.
    [[nodiscard]] std::optional<Change> change_of(const Stamp& stamp, std::string_view record,
                                                  std::string_view field) const;

private:
    [[nodiscard]] std::vector<Change> changes_of(const Stamp& stamp) const;
    Session& m_session;
    KeptStatement m_insert_head;
    KeptStatement m_insert_change;
    KeptStatement m_insert_index;
    KeptStatement m_index_creation;
    KeptStatement m_number;
    bool m_numbers = false;
};

}  // namespace noaber
