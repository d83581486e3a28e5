// SPDX-License-Identifier: EUPL-1.2
// From a record to the one that it hangs on, and back.
#include <noaber/store/hanging.h>

#include <noaber/store/session.h>

#include <algorithm>

namespace noaber {

namespace {

/// Of a record that is gone, what it said last.
std::string last_text(const Store& store, const EntityInfo& entity, std::string_view record, std::string_view field) {
    Statement& statement =
        store.session().prepared("SELECT value FROM shadow_value WHERE record = $1 AND entity = $2 AND field = $3");
    const Rows rows(statement.bind_all(record, entity.name, field));
    return statement.step() ? std::string(as_text(from_json(statement.text(0)))) : std::string();
}

}  // namespace

bool hangs(const EntityInfo& entity) {
    return entity.index_of(hangs_on_entity).has_value() && entity.index_of(hangs_on_record).has_value();
}

Standing standing_on(const Store& store, std::string_view entity, std::string_view record) {
    const EntityInfo* on = store.schema().find(entity);
    if (!on || hangs(*on)) return {};
    return {whose_is(store, *on, record), on};
}

Standing standing_of(const Store& store, const EntityInfo& entity, std::string_view record) {
    if (!hangs(entity)) return whose_is(store, entity, record);
    const auto there = store.find(entity, record);
    const auto text = [&](std::string_view field) {
        return there ? std::string(there->text(field)) : last_text(store, entity, record, field);
    };
    return standing_on(store, text(hangs_on_entity), text(hangs_on_record));
}

/// A photo of a note tells as much as the field that only some may read.
bool may_read_hanging(const Standing& standing, const Actor& actor) {
    const auto reads = [&](const FieldInfo* field) {
        return allows_whose(reading(standing.on, field), actor, standing);
    };
    if (!reads(nullptr)) return false;
    return !standing.on ||
           std::ranges::all_of(standing.on->fields, [&](const FieldInfo& field) { return reads(&field); });
}

bool may_write_hanging(const Standing& standing, const Actor& actor) {
    return allows_whose(writing(standing.on, nullptr), actor, standing) && may_read_hanging(standing, actor);
}

bool may_hang_on(const Store& store, const RecordRef& record, const Actor& actor) {
    return may_write_hanging(standing_on(store, record.entity, record.record), actor);
}

std::vector<Touched> hanging_on(const Store& store, const EntityInfo& entity, std::string_view id) {
    std::vector<Touched> found;
    for (const EntityInfo* other : store.schema().entities()) {
        if (!hangs(*other)) continue;
        for (const Record& record : store.list(*other, Where{hangs_on_record, std::string(id)}))
            if (record.text(hangs_on_entity) == entity.name) found.push_back({other, record.id});
    }
    return found;
}

}  // namespace noaber
