// SPDX-License-Identifier: EUPL-1.2
// Taking transactions out of a file as if they had never been: for what a hub refuses.
#pragma once

#include <noaber/base/stamp.h>
#include <noaber/store/change.h>
#include <noaber/store/entity.h>
#include <noaber/store/session.h>

#include <functional>
#include <map>
#include <string>

namespace noaber {

/// Why each transaction goes, in Dutch.
using Withdrawals = std::map<Stamp, std::string>;

/// Takes them and all unsent ones that build on them out of the log, and lets the remaining changes decide anew about every record
/// that they touched. `keep` is called with each, in order, before it goes; the caller keeps its text. In the transaction that
/// the session has open. Those that the log does not have are left.
void withdraw(Session& session, const Schema& schema, Withdrawals refused,
              const std::function<void(const TransactionData&, const std::string& reason)>& keep);

}  // namespace noaber
