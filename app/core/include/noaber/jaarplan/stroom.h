// SPDX-License-Identifier: EUPL-1.2
// What happened lately in one werkgroep: the transactions that touched something of it.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace noaber {

/// Ids of all that is there now and is of the werkgroep: itself, its activities and their rows of every year, what refers to it (leden, acties,
/// overleggen, functies ...), and what refers to those (besluiten, functievervulling ...).
[[nodiscard]] std::set<std::string> records_van(const Store& store, const Werkgroep& werkgroep);

/// Of the newest `looked_at` transactions those that touched one of these, newest first. What was removed since has left no trace
/// of whose it was.
[[nodiscard]] std::vector<RecentLine> stroom_van(const Store& store, const Werkgroep& werkgroep, std::size_t looked_at);

}  // namespace noaber
