// SPDX-License-Identifier: EUPL-1.2
// Local writing: differences become changes, written through at once and logged at commit.
#include "store/store_inner.h"

#include <noaber/base/errors.h>

namespace noaber {

void Transaction::Pending::touch(const EntityInfo& entity, std::string_view record) {
    if (touched_keys.emplace(entity.name, record).second) touched.push_back({&entity, std::string(record)});
}

Transaction::Transaction(Store& store, std::unique_ptr<Pending> pending) : m_store(&store), m_pending(std::move(pending)) {}

Transaction::Transaction(Transaction&& other) noexcept
    : m_store(std::exchange(other.m_store, nullptr)), m_pending(std::move(other.m_pending)) {}

Transaction::~Transaction() {
    if (!m_pending) return;
    Store::Inner& inner = *m_store->m_inner;
    inner.session->rollback();
    inner.merger.forget();
    inner.transaction_open = false;
}

void Transaction::put(Record& record) {
    const EntityInfo& entity = *record.entity;
    Merger& merger = m_store->m_inner->merger;
    if (record.id.empty()) record.id = new_uuid();
    if (merger.alive(entity.name, record.id)) {
        const auto stored = m_store->find(entity, record.id);
        for (std::size_t i = 0; i < entity.fields.size(); ++i)
            if (stored->values[i] != record.values[i]) set(entity, record.id, entity.fields[i].name, record.values[i]);
        return;
    }
    if (m_pending->removed.contains(record.id))
        throw ProgrammerError("a record can't be removed and made again in one transaction: " + entity.name);
    Change change{ChangeKind::create, entity.name, record.id, {}, {}, {}, merger.stamp_of(entity.name, record.id, ""), {}, {}};
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        if (!is_empty(record.values[i])) change.fields.emplace_back(entity.fields[i].name, record.values[i]);
    // What is left of an earlier life of the record must not come back with it.
    for (const auto& [field, value] : merger.shadow(entity.name, record.id)) {
        const auto index = entity.index_of(field);
        if (index && is_empty(record.values[*index]) && !is_empty(value)) change.fields.emplace_back(field, Value());
    }
    // Only of a record that nobody ever wrote to does every written field share the creation's stamp.
    if (!merger.known(entity.name, record.id)) m_pending->created[record.id] = m_pending->data.changes.size();
    merger.merge(change, m_pending->data.stamp);
    m_pending->data.changes.push_back(std::move(change));
    m_pending->touch(entity, record.id);
}

void Transaction::set(const EntityInfo& entity, std::string_view record, std::string_view field, const Value& value) {
    Merger& merger = m_store->m_inner->merger;
    const auto stored = m_store->find(entity, record);
    if (!stored) throw InputError(entity.label + " bestaat niet (meer); de wijziging is niet opgeslagen.");
    const Value before = (*stored)[field];
    if (before == value) return;
    auto& changes = m_pending->data.changes;
    const std::string id(record);
    if (const auto made = m_pending->created.find(id); made != m_pending->created.end()) {
        // Made in this transaction: the creation itself carries the newer value.
        auto& fields = changes[made->second].fields;
        std::erase_if(fields, [&](const auto& entry) { return entry.first == field; });
        if (!is_empty(value)) fields.emplace_back(field, value);
        merger.rows(entity.name)->set(record, *entity.index_of(field), value);
        return;
    }
    if (const auto edited = m_pending->by_field.find({id, std::string(field)}); edited != m_pending->by_field.end()) {
        Change& change = changes[edited->second];
        change.value = value;
        merger.merge(change, m_pending->data.stamp);
        return;
    }
    Change change{ChangeKind::edit, entity.name, id, std::string(field), value, before,
                  merger.stamp_of(entity.name, record, field), {}, {}};
    merger.merge(change, m_pending->data.stamp);
    m_pending->by_field[{id, std::string(field)}] = changes.size();
    changes.push_back(std::move(change));
    m_pending->touch(entity, record);
}

void Transaction::remove(const EntityInfo& entity, std::string_view record) {
    Merger& merger = m_store->m_inner->merger;
    if (!merger.alive(entity.name, record)) return;
    Change change{ChangeKind::remove, entity.name, std::string(record), {}, {}, {}, merger.stamp_of(entity.name, record, ""), {}, {}};
    std::set<Stamp> seen;
    for (const auto& [field, stamp] : merger.stamps(entity.name, record)) seen.insert(stamp);
    change.seen.assign(seen.begin(), seen.end());
    merger.merge(change, m_pending->data.stamp);
    m_pending->data.changes.push_back(std::move(change));
    m_pending->removed.insert(std::string(record));
    m_pending->touch(entity, record);
}

void Transaction::relabel(std::string label) {
    m_pending->data.label = std::move(label);
}

bool Transaction::empty() const {
    return m_pending->data.changes.empty();
}

void Transaction::commit() {
    if (!m_pending) throw ProgrammerError("transaction committed twice");
    // An undo without anything left to put back is still logged: the next undo goes on below it.
    if (empty() && m_pending->data.kind == TransactionKind::normal) return;
    Store::Inner& inner = *m_store->m_inner;
    inner.log.append(m_pending->data);
    inner.remember_clock();
    inner.session->commit();
    inner.transaction_open = false;
    const auto pending = std::move(m_pending);
    inner.tell(pending->touched);
}

}  // namespace noaber
