// SPDX-License-Identifier: EUPL-1.2
// What people write under "Kosten", and what it means: an amount, an estimate, a range, none, or unknown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace noaber {

struct KostenMeaning {
    enum class Kind {
        onbekend,   // nothing, a placeholder, costs without an amount, or an amount per unit
        geen,       // "n.v.t.", "Eigen beheer", "€ 0"
        bedrag,     // "€ 3.000,-"
        schatting,  // "Ca. € 3000,-"
        bereik      // "€ 2.000 - € 3.000"
    };
    Kind kind = Kind::onbekend;
    std::int64_t cents = 0;          // bedrag and schatting; of a bereik the lowest
    std::int64_t highest_cents = 0;  // of a bereik; else the same as cents
    bool onder_voorbehoud = false;
    std::string toelichting;  // the words beside the amount, as written: "Academie voor Bevolkingszorg"
    friend bool operator==(const KostenMeaning&, const KostenMeaning&) = default;
};

[[nodiscard]] KostenMeaning read_kosten(std::string_view as_written);

/// "€ 3.000,00"
[[nodiscard]] std::string euros(std::int64_t cents);
/// Dutch: "ongeveer € 3.000,00 (Academie voor Bevolkingszorg)", "onbekend", "geen kosten".
[[nodiscard]] std::string in_words(const KostenMeaning& meaning);

}  // namespace noaber
