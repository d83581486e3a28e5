// SPDX-License-Identifier: EUPL-1.2
// Gathering what a file has about a person.
#include <noaber/report/inzage.h>

#include <noaber/base/errors.h>
#include <noaber/base/stamp.h>
#include <noaber/base/text.h>
#include <noaber/store/edit.h>
#include <noaber/store/erasure.h>

#include <functional>
#include <set>

namespace noaber {

namespace {

constexpr std::size_t shortest_name = 4;

/// Which fields of a record are told.
using Told = std::function<bool(const FieldInfo& field)>;

bool all_fields(const FieldInfo&) { return true; }

class Gathering {
public:
    Gathering(const Store& store, const Record& person)
        : m_store(store), m_person{person.entity->name, person.id}, m_naam(person.text("naam")) {}

    Inzage gather() {
        Inzage inzage;
        inzage.naam = m_naam;
        inzage.eigen.push_back(told(info_of<Persoon>(), m_person.record, all_fields));
        m_own.insert(m_person);
        for (const RecordRef& ref : records_of(m_store, m_person)) {
            inzage.eigen.push_back(told(*m_store.schema().find(ref.entity), ref.record, all_fields));
            m_own.insert(ref);
        }
        inzage.verwijzingen = references();
        inzage.teksten = texts();
        for (const TransactionData& transaction : m_store.log())
            if (transaction.author == m_naam)
                inzage.zelf_gewijzigd.push_back(
                    {local_time_text(transaction.stamp.milliseconds()), transaction.author, {}, {}, transaction.label});
        return inzage;
    }

private:
    [[nodiscard]] InzageRecord told(const EntityInfo& entity, const std::string& id, const Told& tells) const {
        InzageRecord record{entity.label, title_of(m_store, entity, id), {entity.name, id}, false, {}, {}};
        const auto there = m_store.find(entity, id);
        record.verwijderd = !there;
        for (std::size_t i = 0; there && i < entity.fields.size(); ++i)
            if (tells(entity.fields[i]) && !is_empty(there->values[i]))
                record.velden.emplace_back(entity.fields[i].label,
                                           display_value(m_store, entity.fields[i], there->values[i]));
        for (const HistoryLine& line : m_store.history(entity, id)) add(record, entity, line, tells);
        return record;
    }

    void add(InzageRecord& record, const EntityInfo& entity, const HistoryLine& line, const Told& tells) const {
        const auto write = [&](const std::string& name, const Value& before, const Value& after) {
            const auto index = entity.index_of(name);
            if (index && !tells(entity.fields[*index])) return;
            const auto shown = [&](const Value& value) {
                if (is_empty(value)) return std::string();
                return index ? display_value(m_store, entity.fields[*index], value) : to_text(value);
            };
            record.geschiedenis.push_back({local_time_text(line.stamp.milliseconds()), line.author,
                                           entity.label_of(name), shown(before), shown(after)});
        };
        const auto whole = [&](const char* what) {
            record.geschiedenis.push_back({local_time_text(line.stamp.milliseconds()), line.author, {}, {}, what});
        };
        switch (line.kind) {
            case ChangeKind::edit: write(line.field, line.before, line.after); break;
            case ChangeKind::remove: whole("verwijderd"); break;
            case ChangeKind::erase: break;
            case ChangeKind::create:
                if (line.fields.empty()) whole("teruggezet");
                for (const auto& [field, value] : line.fields) write(field, {}, value);
                break;
        }
    }

    [[nodiscard]] std::vector<InzageRecord> references() {
        std::vector<InzageRecord> found;
        for (const Touched& one : references_to(m_store, info_of<Persoon>(), m_person.record)) {
            const RecordRef ref{one.entity->name, one.record};
            if (m_own.contains(ref) || !m_told.insert(ref).second) continue;
            found.push_back(told(*one.entity, one.record, [&](const FieldInfo& field) {
                return field.type == FieldType::reference && field.refers_to == m_person.entity;
            }));
        }
        return found;
    }

    [[nodiscard]] std::vector<InzageRecord> texts() const {
        std::vector<InzageRecord> found;
        const std::string name = fold(m_naam);
        if (name.size() < shortest_name) return found;
        for (const EntityInfo* entity : m_store.schema().entities())
            m_store.for_each(*entity, [&](const Record& record) {
                if (m_own.contains({entity->name, record.id})) return;
                std::vector<std::pair<std::string, std::string>> with;
                for (std::size_t i = 0; i < record.values.size(); ++i) {
                    const FieldInfo& field = entity->fields[i];
                    if (field.type != FieldType::text && field.type != FieldType::long_text) continue;
                    if (fold(as_text(record.values[i])).find(name) == std::string::npos) continue;
                    with.emplace_back(field.label, to_text(record.values[i]));
                }
                if (with.empty()) return;
                found.push_back(
                    {entity->label, title_of(m_store, record), {entity->name, record.id}, false, std::move(with), {}});
            });
        return found;
    }

    const Store& m_store;
    RecordRef m_person;
    std::string m_naam;
    std::set<RecordRef> m_own;
    std::set<RecordRef> m_told;
};

}  // namespace

Inzage inzage_van(const Store& store, const Id<Persoon>& persoon) {
    const auto record = store.find(info_of<Persoon>(), persoon.text);
    if (!record) throw InputError("Deze persoon is er niet (meer).");
    return Gathering(store, *record).gather();
}

}  // namespace noaber
