// SPDX-License-Identifier: EUPL-1.2
// The second step of signing in: its secret, codes that serve once, and the spare ones for who lost the app.
#include "accounts.h"

#include "secrets.h"
#include "totp.h"

#include <noaber/base/text.h>
#include <noaber/store/session.h>
#include <noaber/sync/noodhub.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub {

namespace {

constexpr int spare_codes = 10;
constexpr std::size_t digits = 6;

/// A code as the app shows it, "123 456" too; "" when it is something else.
std::string plain_digits(std::string_view typed) {
    std::string plain(typed);
    std::erase(plain, ' ');
    const bool six = plain.size() == digits && std::ranges::all_of(plain, [](char c) { return c >= '0' && c <= '9'; });
    return six ? plain : std::string();
}

std::string column_of(Session& session, std::string_view account, const char* column) {
    Statement& statement = session.prepared(fmt::format("SELECT coalesce({}, '') FROM account WHERE id = $1", column));
    const Rows rows(statement.bind_all(account));
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

std::int64_t last_used(Session& session, std::string_view account) {
    Statement& statement = session.prepared("SELECT coalesce(totp_used, 0) FROM account WHERE id = $1");
    const Rows rows(statement.bind_all(account));
    return statement.step() ? statement.integer(0) : 0;
}

SecondStepSecret as_secret(const std::string& secret, const Account& account, const std::optional<Region>& region) {
    return {secret, totp_address(secret, region ? region->name : "", account.name)};
}

}  // namespace

SecondStepSecret Accounts::begin_second_step(const Account& account) {
    if (!account.password) throw InputError("Kies eerst een wachtwoord; de tweede stap komt daarnaast.");
    if (account.second_step) throw InputError("De tweede stap staat al aan. Zet hem eerst uit om opnieuw te beginnen.");
    const std::string secret = new_totp_secret();
    {
        const std::lock_guard lock(m_mutex);
        m_session->prepared("UPDATE account SET totp_pending = $1 WHERE id = $2").run(secret, account.id);
    }
    return as_secret(secret, account, region(account.region));
}

SecondStepSecret Accounts::pending_second_step(const Account& account) const {
    std::string secret;
    {
        const std::lock_guard lock(m_mutex);
        secret = column_of(*m_session, account.id, "totp_pending");
    }
    if (secret.empty()) throw InputError("Er is nog geen tweede stap begonnen. Begin opnieuw.");
    return as_secret(secret, account, region(account.region));
}

std::vector<std::string> Accounts::confirm_second_step(const Account& account, std::string_view code, const Doer& by) {
    const std::string secret = pending_second_step(account).secret;
    const auto step = step_of_code(secret, plain_digits(code), m_wall(), 0);
    if (!step)
        throw InputError("De code klopt niet. Kijk of de klok van je telefoon goed staat, en neem de volgende code.");
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    m_session->prepared("UPDATE account SET totp = $1, totp_pending = NULL, totp_used = $2 WHERE id = $3")
        .run(secret, *step, account.id);
    m_session->prepared("DELETE FROM spare_code WHERE account = $1").run(account.id);
    std::vector<std::string> codes;
    for (int i = 0; i < spare_codes; ++i) {
        codes.push_back(new_code());
        m_session->prepared("INSERT INTO spare_code (code, account) VALUES ($1, $2)")
            .run(hash_of(plain_code(codes.back())), account.id);
    }
    note_login(account.region, by, fmt::format("tweede stap van {} aangezet", account.name));
    writing.commit();
    ++m_writes;
    return codes;
}

void Accounts::drop_second_step(const Account& account, std::string_view code, const Doer& by) {
    const std::lock_guard lock(m_mutex);
    check_account_lock(account.name);
    SessionTransaction writing(*m_session);
    const Code said = use_code(account.id, code);
    if (said == Code::not_wanted) throw InputError("De tweede stap staat niet aan.");
    if (said != Code::right) refuse_code(writing, account.name, account.region, by.address);
    forget_second_step(account, by, "uitgezet");
    writing.commit();
    ++m_writes;
}

void Accounts::refuse_code(SessionTransaction& writing, const std::string& name, const std::string& region,
                           const std::string& address) {
    note_wrong(name, region, address, "verkeerde code");
    writing.commit();
    throw InputError(
        "De code klopt niet, of is al gebruikt. Wacht op de volgende in je app, of gebruik een reservecode.");
}

void Accounts::take_second_step_off(const Account& account, const Doer& by) {
    if (!account.second_step) throw InputError(fmt::format("De tweede stap van {} staat niet aan.", account.name));
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    forget_second_step(account, by, "weggehaald");
    writing.commit();
    ++m_writes;
}

void Accounts::forget_second_step(const Account& account, const Doer& by, std::string_view what) {
    m_session->prepared("UPDATE account SET totp = NULL, totp_pending = NULL, totp_used = NULL WHERE id = $1")
        .run(account.id);
    m_session->prepared("DELETE FROM spare_code WHERE account = $1").run(account.id);
    note_login(account.region, by, fmt::format("tweede stap van {} {}", account.name, what));
}

Accounts::Code Accounts::use_code(const std::string& account, std::string_view typed) {
    const std::string secret = column_of(*m_session, account, "totp");
    if (secret.empty()) return Code::not_wanted;
    if (trim(typed).empty()) return Code::missing;
    if (const std::string code = plain_digits(typed); !code.empty()) {
        const auto step = step_of_code(secret, code, m_wall(), last_used(*m_session, account));
        if (!step) return Code::wrong;
        Statement& use = m_session->prepared(
            "UPDATE account SET totp_used = $1 WHERE id = $2 AND (totp_used IS NULL OR totp_used < $3)");
        use.run(*step, account, *step);
        return use.changed() == 1 ? Code::right : Code::wrong;
    }
    Statement& spare =
        m_session->prepared("UPDATE spare_code SET used = $1 WHERE code = $2 AND account = $3 AND used IS NULL");
    spare.run(m_wall(), hash_of(plain_code(typed)), account);
    return spare.changed() == 1 ? Code::right : Code::wrong;
}

}  // namespace noaber::hub
