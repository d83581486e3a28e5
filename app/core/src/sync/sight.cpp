// SPDX-License-Identifier: EUPL-1.2
// Narrowing by role, and by what is one's own.
#include <noaber/sync/sight.h>

#include <fmt/format.h>

namespace noaber {

namespace {

/// What of a thing somebody of that role sees.
std::string ways(const Permission& may, Role role) {
    if (may.all.contains(role)) return "alle";
    if (!asks_whose(may, role)) return "geen";
    std::string words;
    const auto add = [&](const Roles& roles, const char* way) {
        if (roles.contains(role)) words += (words.empty() ? "" : "+") + std::string(way);
    };
    add(may.own, "eigen");
    add(may.gemeente, "gemeente");
    add(may.witness, "waargenomen");
    return words;
}

}  // namespace

Sight::Sight(const Schema& schema, Actor actor)
    : m_schema(schema), m_actor(std::move(actor)), m_sees_unknown(planners.contains(m_actor.role)) {
    const auto look = [&](const EntityInfo& entity, const FieldInfo* field) {
        const Permission may = reading(&entity, field);
        if (may.all.contains(m_actor.role)) return;
        m_narrowed.insert(entity.name);
        m_looks_at_owners = m_looks_at_owners || may.own.with(may.witness).contains(m_actor.role);
        m_looks_at_gemeente = m_looks_at_gemeente || may.gemeente.contains(m_actor.role);
    };
    for (const EntityInfo* entity : schema.entities()) {
        m_known[entity->name] = entity;
        look(*entity, nullptr);
        for (const FieldInfo& field : entity->fields) look(*entity, &field);
    }
    // What hangs on any record is seen as that one is.
    if (m_narrowed.empty() && m_sees_unknown) return;
    for (const EntityInfo* entity : schema.entities())
        if (hangs(*entity)) m_narrowed.insert(entity->name);
}

bool Sight::sees_all_of(std::string_view entity) const {
    if (m_narrowed.contains(entity)) return false;
    return m_sees_unknown;  // fields that nobody described, too
}

bool Sight::sees_record(std::string_view entity, const std::string& record, const WhoseIs& whose_is) const {
    const auto known = m_known.find(std::string(entity));
    if (known == m_known.end()) return m_sees_unknown;
    if (hangs(*known->second)) return sees_hanging(*known->second, record, whose_is);
    const Permission may = reading(known->second, nullptr);
    if (!asks_whose(may, m_actor.role)) return may.all.contains(m_actor.role);
    return allows_whose(may, m_actor, whose_is(*known->second, record));
}

bool Sight::sees_hanging(const EntityInfo& entity, const std::string& record, const WhoseIs& whose_is) const {
    return may_read_hanging(whose_is(entity, record), m_actor);
}

bool Sight::sees_field(std::string_view entity, const std::string& record, std::string_view field,
                       const WhoseIs& whose_is) const {
    const auto known = m_known.find(std::string(entity));
    const auto index = known == m_known.end() ? std::nullopt : known->second->index_of(field);
    if (!index) return m_sees_unknown;
    if (hangs(*known->second)) return sees_hanging(*known->second, record, whose_is);
    const Permission may = reading(known->second, &known->second->fields[*index]);
    if (!asks_whose(may, m_actor.role)) return may.all.contains(m_actor.role);
    return allows_whose(may, m_actor, whose_is(*known->second, record));
}

bool Sight::narrow(TransactionData& transaction, const WhoseIs& whose_is) const {
    if (transaction.kind == TransactionKind::erasure) return true;  // whoever ever saw it must hear of it
    const std::size_t before = transaction.changes.size();
    std::erase_if(transaction.changes, [&](const Change& change) {
        return !sees_all_of(change.entity) && !sees_record(change.entity, change.record, whose_is);
    });
    bool narrower = transaction.changes.size() < before;
    for (Change& change : transaction.changes) {
        if (sees_all_of(change.entity)) continue;
        const auto hidden = [&](const std::string& field) {
            return !sees_field(change.entity, change.record, field, whose_is);
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
    if (m_looks_at_gemeente) words += "gemeente " + m_actor.gemeente + "\n";
    const auto add = [&](const EntityInfo& entity, const FieldInfo* field) {
        const Permission may = reading(&entity, field);
        if (m_sees_unknown && may.all.contains(m_actor.role)) return;  // as if nobody had described it
        fmt::format_to(std::back_inserter(words), "{} {} {}\n", entity.name, field ? field->name : "",
                       ways(may, m_actor.role));
    };
    for (const EntityInfo* entity : m_schema.entities()) {
        add(*entity, nullptr);
        for (const FieldInfo& field : entity->fields) add(*entity, &field);
    }
    return words;
}

}  // namespace noaber
