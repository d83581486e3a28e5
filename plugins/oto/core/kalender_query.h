// SPDX-License-Identifier: EUPL-1.2
// Questions about all attendances and invitations at once, which the database answers faster than a list of records.
#pragma once

#include <noaber/store/store.h>

#include <string>
#include <unordered_set>

namespace noaber::oto {

/// Ids of events that anybody is expected at: invited and did not decline, or registered and not afgemeld.
[[nodiscard]] std::unordered_set<std::string> oto_met_deelnemers(const Store& store);
/// Ids of events of which anybody's attendance is registered, guests too; of who said beforehand that they won't come it is not.
[[nodiscard]] std::unordered_set<std::string> oto_met_registratie(const Store& store);
/// Ids of persons who took part in an event of that year, or had an inzet.
[[nodiscard]] std::unordered_set<std::string> deelnemers_in_jaar(const Store& store, int jaar);

}  // namespace noaber::oto
