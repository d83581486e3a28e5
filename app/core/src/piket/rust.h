// SPDX-License-Identifier: EUPL-1.2
// The rest around duties, in whole periods of a functie.
#pragma once

#include <noaber/piket/rooster_probleem.h>

namespace noaber {

/// A duty and the time around it in which its person does nothing else.
struct Rusttijd {
    Minuut vanaf = 0;  ///< what is before the duty must have ended by then
    Minuut tot = 0;    ///< what comes after it begins then at the earliest
};

/// Of something of that functie from `van` to `tot`. A period counts when it lies whole within the free time, so a week of
/// 167 hours is a week.
[[nodiscard]] Rusttijd rust_rond(const Roosterfunctie& functie, Minuut van, Minuut tot);

}  // namespace noaber
