// SPDX-License-Identifier: EUPL-1.2
// Hours: who spends how much on what in which quarter.
#pragma once

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/organisatie/organisatie.h>

#include <optional>
#include <string>

namespace noaber {

/// Hours of one person for one activity, or for other work of the plan ("Deelname aan vakgroep").
struct Ureninzet {
    Id<Ureninzet> id;
    Id<Jaarplan> jaarplan;
    Id<Persoon> persoon;
    Id<Activiteit> activiteit;
    std::string werkzaamheid;  ///< what it is where it is no activity
    std::optional<double> q1;  ///< hours in the quarter
    std::optional<double> q2;
    std::optional<double> q3;
    std::optional<double> q4;
};

template <>
const EntityInfo& info_of<Ureninzet>();

/// Adds the entity above.
void add_uren(Schema& schema);

}  // namespace noaber
