// SPDX-License-Identifier: EUPL-1.2
// A line of a run's log, in words for people.
#pragma once

#include "oefentijd.h"

#include <string>
#include <string_view>

namespace noaber::oto {

struct Logwoorden {
    Oefentijd op = 0;
    std::string wie;  ///< to whom, or who it was
    std::string wat;
    bool fout = false;  ///< something was wrong: in the script, or it could not be done
};
/// `wat` is empty for what people need not read.
[[nodiscard]] Logwoorden in_woorden(std::string_view regel);

}  // namespace noaber::oto
