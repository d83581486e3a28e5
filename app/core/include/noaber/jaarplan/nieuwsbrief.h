// SPDX-License-Identifier: EUPL-1.2
// A newsletter's draft, made of what the log says has changed since the last one.
#pragma once

#include <noaber/jaarplan/hoofdstuk.h>
#include <noaber/store/store.h>

#include <optional>
#include <string>

namespace noaber {

/// A draft: title ("Nieuwsbrief maart 2017"), the day it is made, and a text to be read and mended before it is sent.
/// By groep: activities that are new, dropped, planned otherwise or led by others; decisions, meetings held and to come; who
/// is new in a werkgroep. Names of people and nothing else about them. What came with a whole plan, or was put back since,
/// is no news. `sinds` is the first day; without it: since the newest newsletter, or of the last 30 days.
[[nodiscard]] Nieuwsbrief nieuwsbrief_concept(const Store& store, Date vandaag, const std::optional<Date>& sinds = {});

/// Adds it as a record. A second one on a day gets a number. Label: "Nieuwsbrief maart 2017 toegevoegd".
Nieuwsbrief maak_nieuwsbrief(Store& store, Date vandaag, const std::optional<Date>& sinds = {});

}  // namespace noaber
