// SPDX-License-Identifier: EUPL-1.2
// The person behind the account, and as much of a record as they may see.
#pragma once

#include "web/html.h"
#include "web/visit.h"

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <optional>

namespace noaber::hub::web {

/// Nothing when the account stands for nobody in the plan.
[[nodiscard]] std::optional<Id<Persoon>> person_of(const Visit& visit);
/// What somebody can do for whom that is so.
[[nodiscard]] Html nobody_yet(const Visit& visit);

/// Without the values of fields that are not theirs to see; nothing when the record is not.
[[nodiscard]] std::optional<Record> as_seen(const Store& store, const Actor& actor, Record record);
template <class T>
[[nodiscard]] std::optional<T> as_seen(const Store& store, const Actor& actor, const T& object) {
    const auto seen = as_seen(store, actor, to_record(object));
    return seen ? std::optional(from_record<T>(*seen)) : std::nullopt;
}
template <class T>
[[nodiscard]] std::vector<T> as_seen(const Store& store, const Actor& actor, const std::vector<T>& objects) {
    std::vector<T> all;
    for (const T& one : objects)
        if (auto seen = as_seen(store, actor, one)) all.push_back(std::move(*seen));
    return all;
}

}  // namespace noaber::hub::web
