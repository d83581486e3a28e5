// SPDX-License-Identifier: EUPL-1.2
// From a function that falls below its minimum to an activity in the jaarplan that prevents it.
#pragma once

#include "horizon.h"

#include <noaber/jaarplan/jaarplan.h>

#include <string>

namespace noaber::oto {

/// What would be put in the plan.
struct Jaarplanvoorstel {
    std::string titel;  ///< "Oefening AC-BZ"
    std::string soort;  ///< of the OTO event, "oefening": also which usual steps the activity brings
    std::string doel;
    std::string doelgroep;  ///< the function
    std::string opzet;      ///< why: who falls out, and when
    std::string resultaat;
    std::string planning;  ///< "Q1": the quarter before the fall where there is one in the plan's year
    int kwartaal = 1;
};

/// For the fall that the horizon found. What most of those who fall out lack decides the kind; where they leave or are away, people
/// have to be found and trained, and it is an opleiding. `jaar` is the plan's: what falls later is planned in its last quarter.
/// Throws ProgrammerError when the function does not fall.
[[nodiscard]] Jaarplanvoorstel voorstel_voor(const Vakbeeld& beeld, const Functiehorizon& een, int jaar);

/// Adds it to the group of OTO, under the next free code of its letter, with its mark in the quarter grid, as one transaction
/// ("Voorstel D6 Oefening AC-BZ in het jaarplan"). Throws InputError when the plan is gone.
[[nodiscard]] Activiteit neem_op(Store& store, const Jaarplan& plan, const Jaarplanvoorstel& voorstel);

}  // namespace noaber::oto
