// SPDX-License-Identifier: EUPL-1.2
// A roster made by hand, as it were: duty by duty to whom it costs least. It keeps the rules, and is what there is when a
// solver fails.
#pragma once

#include "piket/rooster_balans.h"

namespace noaber {

/// Keeps of `vorige` what the rules allow.
[[nodiscard]] Roosterbezetting eerste_rooster(const Roosterprobleem& probleem, const Roosterregels& regels,
                                              const Roosterkeuzes& keuzes, const Balans& balans,
                                              const Roostergewichten& gewichten, const Roosterbezetting* vorige);

}  // namespace noaber
