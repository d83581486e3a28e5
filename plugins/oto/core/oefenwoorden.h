// SPDX-License-Identifier: EUPL-1.2
// A line of a run's log, in words for people.
#pragma once

#include "oefentijd.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace noaber::oto {

/// What it says, Dutch; "" for what people need not read. By what means an inject came is not in it.
[[nodiscard]] std::string woorden_van(const nlohmann::json& regel);

struct Logwoorden {
    Oefentijd op = 0;
    std::string wie;    ///< to whom, or who it was
    std::string wat;    ///< woorden_van(), and by what means
    bool fout = false;  ///< something was wrong: in the script, or it could not be done
};
[[nodiscard]] Logwoorden in_woorden(std::string_view regel);

}  // namespace noaber::oto
