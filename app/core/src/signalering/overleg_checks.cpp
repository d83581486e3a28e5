// SPDX-License-Identifier: EUPL-1.2
// Checks about meetings: fewer than what somebody wrote is asked.
#include "signalering/checks.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/telling.h>

#include <fmt/format.h>

namespace noaber::checks {

void overleg_te_weinig(const Beeld& beeld, Found& found) {
    for (const Overlegtelling& one :
         tel_overleggen(beeld.overlegregels, beeld.overleggen, beeld.activiteiten, beeld.jaar)) {
        if (!one.te_weinig()) continue;
        found.push_back({"overleg-te-weinig", Ernst::waarschuwing, "overlegregel", one.overleg,
                         fmt::format("{} vraagt {}, en in {} zijn er {} gehouden en {} gepland. Plan er meer.",
                                     one.bron == "overlegregel" ? "De regel" : "Het " + one.bron,
                                     in_quotes(one.geschreven), beeld.jaar, one.gehouden.size(), one.gepland.size()),
                         one.regel.text, one.bron == "overlegregel" ? "hoe_vaak" : "activiteit"});
    }
}

}  // namespace noaber::checks
