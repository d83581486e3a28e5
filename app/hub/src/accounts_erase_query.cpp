// SPDX-License-Identifier: EUPL-1.2
// Wissen in hub.db: accounts, who came in, who was called up.
#include "accounts.h"

#include <noaber/store/session.h>
#include <noaber/store/shredding.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub {

namespace {

constexpr std::size_t told_of_id = 8;

/// Rows of the log that name somebody, without it.
void take_name_out_of_log(Session& session, const std::string& name) {
    struct Line {
        std::int64_t at;
        std::string what;
    };
    std::vector<Line> lines;
    {
        Statement& statement = session.prepared("SELECT at, what FROM login");
        const Rows rows(statement);
        while (statement.step())
            if (statement.text(1).find(name) != std::string_view::npos)
                lines.push_back({statement.integer(0), std::string(statement.text(1))});
    }
    for (const auto& [at, what] : lines) {
        std::string plain = what;
        for (auto found = plain.find(name); found != std::string::npos; found = plain.find(name))
            plain.replace(found, name.size(), "gewist");
        session.prepared("UPDATE login SET what = $1 WHERE at = $2 AND what = $3").run(plain, at, what);
    }
}

void erase_account(Session& session, const Account& account, std::int64_t now) {
    session
        .prepared(
            "UPDATE device SET name = 'gewist', revoked = coalesce(revoked, CAST($1 AS BIGINT)) WHERE account = $2")
        .run(now, account.id);
    for (const char* sql : {"DELETE FROM device WHERE account = $1 AND expires IS NOT NULL",
                            "DELETE FROM feed WHERE account = $1", "DELETE FROM spare_code WHERE account = $1"})
        session.prepared(sql).run(account.id);
    session
        .prepared(
            "UPDATE account SET name = $1, gemeente = '', persoon = NULL, password = NULL, totp = NULL, totp_pending = NULL "
            "WHERE id = $2")
        .run(fmt::format("gewist {}", account.id.substr(account.id.size() - std::min(told_of_id, account.id.size()))),
             account.id);
    session.prepared("DELETE FROM invitation WHERE region = $1 AND name = $2").run(account.region, account.name);
    session.prepared("UPDATE oproep SET door = 'gewist' WHERE region = $1 AND door = $2")
        .run(account.region, account.name);
    take_name_out_of_log(session, account.name);
}

void erase_call_ups(Session& session, const std::string& persoon) {
    session
        .prepared("UPDATE oproepstap SET naam = 'gewist', email = '', telefoon = '', opmerking = '' WHERE persoon = $1")
        .run(persoon);
}

}  // namespace

void Accounts::erase_person(const std::string& region, const std::string& persoon, const Doer& by) {
    const std::lock_guard lock(m_mutex);
    Shredding shredding(*m_session);
    SessionTransaction writing(*m_session);
    bool some = false;
    for (const Account& account : accounts_locked(region)) {
        if (account.persoon != persoon) continue;
        erase_account(*m_session, account, m_wall());
        some = true;
    }
    erase_call_ups(*m_session, persoon);
    if (some) note_login(region, by, "een account gewist");
    writing.commit();
    (void)shredding.finish(account_tables());  // what was deleted is overwritten, whatever comes of this
    ++m_writes;
}

}  // namespace noaber::hub
