// SPDX-License-Identifier: EUPL-1.2
// The SQL of hub.db.
#include "accounts.h"

#include "secrets.h"

#include <noaber/base/errors.h>
#include <noaber/base/ids.h>
#include <noaber/organisatie/naam.h>
#include <noaber/store/session.h>
#include <noaber/sync/noodhub.h>

#include <fmt/format.h>

#include <array>

namespace noaber::hub {

namespace {

constexpr std::int64_t day_milliseconds = 24 * 3600 * 1000;

/// Only ever added to: what a hub has run is never changed.
constexpr std::array migrations{
    "CREATE TABLE region (id TEXT PRIMARY KEY, name TEXT NOT NULL, demo BIGINT NOT NULL)",
    "CREATE TABLE account (id TEXT PRIMARY KEY, region TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, "
    "gemeente TEXT NOT NULL, persoon TEXT, created BIGINT NOT NULL)",
    "CREATE TABLE invitation (code TEXT PRIMARY KEY, region TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, "
    "gemeente TEXT NOT NULL, expires BIGINT NOT NULL, account TEXT)",
    "CREATE TABLE device (id TEXT PRIMARY KEY, account TEXT NOT NULL, name TEXT NOT NULL, token TEXT NOT NULL, "
    "created BIGINT NOT NULL, revoked BIGINT)",
    "CREATE INDEX device_token ON device (token)",
    "CREATE TABLE login (at BIGINT NOT NULL, address TEXT NOT NULL, account TEXT NOT NULL, device TEXT NOT NULL, "
    "what TEXT NOT NULL)",
    "ALTER TABLE invitation ADD COLUMN persoon TEXT",
    "ALTER TABLE account ADD COLUMN password TEXT",
    "ALTER TABLE login ADD COLUMN region TEXT",
    // Wrong passwords, of an account and from an address: how many, and until when no more are tried.
    "CREATE TABLE failure (name TEXT PRIMARY KEY, count BIGINT NOT NULL, until BIGINT NOT NULL)",
    // Of a web session: when it is over. A laptop has none.
    "ALTER TABLE device ADD COLUMN expires BIGINT",
    // The second step: its secret, one that waits for its first code, the last half minute that a code was used of.
    "ALTER TABLE account ADD COLUMN totp TEXT",
    "ALTER TABLE account ADD COLUMN totp_pending TEXT",
    "ALTER TABLE account ADD COLUMN totp_used BIGINT",
    "CREATE TABLE spare_code (code TEXT PRIMARY KEY, account TEXT NOT NULL, used BIGINT)",
    // Calendars that a program fetches without signing in.
    "CREATE TABLE feed (id TEXT PRIMARY KEY, account TEXT NOT NULL, token TEXT NOT NULL, soort TEXT NOT NULL, "
    "functie TEXT NOT NULL, created BIGINT NOT NULL)",
    "CREATE INDEX feed_token ON feed (token)",
    // Call-ups (oproepen.h), and what their links are sealed with.
    "CREATE TABLE hub_secret (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE oproep (id TEXT PRIMARY KEY, region TEXT NOT NULL, soort TEXT NOT NULL, functie TEXT NOT NULL, "
    "tekst TEXT NOT NULL, begonnen BIGINT NOT NULL, door TEXT NOT NULL, geeindigd BIGINT, afloop TEXT)",
    "CREATE TABLE oproepstap (id TEXT PRIMARY KEY, oproep TEXT NOT NULL, volgorde BIGINT NOT NULL, persoon TEXT NOT NULL, "
    "naam TEXT NOT NULL, email TEXT NOT NULL, telefoon TEXT NOT NULL, minuten BIGINT NOT NULL, gevraagd BIGINT, "
    "beantwoord BIGINT, antwoord TEXT NOT NULL, opmerking TEXT NOT NULL)",
    "CREATE INDEX oproepstap_oproep ON oproepstap (oproep)",
    "CREATE TABLE oproepbericht (stap TEXT NOT NULL, kanaal TEXT NOT NULL, staat TEXT NOT NULL, pogingen BIGINT NOT NULL, "
    "sinds BIGINT NOT NULL, twijfel BIGINT NOT NULL, fout TEXT NOT NULL, PRIMARY KEY (stap, kanaal))",
    // Mails that the plan asks for (post.h).
    "CREATE TABLE post (region TEXT NOT NULL, sleutel TEXT NOT NULL, staat TEXT NOT NULL, pogingen BIGINT NOT NULL, "
    "sinds BIGINT NOT NULL, fout TEXT NOT NULL, PRIMARY KEY (region, sleutel))",
};

/// The query for callers of whom this holds.
std::string callers_where(std::string_view condition) {
    std::string sql =
        "SELECT d.id, d.name, a.id, a.name, a.role, a.gemeente, a.region, coalesce(a.persoon, '') "
        "FROM device d JOIN account a ON a.id = d.account WHERE ";
    return sql.append(condition);
}

Caller read_caller(const Statement& row) {
    return {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
            stored_role(row.text(4)), std::string(row.text(5)), std::string(row.text(6)), std::string(row.text(7))};
}

}  // namespace

Role stored_role(std::string_view name) { return role_named(name).value_or(Role::lezer); }

std::vector<std::string> account_tables() {
    constexpr std::string_view make = "CREATE TABLE ";
    std::vector<std::string> tables;
    for (const std::string_view sql : migrations)
        if (sql.starts_with(make))
            tables.emplace_back(sql.substr(make.size(), sql.find(' ', make.size()) - make.size()));
    return tables;
}

Accounts::Accounts(std::unique_ptr<Session> session, WallClock wall)
    : m_wall(std::move(wall)), m_session(std::move(session)) {
    migrate();
}

Accounts::~Accounts() = default;

void Accounts::migrate() {
    SessionTransaction writing(*m_session);
    if (m_session->columns_of("hub_schema").empty())
        m_session->execute("CREATE TABLE hub_schema (number BIGINT PRIMARY KEY)");
    std::int64_t applied = 0;
    {
        Statement& statement = m_session->prepared("SELECT coalesce(max(number), 0) FROM hub_schema");
        const Rows rows(statement);
        if (statement.step()) applied = statement.integer(0);
    }
    if (applied > std::int64_t{migrations.size()})
        throw StorageError("hub.db is van een nieuwere versie van Noaber en is niet gewijzigd. Werk de hub bij.");
    for (auto number = static_cast<std::size_t>(applied); number < migrations.size(); ++number) {
        m_session->execute(migrations.at(number));
        m_session->prepared("INSERT INTO hub_schema (number) VALUES ($1)").run(static_cast<std::int64_t>(number + 1));
    }
    writing.commit();
}

std::vector<Region> Accounts::regions() const {
    const std::lock_guard lock(m_mutex);
    Statement& statement = m_session->prepared("SELECT id, name, demo FROM region ORDER BY name, id");
    const Rows rows(statement);
    std::vector<Region> all;
    while (statement.step())
        all.push_back({std::string(statement.text(0)), std::string(statement.text(1)), statement.integer(2) != 0});
    return all;
}

std::optional<Region> Accounts::region(std::string_view id) const {
    for (const Region& one : regions())
        if (one.id == id) return one;
    return std::nullopt;
}

Region Accounts::chosen_region(std::string_view named) const {
    const auto all = regions();
    if (named.empty() && all.size() == 1) return all.front();
    std::string names;
    for (const Region& one : all) {
        if (!named.empty() && (one.id == named || one.name == named)) return one;
        names += (names.empty() ? "" : ", ") + one.name;
    }
    throw InputError(fmt::format("Noem de regio met --regio. Deze hub heeft: {}.", names.empty() ? "geen" : names));
}

Region Accounts::add_region(std::string name) {
    const std::lock_guard lock(m_mutex);
    Region made{new_uuid(), std::move(name), false};
    m_session->prepared("INSERT INTO region (id, name, demo) VALUES ($1, $2, 0)").run(made.id, made.name);
    return made;
}

Region Accounts::add_demo_region() {
    const std::lock_guard lock(m_mutex);
    // The id that every demo file has, so that what their plan brought is one set of records.
    Region made{"demo", "Demo", true};
    insert_if_new(made);
    return made;
}

void Accounts::adopt_region(const Region& region) {
    const std::lock_guard lock(m_mutex);
    insert_if_new(region);
}

void Accounts::insert_if_new(const Region& region) {
    m_session->prepared("INSERT INTO region (id, name, demo) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING")
        .run(region.id, region.name, std::int64_t{region.demo});
}

std::string Accounts::invite(const Invitation& invitation) {
    const std::lock_guard lock(m_mutex);
    std::string code = new_code();
    m_session
        ->prepared(
            "INSERT INTO invitation (code, region, name, role, gemeente, expires, persoon) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .run(hash_of(plain_code(code)), invitation.region, invitation.name, name_of(invitation.role),
             invitation.gemeente, m_wall() + (invitation_days * day_milliseconds), invitation.persoon);
    return code;
}

std::optional<std::pair<Region, Role>> Accounts::invited_to(std::string_view code) const {
    const std::lock_guard lock(m_mutex);
    const std::string hash = hash_of(plain_code(code));
    Statement& statement = m_session->prepared(
        "SELECT r.id, r.name, r.demo, i.role FROM invitation i JOIN region r ON r.id = i.region "
        "WHERE i.code = $1 AND i.account IS NULL AND i.expires > $2");
    const Rows rows(statement.bind_all(hash, m_wall()));
    if (!statement.step()) return std::nullopt;
    return std::pair(Region{std::string(statement.text(0)), std::string(statement.text(1)), statement.integer(2) != 0},
                     stored_role(statement.text(3)));
}

Joined Accounts::join(std::string_view code, const std::string& device_name, const std::string& address) {
    const std::lock_guard lock(m_mutex);
    const std::string hash = hash_of(plain_code(code));
    SessionTransaction writing(*m_session);
    Caller caller;
    {
        Statement& statement = m_session->prepared(
            "SELECT region, name, role, gemeente, coalesce(persoon, '') FROM invitation "
            "WHERE code = $1 AND account IS NULL AND expires > $2");
        const Rows rows(statement.bind_all(hash, m_wall()));
        if (!statement.step())
            throw InputError(
                "Deze uitnodiging bestaat niet, is al gebruikt of is verlopen. Vraag de beheerder om een nieuwe.");
        caller.region = statement.text(0);
        caller.name = statement.text(1);
        caller.role = stored_role(statement.text(2));
        caller.gemeente = statement.text(3);
        caller.persoon = statement.text(4);
    }
    make_or_renew(caller);
    Joined joined = add_device(caller, device_name, DeviceKind::laptop);
    m_session->prepared("UPDATE invitation SET account = $1 WHERE code = $2").run(caller.account, hash);
    note_login(caller.region, {caller.account, joined.caller.device, address},
               fmt::format("aangemeld met een uitnodiging ({})", name_of(caller.role)));
    writing.commit();
    ++m_writes;
    return joined;
}

/// The account that the invitation is for: a new one, or the one of that name with what the invitation says.
void Accounts::make_or_renew(Caller& caller) {
    for (const Account& there : accounts_locked(caller.region)) {
        if (NaamKey(there.name) != NaamKey(caller.name)) continue;
        keep_a_beheerder(there, caller.role);
        caller.account = there.id;
        caller.name = there.name;
        if (caller.gemeente.empty()) caller.gemeente = there.gemeente;
        if (caller.persoon.empty()) caller.persoon = there.persoon;
        return set_right(caller.account, caller.role, caller.gemeente, caller.persoon);
    }
    caller.account = new_uuid();
    m_session
        ->prepared(
            "INSERT INTO account (id, region, name, role, gemeente, persoon, created) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .run(caller.account, caller.region, caller.name, name_of(caller.role), caller.gemeente, caller.persoon,
             m_wall());
}

Joined Accounts::add_device(const Caller& caller, const std::string& device_name, DeviceKind kind) {
    Joined joined{new_token(), caller};
    joined.caller.device = new_uuid();
    joined.caller.device_name = device_name;
    m_session->prepared("INSERT INTO device (id, account, name, token, created) VALUES ($1, $2, $3, $4, $5)")
        .run(joined.caller.device, caller.account, device_name, hash_of(joined.token), m_wall());
    if (kind == DeviceKind::web) {
        m_session->prepared("UPDATE device SET expires = $1 WHERE id = $2")
            .run(m_wall() + (web_session_hours * 3600 * 1000), joined.caller.device);
        clear_web_sessions(caller.account);
    }
    return joined;
}

void Accounts::note_login(const std::string& region, const Doer& by, std::string_view what) {
    m_session
        ->prepared("INSERT INTO login (at, address, account, device, what, region) VALUES ($1, $2, $3, $4, $5, $6)")
        .run(m_wall(), by.address, by.account, by.device, what, region);
}

std::optional<Caller> Accounts::caller(std::string_view token) const {
    const std::string hash = hash_of(token);
    const std::lock_guard lock(m_mutex);
    Statement& statement =
        m_session->prepared(callers_where("d.token = $1 AND d.revoked IS NULL AND d.expires IS NULL"));
    const Rows rows(statement.bind_all(hash));
    return statement.step() ? std::optional(read_caller(statement)) : std::nullopt;
}

std::optional<std::string> Accounts::revoked(std::string_view token) const {
    const std::string hash = hash_of(token);
    const std::lock_guard lock(m_mutex);
    Statement& statement = m_session->prepared(callers_where("d.token = $1 AND d.revoked IS NOT NULL"));
    const Rows rows(statement.bind_all(hash));
    return statement.step() ? std::optional(read_caller(statement).region) : std::nullopt;
}

std::optional<Caller> Accounts::caller_of(std::string_view device) const {
    const std::lock_guard lock(m_mutex);
    Statement& statement =
        m_session->prepared(callers_where("d.id = $1 AND d.revoked IS NULL AND (d.expires IS NULL OR d.expires > $2)"));
    const Rows rows(statement.bind_all(device, m_wall()));
    return statement.step() ? std::optional(read_caller(statement)) : std::nullopt;
}

std::vector<Device> Accounts::devices() const {
    const std::lock_guard lock(m_mutex);
    Statement& statement = m_session->prepared(
        "SELECT d.id, d.name, a.id, a.name, a.role, a.region, coalesce(r.name, ''), d.created, d.revoked, d.expires FROM device d "
        "JOIN account a ON a.id = d.account LEFT JOIN region r ON r.id = a.region "
        "WHERE d.expires IS NULL OR d.expires > $1 ORDER BY d.created, d.id");
    const Rows rows(statement.bind_all(m_wall()));
    std::vector<Device> all;
    while (statement.step())
        all.push_back({std::string(statement.text(0)), std::string(statement.text(1)), std::string(statement.text(2)),
                       std::string(statement.text(3)), stored_role(statement.text(4)), std::string(statement.text(5)),
                       std::string(statement.text(6)), statement.integer(7), !statement.is_null(8),
                       statement.is_null(9) ? DeviceKind::laptop : DeviceKind::web});
    return all;
}

void Accounts::revoke(std::string_view device, const Doer& by) {
    const auto whose = caller_of(device);
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    if (!whose) throw InputError(fmt::format("Er is geen apparaat {} dat nog toegang heeft.", device));
    Statement& session = m_session->prepared("DELETE FROM device WHERE id = $1 AND expires IS NOT NULL");
    session.run(device);
    if (session.changed() == 0) {
        m_session->prepared("UPDATE device SET revoked = $1 WHERE id = $2").run(m_wall(), device);
        m_session->prepared("UPDATE account SET password = NULL WHERE id = $1").run(whose->account);
        end_web_sessions_of(whose->account);
        end_feeds_of(whose->account);
    }
    note_login(whose->region, by, fmt::format("apparaat {} van {} ingetrokken", whose->device_name, whose->name));
    writing.commit();
    ++m_writes;
}

void Accounts::drop(std::string_view device) {
    const std::lock_guard lock(m_mutex);
    m_session->prepared("DELETE FROM device WHERE id = $1").run(device);
}

}  // namespace noaber::hub
