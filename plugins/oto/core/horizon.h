// SPDX-License-Identifier: EUPL-1.2
// The readiness horizon: month by month, when a function falls below its minimum if nothing more is done, why, and what repairs it.
#pragma once

#include "gereedheid.h"
#include "maand.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

struct Horizonmaand {
    Maand maand;
    std::size_t gereed = 0;  ///< on the day of it that has the fewest
    Date dag;                ///< the first such day
};

enum class Uitvalsoort {
    norm,     ///< lapsed, or was not met to begin with
    afwezig,  ///< leave, illness
    vertrek,  ///< does not hold the function any more
};

/// Why somebody does not count on a day.
struct Uitval {
    std::size_t persoon = geen;
    Uitvalsoort soort = Uitvalsoort::norm;
    std::size_t norm = geen;          ///< of Uitvalsoort::norm
    std::optional<Date> laatste_dag;  ///< on which they did count in this respect; none: not since the beginning
};

/// A planned event, and how many of those who don't count on the day of the fall it would bring back: no more than it has places.
struct Horizonherstel {
    std::size_t activiteit = geen;
    std::size_t personen = 0;
    bool op_tijd = false;  ///< it is before the fall, so it prevents it
};

struct Functiehorizon {
    std::size_t functie = geen;
    std::size_t nodig = 0;
    std::vector<Horizonmaand> maanden;
    /// The first month in which there are fewer than needed; in `maanden`. None: there are enough all the time.
    std::optional<std::size_t> onder;
    std::vector<Uitval> uitval;           ///< on the day of the fall, by name; empty when there is none
    std::vector<Horizonherstel> herstel;  ///< by day
    /// How many are still lacking on that day when all of that was attended.
    std::size_t blijft_tekort = 0;
};

/// With what is known on `vanaf`, from that day through the month `tot`; a month counts by its worst day. By the function's name.
/// Throws InputError when the month is before the day, or more than ten years after it.
[[nodiscard]] std::vector<Functiehorizon> horizon(const Vakbeeld& beeld, Date vanaf, Maand tot);

/// The days from `vanaf` on that somebody is ready for a function, with what is known then.
[[nodiscard]] std::vector<Span> gerede_dagen(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t functie,
                                             Date vanaf);

/// "Femke Wolbert: Jaarlijkse oefening verloopt na 10 maart 2027"
[[nodiscard]] std::string in_woorden(const Vakbeeld& beeld, const Uitval& uitval);

}  // namespace noaber::oto
