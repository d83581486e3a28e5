// SPDX-License-Identifier: EUPL-1.2
// Lists of accounts, what is changed about them, and the log of it.
#include "accounts.h"

#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>
#include <noaber/store/session.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub {

std::vector<Account> Accounts::accounts_locked(std::string_view region) const {
    Statement& statement = m_session->prepared(
        "SELECT id, name, role, gemeente, coalesce(persoon, ''), region, created, "
        "(SELECT count(*) FROM device d WHERE d.account = account.id AND d.revoked IS NULL AND d.expires IS NULL), "
        "password, totp "
        "FROM account WHERE region = $1 ORDER BY name, id");
    const Rows rows(statement.bind_all(region));
    std::vector<Account> all;
    while (statement.step())
        all.push_back({std::string(statement.text(0)), std::string(statement.text(1)), stored_role(statement.text(2)),
                       std::string(statement.text(3)), std::string(statement.text(4)), std::string(statement.text(5)),
                       statement.integer(6), statement.integer(7), !statement.is_null(8), !statement.is_null(9)});
    return all;
}

std::vector<Account> Accounts::accounts(std::string_view region) const {
    const std::lock_guard lock(m_mutex);
    return accounts_locked(region);
}

Account Accounts::account(std::string_view region, std::string_view named) const {
    for (Account& one : accounts(region))
        if (one.id == named || NaamKey(one.name) == NaamKey(named)) return std::move(one);
    throw InputError(fmt::format("Er is geen account {}.", named));
}

void Accounts::keep_a_beheerder(const Account& changed, Role role) const {
    if (changed.role != Role::beheerder || role == Role::beheerder) return;
    const auto all = accounts_locked(changed.region);
    const bool another = std::any_of(all.begin(), all.end(), [&](const Account& one) {
        return one.id != changed.id && one.role == Role::beheerder && one.devices > 0;
    });
    if (!another)
        throw InputError(fmt::format("{} is de enige beheerder. Maak eerst iemand anders beheerder.", changed.name));
}

void Accounts::change(const Account& account, const AccountChange& change, const Doer& by) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    std::string what;
    const auto note = [&](std::string_view field, std::string_view before, std::string_view after) {
        if (before != after)
            what += fmt::format("{}{} van {}: {} wordt {}", what.empty() ? "" : "; ", field, account.name,
                                before.empty() ? "niets" : before, after.empty() ? "niets" : after);
    };
    const Role role = change.role.value_or(account.role);
    const std::string gemeente = change.gemeente.value_or(account.gemeente);
    const std::string persoon = change.persoon.value_or(account.persoon);
    keep_a_beheerder(account, role);
    note("rol", name_of(account.role), name_of(role));
    note("gemeente", account.gemeente, gemeente);
    note("persoon", account.persoon, persoon);
    if (what.empty()) return;
    set_right(account.id, role, gemeente, persoon);
    note_login(account.region, by, what);
    writing.commit();
    ++m_writes;
}

void Accounts::set_right(const std::string& account, Role role, const std::string& gemeente,
                         const std::string& persoon) {
    m_session->prepared("UPDATE account SET role = $1, gemeente = $2, persoon = $3 WHERE id = $4")
        .run(name_of(role), gemeente, persoon, account);
}

void Accounts::bind(const std::string& account, const std::string& persoon) {
    const std::lock_guard lock(m_mutex);
    m_session->prepared("UPDATE account SET persoon = $1 WHERE id = $2").run(persoon, account);
    ++m_writes;
}

void Accounts::note(const std::string& region, const std::string& what, const Doer& by) {
    const std::lock_guard lock(m_mutex);
    note_login(region, by, what);
}

std::vector<LoginLine> Accounts::logins(std::string_view region, std::size_t most) const {
    const std::lock_guard lock(m_mutex);
    Statement& statement = m_session->prepared(
        "SELECT l.at, l.address, coalesce(a.name, ''), coalesce(d.name, ''), l.what FROM login l "
        "LEFT JOIN account a ON a.id = l.account LEFT JOIN device d ON d.id = l.device "
        "WHERE $1 = '' OR l.region = $2 ORDER BY l.at DESC LIMIT $3");
    const Rows rows(statement.bind_all(region, region, static_cast<std::int64_t>(most)));
    std::vector<LoginLine> lines;
    while (statement.step())
        lines.push_back({statement.integer(0), std::string(statement.text(1)), std::string(statement.text(2)),
                         std::string(statement.text(3)), std::string(statement.text(4))});
    return lines;
}

std::pair<std::int64_t, std::int64_t> Accounts::version() const {
    const std::lock_guard lock(m_mutex);
    return {m_session->foreign_version(), m_writes};
}

}  // namespace noaber::hub
