// SPDX-License-Identifier: EUPL-1.2
// The pages that Noaber has by itself, in the order of the navigation.
#pragma once

#include <noaberui/page.h>

#include <vector>

namespace noaber {

/// What the start page tells besides the data.
struct StartNotes {
    bool demo = false;
    std::vector<PluginStatus> failed;      ///< plugins that could not be loaded
    std::string warning;                   ///< what went wrong at the start, and how it is mended; or nothing
    std::function<void()> start_own_file;  ///< the button beside "Demogegevens"
};

/// Pages above the werkgroepen, and those below.
[[nodiscard]] std::vector<PageContribution> first_pages(const StartNotes& notes);
[[nodiscard]] std::vector<PageContribution> last_pages();

}  // namespace noaber
