// SPDX-License-Identifier: EUPL-1.2
// How good the duties of a span are, as one figure with its parts.
#pragma once

#include <noaber/piket/dienstpatroon.h>
#include <noaber/piket/piketbeeld.h>

#include <cstddef>
#include <string>
#include <vector>

namespace noaber {

struct Kwaliteitsdeel {
    std::string naam;     ///< "Bezetting"
    double cijfer = 100;  ///< 0 to 100
    double gewicht = 0;   ///< its part of the whole; together 1
    std::string waarom;   ///< Dutch: "3 van 156 diensten zijn open"
};

struct Piketkwaliteit {
    std::size_t diensten = 0;
    std::vector<Kwaliteitsdeel> delen;
    [[nodiscard]] double cijfer() const;  ///< 0 to 100
};

/// Of all duties that begin in the span: what is filled (0.4), how evenly (0.3), the rest that is kept (0.2), the wishes (0.1).
/// The weights are our choice: an open duty is worse than an uneven one, and that is worse than a wish that was not heard.
[[nodiscard]] Piketkwaliteit kwaliteit_van(const Piketbeeld& beeld, const Dagenspan& span);

}  // namespace noaber
