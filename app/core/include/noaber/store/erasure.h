// SPDX-License-Identifier: EUPL-1.2
// What is wiped when somebody asks for it (wissen, AVG), said beforehand: what goes, and what stays.
#pragma once

#include <noaber/store/store.h>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace noaber {

/// A kind of record, and how many of it.
struct RecordCount {
    const EntityInfo* entity;
    std::size_t count;
};

/// What a wissing comes to, in this file. A hub may have more that this person does not see; it asks itself the same.
struct ErasureScope {
    std::vector<RecordRef> records;  ///< that go: those that were asked for, and of a person all that is theirs
    std::vector<RecordCount> going;  ///< the same, counted
    std::vector<RecordCount>
        references;  ///< records that stay and refer to one that goes; they show "(gewist)" from then on
    std::vector<std::string> texts;  ///< titles of records that stay and have the name of a person who goes in a text
};

/// `records`: of which some may be gone or erased already. Throws StorageError.
[[nodiscard]] ErasureScope erasure_scope(const Store& store, std::span<const RecordRef> records);
/// What is of a person, by entity, and what hangs on them or on that: living records and removed ones, of which the values are
/// still there.
[[nodiscard]] std::vector<RecordRef> records_of(const Store& store, const RecordRef& person);

/// Only what goes: a hub asks no more.
[[nodiscard]] std::vector<RecordRef> with_what_is_theirs(const Store& store, std::span<const RecordRef> records);

/// For people, before they do it: lines of what goes, and of what stays. Says last that it can't be undone.
[[nodiscard]] std::vector<std::string> in_words(const ErasureScope& scope);

/// A wissing of these, to be given to apply(). Its label says how many, and no name.
[[nodiscard]] TransactionData make_erasure(const Stamp& stamp, const std::string& author,
                                           std::span<const RecordRef> records);

}  // namespace noaber
