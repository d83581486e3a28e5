// SPDX-License-Identifier: EUPL-1.2
// Checks of what an activity is for: the region's goals.
#include "signalering/checks.h"

#include <fmt/format.h>

namespace noaber::checks {

void geen_speerpunt(const Beeld& beeld, Found& found) {
    for (const Activiteit& activiteit : beeld.activiteiten) {
        if (!activiteit.speerpunt.empty()) continue;
        found.push_back(over(activiteit, "geen-speerpunt", Ernst::info,
                             fmt::format("{} dient nog geen speerpunt. Kies er een.", activiteit.titel), "speerpunt"));
    }
}

}  // namespace noaber::checks
