// SPDX-License-Identifier: EUPL-1.2
// The SQL of call-ups.
#include "oproepen.h"

#include "secrets.h"

#include <noaber/base/errors.h>
#include <noaber/base/ids.h>
#include <noaber/base/text.h>
#include <noaber/store/session.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace noaber::hub {

namespace {

using Staat = Oproepbericht::Staat;

constexpr std::array<std::pair<Staat, const char*>, 5> staten{{{Staat::wacht, "wacht"},
                                                               {Staat::versturen, "versturen"},
                                                               {Staat::bezorgd, "bezorgd"},
                                                               {Staat::mislukt, "mislukt"},
                                                               {Staat::onzeker, "onzeker"}}};
constexpr std::array<std::pair<Antwoord, const char*>, 4> antwoorden{
    {{Antwoord::geen, ""}, {Antwoord::ja, "ja"}, {Antwoord::nee, "nee"}, {Antwoord::overgeslagen, "overgeslagen"}}};

template <class E, std::size_t N>
const char* word_of(const std::array<std::pair<E, const char*>, N>& all, E value) {
    return std::ranges::find(all, value, &std::pair<E, const char*>::first)->second;
}

/// What a newer hub wrote is taken for the first.
template <class E, std::size_t N>
E read_as(const std::array<std::pair<E, const char*>, N>& all, std::string_view word) {
    const auto found = std::ranges::find(all, word, [](const auto& one) { return std::string_view(one.second); });
    return found == all.end() ? all.front().first : found->first;
}

std::optional<std::int64_t> moment_in(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.integer(column));
}

std::string text_in(const Statement& row, int column) {
    return row.is_null(column) ? std::string() : std::string(row.text(column));
}

}  // namespace

Oproepen::Oproepen(std::unique_ptr<Session> session, WallClock wall)
    : m_wall(std::move(wall)), m_session(std::move(session)) {
    SessionTransaction writing(*m_session);
    m_session->prepared("INSERT INTO hub_secret (name, value) VALUES ('oproep', $1) ON CONFLICT DO NOTHING")
        .run(new_token());
    {
        Statement& statement = m_session->prepared("SELECT value FROM hub_secret WHERE name = 'oproep'");
        const Rows rows(statement);
        if (statement.step()) m_sleutel = statement.text(0);
    }
    writing.commit();
}

Oproepen::~Oproepen() = default;

std::string Oproepen::begin(const NieuweOproep& nieuw) {
    const std::string tekst = shorten(trim(nieuw.tekst), langste_oproeptekst);
    if (tekst.empty()) throw InputError("Schrijf waarvoor je oproept. Dat staat in het bericht.");
    if (std::ranges::none_of(nieuw.lijst, [](const Oproepbare& one) { return one.persoon.has_value(); }))
        throw InputError(fmt::format("Voor {} is er niemand om op te roepen. Vul de escalatielijst of het rooster aan.",
                                     nieuw.functie));
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    const auto open = lees("region = $1 AND geeindigd IS NULL", nieuw.regio, meeste_oproepen);
    if (open.size() >= meeste_oproepen)
        throw InputError("Er lopen al te veel oproepen. Stop er eerst een die niet meer nodig is.");
    const std::string id = new_uuid();
    m_session
        ->prepared(
            "INSERT INTO oproep (id, region, soort, functie, tekst, begonnen, door) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .run(id, nieuw.regio, nieuw.soort == Oproepsoort::proef ? "proef" : "oproep", nieuw.functie, tekst, m_wall(),
             nieuw.door);
    std::int64_t volgorde = 0;
    for (const Oproepbare& one : nieuw.lijst) {
        const Persoon persoon = one.persoon.value_or(Persoon{});
        m_session
            ->prepared(
                "INSERT INTO oproepstap (id, oproep, volgorde, persoon, naam, email, telefoon, minuten, antwoord, opmerking) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9)")
            .run(new_uuid(), id, ++volgorde, persoon.id.text, persoon.naam, persoon.email, persoon.telefoon,
                 one.minuten, one.waarom_niet);
    }
    writing.commit();
    return id;
}

