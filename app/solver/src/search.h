// SPDX-License-Identifier: EUPL-1.2
// From a model to its best solution.
#pragma once

#include "output.h"

namespace noaber::solver {

/// Tells `output` everything that it finds, and finishes it. Same model, limits and machine: the same, unless time runs out.
void search(const MipModel& model, const MipLimits& limits, Output& output);

}  // namespace noaber::solver
