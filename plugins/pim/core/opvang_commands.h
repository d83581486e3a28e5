// SPDX-License-Identifier: EUPL-1.2
// opvang zoek.
#pragma once

#include <noaber/plugin/command.h>

#include <vector>

namespace noaber::pim {

[[nodiscard]] std::vector<cli::Command> opvang_commands();

}  // namespace noaber::pim
