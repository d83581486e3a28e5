// SPDX-License-Identifier: EUPL-1.2
// What one person gets to see of the plan, and transactions narrowed to it.
#pragma once

#include <noaber/store/change.h>
#include <noaber/store/entity.h>
#include <noaber/store/hanging.h>

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace noaber {

/// Of records that are not seen nothing is told. Of fields that are not seen the values are left out; that somebody wrote them
/// stays, as an edit to nothing, because a removal is decided by the stamps of all fields and must come out the same everywhere.
class Sight {
public:
    /// Whose a record is, as it holds now.
    using WhoseIs = std::function<Standing(const EntityInfo& entity, const std::string& record)>;

    /// `schema` must outlive it.
    Sight(const Schema& schema, Actor actor);

    /// Nothing is left out for this person.
    [[nodiscard]] bool whole() const { return m_narrowed.empty() && m_sees_unknown; }
    /// Nothing of this entity is left out, whosever the record is.
    [[nodiscard]] bool sees_all_of(std::string_view entity) const;
    [[nodiscard]] bool sees_record(std::string_view entity, const std::string& record, const WhoseIs& whose_is) const;
    [[nodiscard]] bool sees_field(std::string_view entity, const std::string& record, std::string_view field,
                                  const WhoseIs& whose_is) const;
    /// Leaves out what is not seen; the transaction is partial then. False when nothing of it is left.
    [[nodiscard]] bool narrow(TransactionData& transaction, const WhoseIs& whose_is) const;
    /// Two with the same words see the same, as long as what is theirs stays theirs.
    [[nodiscard]] std::string words() const;
    /// Whether it matters to this person what is theirs, or what they saw of others.
    [[nodiscard]] bool looks_at_owners() const { return m_looks_at_owners; }
    /// Whether it matters to this person what is of their gemeente.
    [[nodiscard]] bool looks_at_gemeente() const { return m_looks_at_gemeente; }

private:
    [[nodiscard]] bool sees_hanging(const EntityInfo& entity, const std::string& record, const WhoseIs& whose_is) const;
    const Schema& m_schema;
    Actor m_actor;
    std::unordered_map<std::string, const EntityInfo*> m_known;
    std::set<std::string, std::less<>> m_narrowed;  ///< entities of which something may be left out
    bool m_sees_unknown = false;
    bool m_looks_at_owners = false;
    bool m_looks_at_gemeente = false;
};

/// The label of a transaction of which something was left out: its own words could tell it.
inline constexpr std::string_view partial_label = "Wijziging, deels zichtbaar";

}  // namespace noaber
