// SPDX-License-Identifier: EUPL-1.2
// Wissen as it is asked for: of the plan, and of what the hub itself keeps of a person.
#pragma once

#include "hub.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>

namespace noaber::hub {

/// `asked`: {"records":[[entity,id],...]}. Of a person the account goes too, with the access of its devices. Gives how many records
/// of the plan went. Throws InputError, PermissionError, StorageError.
std::size_t erase_records(Hub& hub, const Caller& caller, const nlohmann::json& asked, const std::string& address);

}  // namespace noaber::hub
