// SPDX-License-Identifier: EUPL-1.2
// Acties and meetings of who signed in, and how they are named on every page.
#pragma once

#include "web/html.h"
#include "web/visit.h"

#include <noaber/jaarplan/actie_bord.h>
#include <noaber/jaarplan/mijn_werk.h>

namespace noaber::hub::web {

/// As much of it as they may see.
[[nodiscard]] MijnWerk seen_work(const Visit& visit, const Id<Persoon>& persoon);

/// "Zaal reserveren", and below it "Over tijd: vr 29 sep".
[[nodiscard]] Html title_and_day(const Actie& actie, Date vandaag);
/// "PIM-overleg", linked to its agenda, and below it when and where.
[[nodiscard]] Html title_and_place(const Overleg& overleg);
/// When and where, and whether it goes on.
[[nodiscard]] Html place_of(const Overleg& overleg);

/// What is said where there are none.
[[nodiscard]] Html no_acties();
[[nodiscard]] Html no_overleggen();

}  // namespace noaber::hub::web
