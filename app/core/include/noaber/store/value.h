// SPDX-License-Identifier: EUPL-1.2
// The value of one field: nothing, a whole number, a number, or text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace noaber {

/// Empty text, false and "no reference" are all nothing (std::monostate), so that "empty" has one form everywhere.
/// Dates are ISO text, references the id's text, booleans 1 or nothing, enums their stored name.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

[[nodiscard]] inline bool is_empty(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
    return std::holds_alternative<std::monostate>(value);
}

/// Text as a value: nothing when empty.
[[nodiscard]] Value text_value(std::string_view text);
/// As people read it: "" for nothing, "12", "1.5", the text.
[[nodiscard]] std::string to_text(const Value& value);
/// The text itself, or "" when the value is no text; without a copy.
[[nodiscard]] std::string_view as_text(const Value& value);
/// The whole number, or 0.
[[nodiscard]] std::int64_t as_integer(const Value& value);

/// JSON scalar: null, 12, 1.5, "text". What stands in the log and on the wire.
[[nodiscard]] std::string to_json(const Value& value);
/// Reads to_json's form. Throws InputError for anything else.
[[nodiscard]] Value from_json(std::string_view json);

}  // namespace noaber
