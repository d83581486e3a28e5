// SPDX-License-Identifier: EUPL-1.2
// Finding what goes with a person, and what will still point at them or name them.
#include <noaber/store/erasure.h>

#include <noaber/base/text.h>
#include <noaber/store/edit.h>
#include <noaber/store/hanging.h>
#include <noaber/store/session.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace noaber {

namespace {

constexpr std::size_t shortest_name = 4;

bool is_person(const Store& store, const RecordRef& record) {
    const EntityInfo* entity = store.schema().find(record.entity);
    return entity && entity->owner_field == own_id;
}

std::vector<RecordCount> counted(const Store& store, const std::vector<RecordRef>& records) {
    std::vector<RecordCount> counts;
    for (const EntityInfo* entity : store.schema().entities())
        if (const auto count = std::ranges::count(records, entity->name, &RecordRef::entity))
            counts.push_back({entity, static_cast<std::size_t>(count)});
    return counts;
}

std::vector<std::string> names_of(const Store& store, const std::vector<RecordRef>& records) {
    std::vector<std::string> names;
    for (const RecordRef& record : records) {
        if (!is_person(store, record)) continue;
        const EntityInfo& entity = *store.schema().find(record.entity);
        const auto there = store.find(entity, record.record);
        if (!there) continue;
        std::vector<std::string> fields = entity.title_fields;
        if (!entity.alias_field.empty()) fields.push_back(entity.alias_field);
        for (const std::string& field : fields)
            for (const auto line : split_lines(there->text(field)))
                if (line.size() >= shortest_name) names.push_back(fold(line));
    }
    return names;
}

bool has_name(const Record& record, const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const FieldType type = record.entity->fields[i].type;
        if (type != FieldType::text && type != FieldType::long_text) continue;
        const std::string text = fold(as_text(record.values[i]));
        if (std::ranges::any_of(names, [&](const auto& name) { return text.find(name) != std::string::npos; }))
            return true;
    }
    return false;
}

void find_texts(const Store& store, const std::set<RecordRef>& going, ErasureScope& scope) {
    const auto names = names_of(store, scope.records);
    if (names.empty()) return;
    for (const EntityInfo* entity : store.schema().entities())
        store.for_each(*entity, [&](const Record& record) {
            if (!going.contains({entity->name, record.id}) && has_name(record, names))
                scope.texts.push_back(fmt::format("{} ({})", title_of(store, record), fold(entity->label)));
        });
}

void find_references(const Store& store, const std::set<RecordRef>& going, ErasureScope& scope) {
    std::set<RecordRef> referring;
    for (const RecordRef& record : scope.records)
        if (const EntityInfo* entity = store.schema().find(record.entity))
            for (const Touched& one : references_to(store, *entity, record.record))
                if (RecordRef ref{one.entity->name, one.record}; !going.contains(ref)) referring.insert(std::move(ref));
    scope.references = counted(store, {referring.begin(), referring.end()});
}

/// What hangs on any of these, removed ones too: added behind them.
void add_what_hangs(const Store& store, std::vector<RecordRef>& records) {
    Statement& removed = store.session().prepared(
        "SELECT record FROM shadow_value WHERE entity = $1 AND field = $2 AND value = $3 ORDER BY record");
    const std::size_t asked = records.size();
    for (std::size_t i = 0; i < asked; ++i) {
        const RecordRef on = records[i];
        if (const EntityInfo* entity = store.schema().find(on.entity))
            for (const Touched& one : hanging_on(store, *entity, on.record))
                records.push_back({one.entity->name, one.record});
        const std::string id = to_json(Value(on.record));
        for (const EntityInfo* entity : store.schema().entities()) {
            if (!hangs(*entity)) continue;
            const Rows rows(removed.bind_all(entity->name, hangs_on_record, id));
            while (removed.step()) records.push_back({entity->name, std::string(removed.text(0))});
        }
    }
}

std::string listed_counts(const std::vector<RecordCount>& counts) {
    std::vector<std::string> parts;
    for (const auto& [entity, count] : counts) parts.push_back(fmt::format("{} × {}", count, fold(entity->label)));
    return listed(parts);
}

}  // namespace

