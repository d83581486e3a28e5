// SPDX-License-Identifier: EUPL-1.2
// What a run came to: each expectation, each decision, each leerdoel, read from its log.
#pragma once

#include "oefenloop.h"
#include "oefenverslag.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// What one waarnemer said last of an expectation.
struct Waarnemersoordeel {
    std::string door;
    Uitkomst uitkomst = Uitkomst::open;
    Oefentijd om = 0;
};

struct Gescoord {
    std::size_t inject = 0;
    Oefentijd gegeven = 0;
    Oefentijd uiterlijk = 0;
    std::string aan;
    std::string leerdoel;
    std::string tekst;
    Uitkomst uitkomst = Uitkomst::open;
    bool met_reactie = false;     ///< what the role answered is the judgement, and no answer is one too
    bool beoordeeld = false;      ///< by somebody; what only the clock said is nobody's judgement
    bool oneens = false;          ///< waarnemers who should agree do not
    std::string door;             ///< who judged; several: "Ilse, Tom"
    std::optional<Oefentijd> om;  ///< when, the last of them
    std::vector<Waarnemersoordeel> oordelen;
};

struct Genomenbesluit {
    std::string van;
    std::string vraag;
    std::string keuze;
    Oefentijd gevraagd = 0;
    Oefentijd genomen = 0;
    bool door_de_klok = false;  ///< nobody decided
};

/// How one leerdoel, or one role, came out.
struct Telling {
    std::string naam;
    std::string tekst;  ///< of a leerdoel
    std::size_t verwacht = 0;
    std::size_t gehaald = 0;
    std::size_t laat = 0;
    std::size_t gemist = 0;
    std::size_t niet_beoordeeld = 0;
};

struct Oefenscore {
    Scenario scenario;
    std::string hash;
    std::uint64_t seed = 0;
    bool afgelopen = false;  ///< the log has its end
    Oefentijd einde = 0;
    std::vector<Gescoord> verwachtingen;
    std::vector<Genomenbesluit> besluiten;
    std::vector<Telling> leerdoelen;
    std::vector<Telling> rollen;  ///< of which something was expected
    std::size_t fouten = 0;
};

/// Throws InputError when the log can't be read, or its script does not load.
[[nodiscard]] Oefenscore score_van(const Oefenlog& log);

/// "gehaald", "niet beoordeeld", "waarnemers oneens"
[[nodiscard]] std::string in_woorden(const Gescoord& one);

}  // namespace noaber::oto
