// SPDX-License-Identifier: EUPL-1.2
// Reading and writing times of an exercise.
#include "oefentijd.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber::oto {

namespace {

constexpr Oefentijd seconds_in_minute = 60;
constexpr Oefentijd seconds_in_hour = 3600;

}  // namespace

std::optional<Oefentijd> lees_oefentijd(std::string_view text) {
    const auto parts = split(trim(text), ':');
    if (parts.size() != 2 && parts.size() != 3) return std::nullopt;
    const auto hours = whole_number(parts[0]);
    const auto minutes = whole_number(parts[1]);
    const auto seconds = parts.size() == 3 ? whole_number(parts[2]) : std::optional<std::int64_t>(0);
    const auto fits = [](const std::optional<std::int64_t>& one, std::string_view written) {
        return one && *one >= 0 && *one < seconds_in_minute && written.size() == 2;
    };
    if (!hours || *hours < 0 || *hours > langste_oefening / seconds_in_hour || !fits(minutes, parts[1]) ||
        (parts.size() == 3 && !fits(seconds, parts[2])))
        return std::nullopt;
    const Oefentijd all = *hours * seconds_in_hour + *minutes * seconds_in_minute + *seconds;
    return all > langste_oefening ? std::nullopt : std::optional(all);
}

std::string oefentijd_tekst(Oefentijd tijd) {
    return fmt::format("{}:{:02}:{:02}", tijd / seconds_in_hour, tijd % seconds_in_hour / seconds_in_minute,
                       tijd % seconds_in_minute);
}

std::string oefentijd_kort(Oefentijd tijd) {
    std::string text = oefentijd_tekst(tijd);
    if (text.ends_with(":00")) text.resize(text.size() - 3);
    return text;
}

}  // namespace noaber::oto
