// SPDX-License-Identifier: EUPL-1.2
// A series: the same event given several times, made in one go.
#pragma once

#include "kalender.h"

#include <noaber/store/store.h>

#include <string>
#include <vector>

namespace noaber::oto {

enum class Reeksstap { dagen, weken, maanden };

/// What is asked for.
struct Reeksopdracht {
    std::string naam;  ///< of the series: "LCMS voorjaar"; "": the event's title
    int aantal = 2;    ///< how many times in all, the first included; 2 to 60
    int om_de = 1;     ///< so many steps from one to the next; 1 to 366
    Reeksstap stap = Reeksstap::weken;
};

/// One of the series as it would be written, and what to look at before it is.
struct Reeksdeel {
    Oto oto;
    std::string let_op;  ///< "zaterdag", "Hemelvaartsdag"; "" on a working day
};

/// The events that `eerste` is followed by. Each has a code of its own, the next that is free ("OTO-13"), and starts as gepland.
/// A month later is the same day, or that month's last. Throws InputError: the first has no date, or the numbers make no series.
[[nodiscard]] std::vector<Reeksdeel> reeks_van(const Store& store, const Oto& eerste, const Reeksopdracht& opdracht);

/// Writes them, and the series' name in the first, as one transaction ("Reeks LCMS voorjaar: 5 keer"). Gives how many were added.
std::size_t maak_reeks(Store& store, const Oto& eerste, const Reeksopdracht& opdracht);

}  // namespace noaber::oto
