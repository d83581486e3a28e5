// SPDX-License-Identifier: EUPL-1.2
// The SQL of the mails that were sent.
#include "post.h"

#include <noaber/store/session.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace noaber::hub {

namespace {

constexpr std::int64_t minute = 60'000;
/// Longer than any attempt takes.
constexpr std::int64_t lease = 5 * minute;
constexpr std::int64_t between_attempts = 5 * minute;  ///< after the first, twice that after the second, ...
constexpr std::int64_t kept = std::int64_t{730} * 24 * 60 * minute;

constexpr std::array<std::pair<Poststaat, std::string_view>, 5> staten{{{Poststaat::wacht, "wacht"},
                                                                        {Poststaat::versturen, "versturen"},
                                                                        {Poststaat::bezorgd, "bezorgd"},
                                                                        {Poststaat::mislukt, "mislukt"},
                                                                        {Poststaat::onzeker, "onzeker"}}};

std::string_view word_of(Poststaat staat) {
    return std::ranges::find(staten, staat, &std::pair<Poststaat, std::string_view>::first)->second;
}

struct Known {
    std::string staat;
    std::int64_t pogingen = 0;
    std::int64_t sinds = 0;
    [[nodiscard]] bool waits() const { return staat == word_of(Poststaat::wacht); }
};

std::optional<Known> read(Session& session, std::string_view regio, std::string_view sleutel) {
    Statement& statement =
        session.prepared("SELECT staat, pogingen, sinds FROM post WHERE region = $1 AND sleutel = $2");
    statement.bind(1, regio);
    statement.bind(2, sleutel);
    const Rows rows(statement);
    if (!statement.step()) return std::nullopt;
    return Known{std::string(statement.text(0)), statement.integer(1), statement.integer(2)};
}

}  // namespace

Post::Post(std::unique_ptr<Session> session, WallClock wall) : m_wall(std::move(wall)), m_session(std::move(session)) {}

Post::~Post() = default;

bool Post::is_klaar(std::string_view regio, std::string_view sleutel) const {
    const std::lock_guard lock(m_mutex);
    const auto known = read(*m_session, regio, sleutel);
    return known && !known->waits();
}

std::int64_t Post::neem(std::string_view regio, std::string_view sleutel) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    const auto known = read(*m_session, regio, sleutel);
    if (known && (!known->waits() || m_wall() < known->sinds + between_attempts * known->pogingen)) return 0;
    const std::string_view versturen = word_of(Poststaat::versturen);
    if (known)
        m_session
            ->prepared(
                "UPDATE post SET staat = $1, pogingen = pogingen + 1, sinds = $2 WHERE region = $3 AND sleutel = $4")
            .run(versturen, m_wall(), regio, sleutel);
    else
        m_session
            ->prepared(
                "INSERT INTO post (region, sleutel, staat, pogingen, sinds, fout) VALUES ($1, $2, $3, 1, $4, '')")
            .run(regio, sleutel, versturen, m_wall());
    writing.commit();
    return known ? known->pogingen + 1 : 1;
}

void Post::noteer(std::string_view regio, std::string_view sleutel, Poststaat hoe, const std::string& waarom) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    m_session->prepared("UPDATE post SET staat = $1, sinds = $2, fout = $3 WHERE region = $4 AND sleutel = $5")
        .run(word_of(hoe), m_wall(), waarom, regio, sleutel);
    writing.commit();
}

std::size_t Post::ruim_op() {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    m_session->prepared("DELETE FROM post WHERE sinds < $1").run(m_wall() - kept);
    std::size_t left = 0;
    {
        Statement& statement =
            m_session->prepared("SELECT count(*) FROM post WHERE staat = 'versturen' AND sinds < $1");
        statement.bind(1, m_wall() - lease);
        const Rows rows(statement);
        if (statement.step()) left = static_cast<std::size_t>(statement.integer(0));
    }
    if (left > 0)
        m_session->prepared("UPDATE post SET staat = 'onzeker' WHERE staat = 'versturen' AND sinds < $1")
            .run(m_wall() - lease);
    writing.commit();
    return left;
}

}  // namespace noaber::hub
