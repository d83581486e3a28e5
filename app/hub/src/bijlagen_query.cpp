// SPDX-License-Identifier: EUPL-1.2
// The SQL of pieces. Text is what both databases take, so they are base64.
#include "bijlagen.h"

#include <noaber/base/errors.h>
#include <noaber/base/sha256.h>
#include <noaber/bijlage/bestandssoort.h>
#include <noaber/sync/bijlagen.h>

#include <fmt/format.h>
#include <sodium.h>

namespace noaber::hub {

namespace {

constexpr int base64 = sodium_base64_VARIANT_ORIGINAL;
constexpr std::int64_t unfinished_for =
    std::int64_t{7} * 24 * 3600 * 1000;  // milliseconds: after that nobody comes back for it

std::string encoded(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), base64), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      base64);
    text.pop_back();  // its NUL
    return text;
}

/// How many bytes that piece has.
std::size_t size_of_piece(std::int64_t grootte, std::size_t nr) {
    const auto all = static_cast<std::size_t>(grootte);
    const std::size_t before = nr * bijlage_deel;
    return before >= all ? 0 : std::min(bijlage_deel, all - before);
}

void check_possible(const Bijlage& bijlage) {
    const std::int64_t size = bijlage.grootte.value_or(0);
    if (size <= 0 || size > most_bijlage_bytes || !is_sha256(bijlage.sha256))
        throw InputError(fmt::format("Een bijlage is hoogstens {}.", most_bijlage_in_words));
}

}  // namespace

