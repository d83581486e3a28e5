// SPDX-License-Identifier: EUPL-1.2
// The rules of the PIM plugin.
#pragma once

#include <noaber/signalering/signalering.h>

#include <vector>

namespace noaber::pim {

/// `informatie-onbereikbaar`: a HIN or ICO of this year without a telephone number can't be alarmed.
void check_informatie_onbereikbaar(const Beeld& beeld, std::vector<Signalering>& found);

}  // namespace noaber::pim
