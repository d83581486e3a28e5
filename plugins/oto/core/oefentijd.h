// SPDX-License-Identifier: EUPL-1.2
// The clock of an exercise: seconds since its start, and how they are written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace noaber::oto {

/// Seconds since the exercise began.
using Oefentijd = std::int64_t;

/// No exercise takes longer than a week.
inline constexpr Oefentijd langste_oefening = Oefentijd{7} * 24 * 3600;

/// "0:05", "1:30:15": hours, minutes and perhaps seconds. Nothing for what is none, or longer than a week.
[[nodiscard]] std::optional<Oefentijd> lees_oefentijd(std::string_view text);
/// "0:05:00"
[[nodiscard]] std::string oefentijd_tekst(Oefentijd tijd);
/// "0:05", "0:05:30": without seconds that are none.
[[nodiscard]] std::string oefentijd_kort(Oefentijd tijd);

}  // namespace noaber::oto
