// SPDX-License-Identifier: EUPL-1.2
// Web sessions: devices without a plan, whose token is a cookie and which are taken away when their time is over.
#include "accounts.h"

#include "secrets.h"

#include <noaber/store/session.h>

namespace noaber::hub {

namespace {

constexpr std::int64_t most_sessions = 10;  // of one account: phone, tablet, the browser at work

}  // namespace

std::optional<Caller> Accounts::web_caller(std::string_view token) const {
    const std::string hash = hash_of(token);
    std::string device;
    {
        const std::lock_guard lock(m_mutex);
        Statement& statement =
            m_session->prepared("SELECT id FROM device WHERE token = $1 AND expires IS NOT NULL AND expires > $2");
        const Rows rows(statement.bind_all(hash, m_wall()));
        if (!statement.step()) return std::nullopt;
        device = statement.text(0);
    }
    return caller_of(device);
}

void Accounts::end_web_session(std::string_view token) {
    const std::string hash = hash_of(token);
    const std::lock_guard lock(m_mutex);
    m_session->prepared("DELETE FROM device WHERE token = $1 AND expires IS NOT NULL").run(hash);
}

void Accounts::clear_web_sessions(const std::string& account) {
    m_session->prepared("DELETE FROM device WHERE expires <= $1").run(m_wall());
    m_session
        ->prepared(
            "DELETE FROM device WHERE account = $1 AND expires IS NOT NULL AND id NOT IN "
            "(SELECT id FROM device WHERE account = $2 AND expires IS NOT NULL ORDER BY expires DESC, id DESC LIMIT $3)")
        .run(account, account, most_sessions);
}

void Accounts::end_web_sessions_of(const std::string& account) {
    m_session->prepared("DELETE FROM device WHERE account = $1 AND expires IS NOT NULL").run(account);
}

}  // namespace noaber::hub