std::vector<RecordRef> records_of(const Store& store, const RecordRef& person) {
    std::vector<RecordRef> all;
    const std::string id = to_json(Value(person.record));
    Statement& removed = store.session().prepared(
        "SELECT record FROM shadow_value WHERE entity = $1 AND field = $2 AND value = $3 ORDER BY record");
    for (const EntityInfo* entity : store.schema().entities()) {
        const std::string& owner = entity->owner_field;
        if (owner.empty() || owner == own_id || entity->field(owner).refers_to != person.entity) continue;
        for (const Record& theirs : store.list(*entity, Where{owner, person.record}))
            all.push_back({entity->name, theirs.id});
        const Rows rows(removed.bind_all(entity->name, owner, id));
        while (removed.step()) all.push_back({entity->name, std::string(removed.text(0))});
    }
    std::vector<RecordRef> with_self{person};
    with_self.insert(with_self.end(), all.begin(), all.end());
    add_what_hangs(store, with_self);
    all.assign(with_self.begin() + 1, with_self.end());
    return all;
}

std::vector<RecordRef> with_what_is_theirs(const Store& store, std::span<const RecordRef> records) {
    std::vector<RecordRef> all(records.begin(), records.end());
    for (const RecordRef& record : records)
        if (is_person(store, record))
            for (RecordRef& theirs : records_of(store, record)) all.push_back(std::move(theirs));
    add_what_hangs(store, all);
    std::ranges::sort(all);
    const auto doubles = std::ranges::unique(all);
    all.erase(doubles.begin(), doubles.end());
    return all;
}

ErasureScope erasure_scope(const Store& store, std::span<const RecordRef> records) {
    ErasureScope scope;
    scope.records = with_what_is_theirs(store, records);
    scope.going = counted(store, scope.records);
    const std::set<RecordRef> going(scope.records.begin(), scope.records.end());
    find_references(store, going, scope);
    find_texts(store, going, scope);
    return scope;
}

std::vector<std::string> in_words(const ErasureScope& scope) {
    constexpr std::size_t most_named = 5;
    std::vector<std::string> lines{
        fmt::format("Dit gaat weg, met de hele geschiedenis ervan: {}.", listed_counts(scope.going))};
    if (scope.going.size() > 1)
        lines.emplace_back("Moet daar iets van blijven, zoals acties, draag het dan eerst over (Mensen, Overdragen…).");
    if (!scope.references.empty())
        lines.push_back(fmt::format("Dit blijft, en noemt daarna \"gewist\" in plaats van de naam: {}.",
                                    listed_counts(scope.references)));
    if (!scope.texts.empty()) {
        std::vector<std::string> named(scope.texts.begin(),
                                       scope.texts.begin() +
                                           static_cast<std::ptrdiff_t>(std::min(scope.texts.size(), most_named)));
        if (scope.texts.size() > most_named) named.push_back(fmt::format("{} andere", scope.texts.size() - most_named));
        lines.push_back(fmt::format(
            "De naam staat ook in een tekst van {}. Die teksten blijven zoals ze zijn; wijzig of wis ze zelf.",
            listed(named)));
    }
    lines.emplace_back(
        "Bestanden die al zijn opgeslagen, geprint of gemaild (documenten, export, oude reservekopieën van de hub) wist Noaber niet.");
    lines.emplace_back("Wissen kan niet ongedaan worden gemaakt.");
    return lines;
}

TransactionData make_erasure(const Stamp& stamp, const std::string& author, std::span<const RecordRef> records) {
    TransactionData erasure;
    erasure.stamp = stamp;
    erasure.kind = TransactionKind::erasure;
    erasure.author = author;
    erasure.label = records.size() == 1 ? "1 onderdeel gewist" : fmt::format("{} onderdelen gewist", records.size());
    for (const auto& [entity, record] : records)
        erasure.changes.push_back({ChangeKind::erase, entity, record, {}, {}, {}, {}, {}, {}});
    return erasure;
}

}  // namespace noaber
