// SPDX-License-Identifier: EUPL-1.2
// The check of OTO: does every activity of the werkgroep say for whom it is?
#include "oto.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber::oto {

void check_oto_zonder_doelgroep(const Beeld& beeld, std::vector<Signalering>& found) {
    const Werkgroep* werkgroep = beeld.werkgroep("OTO Bevolkingszorg");
    for (const Activiteit& activiteit : beeld.activiteiten) {
        if (!werkgroep || beeld.werkgroep(activiteit.groep) != werkgroep || !says_nothing(activiteit.doelgroep))
            continue;
        found.push_back({"oto-zonder-doelgroep", Ernst::info, "activiteit", activiteit.code,
                         fmt::format("{} zegt niet voor wie het is. Vul de doelgroep in.", activiteit.titel),
                         activiteit.id.text, "doelgroep"});
    }
}

}  // namespace noaber::oto
