// SPDX-License-Identifier: EUPL-1.2
// Transactions as they travel: one JSON object a line (NDJSON), in the same forms as the log holds.
//
//   {"seq":12,"stamp":[time,device],"kind":0,"inverts":[time,device],"author":"...","label":"...","changes":[
//     [0,"entity","record",{"field":value,...},[base time,base device]],       create
//     [1,"entity","record","field",value,was,[base time,base device]],         edit
//     [2,"entity","record",[[time,device],...],[base time,base device]],       remove, with the stamps seen
//     [3,"entity","record"]]}                                                  erase (wissen); only with "kind":4, and nothing else
//
// seq only from the hub; kind 0 and no inverts may be left out. "partial":1, before author: what the reader may not see is left
// out, an edit of it has null for both values. What entity and field are is nobody's business here:
// those that this version does not know pass through untouched. Whether a transaction may be taken is the store's to say.
#pragma once

#include <noaber/store/change.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

inline constexpr std::size_t wire_most_line = std::size_t{64} << 20;  ///< bytes of one transaction
inline constexpr std::size_t wire_most_changes = 1'000'000;
inline constexpr std::size_t wire_most_fields = 10'000;  ///< of one creation
inline constexpr std::size_t wire_most_seen = 100'000;   ///< stamps of one removal
inline constexpr std::size_t wire_most_name = 200;       ///< bytes of an entity's or field's name

struct WireTransaction {
    TransactionData data;
    std::optional<std::int64_t> seq;
};

/// Without a line end.
[[nodiscard]] std::string to_line(const TransactionData& transaction, std::optional<std::int64_t> seq = std::nullopt);
/// Throws InputError in Dutch for anything that to_line() can't have written, and for what is beyond the bounds above.
[[nodiscard]] WireTransaction from_line(std::string_view line);
/// All lines of a body; empty ones are left. Throws InputError that names the line.
[[nodiscard]] std::vector<WireTransaction> from_lines(std::string_view body);

}  // namespace noaber
