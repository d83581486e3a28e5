// SPDX-License-Identifier: EUPL-1.2
// The rules of the Omgevingszorg plugin.
#pragma once

#include <noaber/signalering/signalering.h>

#include <vector>

namespace noaber::omgevingszorg {

/// `beheer-zonder-hoofd`: nobody is hoofd of milieu-, bouw- or ruimtebeheer in this year, while the function is registered.
void check_beheer_zonder_hoofd(const Beeld& beeld, std::vector<Signalering>& found);

}  // namespace noaber::omgevingszorg
