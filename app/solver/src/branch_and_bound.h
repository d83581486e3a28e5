// SPDX-License-Identifier: EUPL-1.2
// CBC on what the linear program left open.
#pragma once

#include "lazy_lp.h"
#include "output.h"

namespace noaber::solver {

/// Searches until proven or out of time; tells bounds and solutions. `lp`: solved to its optimum, with bounds that no better
/// solution than Output::best() needs to leave. Finishes the output.
void branch_and_bound(const MipModel& model, const MipLimits& limits, LazyLp& lp, Output& output);

}  // namespace noaber::solver
