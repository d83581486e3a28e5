// SPDX-License-Identifier: EUPL-1.2
// The accounts' tables row by row, for backups: all of them, whatever their columns.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace noaber {
class Session;
}

namespace noaber::hub {

/// Table, and column → value.
using AccountRows = std::vector<std::pair<std::string, nlohmann::json>>;

/// Nothing when there are no accounts yet. Throws StorageError.
void each_account_row(Session& session,
                      const std::function<void(const std::string& table, const nlohmann::json& row)>& each);
/// All or none. Throws StorageError, InputError for what is no table or column of the accounts.
void put_account_rows(Session& session, const AccountRows& rows);

}  // namespace noaber::hub
