// SPDX-License-Identifier: EUPL-1.2
// What there is to choose: who can do each duty that is not fixed, when nothing but the fixed is done.
#pragma once

#include "piket/rooster_regels.h"

#include <noaber/piket/rooster_kosten.h>

#include <vector>

namespace noaber {

struct Roosterkeuze {
    std::size_t persoon = 0;
    double wens = 0;  ///< how much less wished than by the one of these who wishes it most; 0 and above
};

/// By duty. Without those who are kept from it by a fixed duty, by what they do already, or by an earlier holiday. Empty for a
/// fixed duty, and for one that nobody can do.
using Roosterkeuzes = std::vector<std::vector<Roosterkeuze>>;
[[nodiscard]] Roosterkeuzes keuzes_van(const Roosterprobleem& probleem, const Roosterregels& regels);

/// What somebody owes of one duty; of all who do it adds up to 1.
struct Dienstdeel {
    std::size_t persoon = 0;
    double deel = 0;
};
/// By duty: its pool at the moment that it begins. Empty for a duty that nobody owes (eerlijke_aandelen).
[[nodiscard]] std::vector<std::vector<Dienstdeel>> delen_van_diensten(const Roosterprobleem& probleem,
                                                                      const Roosterkeuzes& keuzes);
/// eerlijke_aandelen(), where the choices are known already.
[[nodiscard]] Lasttabel eerlijke_aandelen(const Roosterprobleem& probleem, const Roosterkeuzes& keuzes);

/// The fixed duties alone.
[[nodiscard]] Roosterbezetting vaste_bezetting(const Roosterprobleem& probleem);

}  // namespace noaber
