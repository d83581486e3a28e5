// SPDX-License-Identifier: EUPL-1.2
// Why this person does a duty, and why not that one.
#pragma once

#include <noaber/piket/rooster_kosten.h>
#include <noaber/piket/rooster_probleem.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

enum class Roosteroordeel {
    gekozen,
    mag,  ///< no rule forbids it
    afwezig,
    kan_niet,
    onbevoegd,
    niet_in_pool,
    dubbel,
    rust,
    feestdag,
};

struct Roosteruitleg {
    std::size_t persoon = 0;
    Roosteroordeel oordeel = Roosteroordeel::mag;
    std::string woorden;  ///< Dutch, short: "Rust: heeft OvD-BZ 2027-W02."
    std::optional<std::size_t>
        ander;  ///< double, rest, holiday: the duty in the way; none when it is no duty of this roster
    /// mag: what the roster would cost more if this person did it instead of who does (below 0: less).
    double meerkosten = 0;
};

/// Everybody who may be asked about: who was chosen first, then those who may, the cheapest first, then the others by name.
[[nodiscard]] std::vector<Roosteruitleg> leg_uit(const Roosterprobleem& probleem, const Roostergewichten& gewichten,
                                                 const Roosterbezetting& bezetting, std::size_t dienst);

/// Why nobody does it, for `Roosterplaatsing::reden`: "De pool van HIN is dan leeg.", "Niemand kan: 3 afwezig, 2 te weinig rust.".
[[nodiscard]] std::string waarom_open(const Roosterprobleem& probleem, const Roosterbezetting& bezetting,
                                      std::size_t dienst);

}  // namespace noaber
