// SPDX-License-Identifier: EUPL-1.2
// Which records have a day, from which their period counts, of before another day.
#pragma once

#include "bewaartermijn.h"

#include <utility>
#include <vector>

namespace noaber::oto {

/// Oldest first, with that day.
[[nodiscard]] std::vector<std::pair<RecordRef, Date>> voor_dag(const Store& store, Bewaarsoort soort, Date dag);

}  // namespace noaber::oto
