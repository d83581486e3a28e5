// SPDX-License-Identifier: EUPL-1.2
// Duties as a calendar file (RFC 5545) that Outlook and telephones read.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <cstdint>
#include <string>

namespace noaber {

/// Whose duties.
struct Piketagenda {
    Id<Persoon> persoon;  ///< none: everybody's, with the name in the title
    Id<Functie> functie;  ///< none: of all functions
};

/// Each duty at its time in Europe/Amsterdam, TRANSP:TRANSPARENT, under a UID that it keeps for ever and a SEQUENCE that rises with
/// every change in the log. A duty that is gone, or of a person's calendar one that somebody else has now, is STATUS:CANCELLED; of
/// a roster that is not fixed yet, or open, TENTATIVE. Times that can't be read are left out. `now` in milliseconds since 1970.
[[nodiscard]] std::string piket_ical(const Store& store, const Piketagenda& agenda, std::int64_t now);

}  // namespace noaber
