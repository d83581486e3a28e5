// SPDX-License-Identifier: EUPL-1.2
// Checks of what an activity is for: the region's goals.
#include "signalering/checks.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/doelkoers.h>

#include <fmt/format.h>

namespace noaber::checks {

void geen_speerpunt(const Beeld& beeld, Found& found) {
    for (const Activiteit& activiteit : beeld.activiteiten) {
        if (!activiteit.speerpunt.empty()) continue;
        found.push_back(over(activiteit, "geen-speerpunt", Ernst::info,
                             fmt::format("{} dient nog geen speerpunt. Kies er een.", activiteit.titel), "speerpunt"));
    }
}

void doelstelling_zonder_activiteit(const Beeld& beeld, Found& found) {
    for (const Doeldekking& doel : bereken_dekking(beeld.speerpunten, beeld.activiteiten).doelen) {
        if (doel.aantal() > 0) continue;
        found.push_back({"doelstelling-zonder-activiteit", Ernst::info, "speerpunt", doel.doelstelling,
                         fmt::format("Geen activiteit dient \"{}\". Kies bij een activiteit een van haar speerpunten.",
                                     shorten(doel.doelstelling, 60)),
                         doel.speerpunten.front().speerpunt.id.text, "doelstelling"});
    }
}

void indicator_uit_koers(const Beeld& beeld, Found& found) {
    for (const Indicator& indicator : beeld.indicatoren) {
        const Koers koers = koers_van(indicator, beeld.metingen);
        if (koers.stand != Koersstand::uit_koers) continue;
        found.push_back(
            {"indicator-uit-koers", Ernst::waarschuwing, "indicator", indicator.indicator,
             fmt::format("\"{}\" is {} op {}, en had {} moeten zijn om in {} op {} te komen. Stuur bij.",
                         shorten(indicator.indicator, 60), waarde_in_woorden(*koers.laatste->waarde, indicator.eenheid),
                         in_words(*koers.laatste->datum), waarde_in_woorden(*koers.gevraagd, indicator.eenheid),
                         *indicator.streefjaar, waarde_in_woorden(*indicator.streefwaarde, indicator.eenheid)),
             indicator.id.text, "streefwaarde"});
    }
}

}  // namespace noaber::checks
