// SPDX-License-Identifier: EUPL-1.2
// What each role may do. The one place where the hub decides about it.
#pragma once

#include <noaber/store/change.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::hub {

enum class Role { beheerder, veiligheidsbureau, voorzitter, aov, functionaris, waarnemer, lezer };

/// "beheerder"; what stands in the database and on the command line.
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::optional<Role> role_named(std::string_view name);
/// "beheerder, veiligheidsbureau, ..."
[[nodiscard]] std::string role_names();

[[nodiscard]] bool may_write(Role role, std::string_view entity);
/// Why this role may not write that, in Dutch; nothing when it may.
[[nodiscard]] std::optional<std::string> objection_to(Role role, const TransactionData& transaction);

}  // namespace noaber::hub
