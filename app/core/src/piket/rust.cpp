// SPDX-License-Identifier: EUPL-1.2
// Counts periods forward and back from a moment, also beyond those that are known.
#include "piket/rust.h"

#include <algorithm>

namespace noaber {

namespace {

Minuut duur(const Roosterperiode& periode) { return periode.tot - periode.van; }

/// The end of the `aantal`th period that begins at `moment` or later.
Minuut einde_na(const std::vector<Roosterperiode>& perioden, Minuut moment, Minuut aantal) {
    const Roosterperiode& eerste = perioden.front();
    const Roosterperiode& laatste = perioden.back();
    if (moment <= eerste.van) {
        const Minuut ervoor = (eerste.van - moment) / duur(eerste);
        if (aantal <= ervoor) return eerste.van - (ervoor - aantal) * duur(eerste);
        aantal -= ervoor;
    }
    const auto volgende = std::lower_bound(perioden.begin(), perioden.end(), moment,
                                           [](const Roosterperiode& een, Minuut tijd) { return een.van < tijd; });
    const Minuut bekend = perioden.end() - volgende;
    if (aantal <= bekend) return (volgende + (aantal - 1))->tot;
    const Minuut over = std::max<Minuut>(moment - laatste.tot, 0);
    const Minuut overgeslagen = (over + duur(laatste) - 1) / duur(laatste);
    return laatste.tot + (overgeslagen + aantal - bekend) * duur(laatste);
}

/// The beginning of the `aantal`th period, counted back, that ends at `moment` or earlier.
Minuut begin_voor(const std::vector<Roosterperiode>& perioden, Minuut moment, Minuut aantal) {
    const Roosterperiode& eerste = perioden.front();
    const Roosterperiode& laatste = perioden.back();
    if (moment >= laatste.tot) {
        const Minuut erna = (moment - laatste.tot) / duur(laatste);
        if (aantal <= erna) return laatste.tot + (erna - aantal) * duur(laatste);
        aantal -= erna;
    }
    const auto einde = std::upper_bound(perioden.begin(), perioden.end(), moment,
                                        [](Minuut tijd, const Roosterperiode& een) { return tijd < een.tot; });
    const Minuut bekend = einde - perioden.begin();
    if (aantal <= bekend) return (einde - aantal)->van;
    const Minuut over = std::max<Minuut>(eerste.van - moment, 0);
    const Minuut overgeslagen = (over + duur(eerste) - 1) / duur(eerste);
    return eerste.van - (overgeslagen + aantal - bekend) * duur(eerste);
}

}  // namespace

Rusttijd rust_rond(const Roosterfunctie& functie, Minuut van, Minuut tot) {
    if (functie.rust == 0 || functie.perioden.empty()) return {van, tot};
    return {begin_voor(functie.perioden, van, functie.rust), einde_na(functie.perioden, tot, functie.rust)};
}

}  // namespace noaber
