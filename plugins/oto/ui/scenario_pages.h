// SPDX-License-Identifier: EUPL-1.2
// The pages on which exercises are written.
#pragma once

#include <noaberui/page.h>

#include <vector>

namespace noaber::oto {

[[nodiscard]] std::vector<PageContribution> scenario_pages();

}  // namespace noaber::oto
