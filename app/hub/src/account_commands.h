// SPDX-License-Identifier: EUPL-1.2
// What a beheerder does about accounts on the hub's own machine.
#pragma once

#include "accounts.h"

#include <string>

namespace noaber::hub {

/// One line for each account; of the region of that name or id, the only one when "".
void print_accounts(const Accounts& accounts, const std::string& region);
/// Throws InputError.
void give_role(Accounts& accounts, const std::string& region, const std::string& name, const std::string& role);
/// For who lost both the app and the spare codes. Throws InputError.
void take_second_step_off(Accounts& accounts, const std::string& region, const std::string& name);
/// Who came in and what was done to accounts, newest first.
void print_logins(const Accounts& accounts);
/// An invitation for somebody who may do everything, whatever the accounts are: {"uitnodiging":CODE}.
void break_glass(Accounts& accounts, const std::string& region);

}  // namespace noaber::hub
