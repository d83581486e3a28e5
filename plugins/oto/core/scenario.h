// SPDX-License-Identifier: EUPL-1.2
// What a scenario of an exercise says of itself, before it plays.
#pragma once

#include "oefentijd.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

struct Leerdoel {
    std::string naam;   ///< "opschalen": as the script calls it
    std::string tekst;  ///< "AC-BZ binnen 30 minuten gealarmeerd"
};

/// What holds when several waarnemers judge one expectation.
enum class Waarneming {
    laatste,    ///< the last judgement
    eens,       ///< what they agree on; nothing while they do not
    gemiddeld,  ///< the mean of met, late and missed
};
/// "" is the last judgement, "eens", "gemiddeld"; nothing for what is none.
[[nodiscard]] std::optional<Waarneming> waarneming_met_naam(std::string_view naam);

struct Scenario {
    std::string titel;
    Oefentijd duur = 0;
    std::vector<std::string> rollen;
    std::vector<Leerdoel> leerdoelen;  ///< by name
    Waarneming waarneming = Waarneming::laatste;
    std::vector<std::string> functies;  ///< target functions; the rollen where nothing is said

    [[nodiscard]] const Leerdoel* leerdoel(std::string_view naam) const;
    [[nodiscard]] bool heeft_rol(std::string_view rol) const;
};

/// A script and what it may require, whole: a run that is kept with it can be played again anywhere.
struct Scenariobron {
    std::string bestand;  ///< "stroomuitval.lua"
    std::string tekst;
    std::map<std::string, std::string> modules;  ///< text by name, "lib.tijd"
};

inline constexpr std::size_t grootste_script = std::size_t{1} << 20U;  ///< bytes

/// The file, and the modules beside it: lib/NAME.lua. Throws InputError when it can't be read or is no text.
[[nodiscard]] Scenariobron lees_scenariobron(const std::string& bestand);

}  // namespace noaber::oto
