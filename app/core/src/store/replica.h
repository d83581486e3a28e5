// SPDX-License-Identifier: EUPL-1.2
// Names and values of this replica alone: its device, its region, its settings (table replica).
#pragma once

#include <noaber/store/session.h>

#include <string>
#include <string_view>

namespace noaber {

/// "" when there is none.
[[nodiscard]] std::string replica_value(Session& session, std::string_view name);
void set_replica_value(Session& session, std::string_view name, std::string_view value);

}  // namespace noaber
