// SPDX-License-Identifier: EUPL-1.2
// What of a region each person gets to see, and when that changes.
#include "region_server.h"

#include "secrets.h"

#include <noaber/base/ids.h>
#include <noaber/organisatie/namenlijst.h>

#include <algorithm>

namespace noaber::hub {

namespace {

std::string own_setting(const std::string& persoon) { return "own:" + persoon; }

/// Of no use to who is nobody's owner.
bool read_by_owner(const EntityInfo& entity) {
    const auto own = [&](const FieldInfo* field) { return !reading(&entity, field).own.empty(); };
    return !entity.owner_field.empty() &&
           (own(nullptr) || std::ranges::any_of(entity.fields, [&](const FieldInfo& field) { return own(&field); }));
}

}  // namespace

OpenEntities open_entities(const Schema& schema) {
    OpenEntities open;
    for (const EntityInfo* entity : schema.entities()) {
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
        return owner_of(*m_reader, entity, id);
    });
}

std::string RegionServer::view_of(const Actor& actor) {
    const Sight sight(schema(), actor);
    std::string words = sight.words();
    if (sight.looks_at_owners() && !actor.persoon.empty()) {
        const std::lock_guard lock(m_reading);
        words += m_reader->setting(own_setting(actor.persoon));
    }
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

void RegionServer::note_owners(const TransactionData& transaction) {
    for (const Change& change : transaction.changes) {
        if (m_open.contains(change.entity)) continue;
        const EntityInfo* entity = schema().find(change.entity);
        if (!entity || entity->owner_field == own_id || !read_by_owner(*entity)) continue;
        const auto said = owner_said(*entity, change);
        if (!said || m_writer->stamps(*entity, change.record).empty()) continue;
        const std::string before = owner_of(*m_writer, *entity, change.record);
        if (before == *said) continue;
        for (const std::string& person : {before, *said})
            if (!person.empty()) m_persons.insert(person);
    }
}

/// Before the records change: a hub that stops in between has raised a view for nothing, which only costs a fetch.
void RegionServer::raise_views() {
    for (const std::string& person : m_persons) m_writer->set_setting(own_setting(person), new_uuid());
}

void RegionServer::add_narrowing(Published& published, Published::Entry& entry,
                                 const TransactionData& transaction) const {
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
            published.owners[{change.entity, change.record}] = owner_of(*m_writer, *entity, change.record);
}

}  // namespace noaber::hub
