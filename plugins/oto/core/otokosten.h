// SPDX-License-Identifier: EUPL-1.2
// What an OTO event costs, and where that is known from: invoice, chosen quote, or what was written.
#pragma once

#include "kalender.h"

#include <cstdint>
#include <string>
#include <vector>

namespace noaber::oto {

/// The best that is known, best first.
enum class Kostenbron {
    factuur,    ///< every quote that was chosen is invoiced
    offerte,    ///< chosen; what is invoiced of them counts as invoiced
    raming,     ///< what stands under Kosten
    kosteloos,  ///< "n.v.t.", or it was called off and nothing was invoiced
    onbekend,   ///< nothing says what it costs; never reckoned as nothing
};

/// In cents.
struct Otokosten {
    Kostenbron bron = Kostenbron::onbekend;
    std::int64_t cents = 0;    ///< of a range the lowest
    std::int64_t hoogste = 0;  ///< of a range the highest; else the same
    std::string waarom;        ///< Dutch: "offerte van Academie, € 2.950,00"

    [[nodiscard]] bool bekend() const { return bron != Kostenbron::onbekend; }
};

/// `offertes`: those of the event. Several chosen ones (a trainer and a hall) are added up.
[[nodiscard]] Otokosten kosten_van(const Oto& oto, const std::vector<Offerte>& offertes);

/// Where a quote stands: "gevraagd", "ontvangen", "gekozen", "gefactureerd"; "nog niet gevraagd".
[[nodiscard]] std::string stand_van(const Offerte& offerte);
/// An amount in euro as cents, rounded.
[[nodiscard]] std::int64_t cents_van(double euro);

}  // namespace noaber::oto
