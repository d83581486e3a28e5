// SPDX-License-Identifier: EUPL-1.2
// Asking one after the other, and sending until it is known to have arrived.
#include "oproepronde.h"

#include "sealed_link.h"

#include <noaber/base/moment.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub {

namespace {

using Staat = Oproepbericht::Staat;

constexpr std::int64_t minute = 60'000;
/// Longer than any attempt takes: who had it is gone.
constexpr std::int64_t lease = 3 * minute;
constexpr std::int64_t between_attempts = 20'000;

bool has_failed(const Oproepbericht& one) { return one.staat == Staat::mislukt; }

std::string text_of(const Oproep& oproep, const Oproepstap& stap, const Oproepbericht& bericht, const std::string& link,
                    std::int64_t verloopt) {
    const bool proef = oproep.soort == Oproepsoort::proef;
    std::string text =
        fmt::format("{} voor {}\n\n{}\n\n", proef ? "Proefalarm" : "Oproep", oproep.functie, oproep.tekst);
    if (bericht.twijfel)
        text +=
            "Let op: dit bericht kan dubbel bij je aankomen. Van de eerste keer is niet zeker of het verzonden is.\n\n";
    text += fmt::format("{}\n{}\n\n", proef ? "Bevestig dat je dit las:" : "Kun je? Bevestig het hier:", link);
    text += fmt::format(
        "Openen alleen is niet genoeg: druk op die pagina op de knop. De link is alleen voor jou en werkt tot {}.\n",
        in_short(Moment::of_milliseconds(verloopt)));
    if (!proef)
        text += fmt::format("Reageer je niet binnen {} minuten, dan wordt ook de volgende opgeroepen.\n", stap.minuten);
    return text;
}

}  // namespace

std::string proeftekst() { return "Dit is een proefalarm. Je hoeft niet te komen; bevestig alleen dat je dit las."; }

Oproepronde::Oproepronde(Oproepen& oproepen, std::vector<std::unique_ptr<Bezorger>> bezorgers,
                         std::function<std::string()> adres, WallClock wall, HubLog log)
    : m_oproepen(oproepen),
      m_bezorgers(std::move(bezorgers)),
      m_adres(std::move(adres)),
      m_wall(std::move(wall)),
      m_log(std::move(log)) {}

Oproepronde::~Oproepronde() { stop(); }

void Oproepronde::werk() {
    do {
        m_again = false;
        for (const Oproep& oproep : m_oproepen.lopende()) werk_aan(oproep);
    } while (m_again);
}

void Oproepronde::werk_aan(const Oproep& oproep) {
    for (const Oproepstap& stap : oproep.stappen) {
        if (!stap.gevraagd) return vraag(oproep, stap);
        if (stap.antwoord == Antwoord::geen) {
            for (const Oproepbericht& bericht : stap.berichten)
                if (is_aan_de_beurt(bericht)) verstuur(oproep, stap, bericht);
            if (!stap.berichten.empty() && std::ranges::all_of(stap.berichten, has_failed)) {
                m_oproepen.sla_over(stap, "niet te bereiken: " + stap.berichten.front().fout);
                m_again = true;
                return;
            }
        }
        if (!is_klaar(stap)) return;
    }
    m_oproepen.eindig(oproep.id, std::string(niemand_bevestigde));
    m_log({LogLevel::warning, "oproep zonder bevestiging", {{"oproep", oproep.id}}});
}

bool Oproepronde::is_klaar(const Oproepstap& stap) const {
    return stap.antwoord != Antwoord::geen || m_wall() >= *stap.gevraagd + stap.minuten * minute;
}

void Oproepronde::vraag(const Oproep& oproep, const Oproepstap& stap) {
    std::vector<std::string> kanalen;
    for (const auto& one : m_bezorgers)
        if (!stap.persoon.empty() && one->kan(bericht_aan(oproep, stap, {}))) kanalen.push_back(one->kanaal());
    if (kanalen.empty())
        m_oproepen.sla_over(stap, !stap.persoon.empty() ? "heeft geen e-mailadres" : stap.opmerking);
    else if (!m_oproepen.vraag(stap, kanalen))
        return;  // another hub does
    m_again = true;
}

