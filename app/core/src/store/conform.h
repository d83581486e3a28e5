// SPDX-License-Identifier: EUPL-1.2
// What may be stored: the one form of a value in a field, and why a transaction from elsewhere can't be taken.
#pragma once

#include "store/merger.h"

#include <noaber/store/change.h>
#include <noaber/store/entity.h>

#include <optional>
#include <string>

namespace noaber {

/// The value as the field stores it: "no", 0 and the first choice as nothing, 3 in a number as 3.0.
/// Throws InputError that names the field: another type, text that is not UTF-8 or holds a NUL, a number without end.
[[nodiscard]] Value conformed(const FieldInfo& field, const Value& value);

/// Whether a value from the log is of the field's type. Every replica must decide alike, so nothing is converted.
[[nodiscard]] bool fits(const FieldInfo& field, const Value& value);

/// Why no program can have written this, in Dutch; nothing when it is sound. Clocks are not looked at. Values must be of the
/// type of their column, also where only another version describes it.
[[nodiscard]] std::optional<std::string> objection_to(const TransactionData& transaction, const Merger& tables);

/// Labels and names of authors are never refused: what is not UTF-8 is read as Windows-1252, NULs go.
[[nodiscard]] std::string as_words(std::string text);

}  // namespace noaber
