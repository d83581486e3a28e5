// SPDX-License-Identifier: EUPL-1.2
// The check of the Veiligheidsbureau: can everybody in a werkgroep be invited?
#include "veiligheidsbureau.h"

#include <set>

namespace noaber::veiligheidsbureau {

void check_lid_onbereikbaar(const Beeld& beeld, std::vector<Signalering>& found) {
    std::set<std::string> named;  // somebody in two werkgroepen is named once
    for (const Werkgroeplid& lid : beeld.leden) {
        const Persoon* persoon = beeld.persoon(lid.persoon);
        if (!persoon || !persoon->email.empty() || !named.insert(persoon->id.text).second) continue;
        found.push_back({"lid-onbereikbaar", Ernst::info, "persoon", persoon->naam,
                         persoon->naam + " zit in een werkgroep, maar heeft geen e-mailadres. Vul het in.",
                         persoon->id.text, "email"});
    }
}

}  // namespace noaber::veiligheidsbureau
