// SPDX-License-Identifier: EUPL-1.2
// Sets of duties of which one person does at most one.
#pragma once

#include "piket/rooster_regels.h"

#include <vector>

namespace noaber {

/// Covers every two of these duties (in order of time) that meet or lie too near; no set within another.
/// A moment is enough to find a set: all duties that it lies in or whose rest after (or before) it lies in exclude each other.
[[nodiscard]] std::vector<std::vector<std::size_t>> klieken_van(const Roosterprobleem& probleem,
                                                                const Roosterregels& regels,
                                                                const std::vector<std::size_t>& diensten);

}  // namespace noaber
