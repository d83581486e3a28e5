// SPDX-License-Identifier: EUPL-1.2
// Commands of noaberctl about lessons.
#pragma once

#include <noaber/plugin/command.h>

#include <vector>

namespace noaber::veiligheidsbureau {

[[nodiscard]] std::vector<cli::Command> les_commands();

}  // namespace noaber::veiligheidsbureau
