// SPDX-License-Identifier: EUPL-1.2
// Narrowing by role, and by what is one's own.
#include <noaber/sync/sight.h>

#include <fmt/format.h>

namespace noaber {

Sight::Sight(const Schema& schema, Actor actor)
    : m_schema(schema), m_actor(std::move(actor)), m_sees_unknown(planners.contains(m_actor.role)) {
    const auto look = [&](const EntityInfo& entity, const FieldInfo* field) {
        const Permission may = reading(&entity, field);
        if (may.all.contains(m_actor.role)) return;
        m_narrowed.insert(entity.name);
        m_looks_at_owners = m_looks_at_owners || may.own.contains(m_actor.role);
    };
    for (const EntityInfo* entity : schema.entities()) {
        m_known[entity->name] = entity;
        look(*entity, nullptr);
        for (const FieldInfo& field : entity->fields) look(*entity, &field);
    }
}

bool Sight::sees_all_of(std::string_view entity) const {
    if (m_narrowed.contains(entity)) return false;
    return m_sees_unknown;  // fields that nobody described, too
}

bool Sight::sees_record(std::string_view entity, const std::string& record, const OwnerOf& owner_of) const {
    const auto known = m_known.find(std::string(entity));
    if (known == m_known.end()) return m_sees_unknown;
    const Permission may = reading(known->second, nullptr);
    return may.all.contains(m_actor.role) || allows(may, m_actor, owner_of(*known->second, record));
}

bool Sight::sees_field(std::string_view entity, const std::string& record, std::string_view field,
                       const OwnerOf& owner_of) const {
    const auto known = m_known.find(std::string(entity));
    const auto index = known == m_known.end() ? std::nullopt : known->second->index_of(field);
    if (!index) return m_sees_unknown;
    const Permission may = reading(known->second, &known->second->fields[*index]);
    return may.all.contains(m_actor.role) || allows(may, m_actor, owner_of(*known->second, record));
}

bool Sight::narrow(TransactionData& transaction, const OwnerOf& owner_of) const {
    const std::size_t before = transaction.changes.size();
    std::erase_if(transaction.changes, [&](const Change& change) {
        return !sees_all_of(change.entity) && !sees_record(change.entity, change.record, owner_of);
    });
    bool narrower = transaction.changes.size() < before;
    for (Change& change : transaction.changes) {
        if (sees_all_of(change.entity)) continue;
        const auto hidden = [&](const std::string& field) {
            return !sees_field(change.entity, change.record, field, owner_of);
        };
        if (change.kind == ChangeKind::edit && hidden(change.field)) {
            change.value = change.was = {};
            narrower = true;
        }
        if (std::erase_if(change.fields, [&](const auto& field) { return hidden(field.first); }) > 0) narrower = true;
    }
    if (narrower) {
        transaction.partial = true;
        transaction.label = partial_label;
    }
    return !transaction.changes.empty() || !narrower;
}

std::string Sight::words() const {
    std::string words = m_looks_at_owners ? "eigen van " + m_actor.persoon + "\n" : std::string();
    const auto add = [&](const EntityInfo& entity, const FieldInfo* field) {
        const Permission may = reading(&entity, field);
        const bool own = may.own.contains(m_actor.role);
        if (m_sees_unknown && may.all.contains(m_actor.role)) return;  // as if nobody had described it
        fmt::format_to(std::back_inserter(words), "{} {} {}\n", entity.name, field ? field->name : "",
                       may.all.contains(m_actor.role) ? "alle"
                       : own                          ? "eigen"
                                                      : "geen");
    };
    for (const EntityInfo* entity : m_schema.entities()) {
        add(*entity, nullptr);
        for (const FieldInfo& field : entity->fields) add(*entity, &field);
    }
    return words;
}

}  // namespace noaber