std::vector<Oproep> Oproepen::lees(std::string_view where, std::string_view value, std::int64_t most) const {
    std::vector<Oproep> all;
    {
        Statement& statement = m_session->prepared(
            fmt::format("SELECT id, region, soort, functie, tekst, begonnen, door, geeindigd, afloop FROM oproep "
                        "WHERE {} ORDER BY begonnen DESC, id DESC LIMIT $2",
                        where));
        const Rows rows(statement.bind_all(value, most));
        while (statement.step())
            all.push_back({text_in(statement, 0),
                           text_in(statement, 1),
                           statement.text(2) == "proef" ? Oproepsoort::proef : Oproepsoort::oproep,
                           text_in(statement, 3),
                           text_in(statement, 4),
                           statement.integer(5),
                           text_in(statement, 6),
                           moment_in(statement, 7),
                           text_in(statement, 8),
                           {}});
    }
    for (Oproep& one : all) lees_stappen(one);
    return all;
}

void Oproepen::lees_stappen(Oproep& oproep) const {
    {
        Statement& statement = m_session->prepared(
            "SELECT id, oproep, volgorde, persoon, naam, email, telefoon, minuten, gevraagd, beantwoord, antwoord, opmerking "
            "FROM oproepstap WHERE oproep = $1 ORDER BY volgorde");
        const Rows rows(statement.bind_all(oproep.id));
        while (statement.step())
            oproep.stappen.push_back({text_in(statement, 0),
                                      text_in(statement, 1),
                                      statement.integer(2),
                                      text_in(statement, 3),
                                      text_in(statement, 4),
                                      text_in(statement, 5),
                                      text_in(statement, 6),
                                      statement.integer(7),
                                      moment_in(statement, 8),
                                      moment_in(statement, 9),
                                      read_as(antwoorden, text_in(statement, 10)),
                                      text_in(statement, 11),
                                      {}});
    }
    for (Oproepstap& stap : oproep.stappen) lees_berichten(stap);
}

void Oproepen::lees_berichten(Oproepstap& stap) const {
    Statement& statement = m_session->prepared(
        "SELECT kanaal, staat, pogingen, sinds, twijfel, fout FROM oproepbericht WHERE stap = $1 ORDER BY kanaal");
    const Rows rows(statement.bind_all(stap.id));
    while (statement.step())
        stap.berichten.push_back({text_in(statement, 0), read_as(staten, text_in(statement, 1)), statement.integer(2),
                                  statement.integer(3), statement.integer(4) != 0, text_in(statement, 5)});
}

std::vector<Oproep> Oproepen::van_regio(std::string_view regio, std::size_t most) const {
    const std::lock_guard lock(m_mutex);
    return lees("region = $1", regio, static_cast<std::int64_t>(most));
}

std::vector<Oproep> Oproepen::lopende() const {
    constexpr std::int64_t of_all_regions = 10'000;
    const std::lock_guard lock(m_mutex);
    return lees("geeindigd IS NULL AND $1 = ''", "", of_all_regions);
}

std::optional<Oproep> Oproepen::van_stap(std::string_view stap) const {
    const std::lock_guard lock(m_mutex);
    auto found = lees("id IN (SELECT oproep FROM oproepstap WHERE oproepstap.id = $1)", stap, 1);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool Oproepen::sluit(std::string_view oproep, const std::string& afloop) {
    Statement& statement =
        m_session->prepared("UPDATE oproep SET geeindigd = $1, afloop = $2 WHERE id = $3 AND geeindigd IS NULL");
    statement.run(m_wall(), afloop, oproep);
    return statement.changed() == 1;
}

void Oproepen::stop(std::string_view regio, std::string_view oproep, const std::string& door) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    const auto found = lees("id = $1", oproep, 1);
    if (found.empty() || found.front().regio != regio || !sluit(oproep, "Gestopt door " + door))
        throw InputError("Deze oproep loopt niet (meer).");
    writing.commit();
}

bool Oproepen::beantwoord(std::string_view id, Antwoord antwoord) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    const auto found = lees("id IN (SELECT oproep FROM oproepstap WHERE oproepstap.id = $1)", id, 1);
    if (found.empty() || !found.front().neemt_antwoord()) return false;
    const auto& stappen = found.front().stappen;
    const auto stap = std::ranges::find(stappen, id, &Oproepstap::id);
    // Who said no may still come; who comes can't take it back here.
    if (stap == stappen.end() || stap->antwoord == antwoord || stap->antwoord == Antwoord::ja) return false;
    m_session->prepared("UPDATE oproepstap SET beantwoord = $1, antwoord = $2 WHERE id = $3")
        .run(m_wall(), word_of(antwoorden, antwoord), id);
    if (antwoord == Antwoord::ja)
        m_session->prepared("UPDATE oproep SET geeindigd = $1, afloop = $2 WHERE id = $3")
            .run(m_wall(), stap->naam + " heeft bevestigd", found.front().id);
    writing.commit();
    return true;
}

