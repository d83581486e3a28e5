// SPDX-License-Identifier: EUPL-1.2
// Local writing: differences become changes, written through at once and logged at commit.
#include "store/conform.h"
#include "store/log_shape.h"
#include "store/store_inner.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

namespace noaber {

void Transaction::Pending::touch(const EntityInfo& entity, std::string_view record) {
    if (touched_keys.emplace(entity.name, record).second) touched.push_back({&entity, std::string(record)});
}

Transaction::Transaction(Store& store, std::unique_ptr<Pending> pending)
    : m_store(&store), m_pending(std::move(pending)) {}

Transaction::Transaction(Transaction&& other) noexcept
    : m_store(std::exchange(other.m_store, nullptr)), m_pending(std::move(other.m_pending)) {}

Transaction::~Transaction() {
    if (m_pending) close();
}

void Transaction::close() noexcept {
    m_store->m_inner->rollback();
    m_pending.reset();
}

void Transaction::check_open() const {
    if (!m_pending) throw ProgrammerError("transaction used after its commit");
    // A full disk can make SQLite roll back by itself; whoever caught that error must not go on without a transaction.
    if (m_pending->failed || !m_store->m_inner->session->in_transaction())
        throw StorageError("Het opslaan is eerder misgegaan; er is niets gewijzigd. Probeer het opnieuw.");
}

void Transaction::write(Change change, const EntityInfo& entity) {
    m_pending->failed = true;  // until it is done
    m_store->m_inner->merger.merge(change, m_pending->data.stamp);
    m_pending->touch(entity, change.record);
    m_pending->data.changes.push_back(std::move(change));
    m_pending->failed = false;
}

void Transaction::put_typed(Record& record) {
    check_open();
    const EntityInfo& entity = *record.entity;
    if (const auto stored = m_store->find(entity, record.id)) {
        const std::unique_ptr<void, std::function<void(void*)>> object(entity.make(), entity.destroy);
        for (std::size_t i = 0; i < entity.fields.size(); ++i) {
            entity.fields[i].set(object.get(), stored->values[i]);
            if (entity.fields[i].get(object.get()) == record.values[i]) record.values[i] = stored->values[i];
        }
    }
    put(record);
}

void Transaction::put(Record& record) {
    check_open();
    const EntityInfo& entity = *record.entity;
    Merger& merger = m_store->m_inner->merger;
    if (record.id.empty()) record.id = new_uuid();
    if (!is_uuid(record.id)) throw ProgrammerError("an id must be a UUID: " + record.id);
    if (merger.erased(entity.name, record.id))
        throw InputError(fmt::format(
            "{} is gewist, en wat gewist is komt niet terug. Moet het er toch weer zijn, voeg het dan met de hand opnieuw toe.",
            entity.label));
    const bool alive = merger.alive(entity.name, record.id);
    const auto stored = alive ? m_store->find(entity, record.id) : std::nullopt;
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        if (!stored || stored->values[i] != record.values[i])
            record.values[i] = conformed(entity.fields[i], record.values[i]);
    if (stored) {
        for (std::size_t i = 0; i < entity.fields.size(); ++i)
            if (stored->values[i] != record.values[i]) set(entity, record.id, entity.fields[i].name, record.values[i]);
        return;
    }
    if (m_pending->removed.contains(record.id))
        throw ProgrammerError("a record can't be removed and made again in one transaction: " + entity.name);
    Change change{
        ChangeKind::create, entity.name, record.id, {}, {}, {}, merger.stamp_of(entity.name, record.id, ""), {}, {}};
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        if (!is_empty(record.values[i])) change.fields.emplace_back(entity.fields[i].name, record.values[i]);
    // What is left of an earlier life of the record must not come back with it.
    for (const auto& [field, value] : merger.shadow(entity.name, record.id)) {
        const auto index = entity.index_of(field);
        const bool given = index && !is_empty(record.values[*index]);
        if (!given && !is_empty(value)) change.fields.emplace_back(field, Value());
    }
    // Only of a record that nobody ever wrote to does every written field share the creation's stamp.
    if (!merger.known(entity.name, record.id)) m_pending->created[record.id] = m_pending->data.changes.size();
    write(std::move(change), entity);
}

void Transaction::set(const EntityInfo& entity, std::string_view record, std::string_view field, const Value& given) {
    check_open();
    Merger& merger = m_store->m_inner->merger;
    const auto stored = m_store->find(entity, record);
    if (!stored) throw InputError(entity.label + " bestaat niet (meer); de wijziging is niet opgeslagen.");
    const Value before = (*stored)[field];
    if (before == given) return;
    const Value value = conformed(entity.field(field), given);
    if (before == value) return;
    auto& changes = m_pending->data.changes;
    const std::string id(record);
    if (const auto made = m_pending->created.find(id); made != m_pending->created.end()) {
        // Made in this transaction: the creation itself carries the newer value.
        auto& fields = changes[made->second].fields;
        std::erase_if(fields, [&](const auto& entry) { return entry.first == field; });
        if (!is_empty(value)) fields.emplace_back(field, value);
        m_pending->failed = true;
        merger.overwrite(entity.name, record, field, value);
        m_pending->failed = false;
        return;
    }
    if (const auto edited = m_pending->by_field.find({id, std::string(field)}); edited != m_pending->by_field.end()) {
        Change& change = changes[edited->second];
        change.value = value;
        m_pending->failed = true;
        merger.merge(change, m_pending->data.stamp);
        m_pending->failed = false;
        return;
    }
    Change change{ChangeKind::edit,
                  entity.name,
                  id,
                  std::string(field),
                  value,
                  before,
                  merger.stamp_of(entity.name, record, field),
                  {},
                  {}};
    write(std::move(change), entity);
    m_pending->by_field[{id, std::string(field)}] = changes.size() - 1;
}

void Transaction::remove(const EntityInfo& entity, std::string_view record) {
    check_open();
    Merger& merger = m_store->m_inner->merger;
    if (!merger.alive(entity.name, record)) return;
    Change change{ChangeKind::remove,
                  entity.name,
                  std::string(record),
                  {},
                  {},
                  {},
                  merger.stamp_of(entity.name, record, ""),
                  {},
                  {}};
    std::set<Stamp> seen;
    for (const auto& [field, stamp] : merger.stamps(entity.name, record)) seen.insert(stamp);
    change.seen.assign(seen.begin(), seen.end());
    write(std::move(change), entity);
    m_pending->removed.insert(std::string(record));
}

void Transaction::relabel(std::string label) {
    check_open();
    m_pending->data.label = as_words(std::move(label));
}

void Transaction::takes_in(const Stamp& other) {
    check_open();
    m_pending->data.kind = TransactionKind::merged;
    m_pending->data.inverts = other;
}

bool Transaction::empty() const {
    if (!m_pending) throw ProgrammerError("transaction used after its commit");
    return m_pending->data.changes.empty();
}

void Transaction::commit() {
    check_open();
    // An undo without anything left to put back is still logged: the next undo goes on below it.
    if (empty() && m_pending->data.kind == TransactionKind::normal) return close();
    Store::Inner& inner = *m_store->m_inner;
    if (inner.draft) {
        inner.draft->push_back(std::move(m_pending->data));
        return close();
    }
    m_pending->failed = true;
    LogShapes shapes(*inner.session);
    if (!inner.log.append(m_pending->data, shapes)) throw ProgrammerError("a stamp was given twice");
    inner.log.index_all(m_pending->data);
    inner.remember_clock();
    inner.session->commit();
    inner.transaction_open = false;
    const auto pending = std::move(m_pending);
    inner.tell(pending->touched);
}

std::vector<TransactionData> Store::drafted(const std::function<void()>& work) {
    std::vector<TransactionData> written;
    struct Drafting {
        explicit Drafting(Inner& of, std::vector<TransactionData>& into) : m_inner(of) { m_inner.draft = &into; }
        ~Drafting() { m_inner.draft = nullptr; }
        Inner& m_inner;
    } const drafting(*m_inner, written);
    work();
    return written;
}

}  // namespace noaber
