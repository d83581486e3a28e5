// SPDX-License-Identifier: EUPL-1.2
// An OTO event in words, alike on screens, in mails and on paper.
#pragma once

#include "kalender.h"

#include <string>

namespace noaber::oto {

/// "dinsdag 4 mei 2027, 09:00-12:00, gemeentehuis Borne"; "nog geen datum"
[[nodiscard]] std::string wanneer_en_waar(const Oto& oto);
/// "4 mei 2027"; "4 tot en met 6 mei 2027"; "nog geen datum"
[[nodiscard]] std::string dagen_in_woorden(const Oto& oto);
/// "oefening", "training", "opleiding"
[[nodiscard]] std::string in_woorden(OtoSoort soort);
/// "gepland", "concept", ...
[[nodiscard]] std::string in_woorden(OtoStatus status);
/// "komt", "komt niet", "wachtlijst", "nog geen antwoord"
[[nodiscard]] std::string in_woorden(Uitnodigingsantwoord antwoord);

}  // namespace noaber::oto
