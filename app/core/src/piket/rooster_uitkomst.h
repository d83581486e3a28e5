// SPDX-License-Identifier: EUPL-1.2
// What is told about a roster: who does what and why not, the spread, the quality.
#pragma once

#include "piket/rooster_keuzes.h"

#include <noaber/piket/rooster_kosten.h>

namespace noaber {

/// Placements, spread and quality; the rest of the outcome is the search's to tell.
[[nodiscard]] Roosteruitkomst beschrijf(const Roosterprobleem& probleem, const Roosterregels& regels,
                                        const Roosterkeuzes& keuzes, const Roosterbezetting& bezetting);

}  // namespace noaber
