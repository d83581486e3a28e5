// SPDX-License-Identifier: EUPL-1.2
// Commands of noaberctl about exercises.
#pragma once

#include <noaber/plugin/command.h>

#include <vector>

namespace noaber::oto {

[[nodiscard]] std::vector<cli::Command> oefening_commands();  ///< check, run, replay, document
[[nodiscard]] std::vector<cli::Command> msel_commands();      ///< msel, import

}  // namespace noaber::oto
