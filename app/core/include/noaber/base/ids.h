// SPDX-License-Identifier: EUPL-1.2
// Identity of records: UUIDs as text, and Id<T>, which can't be mistaken for the id of something else.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace noaber {

/// Id of one record of entity T: 36 characters of canonical lower-case UUID, or empty for "none".
template <class T>
struct Id {
    std::string text;

    [[nodiscard]] bool empty() const { return text.empty(); }
    auto operator<=>(const Id&) const = default;
};

/// A new UUIDv7 (RFC 9562): time first, so that new records sit together in an index.
[[nodiscard]] std::string new_uuid();

/// The same UUID (v5) for the same region, table and key on every machine: two laptops that import one sheet
/// make one record. `key` is compared as given; callers fold it first.
[[nodiscard]] std::string derived_uuid(std::string_view region, std::string_view table, std::string_view key);

/// Whether `text` has the shape of a UUID: 8-4-4-4-12 lower-case hexadecimal digits.
[[nodiscard]] bool is_uuid(std::string_view text);

}  // namespace noaber
