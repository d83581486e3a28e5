// SPDX-License-Identifier: EUPL-1.2
// Values as text and as JSON scalars.
#include <noaber/store/value.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>
#include <limits>
#include <nlohmann/json.hpp>

namespace noaber {

Value text_value(std::string_view text) { return text.empty() ? Value() : Value(std::string(text)); }

std::string to_text(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    return {};
}

std::string_view as_text(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text ? std::string_view(*text) : std::string_view();
}

std::int64_t as_integer(const Value& value) {
    const auto* integer = std::get_if<std::int64_t>(&value);
    return integer ? *integer : 0;
}

std::string to_json(const Value& value) {
    if (is_empty(value)) return "null";
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
    if (const auto* number = std::get_if<double>(&value)) return nlohmann::json(*number == 0 ? 0.0 : *number).dump();
    const std::string& text = std::get<std::string>(value);
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
    });
    if (plain && is_valid_utf8(text)) return '"' + text + '"';  // nearly always, and several times as fast
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Value from_json(std::string_view json) {
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    switch (parsed.type()) {
        case nlohmann::json::value_t::null: return {};
        case nlohmann::json::value_t::string: return text_value(parsed.get_ref<const std::string&>());
        case nlohmann::json::value_t::number_integer: return parsed.get<std::int64_t>();
        case nlohmann::json::value_t::number_unsigned:
            if (parsed.get<std::uint64_t>() <= std::numeric_limits<std::int64_t>::max())
                return parsed.get<std::int64_t>();
            break;
        case nlohmann::json::value_t::number_float:
            // A whole number that is too great comes as a float; it must not quietly become another number.
            if (json.find_first_of(".eE") != std::string_view::npos) return parsed.get<double>();
            break;
        default: break;
    }
    throw InputError("Dit is geen waarde die in het logboek kan staan: " + std::string(json.substr(0, 80)));
}

}  // namespace noaber
