// SPDX-License-Identifier: EUPL-1.2
// Refused transactions read from their lines, and written once more.
#include <noaber/sync/geweigerd.h>

#include <noaber/base/errors.h>
#include <noaber/sync/wire.h>

#include <fmt/format.h>

#include <map>

namespace noaber {

namespace {

using RecordKey = std::pair<std::string, std::string>;  ///< entity, record
using Titles = std::map<RecordKey, std::string>;        ///< of records that only a refused transaction made

/// A record of just these fields, as far as this version knows them.
Record record_of(const EntityInfo& entity, const Change& created) {
    Record record = entity.new_record();
    record.id = created.record;
    for (const auto& [name, value] : created.fields)
        if (const auto index = entity.index_of(name)) record.values[*index] = value;
    return record;
}

void note_titles(const Store& store, const TransactionData& transaction, Titles& titles) {
    for (const Change& change : transaction.changes) {
        const EntityInfo* entity = store.schema().find(change.entity);
        if (entity && change.kind == ChangeKind::create)
            titles[{change.entity, change.record}] = title_of(store, record_of(*entity, change));
    }
}

std::string title_in(const Store& store, const Change& change, const Titles& titles) {
    const EntityInfo* entity = store.schema().find(change.entity);
    if (!entity) return change.entity;
    if (!store.find(*entity, change.record))
        if (const auto made = titles.find({change.entity, change.record}); made != titles.end()) return made->second;
    return title_of(store, *entity, change.record);
}

GeweigerdVeld in_words(const Store& store, const std::string& wat, const EntityInfo* entity, const std::string& name,
                       const Value& value) {
    const auto index = entity ? entity->index_of(name) : std::nullopt;
    if (!index) return {wat, name, to_text(value)};
    const FieldInfo& field = entity->fields[*index];
    return {wat, field.label, is_empty(value) ? "leeggemaakt" : display_value(store, field, value)};
}

void add_in_words(const Store& store, const Change& change, const Titles& titles, std::vector<GeweigerdVeld>& into) {
    const EntityInfo* entity = store.schema().find(change.entity);
    const std::string wat = title_in(store, change, titles);
    switch (change.kind) {
        case ChangeKind::edit: into.push_back(in_words(store, wat, entity, change.field, change.value)); break;
        case ChangeKind::remove: into.push_back({wat, "", "verwijderd"}); break;
        case ChangeKind::erase: break;  // is never refused
        case ChangeKind::create:
            for (const auto& [name, value] : change.fields)
                if (!is_empty(value)) into.push_back(in_words(store, wat, entity, name, value));
            break;
    }
}

/// Writes the changes that can be, in a transaction of the caller's.
class Again {
public:
    Again(Store& store, Transaction& transaction) : m_store(store), m_transaction(transaction) {}

    void write(const Change& change, const Titles& titles) {
        const EntityInfo* entity = m_store.schema().find(change.entity);
        const bool there = entity && m_store.find(*entity, change.record).has_value();
        if (entity && change.kind == ChangeKind::create && !there) return create(*entity, change);
        if (!there) {
            // Gone already is what a removal wanted.
            if (change.kind != ChangeKind::remove || !entity) add_in_words(m_store, change, titles, m_left);
            return;
        }
        const std::string wat = title_in(m_store, change, titles);
        if (change.kind == ChangeKind::remove)
            m_transaction.remove(*entity, change.record);
        else if (change.kind == ChangeKind::edit)
            set(*entity, change, wat, change.field, change.value);
        else
            for (const auto& [name, value] : change.fields) set(*entity, change, wat, name, value);
        ++m_written;
    }
    [[nodiscard]] std::size_t written() const { return m_written; }
    [[nodiscard]] std::vector<GeweigerdVeld>& left() { return m_left; }

private:
    void create(const EntityInfo& entity, const Change& change) {
        Record record = record_of(entity, change);
        m_transaction.put(record);
        ++m_written;
        for (const auto& [name, value] : change.fields)
            if (!entity.index_of(name) && !is_empty(value)) leave(title_of(m_store, record), &entity, name, value);
    }
    void set(const EntityInfo& entity, const Change& change, const std::string& wat, const std::string& field,
             const Value& value) {
        if (!entity.index_of(field)) return leave(wat, &entity, field, value);
        m_transaction.set(entity, change.record, field, value);
    }
    void leave(const std::string& wat, const EntityInfo* entity, const std::string& field, const Value& value) {
        m_left.push_back(in_words(m_store, wat, entity, field, value));
    }

    Store& m_store;
    Transaction& m_transaction;
    std::size_t m_written = 0;
    std::vector<GeweigerdVeld> m_left;
};

}  // namespace

std::vector<Geweigerd> geweigerd_van(Store& store) {
    std::vector<Geweigerd> all;
    std::vector<TransactionData> read;
    Titles titles;
    for (RefusedTransaction& one : SyncLog(store).refused()) {
        read.push_back(from_line(one.text).data);
        note_titles(store, read.back(), titles);
        all.push_back({std::move(one), {}, {}});
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const Change& change : read[i].changes) {
            add_in_words(store, change, titles, all[i].velden);
            const EntityInfo* entity = store.schema().find(change.entity);
            if (entity && store.find(*entity, change.record)) all[i].records.push_back({entity, change.record});
        }
    return all;
}

std::string tekst_van(const Geweigerd& een) {
    std::string text;
    std::string wat;
    for (const GeweigerdVeld& veld : een.velden) {
        if (veld.wat != wat) text += (text.empty() ? "" : "\n") + veld.wat + "\n";
        wat = veld.wat;
        text += veld.veld.empty() ? veld.waarde + "\n" : veld.veld + ": " + veld.waarde + "\n";
    }
    return text;
}

std::vector<GeweigerdVeld> probeer_opnieuw(Store& store, const Geweigerd& een) {
    const TransactionData data = from_line(een.transactie.text).data;
    Titles titles;
    note_titles(store, data, titles);
    Transaction transaction = store.begin(data.label);
    Again again(store, transaction);
    for (const Change& change : data.changes) again.write(change, titles);
    if (again.written() == 0 && !again.left().empty())
        throw InputError(
            "Wat hier gewijzigd werd staat niet (meer) in het plan. Probeer eerst de wijziging opnieuw waarmee het gemaakt "
            "werd, of kopieer de tekst.");
    transaction.commit();
    if (again.left().empty()) SyncLog(store).forget(een.transactie.stamp);
    return std::move(again.left());
}

}  // namespace noaber
