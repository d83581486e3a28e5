// SPDX-License-Identifier: EUPL-1.2
// The pre-flight of a scenario: every branch explored by choosing each decision and each outcome that a storyline waits for.
#pragma once

#include "scenariotijdlijn.h"

#include <chrono>
#include <cstddef>
#include <functional>
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
    Scenariotijdlijn tijdlijn;              ///< what can happen when, in all of them

    [[nodiscard]] bool is_goed() const {
        return fouten.empty() && onbereikbaar.empty() && zonder_toets.empty() && volledig;
    }
};

inline constexpr std::size_t meeste_paden = 20'000;

/// Never throws for what the script does. `geduld`: how long branches are explored. `genoeg`: asked before each, true ends it.
[[nodiscard]] Voorproef voorproef(const Scenariobron& bron, std::chrono::milliseconds geduld = std::chrono::seconds(8),
                                  const std::function<bool()>& genoeg = {});

/// What a run does from a line of the script on.
struct Proefverloop {
    bool bereikt = false;             ///< some way comes to an inject, a decision or a storyline of that line
    Oefentijd vanaf = 0;              ///< when
    std::vector<std::string> keuzes;  ///< what had to be decided for it, in order: "Opvang openen: ja"
    std::vector<std::string> regels;  ///< of the log, from there to the end
};
/// The first way that comes to what the script makes on the last of its lines at or before that one; after it nobody decides
/// anything. Before its first inject: a run in which nobody ever does. Throws script::ScriptError when the scenario does not load.
[[nodiscard]] Proefverloop proef_vanaf(const Scenariobron& bron, int regel,
                                       std::chrono::milliseconds geduld = std::chrono::seconds(8),
                                       const std::function<bool()>& genoeg = {});

}  // namespace noaber::oto
