// SPDX-License-Identifier: EUPL-1.2
// Roles and what they may write.
#include "rights.h"

#include <array>
#include <utility>

namespace noaber::hub {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 7> names{{
    {Role::beheerder, "beheerder"},
    {Role::veiligheidsbureau, "veiligheidsbureau"},
    {Role::voorzitter, "voorzitter"},
    {Role::aov, "aov"},
    {Role::functionaris, "functionaris"},
    {Role::waarnemer, "waarnemer"},
    {Role::lezer, "lezer"},
}};

}  // namespace

std::string_view name_of(Role role) { return names[static_cast<std::size_t>(role)].second; }

std::optional<Role> role_named(std::string_view name) {
    for (const auto& [role, its_name] : names)
        if (its_name == name) return role;
    return std::nullopt;
}

std::string role_names() {
    std::string all;
    for (const auto& [role, name] : names) all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

bool may_write(Role role, std::string_view) { return role != Role::lezer; }

std::optional<std::string> objection_to(Role role, const TransactionData& transaction) {
    for (const Change& change : transaction.changes)
        if (!may_write(role, change.entity))
            return "Als " + std::string(name_of(role)) +
                   " mag je dit niet wijzigen. Vraag de beheerder om meer rechten.";
    return std::nullopt;
}

}  // namespace noaber::hub