std::string from_base64(std::string_view text) {
    std::string bytes(text.size() / 4 * 3, '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                          nullptr, &size, nullptr, base64) != 0)
        throw DamagedError("Een bijlage op de hub is beschadigd. Zet een reservekopie terug.");
    bytes.resize(size);
    return bytes;
}

Bijlagen::Bijlagen(std::unique_ptr<Session> session, WallClock wall)
    : m_session(std::move(session)), m_wall(std::move(wall)) {
    if (m_session->dialect() == SqlDialect::sqlite) m_session->execute("PRAGMA secure_delete=ON");
    if (!m_session->columns_of("bijlage_deel").empty()) return;
    SessionTransaction making(*m_session);
    m_session->execute(
        "CREATE TABLE IF NOT EXISTS bijlage_inhoud (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, grootte BIGINT NOT NULL, "
        "heel BIGINT NOT NULL, geraakt BIGINT NOT NULL)");
    m_session->execute(
        "CREATE TABLE IF NOT EXISTS bijlage_deel (id TEXT NOT NULL, nr BIGINT NOT NULL, inhoud TEXT NOT NULL, PRIMARY KEY (id, nr))");
    making.commit();
}

Bijlagestand Bijlagen::stand(const Bijlage& bijlage) {
    const std::lock_guard lock(m_mutex);
    return stand_of(bijlage);
}

/// Bytes of another content, of before the record was changed, count for nothing.
Bijlagestand Bijlagen::stand_of(const Bijlage& bijlage) {
    Statement& statement = m_session->prepared(
        "SELECT heel, (SELECT count(*) FROM bijlage_deel d WHERE d.id = b.id) FROM bijlage_inhoud b "
        "WHERE b.id = $1 AND b.sha256 = $2 AND b.grootte = $3");
    const Rows rows(statement.bind_all(bijlage.id.text, bijlage.sha256, bijlage.grootte.value_or(0)));
    if (!statement.step()) return {};
    return {static_cast<std::size_t>(statement.integer(1)), statement.integer(0) != 0};
}

Bijlagestand Bijlagen::neem(const Bijlage& bijlage, std::size_t nr, std::string_view bytes) {
    check_possible(bijlage);
    const std::int64_t size = *bijlage.grootte;
    if (bytes.empty() || bytes.size() != size_of_piece(size, nr))
        throw InputError("Dit deel van de bijlage heeft niet de goede lengte. Stuur het opnieuw.");
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    Bijlagestand now = stand_of(bijlage);
    if (now.heel || now.delen != nr) return now;
    if (nr == 0) start_anew(bijlage);
    m_session->prepared("INSERT INTO bijlage_deel (id, nr, inhoud) VALUES ($1, $2, $3)")
        .run(bijlage.id.text, static_cast<std::int64_t>(nr), encoded(bytes));
    m_session->prepared("UPDATE bijlage_inhoud SET geraakt = $1 WHERE id = $2").run(m_wall(), bijlage.id.text);
    now.delen = nr + 1;
    if (size_of_piece(size, now.delen) > 0) {
        writing.commit();
        return now;
    }
    now.heel = is_whole(bijlage);
    if (now.heel)
        m_session->prepared("UPDATE bijlage_inhoud SET heel = 1 WHERE id = $1").run(bijlage.id.text);
    else
        remove(bijlage.id.text);
    writing.commit();
    if (!now.heel) throw InputError("Wat er kwam is niet de bijlage die in het plan staat. Voeg hem opnieuw toe.");
    return now;
}

void Bijlagen::start_anew(const Bijlage& bijlage) {
    remove_old_pieces();
    remove(bijlage.id.text);
    m_session->prepared("INSERT INTO bijlage_inhoud (id, sha256, grootte, heel, geraakt) VALUES ($1, $2, $3, 0, $4)")
        .run(bijlage.id.text, bijlage.sha256, *bijlage.grootte, m_wall());
}

void Bijlagen::remove(const std::string& id) {
    m_session->prepared("DELETE FROM bijlage_deel WHERE id = $1").run(id);
    m_session->prepared("DELETE FROM bijlage_inhoud WHERE id = $1").run(id);
}

void Bijlagen::remove_old_pieces() {
    const std::int64_t before = m_wall() - unfinished_for;
    m_session
        ->prepared(
            "DELETE FROM bijlage_deel WHERE id IN (SELECT id FROM bijlage_inhoud WHERE heel = 0 AND geraakt < $1)")
        .run(before);
    m_session->prepared("DELETE FROM bijlage_inhoud WHERE heel = 0 AND geraakt < $1").run(before);
}

/// Piece by piece, so that no more than one is in memory.
bool Bijlagen::is_whole(const Bijlage& bijlage) {
    Sha256 sha;
    for (std::size_t nr = 0; size_of_piece(*bijlage.grootte, nr) > 0; ++nr) {
        Statement& statement = m_session->prepared("SELECT inhoud FROM bijlage_deel WHERE id = $1 AND nr = $2");
        const Rows rows(statement.bind_all(bijlage.id.text, static_cast<std::int64_t>(nr)));
        if (!statement.step()) return false;
        sha.add(from_base64(statement.text(0)));
    }
    return sha.hex() == bijlage.sha256;
}

std::optional<std::string> Bijlagen::deel(const Bijlage& bijlage, std::size_t nr) {
    const std::lock_guard lock(m_mutex);
    if (!stand_of(bijlage).heel) return std::nullopt;
    Statement& statement = m_session->prepared("SELECT inhoud FROM bijlage_deel WHERE id = $1 AND nr = $2");
    const Rows rows(statement.bind_all(bijlage.id.text, static_cast<std::int64_t>(nr)));
    if (!statement.step()) return std::nullopt;
    return from_base64(statement.text(0));
}

std::vector<std::string> Bijlagen::ids() {
    const std::lock_guard lock(m_mutex);
    std::vector<std::string> all;
    Statement& statement = m_session->prepared("SELECT id FROM bijlage_inhoud WHERE heel = 1 ORDER BY id");
    const Rows rows(statement);
    while (statement.step()) all.emplace_back(statement.text(0));
    return all;
}

void Bijlagen::each_piece(const std::string& id,
                          const std::function<void(const Kenmerk&, std::size_t nr, std::string_view base64)>& each) {
    const std::lock_guard lock(m_mutex);
    Statement& statement = m_session->prepared(
        "SELECT b.sha256, b.grootte, d.nr, d.inhoud FROM bijlage_inhoud b JOIN bijlage_deel d ON d.id = b.id "
        "WHERE b.id = $1 AND b.heel = 1 ORDER BY d.nr");
    const Rows rows(statement.bind_all(id));
    while (statement.step())
        each({id, std::string(statement.text(0)), statement.integer(1)}, static_cast<std::size_t>(statement.integer(2)),
             statement.text(3));
}

void Bijlagen::vergeet(const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    for (const std::string& id : ids) remove(id);
    writing.commit();
    overwrite();
}

void Bijlagen::ruim_op(const std::function<bool(const std::string&)>& gone) {
    std::vector<std::string> going;
    {
        const std::lock_guard lock(m_mutex);
        Statement& statement = m_session->prepared("SELECT id FROM bijlage_inhoud ORDER BY id");
        const Rows rows(statement);
        while (statement.step())
            if (const std::string id(statement.text(0)); gone(id)) going.push_back(id);
    }
    vergeet(going);
}

/// SQLite overwrote the pages (secure_delete), but its journal has them still; PostgreSQL writes the table anew.
void Bijlagen::overwrite() {
    if (m_session->dialect() == SqlDialect::postgresql) return m_session->execute("VACUUM (FULL) bijlage_deel");
    Statement& statement = m_session->prepared("PRAGMA wal_checkpoint(TRUNCATE)");
    const Rows rows(statement);
    (void)statement.step();
}

}  // namespace noaber::hub
