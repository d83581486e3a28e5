// SPDX-License-Identifier: EUPL-1.2
// The merge rule, in one place: last writer wins for each field, a removal holds only while nothing newer was written.
#pragma once

#include "store/entity_rows.h"

#include <noaber/base/stamp.h>
#include <noaber/store/change.h>

#include <map>
#include <memory>
#include <string>
#include <unordered_map>

namespace noaber {

/// Writes changes, local or from elsewhere, into rows and stamps; the outcome does not depend on their order.
///
/// What holds is, for each field, the value with the highest stamp. To stay small, a field's stamp is written down
/// only when it differs from its record's creation: a field with a value and no stamp of its own has the record's,
/// a field without value and stamp was never written. The record's existence is a field too, named "".
/// A removal names the stamps it saw; the record is gone while all stamps that hold are among those named.
/// Values of records that are gone, and of entities and fields without a table or column, wait in shadow_value.
/// What counts is the file's tables and columns, not this program's descriptions: a version or a missing plugin in
/// between must leave the rows as a later one needs them.
class Merger {
public:
    /// `entities`: those that have a table in the file besides the schema's.
    Merger(Session& session, const Schema& schema, const std::vector<std::string>& entities);

    void merge(const Change& change, const Stamp& stamp);
    /// A field of a record that was created in this transaction gets another value before anybody heard of it.
    void overwrite(std::string_view entity, std::string_view record, std::string_view field, const Value& value);

    /// Whether the record is there for readers.
    [[nodiscard]] bool alive(std::string_view entity, std::string_view record);
    /// Whether anything, a removal too, was ever heard of the record.
    [[nodiscard]] bool known(std::string_view entity, std::string_view record) { return state(entity, record).present; }
    /// Field → stamp of all that was written; "" is the record's existence.
    [[nodiscard]] std::map<std::string, Stamp> stamps(std::string_view entity, std::string_view record);
    [[nodiscard]] Stamp stamp_of(std::string_view entity, std::string_view record, std::string_view field);
    /// Without reading the value: false when what the field holds is surely another device's.
    [[nodiscard]] bool may_hold(std::int64_t device, std::string_view entity, std::string_view record,
                                std::string_view field);
    [[nodiscard]] Value value_of(std::string_view entity, std::string_view record, std::string_view field);
    /// Whether the record was erased (wissen): nothing of it is known, and merge() must not be given any of it.
    [[nodiscard]] bool erased(std::string_view entity, std::string_view record) { return state(entity, record).erased; }
    /// Leaves a tombstone of row and stamps.
    void erase(std::string_view entity, std::string_view record);
    /// Values of a record that is gone, by field.
    [[nodiscard]] std::map<std::string, Value> shadow(std::string_view entity, std::string_view record);
    /// The row of a record with every column of its table, by field; empty when it has none.
    [[nodiscard]] std::map<std::string, Value> row(std::string_view entity, std::string_view record);
    /// An entity as its table is in the file, columns of other versions too; nullptr when it has none.
    [[nodiscard]] const EntityInfo* table(std::string_view entity) const;
    /// Forget what was remembered about records, after a rollback or another program's write.
    void forget() { m_states.clear(); }
    /// Forgets when much is remembered.
    void keep_small() {
        if (m_states.size() > 200'000) forget();
    }

private:
    struct State {
        bool present = false;  ///< has a row in record_stamp
        Stamp created;
        bool gone = false;
        bool deletes = false;
        bool erased = false;
    };
    struct Target;  // one record, with its entity's rows and state
    /// A table as it is in the file: the described fields first, then columns of other versions.
    struct Table {
        Table(Session& session, EntityInfo described);
        EntityInfo entity;
        EntityRows rows;
    };
    /// nullptr when the entity has no table.
    [[nodiscard]] EntityRows* rows(std::string_view entity);

    void create(Target& target, const Change& change, const Stamp& stamp);
    void create_at_once(Target& target, const Change& change, const Stamp& stamp);
    void edit(Target& target, std::string_view field, const Value& value, const Stamp& stamp);
    void remove(Target& target, const Change& change);

    void make_present(Target& target, const Stamp& created, bool gone);
    void set_value(Target& target, std::string_view field, const Value& value);
    [[nodiscard]] Value value(Target& target, std::string_view field);
    [[nodiscard]] Stamp own_stamp(const Target& target, std::string_view field);
    /// Raises the field's own stamp; false when a higher one stands already.
    bool raise_stamp(const Target& target, std::string_view field, const Stamp& stamp);
    void reconsider(Target& target);
    void bury(Target& target);
    void revive(Target& target);
    State& state(std::string_view entity, std::string_view record);
    [[nodiscard]] Target target(std::string_view entity, std::string_view record);

    Session& m_session;
    std::map<std::string, std::unique_ptr<Table>, std::less<>> m_tables;
    std::unordered_map<std::string, State> m_states;
    KeptStatement m_raise;
};

}  // namespace noaber
