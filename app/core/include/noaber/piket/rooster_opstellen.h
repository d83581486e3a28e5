// SPDX-License-Identifier: EUPL-1.2
// From the records of piket to a roster and back: what is to be planned as a puzzle, and what came out of it as duties.
#pragma once

#include <noaber/piket/piketbeeld.h>
#include <noaber/piket/rooster_generator.h>
#include <noaber/piket/rooster_probleem.h>

#include <string>
#include <vector>

namespace noaber {

enum class Roosterwijze {
    nieuw,    ///< what is not fixed is planned anew
    herstel,  ///< as few duties as possible change
};

/// What a person asks for.
struct Roosteropdracht {
    std::string naam;  ///< of the roster; one that is there is planned anew
    Dagenspan span;
    std::vector<Id<Functie>> functies;  ///< none: all that have a rule
    Roosterwijze wijze = Roosterwijze::nieuw;
    Roosterinstellingen instellingen;
};

/// The puzzle, and beside it the records that it was made of: `diensten`, `personen` and `functies` stand in the order of the
/// problem's.
struct Roosterontwerp {
    Roosteropdracht opdracht;
    Roosterprobleem probleem;
    std::vector<Dienst> diensten;  ///< as they are in the store, or as they will be
    std::vector<Id<Persoon>> personen;
    std::vector<Id<Functie>> functies;
    Roosterbezetting huidig;             ///< who does each duty now
    std::vector<Id<Dienst>> vervallen;   ///< duties of these functies in the span that their rules give no more
    std::vector<std::string> meldingen;  ///< Dutch: rules that can't be read, people twice in a pool
};

/// Duties that have begun at `nu` stay with whoever does them, as fixed ones do. Throws InputError when there is nothing to plan:
/// no rules, none that can be read, no duties in the span.
[[nodiscard]] Roosterontwerp ontwerp_rooster(const Store& store, const Piketbeeld& beeld, Roosteropdracht opdracht,
                                             Moment nu);

/// Plans it, as the assignment asks. Throws as maak_rooster() and herstel_rooster() do.
[[nodiscard]] Roosteruitkomst los_op(const Roosterontwerp& ontwerp, MipSolver& solver, Progress& progress);

/// Writes roster and duties in one transaction ("Rooster 2027 gemaakt: 156 diensten, 2 open"), only what differs. A duty that
/// somebody fixed, gave away or removed in the meantime is theirs: it is left as it is now and counted in what comes back.
std::size_t schrijf_rooster(Store& store, const Roosterontwerp& ontwerp, const Roosteruitkomst& uitkomst);

}  // namespace noaber
