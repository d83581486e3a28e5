// SPDX-License-Identifier: EUPL-1.2
// Taking transactions out of a file as if they had never been: for what a hub refuses.
#pragma once

#include "store/merger.h"

#include <noaber/base/stamp.h>
#include <noaber/store/change.h>
#include <noaber/store/session.h>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace noaber {

/// Why each transaction goes, in Dutch.
using Withdrawals = std::map<Stamp, std::string>;

/// Takes them and all unsent ones that build on them out of the log, and lets the remaining changes decide anew about every record
/// that they touched. `keep` is called with each, in order, before it goes; the caller keeps its text. In the transaction that
/// the session has open; `merger` remembers nothing yet. Those that the log does not have are left. Gives entity and id of the
/// records that they touched.
std::set<std::pair<std::string, std::string>> withdraw(
    Session& session, Merger& merger, Withdrawals refused,
    const std::function<void(const TransactionData&, const std::string& reason)>& keep);

}  // namespace noaber
