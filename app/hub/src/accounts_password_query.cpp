// SPDX-License-Identifier: EUPL-1.2
// Passwords: signing in on another device, and how guessing is slowed down until it is no use.
#include "accounts.h"

#include "secrets.h"

#include <noaber/organisatie/naam.h>
#include <noaber/store/session.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub {

namespace {

constexpr std::int64_t first_wait = 30 * 1000;         // milliseconds; doubles with each failure
constexpr std::int64_t longest_wait = 15 * 60 * 1000;  // a stranger must not keep somebody out for long
constexpr std::int64_t forgotten_after = 24 * 3600 * 1000;
constexpr int free_of_account = 5;
constexpr int free_of_address = 20;  // a town hall goes out by one address
constexpr std::size_t least_length = 10;
constexpr std::size_t most_length = 200;

std::string account_lock(std::string_view name) { return "account " + NaamKey(name).text(); }
std::string address_lock(const std::string& address) { return "adres " + address; }

}  // namespace

void check_password(std::string_view password) {
    if (password.size() < least_length)
        throw InputError(fmt::format("Een wachtwoord heeft minstens {} tekens. Kies een langer.", least_length));
    if (password.size() > most_length)
        throw InputError(fmt::format("Een wachtwoord heeft hoogstens {} tekens. Kies een korter.", most_length));
}

void Accounts::set_password(const Account& account, std::string_view password, const Doer& by) {
    check_password(password);
    const std::string hash = [&] {
        const std::lock_guard one_at_a_time(m_hashing);  // it takes its time, and much memory
        return hash_of_password(password);
    }();
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    m_session->prepared("UPDATE account SET password = $1 WHERE id = $2").run(hash, account.id);
    end_web_sessions_of(account.id);
    note_login(account.region, by, fmt::format("wachtwoord van {} gekozen", account.name));
    writing.commit();
}

bool Accounts::hash_fits(const std::string& hash, std::string_view password) {
    const std::lock_guard one_at_a_time(m_hashing);
    return is_password(hash, password);
}

void Accounts::change_password(const Account& account, std::string_view old, std::string_view password,
                               const Doer& by) {
    std::string hash;
    {
        const std::lock_guard lock(m_mutex);
        check_account_lock(account.name);
        Statement& statement = m_session->prepared("SELECT coalesce(password, '') FROM account WHERE id = $1");
        const Rows rows(statement.bind_all(account.id));
        if (statement.step()) hash = statement.text(0);
    }
    if (!hash.empty() && !hash_fits(hash, old)) {
        const std::lock_guard lock(m_mutex);
        note_failure(account_lock(account.name), free_of_account);
        throw InputError("Het oude wachtwoord klopt niet. Probeer het opnieuw.");
    }
    set_password(account, password, by);
}

void Accounts::check_account_lock(const std::string& name) const { check_lock(account_lock(name)); }

void Accounts::check_lock(const std::string& name) const {
    Statement& statement = m_session->prepared("SELECT until FROM failure WHERE name = $1 AND until > $2");
    const Rows rows(statement.bind_all(name, m_wall()));
    if (!statement.step()) return;
    throw LockedError(
        fmt::format("Te vaak een verkeerd wachtwoord. Probeer het opnieuw na {}, of vraag de beheerder om "
                    "een uitnodiging.",
                    local_time_text(statement.integer(0)).substr(11)));
}

void Accounts::note_failure(const std::string& name, int free) {
    std::int64_t count = 0;
    {
        Statement& statement = m_session->prepared("SELECT count FROM failure WHERE name = $1 AND until > $2");
        const Rows rows(statement.bind_all(name, m_wall() - forgotten_after));
        if (statement.step()) count = statement.integer(0);
    }
    ++count;
    std::int64_t wait = count < free ? 0 : first_wait;
    for (std::int64_t i = free; i < count && wait < longest_wait; ++i) wait *= 2;
    m_session
        ->prepared(
            "INSERT INTO failure (name, count, until) VALUES ($1, $2, $3) "
            "ON CONFLICT (name) DO UPDATE SET count = excluded.count, until = excluded.until")
        .run(name, count, m_wall() + std::min(wait, longest_wait));
}

void Accounts::note_wrong(const std::string& name, const std::string& region, const std::string& address,
                          std::string_view what) {
    note_failure(account_lock(name), free_of_account);
    note_failure(address_lock(address), free_of_address);
    note_login(region, {"", "", address}, fmt::format("{} voor {}", what, name));
}

Joined Accounts::login(const LoginAttempt& attempt) {
    const std::string from_address = address_lock(attempt.address);
    const std::string of_account = account_lock(attempt.name);
    Caller caller;
    std::string hash;
    {
        const std::lock_guard lock(m_mutex);
        check_lock(of_account);
        check_lock(from_address);
        Statement& statement = m_session->prepared(
            "SELECT id, name, role, gemeente, coalesce(persoon, ''), region, coalesce(password, '') FROM account");
        const Rows rows(statement);
        const NaamKey wanted(attempt.name);
        std::size_t found = 0;
        while (statement.step()) {
            if (NaamKey(statement.text(1)) != wanted) continue;
            if (!attempt.region.empty() && statement.text(5) != attempt.region) continue;
            if (++found > 1) break;
            caller.account = statement.text(0);
            caller.name = statement.text(1);
            caller.role = stored_role(statement.text(2));
            caller.gemeente = statement.text(3);
            caller.persoon = statement.text(4);
            caller.region = statement.text(5);
            hash = statement.text(6);
        }
        if (found != 1) hash.clear();  // nobody, or nobody knows who
    }
    const bool right = hash_fits(hash, attempt.password);  // as long for who does not exist
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    if (!right) {
        note_wrong(attempt.name, hash.empty() ? "" : caller.region, attempt.address, "verkeerd wachtwoord");
        writing.commit();
        throw InputError(
            "Naam en wachtwoord horen niet bij elkaar. Probeer het opnieuw, of vraag de beheerder om een uitnodiging.");
    }
    const Code code = use_code(caller.account, attempt.second_step);
    if (code == Code::missing)
        throw SecondStepNeeded("Dit account vraagt een tweede stap. Geef bij je wachtwoord ook de code uit je app.");
    if (code == Code::wrong) refuse_code(writing, attempt.name, caller.region, attempt.address);
    Joined joined = add_device(caller, attempt.device, attempt.kind);
    m_session->prepared("DELETE FROM failure WHERE name = $1").run(of_account);
    note_login(caller.region, {caller.account, joined.caller.device, attempt.address},
               attempt.kind == DeviceKind::web ? "aangemeld op de webpagina's" : "aangemeld met een wachtwoord");
    writing.commit();
    ++m_writes;
    return joined;
}

}  // namespace noaber::hub
