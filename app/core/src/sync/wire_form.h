// SPDX-License-Identifier: EUPL-1.2
// The pieces of the wire's form that lines, live frames and the log's queries share.
#pragma once

#include "sync/json_cursor.h"

#include <noaber/sync/wire.h>

namespace noaber {

/// A text as JSON.
[[nodiscard]] std::string json_text(std::string_view text);
/// [time,device]
void append_stamp(std::string& out, const Stamp& stamp);
[[nodiscard]] Stamp read_stamp(JsonCursor& json);
/// [time,device of a list that goes on
[[nodiscard]] Stamp read_stamp_begin(JsonCursor& json);

/// A transaction without its changes, up to and with "changes":[ ; the changes and ]} follow.
void append_head(std::string& out, const TransactionData& head, std::optional<std::int64_t> seq);
/// A change in the log's own JSON: `value` as value_json() has it.
struct ChangeText {
    ChangeKind kind = ChangeKind::edit;
    std::string_view entity;
    std::string_view record;
    std::string_view field;
    std::string_view value;
    std::string_view was;
    Stamp base;
};
void append_change(std::string& out, const ChangeText& change);

void append_transaction(std::string& out, const TransactionData& transaction, std::optional<std::int64_t> seq);
[[nodiscard]] WireTransaction read_transaction(JsonCursor& json);

}  // namespace noaber
