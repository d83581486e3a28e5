// SPDX-License-Identifier: EUPL-1.2
// The pre-flight of a scenario: every branch explored by choosing each decision and each outcome that a storyline waits for.
#pragma once

#include "scenario.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

struct Scenariofout {
    std::string bestand;
    int regel = 0;
    std::string melding;  ///< Dutch
    auto operator<=>(const Scenariofout&) const = default;
};

/// An hour or more in which nothing is asked of a role, in some branch.
struct Stilte {
    std::string rol;
    Oefentijd van = 0;
    Oefentijd tot = 0;
};

struct Voorproef {
    std::optional<Scenario> scenario;       ///< none: it does not load
    std::size_t injects = 0;                ///< places in the script where one is made
    std::vector<int> onbereikbaar;          ///< lines of those that no branch comes to
    std::vector<std::string> zonder_toets;  ///< leerdoelen that nothing expects
    std::vector<Stilte> stiltes;            ///< the longest of each role
    std::vector<Scenariofout> fouten;       ///< each once, by line
    std::size_t paden = 0;                  ///< explored
    bool volledig = true;                   ///< whether there were no more

    [[nodiscard]] bool is_goed() const {
        return fouten.empty() && onbereikbaar.empty() && zonder_toets.empty() && volledig;
    }
};

inline constexpr std::size_t meeste_paden = 20'000;

/// Never throws for what the script does. `geduld`: how long branches are explored.
[[nodiscard]] Voorproef voorproef(const Scenariobron& bron, std::chrono::milliseconds geduld = std::chrono::seconds(8));

}  // namespace noaber::oto
