// SPDX-License-Identifier: EUPL-1.2
// What the program noaber-hub can be asked to do.
#pragma once

#include <string>
#include <vector>

namespace noaber::hub {

/// Serves until SIGTERM or SIGINT, invites, or revokes. Gives the exit code; throws noaber::Error.
int run_hub(const std::vector<std::string>& words);

}  // namespace noaber::hub
