// SPDX-License-Identifier: EUPL-1.2
// The rules of the Ondersteuning plugin.
#pragma once

#include <noaber/signalering/signalering.h>

#include <vector>

namespace noaber::ondersteuning {

/// `aandachtsgebied-onbezet`: no member of the werkgroep has one of its four processes as aandachtsgebied.
void check_aandachtsgebied_onbezet(const Beeld& beeld, std::vector<Signalering>& found);

}  // namespace noaber::ondersteuning
