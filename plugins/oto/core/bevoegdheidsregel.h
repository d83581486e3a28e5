// SPDX-License-Identifier: EUPL-1.2
// What OTO says about who may serve a duty: who meets the norms of its function on its own day.
#pragma once

#include "normtoets.h"

#include <noaber/piket/bevoegdheid.h>

#include <vector>

namespace noaber::oto {

/// A function without norms demands nothing. Whether somebody holds the function is not asked: who made the pool put them in it,
/// often before the appointment is written down, and a duty that is refused for a missing line of paperwork would help nobody; the
/// norms hold for them all the same, but without the time to settle in, which only a date of appointment gives.
/// `vandaag`: events before it are no repair any more.
[[nodiscard]] EligibilityRule bevoegdheidsregel(Today vandaag = system_today);

/// What somebody lacks for a function on a day, with the events that mend it. `persoon`: nullptr for who is not in the picture.
[[nodiscard]] std::vector<Tekort> tekorten(const Vakbeeld& beeld, const Vakpersoon* persoon, std::size_t functie,
                                           Date dag, Date vandaag);

}  // namespace noaber::oto
