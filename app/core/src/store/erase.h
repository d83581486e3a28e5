// SPDX-License-Identifier: EUPL-1.2
// Wissen: taking all that a file knows of a record out of it, but for a tombstone.
#pragma once

#include "store/merger.h"

#include <noaber/store/change.h>
#include <noaber/store/entity.h>
#include <noaber/store/record_ref.h>

#include <set>
#include <string>
#include <vector>

namespace noaber {

/// The label of a transaction of which something was erased: its own words could tell it.
inline constexpr std::string_view erased_label = "Wijziging, deels gewist";
/// Who wrote, where that was the person who was erased.
inline constexpr std::string_view erased_author = "gewist";

/// An undo or redo has the label of what it put back in its own: where that was erased, so is this.
void neutralise_inversions(Session& session);

/// Takes out of a transaction what is about records that were erased. False when there was nothing of the kind.
bool strike_erased(TransactionData& transaction, Merger& merger);

/// Works in the transaction that is open, with secure_delete on (shredding.h).
class Erasure {
public:
    /// `device`: of this replica.
    Erasure(Session& session, Merger& merger, const Schema& schema, std::int64_t device)
        : m_session(session), m_merger(merger), m_schema(schema), m_device(device) {}

    /// `by`: the wissing. Nothing happens to what was erased before.
    void erase(const RecordRef& record, const Stamp& by);
    /// After the last one: labels, authors, what was refused, and own work of which nothing is left.
    void finish();

private:
    void remember_names(const RecordRef& record);
    void take_out_of_log(const RecordRef& record);
    void neutralise_labels();
    void give_back_unsent();
    void take_names_out();
    void take_names_out_of_settings();
    void clean_refused();
    [[nodiscard]] bool names_erased(std::string_view text) const;

    Session& m_session;
    Merger& m_merger;
    const Schema& m_schema;
    std::int64_t m_device;
    std::set<RecordRef> m_records;
    std::set<Stamp> m_transactions;  ///< of which something was taken out
    std::set<std::string> m_names;   ///< of persons
    bool m_from_elsewhere = false;
};

}  // namespace noaber
