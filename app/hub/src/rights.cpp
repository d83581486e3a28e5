// SPDX-License-Identifier: EUPL-1.2
// Judging changes field by field.
#include "rights.h"

#include <noaber/store/hanging.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub {

namespace {

constexpr const char* not_known_yet =
    "De hub kent dit onderdeel nog niet. De wijziging wacht hier tot de hub is bijgewerkt.";

/// Who may write all of it, whosever it is; only of those who may write what nobody described.
Roles writers_of(const EntityInfo& entity) {
    Roles free;
    if (hangs(entity)) return free;  // on what, tells
    for (const Role role : all_roles) {
        const auto may = [&](const FieldInfo* field) { return writing(&entity, field).all.contains(role); };
        if (planners.contains(role) && may(nullptr) &&
            std::ranges::all_of(entity.fields, [&](const FieldInfo& field) { return may(&field); }))
            free = free.with({role});
    }
    return free;
}

std::string objection(const Actor& actor, const std::string& what, const Permission& permission) {
    const std::string whose = asks_whose(permission, actor.role) ? " van een ander" : "";
    return fmt::format(
        "Als {} mag je {}{} niet wijzigen. Dat kan: {}. Vraag het hun, of vraag de beheerder om meer rechten.",
        name_of(actor.role), what, whose, in_words(permission));
}

}  // namespace

namespace {

/// What a change says that a reference of the record is; nothing when it does not say.
std::optional<std::string> said_of(const std::string& field, const Change& change) {
    if (field.empty() || change.kind == ChangeKind::remove || change.kind == ChangeKind::erase) return std::nullopt;
    if (field == own_id) return change.record;
    if (change.kind == ChangeKind::edit)
        return change.field == field ? std::optional(std::string(as_text(change.value))) : std::nullopt;
    for (const auto& [name, value] : change.fields)
        if (name == field) return std::string(as_text(value));
    return std::nullopt;
}

/// Their own is what was theirs, if it was there, and stays theirs.
std::string stays(const std::string& first, const std::optional<std::string>& said) {
    return !said || *said == first ? first : std::string();
}

/// Where the place is open, who puts themselves there may, and who was there may go.
std::string witness_of(const EntityInfo& entity, const std::string& first, const std::optional<std::string>& said,
                       const Actor& actor) {
    if (entity.witness_is_open && said) {
        if (first.empty() && *said == actor.persoon) return *said;
        if (said->empty()) return first;
    }
    return stays(first, said);
}

/// Whose it is for the rest of the transaction: who goes from an open place takes along what they wrote in it.
std::string witness_after(const EntityInfo& entity, const Whose& first, const std::optional<std::string>& said) {
    return !said || (entity.witness_is_open && said->empty()) ? first.witness : *said;
}

}  // namespace

std::optional<std::string> owner_said(const EntityInfo& entity, const Change& change) {
    return said_of(entity.owner_field, change);
}

std::optional<std::string> witness_said(const EntityInfo& entity, const Change& change) {
    return said_of(entity.witness_field, change);
}

std::optional<std::string> gemeente_said(const EntityInfo& entity, const Change& change) {
    return said_of(entity.gemeente_field, change);
}

Roles writers_of_all(const Schema& schema) {
    Roles all;
    for (const Role role : all_roles)
        if (std::ranges::all_of(schema.entities(), [&](const EntityInfo* entity) {
                return hangs(*entity) || writers_of(*entity).contains(role);
            }))
            all = all.with({role});
    return all;
}

Judge::Judge(const Store& store) : m_store(store), m_demo(store.setting("demo") == "1") {
    for (const EntityInfo* entity : store.schema().entities()) m_policies[entity->name] = {entity, writers_of(*entity)};
}

std::optional<Whose> Judge::whose_before(const EntityInfo& entity, const Change& change, const Owners& made) const {
    const Key key{change.entity, change.record};
    for (const Owners* owners : {&made, &m_whose})
        if (const auto found = owners->find(key); found != owners->end()) return found->second;
    if (m_store.stamps(entity, change.record).empty()) return std::nullopt;
    return whose_is(m_store, entity, change.record);
}

