// SPDX-License-Identifier: EUPL-1.2
// Invented roster problems of the size of a region, the same for the same seed.
#pragma once

#include <noaber/piket/rooster_probleem.h>

#include <cstdint>

namespace noaber::bench {

struct Verzonnen {
    std::size_t functies = 3;
    std::size_t personen = 38;
    std::size_t perioden = 52;
    Minuut duur = 7 * 24 * 60;  ///< of a duty
    int rust = 2;
    std::uint32_t seed = 1;
};

/// People of fourteen gemeenten, each in one pool and four in ten in a second one too; some half-time, all away for a few weeks,
/// some with wishes; holidays weigh more; something is left of the year before, and its last duties are done.
[[nodiscard]] Roosterprobleem verzin(const Verzonnen& maat);

/// The same after somebody dropped out for the rest of the year: candidate for nothing any more.
[[nodiscard]] Roosterprobleem zonder_persoon(Roosterprobleem probleem, std::size_t persoon);

}  // namespace noaber::bench
