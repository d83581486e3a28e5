// SPDX-License-Identifier: EUPL-1.2
// Commands of noaberctl about signed passports: "paspoort sign" and "paspoort import".
#pragma once

#include <noaber/plugin/command.h>

#include <vector>

namespace noaber::oto {

[[nodiscard]] std::vector<cli::Command> getuigschrift_commands();

}  // namespace noaber::oto
