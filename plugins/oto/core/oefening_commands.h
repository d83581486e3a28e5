// SPDX-License-Identifier: EUPL-1.2
// Commands of noaberctl about exercises: "oefening check", "run" and "replay".
#pragma once

#include <noaber/plugin/command.h>

#include <vector>

namespace noaber::oto {

[[nodiscard]] std::vector<cli::Command> oefening_commands();

}  // namespace noaber::oto
