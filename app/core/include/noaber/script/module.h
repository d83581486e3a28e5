// SPDX-License-Identifier: EUPL-1.2
// A piece of Lua that scripts ask for by its name: what a plugin brings for scenarios.
#pragma once

#include <string>

namespace noaber::script {

struct Module {
    std::string naam;   ///< as require() is given it, the plugin's id first: "pim.opvang"
    std::string tekst;  ///< source; what it returns is what require() gives
};

}  // namespace noaber::script
