// SPDX-License-Identifier: EUPL-1.2
// Swaps that somebody took and that need no approval: the hub puts them in the roster, which who took them may not write.
#pragma once

#include "accounts.h"

#include <noaber/piket/ruilen.h>

#include <vector>

namespace noaber::hub {

/// A request that was written to by somebody who pushed.
struct TakenSwap {
    Id<Ruilverzoek> verzoek;
    Id<Persoon> door;
};

/// Those that the caller's transactions write to; none of an account without a person.
[[nodiscard]] std::vector<TakenSwap> swaps_in(const std::vector<TransactionData>& transactions, const Caller& caller);

/// Puts those in the roster that were taken by who pushed them, so that nobody is put on duty by another's word. The others wait for a
/// planner. Gives how many.
std::size_t carry_out(Store& store, const std::vector<TakenSwap>& swaps, const std::vector<EligibilityRule>& rules,
                      Moment now);

}  // namespace noaber::hub
