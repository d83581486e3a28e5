// SPDX-License-Identifier: EUPL-1.2
// A plan as it was fixed ("vastgesteld door het AB"), kept activity by activity, to hold today's plan against.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/jaarplan.h>

#include <optional>
#include <string>

namespace noaber {

struct Vaststelling {
    Id<Vaststelling> id;
    Id<Jaarplan> jaarplan;
    std::string naam;  ///< "Vastgesteld door het AB"
    std::optional<Date> datum;
};

/// One activity as it stood when the plan was fixed: its sheet, and its row of the grid. Never edited.
struct VastgesteldeActiviteit {
    Id<VastgesteldeActiviteit> id;
    Id<Vaststelling> vaststelling;
    Id<Activiteit> activiteit;
    std::string groep;
    std::string code;
    std::string titel;
    std::string doel;
    std::string doelgroep;
    std::string opzet;
    std::string resultaat;
    std::string planning;
    std::string kosten;
    std::string contactpersoon;
    std::string betrokkenen;
    std::string rooster_contact;  ///< contact of the grid
    bool q1 = false;
    bool q2 = false;
    bool q3 = false;
    bool q4 = false;
};

template <>
const EntityInfo& info_of<Vaststelling>();
template <>
const EntityInfo& info_of<VastgesteldeActiviteit>();

/// Adds the entities above.
void add_versie(Schema& schema);

}  // namespace noaber
