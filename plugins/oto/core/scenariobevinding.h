// SPDX-License-Identifier: EUPL-1.2
// What the pre-flight of a scenario found, in words, each at its line.
#pragma once

#include "voorproef.h"

#include <string>
#include <vector>

namespace noaber::oto {

enum class Bevindingsoort { fout, let_op };

struct Scenariobevinding {
    Bevindingsoort soort = Bevindingsoort::fout;
    int regel = 0;        ///< of the script; 0: of none, or of a module
    std::string woorden;  ///< Dutch
};

/// By line, mistakes first.
[[nodiscard]] std::vector<Scenariobevinding> bevindingen(const Voorproef& proef, const Scenariobron& bron);

/// "14 injects, 3 manieren om erdoorheen te gaan": what was looked at.
[[nodiscard]] std::string omvang_in_woorden(const Voorproef& proef);

}  // namespace noaber::oto
