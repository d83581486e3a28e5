// SPDX-License-Identifier: EUPL-1.2
// The pages of piket in the navigation.
#pragma once

#include <noaberui/page.h>

#include <vector>

namespace noaber {

[[nodiscard]] std::vector<PageContribution> piket_pages();

}  // namespace noaber
