// SPDX-License-Identifier: EUPL-1.2
// Which bytes a plan still needs.
#pragma once

#include <noaber/store/store.h>

#include <set>
#include <string>

namespace noaber {

/// The SHA-256 of every attachment of which the values are still there: living, removed (undo brings it back), refused by the hub (its
/// author may bring it anew).
[[nodiscard]] std::set<std::string> kenmerken_in(const Store& store);

}  // namespace noaber
