// SPDX-License-Identifier: EUPL-1.2
// Names for records that others point at, such that only one record is meant: "A2 Opvangoefening (2017)".
#pragma once

#include <noaber/store/store.h>

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber {

/// The title and, in brackets, the key fields that it does not show: "A2 Opvangoefening (2017)".
[[nodiscard]] std::string precise_title(const Store& store, const Record& record);

/// What is written for a reference, in sheets and in lists to choose from: the title, made precise where another record
/// could be meant too. Reads an entity once; what is written to the store afterwards it doesn't see.
class ReferenceNames {
public:
    explicit ReferenceNames(const Store& store) : m_store(store) {}
    /// "" when there is no such record (any more).
    [[nodiscard]] const std::string& name(const EntityInfo& entity, std::string_view id);
    /// Those of all records of the entity.
    [[nodiscard]] std::vector<std::string> all(const EntityInfo& entity);

private:
    using Names = std::unordered_map<std::string, std::string>;  ///< id → name
    const Names& names(const EntityInfo& entity);
    const Store& m_store;
    std::map<std::string, Names, std::less<>> m_names;
};

/// The one for this field of a record. Text that refers to nothing any more is "".
[[nodiscard]] std::string reference_name(const Store& store, const FieldInfo& field, const Value& value);

/// The record that is meant by what is written in a field of `from`: where both have a year, one of the same year before
/// all others. Throws InputError when there is none or more than one.
[[nodiscard]] Record find_referred(const Store& store, const Record& from, const FieldInfo& field,
                                   std::string_view written);

/// As parse_value (edit.h), for a field of this record: references as find_referred.
[[nodiscard]] Value parse_field(const Store& store, const Record& record, const FieldInfo& field,
                                std::string_view text);

}  // namespace noaber
