// SPDX-License-Identifier: EUPL-1.2
// A roster on paper: a quarter on one A4, functions down and duties across, with the numbers to call below it.
#pragma once

#include <noaber/piket/dienstpatroon.h>
#include <noaber/report/html.h>
#include <noaber/store/store.h>

#include <string>

namespace noaber {

/// `titel`: "Piketrooster 1e kwartaal 2027". Duties that begin in the span; functions with other moments of hand-over have a
/// table of their own. Open duties say so.
[[nodiscard]] Document rooster_document(const Store& store, const Dagenspan& span, const std::string& titel);

}  // namespace noaber
