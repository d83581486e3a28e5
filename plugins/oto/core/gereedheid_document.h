// SPDX-License-Identifier: EUPL-1.2
// Readiness for the board: per function what is needed and there, per gemeente, and when it is no longer enough. Names nobody.
#pragma once

#include "gereedheid.h"

#include <noaber/report/html.h>

namespace noaber::oto {

/// As of that day, with so many months ahead. People are counted, not named: who is meant stands on the page Gereedheid.
[[nodiscard]] Document gereedheid_document(const Vakbeeld& beeld, Date dag, int maanden = 12);

}  // namespace noaber::oto