std::optional<Objection> Judge::objection_to(const Change& change, const Actor& actor, Owners& made) const {
    const auto unknown = [&] {
        return planners.contains(actor.role) ? std::nullopt : std::optional(Objection{not_known_yet, Verdict::later});
    };
    const auto found = m_policies.find(change.entity);
    if (found == m_policies.end()) return unknown();
    const auto& [entity, free] = found->second;
    if (free.contains(actor.role)) return std::nullopt;
    if (hangs(*entity)) return objection_to_hanging(*entity, change, actor, made);

    const auto before = whose_before(*entity, change, made);
    const auto owner = owner_said(*entity, change);
    const auto witness = witness_said(*entity, change);
    const Whose first = before ? *before : Whose{owner.value_or(""), {}, witness.value_or("")};
    Whose whose{stays(first.owner, owner), {}, witness_of(*entity, first.witness, witness, actor)};
    whose.gemeente = gemeente_of_owner(m_store, *entity, whose.owner);
    const auto look = [&](const std::string& what, const Permission& permission) {
        return allows_whose(permission, actor, whose) ? std::nullopt
                                                      : std::optional(Objection{objection(actor, what, permission)});
    };
    const auto look_at_field = [&](const std::string& name) {
        const auto index = entity->index_of(name);
        if (!index) return unknown();
        const FieldInfo& field = entity->fields[*index];
        return look(fmt::format("{} ({})", field.label, entity->label), writing(entity, &field));
    };
    if (change.kind == ChangeKind::edit) {
        if (auto why = look_at_field(change.field)) return why;
    } else if (auto why = look(entity->plural, writing(entity, nullptr))) {
        return why;
    }
    for (const auto& [name, value] : change.fields) {
        if (!before && is_empty(value)) continue;  // it writes nothing over anything
        if (auto why = look_at_field(name)) return why;
    }
    if (owner || witness || change.kind == ChangeKind::create)
        made[{change.entity, change.record}] = {owner.value_or(first.owner),
                                                {},
                                                witness_after(*entity, first, witness)};
    return std::nullopt;
}

/// Who may write what it hangs on may write it; where it is moved, both.
std::optional<Objection> Judge::objection_to_hanging(const EntityInfo& entity, const Change& change, const Actor& actor,
                                                     const Owners& made) const {
    const auto look = [&](const Standing& standing) -> std::optional<Objection> {
        if (may_write_hanging(standing, actor)) return std::nullopt;
        const Permission permission = writing(standing.on, nullptr);
        return Objection{
            objection(actor, entity.plural + (standing.on ? " bij " + standing.on->plural : ""), permission)};
    };
    const auto whose_of = [&](const std::string& on, const std::string& id) {
        const EntityInfo* target = m_store.schema().find(on);
        for (const Owners* owners : {&made, &m_whose})
            if (const auto found = owners->find({on, id}); target && !hangs(*target) && found != owners->end()) {
                Whose whose = found->second;
                whose.gemeente = gemeente_of_owner(m_store, *target, whose.owner);
                return Standing(whose, target);
            }
        return standing_on(m_store, on, id);
    };
    const auto said = [&](const std::string& field) { return said_of(field, change); };
    const auto on = said(std::string(hangs_on_entity));
    const auto id = said(std::string(hangs_on_record));
    const bool known = !m_store.stamps(entity, change.record).empty();
    const auto there = known ? m_store.find(entity, change.record) : std::nullopt;
    if (known) {
        if (auto why = look(standing_of(m_store, entity, change.record))) return why;
        if (on && there && *on != there->text(hangs_on_entity))
            return Objection{fmt::format("{} kunnen niet bij iets van een andere soort worden gezet.", entity.plural)};
    }
    if (!known || id)
        return look(whose_of(on      ? *on
                             : there ? std::string(there->text(hangs_on_entity))
                                     : std::string(),
                             id.value_or("")));
    return std::nullopt;
}

bool Judge::is_so_already(const Change& change) const {
    const EntityInfo* entity = m_store.schema().find(change.entity);
    const auto record = entity ? m_store.find(*entity, change.record) : std::nullopt;
    if (!record || change.kind == ChangeKind::remove) return false;
    const auto holds = [&](const std::string& field, const Value& value) {
        const auto index = entity->index_of(field);
        return index && record->values[*index] == value;
    };
    if (change.kind == ChangeKind::edit) return holds(change.field, change.value);
    return std::ranges::all_of(change.fields, [&](const auto& entry) { return holds(entry.first, entry.second); });
}

std::optional<Objection> Judge::objection_to(const TransactionData& transaction, const Actor& actor) {
    Owners made;
    for (const Change& change : transaction.changes)
        if (auto why = objection_to(change, actor, made); why && !(m_demo && is_so_already(change))) return why;
    for (auto& [key, owner] : made) m_whose[key] = std::move(owner);
    return std::nullopt;
}

}  // namespace noaber::hub
