// SPDX-License-Identifier: EUPL-1.2
// The rules of the Veiligheidsbureau plugin, apart from its entry so that tests can call them.
#pragma once

#include <noaber/signalering/signalering.h>

#include <vector>

namespace noaber::veiligheidsbureau {

/// `lid-onbereikbaar`: a member of a werkgroep without an e-mail address gets no invitation to an overleg.
void check_lid_onbereikbaar(const Beeld& beeld, std::vector<Signalering>& found);

}  // namespace noaber::veiligheidsbureau
