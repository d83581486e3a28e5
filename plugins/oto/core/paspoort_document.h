// SPDX-License-Identifier: EUPL-1.2
// The dossier vakbekwaamheid of a person, and the list of cards, on paper.
#pragma once

#include "paspoortbeeld.h"

#include <noaber/report/html.h>

namespace noaber::oto {

/// Everything of the Veiligheidspaspoort, as it stands on that day. What a person responded stands with the assessment; what does
/// not count yet says so.
[[nodiscard]] Document paspoort_document(const Paspoortbeeld& beeld);
/// The same, read from the store. Throws InputError when there is no such person.
[[nodiscard]] Document paspoort_document(const Store& store, const Id<Persoon>& persoon, Date dag);

/// All cards by holder, who has none, and how each stands on that day.
[[nodiscard]] Document passenlijst_document(const Store& store, Date dag);

}  // namespace noaber::oto
