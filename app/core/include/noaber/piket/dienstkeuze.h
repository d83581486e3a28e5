// SPDX-License-Identifier: EUPL-1.2
// Changing a roster by hand: who could do a duty and what speaks against it, two duties that change hands, open and fixed ones.
#pragma once

#include <noaber/piket/piketbeeld.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// Somebody of the pool, and what there is to know before one chooses.
struct Dienstkeuze {
    Id<Persoon> persoon;
    std::string naam;
    std::string gemeente;
    bool doet_hem = false;               ///< has the duty now
    std::vector<Bezwaarregel> bezwaren;  ///< none: may do it
    std::optional<Wenssoort> wens;       ///< what they said of these days, as far as it is no demand
    double zwaarte = 0;                  ///< of their duties of this function in the year of the duty
    double eerlijk = 0;                  ///< what would be fair
    [[nodiscard]] double verschil() const { return zwaarte - eerlijk; }
};

/// The pool of the duty's function on its day, and who does it now: that one first, then who may, those with the least of their
/// share before, then the others by name.
[[nodiscard]] std::vector<Dienstkeuze> keuzes_voor(const Store& store, const Piketbeeld& beeld, const Dienstvak& vak);

/// Two duties that change hands, or one that goes to an open one.
struct Dienstwissel {
    Id<Dienst> van;
    Id<Dienst> naar;
};
/// What speaks against it, in Dutch sentences: "Femke Wolbert heeft dan al een dienst: ...". None: it may be done.
[[nodiscard]] std::vector<std::string> bezwaren_tegen(const Store& store, const Piketbeeld& beeld,
                                                      const Dienstwissel& wissel);

/// Nobody does it any more. Giving it to somebody is Ruilen::regel (piket/ruilen.h).
void zet_open(Store& store, const Id<Dienst>& dienst);
/// Throws InputError with what speaks against it.
void wissel_diensten(Store& store, const Piketbeeld& beeld, const Dienstwissel& wissel);
/// A fixed duty stays when the roster is made anew.
void zet_vast(Store& store, const Id<Dienst>& dienst, bool vast);

}  // namespace noaber
