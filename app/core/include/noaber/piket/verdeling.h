// SPDX-License-Identifier: EUPL-1.2
// How duties are shared, beside what would be fair: by share and days in the pool, earlier years seen to.
#pragma once

#include <noaber/piket/dienstpatroon.h>
#include <noaber/piket/piketbeeld.h>

#include <vector>

namespace noaber {

/// What somebody did more (above 0) or less than their part, as heaviness.
struct Tegoed {
    Id<Functie> functie;
    Id<Persoon> persoon;
    double zwaarte = 0;
};

/// Of all that was before a day: duties in the store, and the years before Noaber (Piketsaldo), whose parts are reckoned by the
/// shares of today.
[[nodiscard]] std::vector<Tegoed> tegoeden_voor(const Piketbeeld& beeld, Date dag);

/// One person in one function.
struct Aandeelregel {
    Id<Functie> functie;
    Id<Persoon> persoon;
    std::size_t diensten = 0;
    double zwaarte = 0;  ///< of all of them together (piket/zwaarte.h)
    double deel = 0;     ///< the part of all that was filled, by share and days in the pool
    double tegoed = 0;   ///< what earlier years left; for who is in the pool
    [[nodiscard]] double eerlijk() const { return deel - tegoed; }
    [[nodiscard]] double verschil() const { return zwaarte - eerlijk(); }
};

/// Of all functions that have duties beginning on these days, by function and then in the order of the pool; who served without
/// being in the pool comes last. Parts are reckoned over the days from the first duty to the end of the last.
[[nodiscard]] std::vector<Aandeelregel> verdeling_in(const Piketbeeld& beeld, const Dagenspan& span);
/// The same of a year.
[[nodiscard]] std::vector<Aandeelregel> verdeling_van(const Piketbeeld& beeld, int jaar);

}  // namespace noaber
