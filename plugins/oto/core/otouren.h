// SPDX-License-Identifier: EUPL-1.2
// Which OTO events cost whom how many hours in a year: what was attended, and what is still to come.
#pragma once

#include "kalender.h"

#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// Hours of one who takes part: as filled in, else as its time says on each of its days ("09:00-12:30" is 3.5); nothing when
/// neither is known.
[[nodiscard]] std::optional<double> uren_van(const Oto& oto);

/// One event in somebody's year.
struct Otouur {
    Oto oto;
    std::optional<double> uren;  ///< none: nobody says how long it takes
    bool verwacht = false;       ///< still to come: they said that they come
};

/// One person's year.
struct Otourenregel {
    Persoon persoon;
    std::string gemeente;
    std::vector<Otouur> delen;  ///< by day
    double geweest = 0;
    double verwacht = 0;
    std::size_t onbekend = 0;  ///< events of which the hours are not known; they count for nothing
};

/// By gemeente, then by name. Who was there counts, and of what is still to come who said "komt"; what was called off does not.
[[nodiscard]] std::vector<Otourenregel> oto_uren(const Store& store, int jaar, Date vandaag);

}  // namespace noaber::oto
