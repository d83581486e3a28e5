// SPDX-License-Identifier: EUPL-1.2
// A run as a drawing: per role what was expected and how it came out, decisions, and how the figures of the exercise went.
#pragma once

#include "oefenscore.h"

#include <noaber/report/drawing.h>

namespace noaber::oto {

/// As wide as that, as high as it needs.
[[nodiscard]] Drawing evaluatie_tekening(const Oefenlog& log, const Oefenscore& score, double breedte);

}  // namespace noaber::oto
