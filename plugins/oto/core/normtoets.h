// SPDX-License-Identifier: EUPL-1.2
// Testing one person on one norm, as of any day: met, and until when; or not, and what is missing.
#pragma once

#include "dagen.h"
#include "vakbeeld.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// How somebody stands to a norm on a day. All but the last are good enough to serve.
enum class Normstaat {
    gehaald,
    vrijgesteld,
    respijt,   ///< it lapsed, and there is time to mend it
    inwerken,  ///< new in the function: there is time to meet it
    niet_gehaald,
};

/// The answer for one person and one norm as of a day. Evidence counts from its day on, so nothing that came later is known; the
/// ends of periods are included: "each 12 months", done on 10 March 2026, is met through 10 March 2027.
struct Normuitslag {
    std::size_t norm = geen;
    Normstaat staat = Normstaat::niet_gehaald;
    /// The last day of those on which it stays good enough if nothing more is done; none: for ever, or it is not good enough.
    std::optional<Date> tot;
    /// The last day that evidence covers; none: there was never enough, or it covers for ever.
    std::optional<Date> bewezen_tot;
    std::size_t ontbreekt = 0;  ///< how many pieces of evidence it takes to meet it that day

    [[nodiscard]] bool voldoet() const { return staat != Normstaat::niet_gehaald; }
};

[[nodiscard]] Normuitslag toets(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm, Date op);
/// The same with only what was known on `bekend_op`: how it will stand on a later day if nothing more is done.
[[nodiscard]] Normuitslag toets(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm, Date op,
                                Date bekend_op);

/// Why: one piece of evidence that counts for the norm, used or not.
struct Bewijsdeel {
    const Bewijs* bewijs;
    std::optional<Date> tot;         ///< the last day that it covers; none: for ever
    bool telt_nog = false;           ///< it covers the day that was asked
    bool via_soort = false;          ///< of another kind, put on a par: an inzet for an oefening
    std::size_t via_functie = geen;  ///< done in another function, put on a par: as hoofd
};
/// All evidence through that day, newest first.
[[nodiscard]] std::vector<Bewijsdeel> bewijsdelen(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm,
                                                  Date op);

/// The days from `bekend_op` on that are good enough with what is known then.
[[nodiscard]] std::vector<Span> gedekte_dagen(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm,
                                              Date bekend_op);

/// The planned events that mend a norm that is not met on `op`, the first that are enough, by day; empty when there are not
/// enough. Only those that are still to come on `vanaf`, and where there is a place for them.
[[nodiscard]] std::vector<std::size_t> herstel(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t norm,
                                               Date op, Date vanaf);

/// "Jaarlijkse oefening: 1 oefening of inzet per 12 maanden" with what counts for it too.
[[nodiscard]] std::string in_woorden(const Vakbeeld& beeld, std::size_t norm);
/// "gehaald t/m 10-3-2027", "respijt t/m ...", "ontbreekt", "verlopen na 10-3-2026"
[[nodiscard]] std::string in_woorden(const Normuitslag& uitslag);
/// "gehaald"; what the command line and screens call it.
[[nodiscard]] std::string_view in_woorden(Normstaat staat);

}  // namespace noaber::oto
