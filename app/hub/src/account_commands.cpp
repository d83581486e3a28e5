// SPDX-License-Identifier: EUPL-1.2
// Accounts on standard output.
#include "account_commands.h"

#include <fmt/format.h>

#include <cstdio>

namespace noaber::hub {

namespace {

constexpr std::size_t most_lines = 1000;
constexpr const char* glass_name = "Beheerder";

}  // namespace

void print_accounts(const Accounts& accounts, const std::string& region) {
    for (const Account& one : accounts.accounts(accounts.chosen_region(region).id))
        fmt::print("{}  {} ({}){}, {} {}, sinds {}{}{}{}\n", one.id, one.name, name_of(one.role),
                   one.gemeente.empty() ? "" : ", " + one.gemeente, one.devices,
                   one.devices == 1 ? "apparaat" : "apparaten", local_time_text(one.made),
                   one.password ? ", met wachtwoord" : "", one.second_step ? " en tweede stap" : "",
                   one.persoon.empty() ? ", nog niemand in het plan" : "");
}

void give_role(Accounts& accounts, const std::string& region, const std::string& name, const std::string& role) {
    const Role given = chosen_role(role);
    accounts.change(accounts.account(accounts.chosen_region(region).id, name), {given, {}, {}});
}

void take_second_step_off(Accounts& accounts, const std::string& region, const std::string& name) {
    accounts.take_second_step_off(accounts.account(accounts.chosen_region(region).id, name));
}

void print_logins(const Accounts& accounts) {
    for (const LoginLine& one : accounts.logins("", most_lines)) {
        const std::string who = one.account.empty() ? "" : ", door " + one.account;
        const std::string device = one.device.empty() ? "" : ", met " + one.device;
        const std::string from = one.address.empty() ? "op de hub zelf" : "vanaf " + one.address;
        fmt::print("{}  {}{}{}, {}\n", local_time_text(one.at), one.what, who, device, from);
    }
}

void break_glass(Accounts& accounts, const std::string& region) {
    const Region chosen = accounts.chosen_region(region);
    const std::string code = accounts.invite({chosen.id, glass_name, Role::beheerder, ""});
    accounts.note(chosen.id, "noodtoegang: uitnodiging voor een beheerder gemaakt");
    fmt::print("{{\"uitnodiging\":\"{}\"}}\n", code);
}

}  // namespace noaber::hub
