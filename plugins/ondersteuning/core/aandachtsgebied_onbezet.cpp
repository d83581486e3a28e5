// SPDX-License-Identifier: EUPL-1.2
// The check of Ondersteuning: does every process of the werkgroep have somebody who looks after it?
#include "ondersteuning.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <array>

namespace noaber::ondersteuning {

void check_aandachtsgebied_onbezet(const Beeld& beeld, std::vector<Signalering>& found) {
    static constexpr std::array processen{"Bestuursondersteuning", "Facilitair", "Nafase", "Telefoonteam"};
    const Werkgroep* werkgroep = beeld.werkgroep("Ondersteuning");
    if (!werkgroep) return;
    for (const char* proces : processen) {
        const bool bezet = std::any_of(beeld.leden.begin(), beeld.leden.end(), [&](const Werkgroeplid& lid) {
            return lid.werkgroep == werkgroep->id && contains_folded(lid.aandachtsgebied, proces);
        });
        if (bezet) continue;
        found.push_back(
            {"aandachtsgebied-onbezet", Ernst::info, "werkgroep", werkgroep->naam,
             fmt::format("Niemand in de werkgroep heeft {} als aandachtsgebied. Spreek af wie dat doet.", proces),
             werkgroep->id.text, ""});
    }
}

}  // namespace noaber::ondersteuning
