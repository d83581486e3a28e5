// SPDX-License-Identifier: EUPL-1.2
// The signaleringen about norms, readiness, certificates, crisispassen and the OTO calendar, each of the year that is looked at
// (peildatum, noaber/base/date.h).
#pragma once

#include "vakbeeld.h"

#include <noaber/signalering/signalering.h>

#include <vector>

namespace noaber::oto {

using Found = std::vector<Signalering>;

// Of who is in a function on that day: one for each person and function, with what mends it; and norms that nobody can meet.
void norm_niet_gehaald(const Beeld& beeld, Found& found);
// Still good enough, and not any more within months_of_notice (gereedheid.h).
void norm_verloopt(const Beeld& beeld, Found& found);
void functie_onder_minimum(const Beeld& beeld, Found& found);

// Expired, or within months_of_notice, without a newer one of that name; not of who has left all their functions.
void certificaat_verloopt(const Beeld& beeld, Found& found);
// Who is in a function and has no card that is out or asked for. Nothing as long as no card at all is written down.
void crisispas_ontbreekt(const Beeld& beeld, Found& found);
void crisispas_verlopen(const Beeld& beeld, Found& found);

// Planned, and nobody is invited or signed up.
void oto_zonder_deelnemers(const Beeld& beeld, Found& found);
// Over for less than a year, and nobody's attendance is registered, or what is registered does not count yet.
void oto_zonder_registratie(const Beeld& beeld, Found& found);
// In a function, and took part in nothing that year. From half-way the year on, and once anybody's attendance is registered.
void functionaris_zonder_oto(const Beeld& beeld, Found& found);

/// All of these, for Contributions.
[[nodiscard]] std::vector<Check> paspoort_checks();

}  // namespace noaber::oto