bool Oproepen::vraag(const Oproepstap& stap, const std::vector<std::string>& kanalen) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    Statement& statement = m_session->prepared(
        "UPDATE oproepstap SET gevraagd = $1 WHERE id = $2 AND gevraagd IS NULL "
        "AND oproep IN (SELECT id FROM oproep WHERE geeindigd IS NULL)");
    statement.run(m_wall(), stap.id);
    if (statement.changed() != 1) return false;
    for (const std::string& kanaal : kanalen)
        m_session
            ->prepared(
                "INSERT INTO oproepbericht (stap, kanaal, staat, pogingen, sinds, twijfel, fout) "
                "VALUES ($1, $2, 'wacht', 0, $3, 0, '')")
            .run(stap.id, kanaal, m_wall());
    writing.commit();
    return true;
}

void Oproepen::sla_over(const Oproepstap& stap, const std::string& waarom) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    m_session
        ->prepared(
            "UPDATE oproepstap SET gevraagd = coalesce(gevraagd, $1), beantwoord = $2, antwoord = 'overgeslagen', "
            "opmerking = $3 WHERE id = $4 AND antwoord = ''")
        .run(m_wall(), m_wall(), waarom, stap.id);
    writing.commit();
}

bool Oproepen::neem(const Oproepstap& stap, const Oproepbericht& bericht) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    Statement& statement = m_session->prepared(
        "UPDATE oproepbericht SET staat = 'versturen', pogingen = pogingen + 1, sinds = $1, twijfel = $2 "
        "WHERE stap = $3 AND kanaal = $4 AND staat = $5 AND pogingen = $6 "
        "AND stap IN (SELECT s.id FROM oproepstap s JOIN oproep o ON o.id = s.oproep WHERE o.geeindigd IS NULL)");
    const bool left_half_way = bericht.staat == Staat::versturen;
    statement.run(m_wall(), std::int64_t{bericht.twijfel || left_half_way}, stap.id, bericht.kanaal,
                  word_of(staten, bericht.staat), bericht.pogingen);
    const bool mine = statement.changed() == 1;
    writing.commit();
    return mine;
}

void Oproepen::zet(const Oproepstap& stap, const Oproepbericht& bericht) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    m_session
        ->prepared(
            "UPDATE oproepbericht SET staat = $1, sinds = $2, twijfel = $3, fout = $4 "
            "WHERE stap = $5 AND kanaal = $6 AND pogingen = $7")
        .run(word_of(staten, bericht.staat), m_wall(), std::int64_t{bericht.twijfel}, bericht.fout, stap.id,
             bericht.kanaal, bericht.pogingen);
    writing.commit();
}

void Oproepen::eindig(std::string_view oproep, const std::string& afloop) {
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    (void)sluit(oproep, afloop);
    writing.commit();
}

std::size_t Oproepen::ruim_op() {
    constexpr std::int64_t day = std::int64_t{24} * 3600 * 1000;
    const std::int64_t before = m_wall() - oproep_bewaard * day;
    const std::lock_guard lock(m_mutex);
    SessionTransaction writing(*m_session);
    m_session
        ->prepared(
            "DELETE FROM oproepbericht WHERE stap IN (SELECT s.id FROM oproepstap s JOIN oproep o ON o.id = s.oproep "
            "WHERE o.geeindigd < $1)")
        .run(before);
    m_session->prepared("DELETE FROM oproepstap WHERE oproep IN (SELECT id FROM oproep WHERE geeindigd < $1)")
        .run(before);
    Statement& statement = m_session->prepared("DELETE FROM oproep WHERE geeindigd < $1");
    statement.run(before);
    const auto gone = static_cast<std::size_t>(statement.changed());
    writing.commit();
    return gone;
}

}  // namespace noaber::hub
