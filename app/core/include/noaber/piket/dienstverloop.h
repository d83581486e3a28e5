// SPDX-License-Identifier: EUPL-1.2
// What became of duties, from the log: also of those that are gone, or are somebody else's now.
#pragma once

#include <noaber/piket/piket.h>

#include <set>
#include <string>
#include <vector>

namespace noaber {

struct Dienstverloop {
    Dienst dienst;  ///< as it is; of one that was removed as it was last written
    bool verwijderd = false;
    std::int64_t wijzigingen = 0;    ///< lines of the log about it; only goes up
    std::set<std::string> personen;  ///< ids of all who have or had it
};

/// Of every duty that the log knows, by when it begins.
[[nodiscard]] std::vector<Dienstverloop> dienstverlopen(const Store& store);

}  // namespace noaber
