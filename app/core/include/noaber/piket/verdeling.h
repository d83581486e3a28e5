// SPDX-License-Identifier: EUPL-1.2
// How the duties of a year are shared, beside what would be fair.
#pragma once

#include <noaber/piket/piketbeeld.h>

#include <vector>

namespace noaber {

/// One person in one function.
struct Aandeelregel {
    Id<Functie> functie;
    Id<Persoon> persoon;
    std::size_t diensten = 0;
    double zwaarte = 0;  ///< of all of them together (piket/zwaarte.h)
    double eerlijk = 0;  ///< the part of all that was filled, by share and days in the pool
};

/// Of all functions that have duties beginning in that year (0: in any), by function and then in the order of the pool; who served
/// without being in the pool comes last. What is fair is reckoned over the days from the first duty to the end of the last.
[[nodiscard]] std::vector<Aandeelregel> verdeling_van(const Piketbeeld& beeld, int jaar);

}  // namespace noaber
