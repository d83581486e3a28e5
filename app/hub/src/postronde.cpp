// SPDX-License-Identifier: EUPL-1.2
// Looking what is to be sent, and sending it.
#include "postronde.h"

#include "secrets.h"

#include <noaber/base/errors.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <algorithm>

namespace noaber::hub {

namespace {

constexpr std::size_t id_length = 32;

Poststaat staat_na(Bezorging bezorging, std::int64_t attempt) {
    switch (bezorging) {
        case Bezorging::bezorgd: return Poststaat::bezorgd;
        case Bezorging::onzeker: return Poststaat::onzeker;
        case Bezorging::mislukt: break;
    }
    return attempt < meeste_postpogingen ? Poststaat::wacht : Poststaat::mislukt;
}

}  // namespace

Postronde::Postronde(Post& post, std::vector<HubMails> mails, std::unique_ptr<Bezorger> bezorger,
                     std::function<std::vector<PostRegion>()> regions, WallClock wall, HubLog log)
    : m_post(post),
      m_mails(std::move(mails)),
      m_bezorger(std::move(bezorger)),
      m_regions(std::move(regions)),
      m_wall(std::move(wall)),
      m_log(std::move(log)) {}

Postronde::~Postronde() { stop(); }

std::size_t Postronde::werk() {
    if (!m_bezorger || m_mails.empty()) return 0;
    if (const std::size_t left = m_post.ruim_op(); left > 0)
        m_log({LogLevel::warning, "mail misschien niet verzonden", {{"aantal", std::to_string(left)}}});
    std::size_t sent = 0;
    for (const PostRegion& region : m_regions())
        for (const Addressed& one : te_versturen(region)) {
            if (!wait(std::chrono::milliseconds(0))) return sent;
            if (verstuur(region, one)) ++sent;
        }
    return sent;
}

std::vector<Postronde::Addressed> Postronde::te_versturen(const PostRegion& region) const {
    std::vector<Addressed> all;
    const HubPostRound round{Moment::of_milliseconds(m_wall()), region.stand(), *region.links,
                             [&](std::string_view sleutel) { return m_post.is_klaar(region.id, sleutel); }};
    region.look([&](const Store& store) {
        for (const HubMails& mails : m_mails) try {
                for (HubMail& mail : mails(store, round)) {
                    if (round.is_verstuurd(mail.sleutel)) continue;
                    const auto persoon = store.find(mail.aan);
                    // Who has no address is a matter for the pages that show whom it is for.
                    if (!persoon || mailadres(persoon->email).empty()) continue;
                    all.push_back({std::move(mail), persoon->naam, persoon->email});
                }
            } catch (const Error& error) {
                // What one brings must not keep the mails of another.
                m_log(
                    {LogLevel::error, "mails niet bepaald", {{"regio", region.id}, {"waarom", error_in_words(error)}}});
            }
    });
    return all;
}

bool Postronde::verstuur(const PostRegion& region, const Addressed& one) {
    const std::int64_t attempt = m_post.neem(region.id, one.mail.sleutel);
    if (attempt == 0) return false;
    Bericht bericht;
    bericht.id = hash_of(region.id + " " + one.mail.sleutel).substr(0, id_length);
    bericht.naam = one.naam;
    bericht.email = one.email;
    bericht.onderwerp = one.mail.onderwerp;
    bericht.tekst = one.mail.tekst;
    const Uitslag uitslag = m_bezorger->bezorg(bericht);
    const Poststaat staat = staat_na(uitslag.bezorging, attempt);
    m_post.noteer(region.id, one.mail.sleutel, staat, uitslag.waarom);
    if (staat != Poststaat::bezorgd)
        m_log({LogLevel::warning,
               "mail niet bezorgd",
               {{"regio", region.id}, {"bericht", bericht.id}, {"waarom", uitslag.waarom}}});
    if (staat == Poststaat::wacht) return false;
    for (const std::string& ook : one.mail.ook)
        if (m_post.neem(region.id, ook) > 0) m_post.noteer(region.id, ook, staat, {});
    return staat == Poststaat::bezorgd;
}

void Postronde::start(std::chrono::milliseconds every) {
    if (!m_bezorger || m_mails.empty()) return;
    m_thread = std::thread([this, every] { run(every); });
}

void Postronde::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        m_wake.notify_one();
    }
    if (m_thread.joinable()) m_thread.join();
}

bool Postronde::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, time, [this] { return m_stop; });
}

void Postronde::run(std::chrono::milliseconds every) {
    bool failing = false;
    while (wait(every)) try {
            (void)werk();
            failing = false;
        } catch (const std::exception& error) {
            // It is all in the database and in the plan still; the next time may be better.
            if (!failing) m_log({LogLevel::error, "mails niet verwerkt", {{"waarom", error.what()}}});
            failing = true;
        }
}

}  // namespace noaber::hub
