// SPDX-License-Identifier: EUPL-1.2
// What a scenario of an exercise says of itself, before it plays.
#pragma once

#include "oefentijd.h"

#include <noaber/script/module.h>

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// The means by which an inject comes.
inline constexpr std::array<std::string_view, 9> middelen{"telefoon", "e-mail", "kladblok",  "lcms",    "sociale media",
                                                          "pers",     "alarm",  "portofoon", "document"};
/// To whom an inject goes that is for everybody.
inline constexpr const char* aan_allen = "allen";

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

/// The script with those of the modules that it names, or that one of them names. Names are looked for in the whole text, comments too.
[[nodiscard]] Scenariobron scenariobron_van(std::string bestand, std::string tekst,
                                            const std::vector<script::Module>& beschikbaar);
/// What scenarios in that folder share: lib/NAME.lua is "lib.NAME". Throws InputError when one can't be read or is no text.
[[nodiscard]] std::vector<script::Module> gedeelde_modules(const std::filesystem::path& map);
/// A file, with what it shares with those beside it and the building blocks of plugins (Workbench::lua_modules). Throws InputError when it
/// can't be read or is no text.
[[nodiscard]] Scenariobron lees_scenariobron(const std::filesystem::path& bestand,
                                             std::vector<script::Module> bouwstenen);

}  // namespace noaber::oto
