// SPDX-License-Identifier: EUPL-1.2
// Making a roster: the fairest that keeps the rules; and repairing one with as few changed duties as possible.
#pragma once

#include <noaber/base/progress.h>
#include <noaber/piket/mip.h>
#include <noaber/piket/rooster_kosten.h>
#include <noaber/piket/rooster_probleem.h>

#include <cstdint>

namespace noaber {

struct Roosterinstellingen {
    double seconds = 60;
    double gap = 0;          ///< good enough when proven to be this near the best; 0 = the best itself
    std::uint64_t seed = 1;  ///< another one gives another roster among those that are as good
    Roostergewichten gewichten{};
};

/// A gap that counts as none: with it a roster is "optimal".
inline constexpr double rooster_gelijk = 1e-4;

/// The rules: nobody does two duties at once; between two duties of one person are at least the whole periods of rest that both
/// functies ask; only candidates; nobody does one holiday two years in a row. They hold over all functies and against what is
/// `bezet`. A fixed duty stays even where it breaks a rule, and is named then; the rest is planned around it. A duty that
/// can't be filled is open, with the reason.
///
/// The same problem and settings give the same roster when it was proven optimal. The solver gets the names of nobody.
/// When `progress` throws Cancelled, the solver ends and the best roster so far comes out (status feasible, and a melding).
/// Throws StorageError when there is no solver, and ProgrammerError for a problem that is none (controleer_vorm), or when the
/// roster does not pass the check (rooster_controle.h).
[[nodiscard]] Roosteruitkomst maak_rooster(const Roosterprobleem& probleem, const Roosterinstellingen& instellingen,
                                           MipSolver& solver, Progress& progress);

/// The same, near `vorige` (one for each duty): first as few open duties as possible, then as few others than before as
/// possible, then what a roster costs.
[[nodiscard]] Roosteruitkomst herstel_rooster(const Roosterprobleem& probleem, const Roosterbezetting& vorige,
                                              const Roosterinstellingen& instellingen, MipSolver& solver,
                                              Progress& progress);

}  // namespace noaber
