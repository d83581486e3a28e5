// SPDX-License-Identifier: EUPL-1.2
// The check of PIM: can the people of the information line be alarmed?
#include "pim.h"

#include <fmt/format.h>

#include <set>

namespace noaber::pim {

void check_informatie_onbereikbaar(const Beeld& beeld, std::vector<Signalering>& found) {
    std::set<std::string> named;
    for (const Functievervulling& vervulling : beeld.vervullingen_in_jaar()) {
        const Functie* functie = beeld.functie(vervulling.functie);
        const Persoon* persoon = beeld.persoon(vervulling.persoon);
        if (!functie || !persoon || (functie->naam != "HIN" && functie->naam != "ICO")) continue;
        if (!persoon->telefoon.empty() || !named.insert(persoon->id.text).second) continue;
        found.push_back(
            {"informatie-onbereikbaar", Ernst::waarschuwing, "persoon", persoon->naam,
             fmt::format("{} is {}, maar heeft geen telefoonnummer en kan niet worden gealarmeerd. Vul het in.",
                         persoon->naam, functie->naam),
             persoon->id.text, "telefoon"});
    }
}

}  // namespace noaber::pim
