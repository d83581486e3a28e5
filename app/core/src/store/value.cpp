// SPDX-License-Identifier: EUPL-1.2
// Values as text and as JSON scalars.
#include <noaber/store/value.h>

#include <noaber/base/errors.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace noaber {

Value text_value(std::string_view text) {
    return text.empty() ? Value() : Value(std::string(text));
}

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
    return std::visit(
        [](const auto& v) -> std::string {
            using V = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<V, std::monostate>) return "null";
            else return nlohmann::json(v).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        },
        value);
}

Value from_json(std::string_view json) {
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    switch (parsed.type()) {
        case nlohmann::json::value_t::null: return {};
        case nlohmann::json::value_t::string: return text_value(parsed.get_ref<const std::string&>());
        case nlohmann::json::value_t::number_integer:
        case nlohmann::json::value_t::number_unsigned: return parsed.get<std::int64_t>();
        case nlohmann::json::value_t::number_float: return parsed.get<double>();
        default: throw InputError("Dit is geen waarde die in het logboek kan staan: " + std::string(json.substr(0, 80)));
    }
}

}  // namespace noaber
