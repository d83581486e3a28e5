// SPDX-License-Identifier: EUPL-1.2
// Places on the map, and how far they lie apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::pim {

/// Degrees, WGS 84.
struct Plek {
    double breedte = 0;
    double lengte = 0;
};

/// Whether it lies in the Netherlands, roughly: 50.7 to 53.7 north, 3.2 to 7.3 east. What does not is a slip of the pen.
[[nodiscard]] bool ligt_in_nederland(const Plek& plek);
/// In a straight line, kilometres.
[[nodiscard]] double afstand_km(const Plek& van, const Plek& naar);

/// The centre of one of the fourteen municipalities of Twente, by its name or that of its main town ("Borne", "Goor"); nothing for another.
[[nodiscard]] std::optional<Plek> centrum_van(std::string_view naam);
/// Their names, for who asked for another.
[[nodiscard]] std::vector<std::string> bekende_centra();

}  // namespace noaber::pim
