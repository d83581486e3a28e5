// SPDX-License-Identifier: EUPL-1.2
// The independent check of a roster: reads the rules once more, straight from the problem, and shares nothing with what made it.
#pragma once

#include <noaber/piket/rooster_probleem.h>

#include <string>
#include <vector>

namespace noaber {

enum class Roosterregel {
    vorm,  ///< not one answer for each duty, or a person that is not there
    geen_kandidaat,
    vast_verplaatst,
    dubbel,  ///< two duties at once
    rust,
    feestdag,  ///< the same holiday two years in a row
};

/// One broken rule.
struct Roosterovertreding {
    Roosterregel regel = Roosterregel::vorm;
    std::string woorden;               ///< Dutch: "Femke Wolbert: AC-BZ 2027-W01 en OvD-BZ 2027-W01 tegelijk."
    std::optional<std::size_t> een;    ///< the duty
    std::optional<std::size_t> ander;  ///< and the other, where there is one
    bool vast = false;                 ///< only between fixed duties, and what was busy already: a decree, not a fault
};

/// Everything that is broken, in order of the duties; empty = a good roster.
[[nodiscard]] std::vector<Roosterovertreding> controleer_rooster(const Roosterprobleem& probleem,
                                                                 const Roosterbezetting& bezetting);

}  // namespace noaber
