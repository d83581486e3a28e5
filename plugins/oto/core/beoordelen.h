// SPDX-License-Identifier: EUPL-1.2
// From what a waarnemer wrote to what counts: the person may respond first, then the Veiligheidsbureau confirms or takes it back.
#pragma once

#include "paspoort.h"

#include <noaber/store/store.h>

#include <string>
#include <string_view>

namespace noaber::oto {

/// Why this person may not respond (any more), or not confirm, in Dutch with what to do; "" when they may.
[[nodiscard]] std::string reactiebezwaar(const Beoordeling& beoordeling, const Actor& actor);
[[nodiscard]] std::string bevestigingsbezwaar(const Beoordeling& beoordeling, const Actor& actor);

/// Writes the person's own words with the assessment ("Reactie op Prioriteren stellen"), while it does not count yet; empty takes
/// them back. Throws InputError or PermissionError: reactiebezwaar, it is gone, the text is too long.
void reageer(Store& store, const Id<Beoordeling>& beoordeling, std::string_view tekst, const Actor& actor);
/// From now on it counts ("Beoordeling Prioriteren van Femke Wolbert bevestigd"). Throws as above.
void bevestig(Store& store, const Id<Beoordeling>& beoordeling, const Actor& actor);
/// It does not count, and is no longer to be confirmed; it stays to be read. Throws as above.
void trek_in(Store& store, const Id<Beoordeling>& beoordeling, const Actor& actor);

/// "voldoende"; "niet beoordeeld"
[[nodiscard]] std::string in_woorden(Oordeel oordeel);
/// "telt nog niet mee", "bevestigd", "ingetrokken"
[[nodiscard]] std::string in_woorden(Beoordelingsstatus status);

}  // namespace noaber::oto
