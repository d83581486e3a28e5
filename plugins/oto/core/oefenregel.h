// SPDX-License-Identifier: EUPL-1.2
// A line of an exercise's log or answers: how its values are read, and who is named where nobody did anything.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string>

namespace noaber::oto {

/// In "door", of what came about by time going by: nobody decided or judged.
inline constexpr const char* door_de_klok = "klok";
/// In "door", of an expectation that is judged by what the role answered; in a scenario: "met".
inline constexpr const char* reactie_van_de_rol = "reactie";

/// "" where there is none, or something else than text.
[[nodiscard]] std::string text_in(const nlohmann::json& line, const char* name);
/// 0 where there is none, or something else than a whole number from 0 up.
[[nodiscard]] std::size_t number_in(const nlohmann::json& line, const char* name);

}  // namespace noaber::oto
