// SPDX-License-Identifier: EUPL-1.2
// Who plays what: a proposal from who is invited and which function they hold, and what is missing.
#pragma once

#include "oefenrun.h"
#include "scenario.h"

#include <noaber/store/store.h>

#include <string>
#include <vector>

namespace noaber::oto {

/// Of who comes to the event (of who was invited, while nobody answered) those that hold a function of a role's name on its day. Each
/// person has one role; a role may have several.
[[nodiscard]] std::vector<Oefenrol> rollen_voorstel(const Store& store, const Oto& oto, const Scenario& scenario);

/// What is wrong, Dutch, with what to do; "" when every role has somebody.
[[nodiscard]] std::string rollenbezwaar(const Scenario& scenario, const std::vector<Oefenrol>& rollen);

}  // namespace noaber::oto
