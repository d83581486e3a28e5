// SPDX-License-Identifier: EUPL-1.2
// "Wie is er van dienst": everybody who is on duty now, and the own duties that come.
#include "web/pages.h"
#include "web/person.h"

#include <noaber/piket/van_dienst.h>

#include <algorithm>

namespace noaber::hub::web {

namespace {

constexpr std::size_t most_own = 8;

/// With the telephone number where this person may read it.
std::string who(const Store& store, const Actor& actor, const VanDienst& one) {
    if (!one.persoon) return "niemand, de dienst is open";
    const auto seen = as_seen(store, actor, *one.persoon);
    if (!seen) return "iemand";
    return seen->telefoon.empty() ? seen->naam : seen->naam + ", " + seen->telefoon;
}

HubPagePart now(const Store& store, const Actor& actor, Moment nu) {
    HubPagePart part{"Nu van dienst", {}};
    for (const VanDienst& one : wie_van_dienst(store, nu))
        part.lines.push_back(one.functie.naam + ": " + who(store, actor, one) + " (tot " + in_short(one.vak.eind) +
                             ")");
    if (part.lines.empty()) part.lines.emplace_back("Op dit moment is er geen dienst.");
    return part;
}

HubPagePart own(const Store& store, const Actor& actor, Moment nu) {
    HubPagePart part{"Jouw diensten", {}};
    const auto all = diensten_van(store, Id<Persoon>{actor.persoon}, nu);
    for (const VanDienst& one : all) {
        if (part.lines.size() == most_own) break;
        part.lines.push_back(one.functie.naam + ": " + in_short(one.vak.begin) + " tot " + in_short(one.vak.eind));
    }
    if (all.size() > most_own) part.lines.push_back("en nog " + std::to_string(all.size() - most_own));
    return part;
}

}  // namespace

HubPage dienst_page() {
    const auto show = [](const Store& store, const HubVisit& visit) {
        std::vector<HubPagePart> parts;
        if (store.count(info_of<Dienst>()) == 0) return parts;
        parts.push_back(now(store, visit.actor, visit.nu));
        if (!visit.actor.persoon.empty())
            if (HubPagePart mine = own(store, visit.actor, visit.nu); !mine.lines.empty())
                parts.push_back(std::move(mine));
        return parts;
    };
    return {"dienst", "Wie is er van dienst",
            "Er is nog geen rooster. Zodra er een is, staat hier wie er van dienst is.", show};
}

}  // namespace noaber::hub::web
