// SPDX-License-Identifier: EUPL-1.2
// What of a region each person gets to see, and when that changes.
#include "region_server.h"

#include "secrets.h"

#include <noaber/base/ids.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>
#include <noaber/organisatie/namenlijst.h>

#include <algorithm>

namespace noaber::hub {

namespace {

std::string own_setting(const std::string& persoon) { return "own:" + persoon; }
std::string gemeente_setting(const std::string& gemeente) { return "gemeente:" + gemeente; }

/// Whether anything of it is read in that way only.
bool reads_by(const EntityInfo& entity, Roles Permission::*way) {
    const auto some = [&](const FieldInfo* field) { return !(reading(&entity, field).*way).empty(); };
    return some(nullptr) || std::ranges::any_of(entity.fields, [&](const FieldInfo& field) { return some(&field); });
}

void insert_both(std::set<std::string>& into, const std::string& before, const std::string& after) {
    for (const std::string& one : {before, after})
        if (before != after && !one.empty()) into.insert(one);
}

}  // namespace

OpenEntities open_entities(const Schema& schema) {
    OpenEntities open;
    for (const EntityInfo* entity : schema.entities()) {
        if (hangs(*entity)) continue;  // on what, tells
        const auto for_all = [&](const FieldInfo* field) { return reading(entity, field).all == everybody; };
        if (!for_all(nullptr)) continue;
        if (!std::ranges::all_of(entity->fields, [&](const FieldInfo& field) { return for_all(&field); })) continue;
        for (const FieldInfo& field : entity->fields) open[entity->name].insert(field.name);
    }
    return open;
}

FeedLines RegionServer::feed(std::int64_t since, const Actor& actor, const SyncBounds& most, const NumberRanges& held) {
    const Sight sight(schema(), actor);
    const std::lock_guard lock(m_reading);
    return SyncLog(*m_reader).feed(since, most, &sight, held);
}

bool RegionServer::sees(const Sight& sight, const RecordRef& record) {
    if (sight.sees_all_of(record.entity)) return true;
    const std::lock_guard lock(m_reading);
    return sight.sees_record(record.entity, record.record, [this](const EntityInfo& entity, const std::string& id) {
        return standing_of(*m_reader, entity, id);
    });
}

std::optional<Bijlage> RegionServer::bijlage_for(const Actor& actor, const std::string& id) {
    if (!sees(Sight(schema(), actor), {"bijlage", id})) return std::nullopt;
    const std::lock_guard lock(m_reading);
    return m_reader->find(Id<Bijlage>{id});
}

std::string RegionServer::view_of(const Actor& actor) {
    const Sight sight(schema(), actor);
    std::string words = sight.words();
    const std::lock_guard lock(m_reading);
    if (sight.looks_at_owners() && !actor.persoon.empty()) words += m_reader->setting(own_setting(actor.persoon));
    if (sight.looks_at_gemeente() && !actor.gemeente.empty())
        words += m_reader->setting(gemeente_setting(actor.gemeente));
    return hash_of(words).substr(0, 16);
}

std::string RegionServer::person_named(std::string_view name, const std::string& known) {
    if (schema().find("persoon") == nullptr) return known;
    const std::lock_guard lock(m_reading);
    if (!known.empty() && m_reader->find(info_of<Persoon>(), known)) return known;
    auto& looked_at = m_nobody.try_emplace(std::string(name), -1).first->second;
    if (looked_at == m_last) return {};
    looked_at = m_last;
    const Namenlijst names(m_reader->list<Persoon>());
    const Persoon* found = names.find(name);
    return found ? found->id.text : std::string();
}

std::string RegionServer::gemeente_named(std::string_view name) {
    if (name.empty() || schema().find("gemeente") == nullptr) return {};
    const std::lock_guard lock(m_reading);
    auto& [number, id] = m_gemeente_ids.try_emplace(std::string(name), -1, std::string()).first->second;
    if (number == m_last) return id;
    number = m_last;
    const auto all = m_reader->list<Gemeente>();
    const std::string wanted = fold(gemeentenaam(name));
    const auto found = std::ranges::find_if(all, [&](const Gemeente& gemeente) {
        return fold(gemeentenaam(gemeente.naam)) == wanted;
    });
    id = found == all.end() ? std::string() : found->id.text;
    return id;
}

/// What it hung on is merged with another: whose that was, sees it no more.
void RegionServer::note_moved(const EntityInfo& entity, const Change& change) {
    if (change.kind != ChangeKind::edit || change.field != hangs_on_record) return;
    const auto there = m_writer->find(entity, change.record);
    if (!there) return;
    const Standing before = standing_of(*m_writer, entity, change.record);
    const Standing after = standing_on(*m_writer, there->text(hangs_on_entity), as_text(change.value));
    insert_both(m_persons, before.owner, after.owner);
    insert_both(m_persons, before.witness, after.witness);
    insert_both(m_gemeenten, before.gemeente, after.gemeente);
}

void RegionServer::note_owners(const TransactionData& transaction) {
    for (const Change& change : transaction.changes) {
        const EntityInfo* entity = schema().find(change.entity);
        if (!entity) continue;
        if (hangs(*entity)) {
            note_moved(*entity, change);
            continue;
        }
        const auto owner = owner_said(*entity, change);
        const auto witness = witness_said(*entity, change);
        const auto gemeente = gemeente_said(*entity, change);
        const bool may_matter = (owner && entity->owner_field != own_id) || witness || gemeente;
        if (!may_matter || (m_open.contains(change.entity) && !gemeente)) continue;
        if (m_writer->stamps(*entity, change.record).empty()) continue;
        const Whose before = whose_is(*m_writer, *entity, change.record);
        if (owner && entity->owner_field != own_id) {
            if (reads_by(*entity, &Permission::own)) insert_both(m_persons, before.owner, *owner);
            if (reads_by(*entity, &Permission::gemeente))
                insert_both(m_gemeenten, before.gemeente, gemeente_of_owner(*m_writer, *entity, *owner));
        }
        if (witness && reads_by(*entity, &Permission::witness)) insert_both(m_persons, before.witness, *witness);
        // Somebody moves, and all that is theirs with them.
        if (gemeente && m_by_gemeente)
            insert_both(m_gemeenten, gemeente_of_owner(*m_writer, *entity, change.record), *gemeente);
    }
}

/// Before the records change: a hub that stops in between has raised a view for nothing, which only costs a fetch.
void RegionServer::raise_views() {
    for (const std::string& person : m_persons) m_writer->set_setting(own_setting(person), new_uuid());
    for (const std::string& gemeente : m_gemeenten) m_writer->set_setting(gemeente_setting(gemeente), new_uuid());
}

bool read_by_gemeente(const Schema& schema) {
    return std::ranges::any_of(schema.entities(),
                               [](const EntityInfo* entity) { return reads_by(*entity, &Permission::gemeente); });
}

void RegionServer::add_narrowing(Published& published, Published::Entry& entry,
                                 const TransactionData& transaction) const {
    if (transaction.kind == TransactionKind::erasure) return;  // whoever ever saw it must hear of it
    const auto is_open = [this](const Change& change) {
        const auto found = m_open.find(change.entity);
        if (found == m_open.end()) return false;
        if (change.kind == ChangeKind::edit) return found->second.contains(change.field);
        return std::ranges::all_of(change.fields,
                                   [&](const auto& field) { return found->second.contains(field.first); });
    };
    if (std::ranges::all_of(transaction.changes, is_open)) return;
    entry.narrow = std::make_shared<const TransactionData>(transaction);
    for (const Change& change : transaction.changes)
        if (const EntityInfo* entity = m_open.contains(change.entity) ? nullptr : schema().find(change.entity))
            published.owners[{change.entity, change.record}] = standing_of(*m_writer, *entity, change.record);
}

}  // namespace noaber::hub