bool Oproepronde::is_aan_de_beurt(const Oproepbericht& bericht) const {
    if (bericht.staat == Staat::versturen) return m_wall() >= bericht.sinds + lease;
    return bericht.staat == Staat::wacht &&
           (bericht.pogingen == 0 || m_wall() >= bericht.sinds + between_attempts * bericht.pogingen);
}

void Oproepronde::verstuur(const Oproep& oproep, const Oproepstap& stap, const Oproepbericht& seen) {
    Bezorger* const by = bezorger(seen.kanaal);
    if (!m_oproepen.neem(stap, seen)) return;
    Oproepbericht bericht = seen;
    ++bericht.pogingen;
    if (seen.staat == Staat::versturen) bericht.twijfel = true;
    const Uitslag uitslag = by ? by->bezorg(bericht_aan(oproep, stap, bericht))
                               : Uitslag{Bezorging::mislukt, "deze weg is op de hub niet meer ingesteld"};
    bericht.fout = uitslag.waarom;
    bericht.twijfel = bericht.twijfel || uitslag.bezorging == Bezorging::onzeker;
    const bool last = bericht.pogingen >= meeste_pogingen || !by;
    if (uitslag.bezorging == Bezorging::bezorgd)
        bericht.staat = Staat::bezorgd;
    else if (last)
        bericht.staat = bericht.twijfel ? Staat::onzeker : Staat::mislukt;
    else
        bericht.staat = Staat::wacht;
    m_oproepen.zet(stap, bericht);
    if (uitslag.bezorging != Bezorging::bezorgd)
        m_log({LogLevel::warning,
               "bericht van oproep niet bezorgd",
               {{"oproep", oproep.id},
                {"kanaal", bericht.kanaal},
                {"poging", std::to_string(bericht.pogingen)},
                {"waarom", uitslag.waarom}}});
    m_again = m_again || bericht.staat == Staat::mislukt;
}

Bericht Oproepronde::bericht_aan(const Oproep& oproep, const Oproepstap& stap, const Oproepbericht& bericht) const {
    // By when somebody was asked, so that each attempt has the same link.
    const std::int64_t verloopt = stap.gevraagd.value_or(m_wall()) + oproeplink_geldig;
    Bericht made;
    made.id = stap.id;
    made.oproep = oproep.id;
    made.functie = oproep.functie;
    made.naam = stap.naam;
    made.email = stap.email;
    made.telefoon = stap.telefoon;
    made.proef = oproep.soort == Oproepsoort::proef;
    made.onderwerp = fmt::format("{} {}", made.proef ? "Proefalarm" : "Oproep", oproep.functie);
    made.link =
        fmt::format("{}/oproep/{}", m_adres(), sealed_link(kind_oproep, stap.id, verloopt, m_oproepen.sleutel()));
    made.tekst = text_of(oproep, stap, bericht, made.link, verloopt);
    made.poging = bericht.pogingen;
    return made;
}

Bezorger* Oproepronde::bezorger(const std::string& kanaal) const {
    const auto found = std::ranges::find_if(m_bezorgers, [&](const auto& one) { return one->kanaal() == kanaal; });
    return found == m_bezorgers.end() ? nullptr : found->get();
}

void Oproepronde::start(std::chrono::milliseconds every) {
    m_thread = std::thread([this, every] { run(every); });
}

void Oproepronde::poke() {
    const std::lock_guard lock(m_mutex);
    m_poked = true;
    m_wake.notify_one();
}

void Oproepronde::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        m_wake.notify_one();
    }
    if (m_thread.joinable()) m_thread.join();
}

void Oproepronde::run(std::chrono::milliseconds every) {
    constexpr std::int64_t day = std::int64_t{24} * 3600 * 1000;
    std::int64_t tidied = 0;
    bool failing = false;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, every, [this] { return m_poked || m_stop; });
            m_poked = false;
            if (m_stop) return;
        }
        try {
            werk();
            if (m_wall() >= tidied + day) {
                (void)m_oproepen.ruim_op();
                tidied = m_wall();
            }
            failing = false;
        } catch (const std::exception& error) {
            // It is all in the database still; the next time may be better.
            if (!failing) m_log({LogLevel::error, "oproepen niet verwerkt", {{"waarom", error.what()}}});
            failing = true;
        }
    }
}

}  // namespace noaber::hub
