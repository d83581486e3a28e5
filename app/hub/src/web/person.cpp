// SPDX-License-Identifier: EUPL-1.2
// Whose pages these are, and what is kept from them.
#include "web/person.h"

#include "web/page.h"

#include <noaber/base/ids.h>

#include <fmt/format.h>

namespace noaber::hub::web {

std::optional<Id<Persoon>> person_of(const Visit& visit) {
    const std::string& persoon = visit.visitor()->caller.persoon;
    return is_uuid(persoon) ? std::optional(Id<Persoon>{persoon}) : std::nullopt;
}

Html nobody_yet(const Visit& visit) {
    return warning(
        fmt::format("Bij dit account hoort nog niemand in het plan. Vraag de beheerder om bij Mensen \"{}\" te "
                    "zetten, of om je account te koppelen aan wie je daar bent.",
                    visit.visitor()->caller.name));
}

std::optional<Record> as_seen(const Store& store, const Actor& actor, Record record) {
    const EntityInfo& entity = *record.entity;
    const Whose whose = whose_is(store, entity, record.id);
    if (!may_read_whose(entity, nullptr, actor, whose)) return std::nullopt;
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        if (!may_read_whose(entity, &entity.fields[i], actor, whose)) record.values[i] = Value();
    return record;
}

}  // namespace noaber::hub::web
