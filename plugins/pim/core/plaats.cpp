// SPDX-License-Identifier: EUPL-1.2
// Distances on a sphere, and the town halls' towns.
#include "plaats.h"

#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace noaber::pim {

namespace {

struct Centrum {
    const char* gemeente;
    const char* plaats;
    Plek plek;
};

/// Where the town hall's town lies, to a few hundred metres.
constexpr std::array centra{
    Centrum{"Almelo", "Almelo", {52.357, 6.663}},           Centrum{"Borne", "Borne", {52.301, 6.754}},
    Centrum{"Dinkelland", "Denekamp", {52.378, 7.007}},     Centrum{"Enschede", "Enschede", {52.221, 6.894}},
    Centrum{"Haaksbergen", "Haaksbergen", {52.157, 6.739}}, Centrum{"Hellendoorn", "Nijverdal", {52.360, 6.468}},
    Centrum{"Hengelo", "Hengelo", {52.266, 6.793}},         Centrum{"Hof van Twente", "Goor", {52.232, 6.587}},
    Centrum{"Losser", "Losser", {52.262, 7.004}},           Centrum{"Oldenzaal", "Oldenzaal", {52.313, 6.929}},
    Centrum{"Rijssen-Holten", "Rijssen", {52.307, 6.519}},  Centrum{"Tubbergen", "Tubbergen", {52.407, 6.785}},
    Centrum{"Twenterand", "Vriezenveen", {52.408, 6.623}},  Centrum{"Wierden", "Wierden", {52.359, 6.593}},
};

constexpr double earth_km = 6'371.0;

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

}  // namespace

bool ligt_in_nederland(const Plek& plek) {
    return plek.breedte >= 50.7 && plek.breedte <= 53.7 && plek.lengte >= 3.2 && plek.lengte <= 7.3;
}

double afstand_km(const Plek& van, const Plek& naar) {
    const double up = std::sin(radians(naar.breedte - van.breedte) / 2);
    const double along = std::sin(radians(naar.lengte - van.lengte) / 2);
    const double part = up * up + std::cos(radians(van.breedte)) * std::cos(radians(naar.breedte)) * along * along;
    return 2 * earth_km * std::asin(std::sqrt(std::min(part, 1.0)));
}

std::optional<Plek> centrum_van(std::string_view naam) {
    const std::string wanted = gemeentenaam(naam);
    const auto found = std::ranges::find_if(centra, [&](const Centrum& one) {
        return equal_folded(one.gemeente, wanted) || equal_folded(one.plaats, wanted);
    });
    return found == centra.end() ? std::nullopt : std::optional(found->plek);
}

std::vector<std::string> bekende_centra() {
    std::vector<std::string> names;
    for (const Centrum& one : centra) names.emplace_back(one.gemeente);
    return names;
}

}  // namespace noaber::pim
