// SPDX-License-Identifier: EUPL-1.2
// The evaluation of an exercise as a document.
#pragma once

#include "oefenscore.h"

#include <noaber/report/html.h>

namespace noaber::oto {

/// Leerdoelen, roles, decisions with how long they took, expectations, and the course of events.
[[nodiscard]] Document oefening_document(const Oefenlog& log);

}  // namespace noaber::oto
