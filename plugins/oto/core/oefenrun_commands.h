// SPDX-License-Identifier: EUPL-1.2
// Commands of an exercise that people play: prepare, lead, log.
#pragma once

#include <noaber/plugin/command.h>

#include <vector>

namespace noaber::oto {

[[nodiscard]] std::vector<cli::Command> oefenrun_commands();

}  // namespace noaber::oto
