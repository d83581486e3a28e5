// SPDX-License-Identifier: EUPL-1.2
// A line of an exercise's log in words for people.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace noaber::oto {

/// What it says, Dutch; "" for what people need not read.
[[nodiscard]] std::string woorden_van(const nlohmann::json& regel);

}  // namespace noaber::oto
