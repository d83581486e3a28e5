// SPDX-License-Identifier: EUPL-1.2
// The rules of the PIM plugin.
#pragma once

#include <noaber/signalering/signalering.h>

#include <vector>

namespace noaber::pim {

/// `informatie-onbereikbaar`: a HIN or ICO of this year without a telephone number can't be alarmed.
void check_informatie_onbereikbaar(const Beeld& beeld, std::vector<Signalering>& found);

/// `opvanglocatie-verouderd`: not checked in the twelve months before the day that the year is looked at on.
void check_opvanglocatie_verouderd(const Beeld& beeld, std::vector<Signalering>& found);
/// `opvangcapaciteit-te-laag`: a gemeente has fewer Zitplaatsen than it agreed to.
void check_opvangcapaciteit_te_laag(const Beeld& beeld, std::vector<Signalering>& found);
/// `opvanglocatie-zonder-plek`: no coordinates, or such as are not in the Netherlands; it can't be found by distance.
void check_opvanglocatie_plek(const Beeld& beeld, std::vector<Signalering>& found);

}  // namespace noaber::pim
