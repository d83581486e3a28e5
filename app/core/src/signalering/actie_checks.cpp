// SPDX-License-Identifier: EUPL-1.2
// Checks about acties: overdue, and nobody's.
#include "signalering/checks.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber::checks {

void actie_over_tijd(const Beeld& beeld, Found& found) {
    for (const Actie& actie : beeld.acties) {
        if (!actie.is_open() || !actie.vervaldatum || *actie.vervaldatum >= beeld.vandaag) continue;
        const Persoon* eigenaar = beeld.persoon(actie.eigenaar);
        found.push_back(
            {"actie-over-tijd", Ernst::waarschuwing, "actie", actie.titel,
             fmt::format("\"{}\"{} had klaar moeten zijn op {}. Rond af of verzet de datum.", shorten(actie.titel, 60),
                         eigenaar ? " van " + eigenaar->naam : std::string(), in_words(*actie.vervaldatum)),
             actie.id.text, "vervaldatum"});
    }
}

void actie_zonder_eigenaar(const Beeld& beeld, Found& found) {
    for (const Actie& actie : beeld.acties) {
        if (!actie.is_open() || beeld.persoon(actie.eigenaar)) continue;
        found.push_back({"actie-zonder-eigenaar", Ernst::waarschuwing, "actie", actie.titel,
                         fmt::format("\"{}\" is van niemand. Kies een eigenaar.", shorten(actie.titel, 60)),
                         actie.id.text, "eigenaar"});
    }
}

}  // namespace noaber::checks
