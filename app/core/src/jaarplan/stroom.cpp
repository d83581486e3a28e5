// SPDX-License-Identifier: EUPL-1.2
// By references, from the descriptions: an entity that a plugin adds is in it by itself.
#include <noaber/jaarplan/stroom.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/jaarplan.h>

#include <algorithm>

namespace noaber {

namespace {

/// The records of all entities that refer to one of `of`, and are not in it yet.
std::set<std::string> referring_to(const Store& store, const std::set<std::string>& of) {
    std::set<std::string> found;
    for (const EntityInfo* entity : store.schema().entities()) {
        std::vector<std::size_t> references;
        for (std::size_t i = 0; i < entity->fields.size(); ++i)
            if (entity->fields[i].type == FieldType::reference) references.push_back(i);
        if (references.empty()) continue;
        store.for_each(*entity, [&](const Record& record) {
            const auto refers = [&](std::size_t i) { return of.contains(std::string(as_text(record.values[i]))); };
            if (!of.contains(record.id) && std::ranges::any_of(references, refers)) found.insert(record.id);
        });
    }
    return found;
}

}  // namespace

std::set<std::string> records_van(const Store& store, const Werkgroep& werkgroep) {
    const auto& canonical = info_of<Werkgroep>().canonical_name;
    std::set<std::string> all{werkgroep.id.text};
    const auto add = [&](const auto& one) {
        if (equal_folded(canonical(one.groep), canonical(werkgroep.naam))) all.insert(one.id.text);
    };
    std::ranges::for_each(store.list<Activiteit>(), add);
    std::ranges::for_each(store.list<Kwartaalrij>(), add);
    for (int step = 0; step < 2; ++step) all.merge(referring_to(store, all));
    return all;
}

std::vector<RecentLine> stroom_van(const Store& store, const Werkgroep& werkgroep, std::size_t looked_at) {
    const auto records = records_van(store, werkgroep);
    auto lines = store.recent(looked_at);
    std::erase_if(lines, [&](const RecentLine& line) {
        return std::ranges::none_of(store.touched_by(line.stamp),
                                    [&](const Touched& touched) { return records.contains(touched.record); });
    });
    return lines;
}

}  // namespace noaber
