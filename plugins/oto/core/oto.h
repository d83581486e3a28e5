// SPDX-License-Identifier: EUPL-1.2
// The rules of the OTO plugin.
#pragma once

#include <noaber/signalering/signalering.h>

#include <vector>

namespace noaber::oto {

/// `oto-zonder-doelgroep`: an activity of the werkgroep OTO that does not say for whom; nobody can be invited.
void check_oto_zonder_doelgroep(const Beeld& beeld, std::vector<Signalering>& found);

}  // namespace noaber::oto
