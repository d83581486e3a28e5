// SPDX-License-Identifier: EUPL-1.2
// Feeds: tokens that give one calendar of one account, and nothing else.
#include "accounts.h"

#include "secrets.h"

#include <noaber/base/ids.h>
#include <noaber/store/session.h>

namespace noaber::hub {

namespace {

constexpr std::size_t most_feeds = 20;  // of one account

std::string_view word_of(FeedKind kind) {
    switch (kind) {
        case FeedKind::functie: return "functie";
        case FeedKind::region: return "regio";
        case FeedKind::own: break;
    }
    return "eigen";
}

FeedKind kind_of(std::string_view word) {
    if (word == "functie") return FeedKind::functie;
    return word == "regio" ? FeedKind::region : FeedKind::own;
}

Feed read_feed(const Statement& row) {
    return {std::string(row.text(0)), kind_of(row.text(1)), std::string(row.text(2)), row.integer(3)};
}

}  // namespace

std::string Accounts::add_feed(const std::string& account, FeedKind kind, const std::string& functie) {
    if (feeds(account).size() >= most_feeds)
        throw InputError("Je hebt al te veel agenda-adressen. Trek er eerst een in dat je niet meer gebruikt.");
    std::string token = new_token();
    const std::lock_guard lock(m_mutex);
    m_session
        ->prepared("INSERT INTO feed (id, account, token, soort, functie, created) VALUES ($1, $2, $3, $4, $5, $6)")
        .run(new_uuid(), account, hash_of(token), word_of(kind), functie, m_wall());
    return token;
}

std::vector<Feed> Accounts::feeds(const std::string& account) const {
    const std::lock_guard lock(m_mutex);
    Statement& statement =
        m_session->prepared("SELECT id, soort, functie, created FROM feed WHERE account = $1 ORDER BY created, id");
    const Rows rows(statement.bind_all(account));
    std::vector<Feed> all;
    while (statement.step()) all.push_back(read_feed(statement));
    return all;
}

void Accounts::drop_feed(const std::string& account, std::string_view feed) {
    const std::lock_guard lock(m_mutex);
    Statement& statement = m_session->prepared("DELETE FROM feed WHERE account = $1 AND id = $2");
    statement.run(account, feed);
    if (statement.changed() == 0) throw InputError("Dit agenda-adres is er niet (meer).");
}

std::optional<std::pair<Feed, Caller>> Accounts::feed(std::string_view token) const {
    const std::string hash = hash_of(token);
    const std::lock_guard lock(m_mutex);
    Statement& statement = m_session->prepared(
        "SELECT f.id, f.soort, f.functie, f.created, a.id, a.name, a.role, a.gemeente, a.region, coalesce(a.persoon, '') "
        "FROM feed f JOIN account a ON a.id = f.account WHERE f.token = $1");
    const Rows rows(statement.bind_all(hash));
    if (!statement.step()) return std::nullopt;
    Caller caller;
    caller.account = statement.text(4);
    caller.name = statement.text(5);
    caller.role = stored_role(statement.text(6));
    caller.gemeente = statement.text(7);
    caller.region = statement.text(8);
    caller.persoon = statement.text(9);
    return std::pair{read_feed(statement), caller};
}

void Accounts::end_feeds_of(const std::string& account) {
    m_session->prepared("DELETE FROM feed WHERE account = $1").run(account);
}

}  // namespace noaber::hub
