// SPDX-License-Identifier: EUPL-1.2
// A piece of what a hub gave numbers to, as a laptop takes it in.
#pragma once

#include <noaber/store/change.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace noaber {

/// Transactions in the order of the hub's numbers, without gaps up to `last`.
struct FeedChunk {
    std::vector<TransactionData> transactions;
    std::vector<std::int64_t> seqs;                   ///< one for each transaction
    std::vector<std::pair<Stamp, std::int64_t>> own;  ///< what this replica sent, and the number it was given
    std::int64_t last = 0;                            ///< all up to here is in this chunk or was seen before
};

}  // namespace noaber
