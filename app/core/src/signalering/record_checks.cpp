// SPDX-License-Identifier: EUPL-1.2
// Checks of records as such: uniqueness and references, which nothing guards when the work of several people is merged.
#include "signalering/checks.h"

#include <noaber/base/text.h>
#include <noaber/store/edit.h>
#include <noaber/store/period.h>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace noaber::checks {

namespace {

using Ids = std::unordered_set<std::string>;

Ids ids_of(const Store& store, const EntityInfo& entity) {
    Ids ids;
    store.for_each(entity, [&](const Record& record) { ids.insert(record.id); });
    return ids;
}

/// Records of another year are that year's to mend.
bool is_of_other_year(const Beeld& beeld, const Record& record) {
    const auto field = record.entity->index_of("jaarplan");
    return field && as_text(record.values[*field]) != beeld.jaarplan.id.text;
}

/// A place that nobody fills yet ("n.n.b.") may be there twice.
bool is_nobody(const Record& record) {
    return std::any_of(record.entity->fields.begin(), record.entity->fields.end(), [&](const FieldInfo& field) {
        return field.key && !field.stand_in.empty() && is_empty(record[field.name]) &&
               says_nothing(to_text(record[field.stand_in]));
    });
}

/// People with one name are two when their e-mail differs.
bool are_told_apart(const Record& one, const Record& other) {
    if (one.entity->name != "persoon") return false;
    const std::string a = fold(one.text("email"));
    const std::string b = fold(other.text("email"));
    return !a.empty() && !b.empty() && a != b;
}

bool is_activity(const EntityInfo& entity) { return entity.name == "activiteit" || entity.name == "kwartaalplanning"; }

/// What a person would call it: an activity by its code, all else by its title.
std::string name_of(const Store& store, const Record& record) {
    return is_activity(*record.entity) ? std::string(record.text("code")) : title_of(store, record);
}

void find_doubles(const Beeld& beeld, const EntityInfo& entity, Found& found) {
    std::unordered_map<std::string, std::vector<Record>> by_key;
    beeld.store->for_each(entity, [&](const Record& record) {
        const std::string key = key_text(record);
        if (key.find_first_not_of('\x1f') == std::string::npos || is_of_other_year(beeld, record) || is_nobody(record))
            return;
        auto& same = by_key[key];
        const bool is_double =
            std::any_of(same.begin(), same.end(), [&](const Record& other) { return !are_told_apart(record, other); });
        if (is_double) {
            const std::string first = title_of(*beeld.store, same.front());
            const std::string second = title_of(*beeld.store, record);
            const std::string both = first == second
                                         ? in_quotes(first) + " staat er twee keer"
                                         : in_quotes(first) + " en " + in_quotes(second) + " zijn hetzelfde";
            found.push_back({"dubbel", Ernst::fout, entity.name,
                             is_activity(entity) ? std::string(record.text("code")) : first,
                             fmt::format("{} ({}). Voeg ze samen.", both, fold(entity.label)), record.id, ""});
        }
        same.push_back(record);
    });
}

}  // namespace

void periode_onmogelijk(const Beeld& beeld, Found& found) {
    if (!beeld.store) return;
    const Store& store = *beeld.store;
    for (const EntityInfo* entity : store.schema().entities()) {
        if (!std::ranges::any_of(entity->fields, [](const FieldInfo& field) { return !field.not_before.empty(); }))
            continue;
        store.for_each(*entity, [&](const Record& record) {
            if (is_of_other_year(beeld, record)) return;
            const auto problem = period_problem(record);
            if (!problem) return;
            found.push_back(
                {"periode-onmogelijk", Ernst::fout, entity->name, name_of(store, record),
                 fmt::format("{} ({}): {}", in_quotes(title_of(store, record)), fold(entity->label), problem->message),
                 record.id, problem->field->name});
        });
    }
}

void dubbel(const Beeld& beeld, Found& found) {
    if (!beeld.store) return;
    for (const EntityInfo* entity : beeld.store->schema().entities()) find_doubles(beeld, *entity, found);
}

void verwijzing_ontbreekt(const Beeld& beeld, Found& found) {
    if (!beeld.store) return;
    const Store& store = *beeld.store;
    std::unordered_map<std::string, Ids> known;
    const auto exists = [&](const std::string& entity, std::string_view id) {
        auto ids = known.find(entity);
        if (ids == known.end()) {
            const EntityInfo* info = store.schema().find(entity);
            ids = known.emplace(entity, info ? ids_of(store, *info) : Ids()).first;
        }
        return ids->second.contains(std::string(id));
    };
    for (const EntityInfo* entity : store.schema().entities())
        store.for_each(*entity, [&](const Record& record) {
            for (std::size_t i = 0; i < record.values.size(); ++i) {
                const FieldInfo& field = entity->fields[i];
                if (field.type != FieldType::reference || is_empty(record.values[i]) ||
                    exists(field.refers_to, as_text(record.values[i])))
                    continue;
                const EntityInfo* target = store.schema().find(field.refers_to);
                if (target && store.is_erased(*target, as_text(record.values[i]))) continue;  // as it was asked for
                const std::string title = title_of(store, record);
                found.push_back({"verwijzing-ontbreekt", Ernst::fout, entity->name, name_of(store, record),
                                 fmt::format("{} van {} ({}) is verwijderd. Kies opnieuw of verwijder de regel.",
                                             field.label, in_quotes(title), fold(entity->label)),
                                 record.id, field.name});
            }
        });
}

}  // namespace noaber::checks
