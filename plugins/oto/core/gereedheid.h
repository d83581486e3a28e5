// SPDX-License-Identifier: EUPL-1.2
// Are we ready, and until when: of each function and each of its people, as of any day.
#pragma once

#include "normtoets.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// Within so many months from the day that is asked, what ends is said to lapse.
inline constexpr int months_of_notice = 3;

/// Somebody who holds a function on the day that is asked.
struct Persoongereedheid {
    std::size_t persoon = geen;       ///< in Vakbeeld::personen
    std::vector<Normuitslag> normen;  ///< in the order of Vakbeeld::normen_van
    std::optional<Date> afwezig_tot;  ///< the last day of what they are away for; of no known end: never()
    bool gereed = false;              ///< meets all norms, and is there
    std::optional<Date> voldoet_tot;  ///< the last day that all norms are good enough; none: for ever, or they are not

    [[nodiscard]] bool voldoet() const;
    /// Ready, and not any more within months_of_notice.
    [[nodiscard]] bool verloopt(Date op) const;
};

/// Functie::minimum; 0 where nothing is said, and where not everybody is seen: then how many are ready of it can't be told.
[[nodiscard]] std::size_t nodig_voor(const Vakbeeld& beeld, std::size_t functie);

/// One function on one day.
struct Functiegereedheid {
    std::size_t functie = geen;
    std::size_t nodig = 0;  ///< nodig_voor()
    std::size_t gereed = 0;
    std::size_t verloopt = 0;                 ///< of those that are ready
    std::vector<Persoongereedheid> personen;  ///< by name

    [[nodiscard]] bool onder_minimum() const { return gereed < nodig; }
};

/// All functions, by name.
[[nodiscard]] std::vector<Functiegereedheid> gereedheid(const Vakbeeld& beeld, Date op);
/// One function; `functie` is its place in the picture.
[[nodiscard]] Functiegereedheid gereedheid_van(const Vakbeeld& beeld, std::size_t functie, Date op);
/// One person in one function, whether they hold it or not.
[[nodiscard]] Persoongereedheid gereedheid_van(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t functie,
                                               Date op);

/// How many of a gemeente hold a function, and are ready.
struct Gemeentegereedheid {
    std::size_t gemeente = geen;  ///< geen: of people without one
    std::size_t personen = 0;
    std::size_t gereed = 0;
};
/// By the gemeente's name; people without one last.
[[nodiscard]] std::vector<Gemeentegereedheid> per_gemeente(const Vakbeeld& beeld, const Functiegereedheid& functie);

/// The eisen that somebody does not meet.
[[nodiscard]] std::vector<std::string> ontbrekende_eisen(const Vakbeeld& beeld, const Persoongereedheid& een);
/// The planned events that mend all that can be mended, by day, each once.
[[nodiscard]] std::vector<std::size_t> herstel(const Vakbeeld& beeld, const Persoongereedheid& een, Date op,
                                               Date vanaf);

/// A norm that nobody can meet as things are: nothing that was held or is planned counts for it, and of a certificaat nobody at all
/// has one of that name. Inzetten come by themselves. Says what to do; "" for every other norm.
[[nodiscard]] std::string onhaalbaar(const Vakbeeld& beeld, std::size_t norm);

}  // namespace noaber::oto
