// SPDX-License-Identifier: EUPL-1.2
// What the hub takes from whom: every change of a transaction against what its entity and field declare.
#pragma once

#include <noaber/store/change.h>
#include <noaber/store/entity.h>

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace noaber::hub {

// The same everywhere; what stood here before the core knew them.
using noaber::name_of;
using noaber::Role;
using noaber::role_named;
using noaber::role_names;

/// The person that a change says the record is of; nothing when it does not say.
[[nodiscard]] std::optional<std::string> owner_said(const EntityInfo& entity, const Change& change);

/// The same of the person who saw or scored it, and of the gemeente that a person belongs to.
[[nodiscard]] std::optional<std::string> witness_said(const EntityInfo& entity, const Change& change);
[[nodiscard]] std::optional<std::string> gemeente_said(const EntityInfo& entity, const Change& change);

/// Who may write everything that this schema describes, whosever it is.
[[nodiscard]] Roles writers_of_all(const Schema& schema);

/// What becomes of a transaction that is not taken.
enum class Verdict {
    refused,        ///< its author may not
    later,          ///< a newer hub may know a rule by which they may
    left_to_others  ///< who brought another's work may not; whose it is, brings it
};
struct Objection {
    std::string why;  ///< Dutch: what it is, and who may
    Verdict verdict = Verdict::refused;
};

/// Judges transactions in their order: what an earlier one of the same batch makes is somebody's own for a later one.
/// In a demo anybody may say what is so already: every demo file brings the same plan with it.
class Judge {
public:
    explicit Judge(const Store& store);
    /// What was judged before is in the store now, or will never be.
    void begin_batch() { m_whose.clear(); }
    /// Nothing when this person may. What the hub has no rule for is the planners'; from others it waits.
    [[nodiscard]] std::optional<Objection> objection_to(const TransactionData& transaction, const Actor& actor);

private:
    using Key = std::pair<std::string, std::string>;  ///< entity, record
    using Owners = std::map<Key, Whose>;
    struct Policy {
        const EntityInfo* entity = nullptr;
        Roles free;  ///< who may write all of it, whosever it is
    };
    /// Whose the record was before the change; nothing when nobody made it yet.
    [[nodiscard]] std::optional<Whose> whose_before(const EntityInfo& entity, const Change& change,
                                                    const Owners& made) const;
    [[nodiscard]] std::optional<Objection> objection_to(const Change& change, const Actor& actor, Owners& made) const;
    [[nodiscard]] std::optional<Objection> objection_to_hanging(const EntityInfo& entity, const Change& change,
                                                                const Actor& actor, const Owners& made) const;
    [[nodiscard]] bool is_so_already(const Change& change) const;
    const Store& m_store;
    bool m_demo;
    std::unordered_map<std::string, Policy> m_policies;  ///< by entity
    Owners m_whose;                                      ///< of what this batch made or gave to another
};

}  // namespace noaber::hub
