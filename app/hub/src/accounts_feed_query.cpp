// SPDX-License-Identifier: EUPL-1.2
// Addresses of calendars: secrets that show one's own duties and open nothing else.
#include "accounts.h"

#include "secrets.h"

#include <noaber/store/session.h>

namespace noaber::hub {

std::string Accounts::make_feed(const Account& account, const Doer& by) {
    std::string token = new_token();
    const std::string hash = hash_of(token);
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    m_session->prepared("DELETE FROM feed WHERE account = $1").run(account.id);
    m_session->prepared("INSERT INTO feed (token, account, created) VALUES ($1, $2, $3)")
        .run(hash, account.id, m_wall());
    note_login(account.region, by, "adres van de agenda gemaakt");
    writing.commit();
    return token;
}

bool Accounts::has_feed(const Account& account) const {
    const std::lock_guard lock(m_mutex);
    Statement& statement = m_session->prepared("SELECT 1 FROM feed WHERE account = $1");
    const Rows rows(statement.bind_all(account.id));
    return statement.step();
}

void Accounts::drop_feed(const Account& account, const Doer& by) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    m_session->prepared("DELETE FROM feed WHERE account = $1").run(account.id);
    note_login(account.region, by, "adres van de agenda ingetrokken");
    writing.commit();
}

std::optional<Feed> Accounts::feed(std::string_view token) const {
    const std::string hash = hash_of(token);
    const std::lock_guard lock(m_mutex);
    Statement& statement = m_session->prepared(
        "SELECT a.region, coalesce(a.persoon, '') FROM feed f JOIN account a ON a.id = f.account WHERE f.token = $1");
    const Rows rows(statement.bind_all(hash));
    if (!statement.step()) return std::nullopt;
    return Feed{std::string(statement.text(0)), std::string(statement.text(1))};
}

}  // namespace noaber::hub
