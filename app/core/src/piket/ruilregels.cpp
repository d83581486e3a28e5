// SPDX-License-Identifier: EUPL-1.2
// Looking at both sides of a swap.
#include "piket/ruilregels.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::piket {

namespace {

bool is_botsing(const Bezwaarregel& one) { return one.bezwaar == Bezwaar::dubbel || one.bezwaar == Bezwaar::rust; }

}  // namespace

Ruilregels::Ruilregels(Store& store, const std::vector<EligibilityRule>& bevoegdheidsregels, const Actor& actor,
                       Moment nu)
    : m_store(store), m_actor(actor), m_nu(nu), m_beeld(lees_piket(store, bevoegdheidsregels)) {}

Dienst Ruilregels::dienst(const Id<Dienst>& id) const {
    const Dienst* found = m_beeld.dienst(id);
    if (!found) throw Ruilweigering("Deze dienst bestaat niet (meer). Bekijk het rooster opnieuw.");
    return *found;
}

Dienstvak Ruilregels::vak(const Dienst& dienst) const {
    if (const Dienstvak* found = m_beeld.vak(dienst.id)) return *found;
    throw Ruilweigering(
        fmt::format("Van {} is niet te lezen wanneer de dienst begint en eindigt. Vul dat eerst goed in.",
                    titel_van(m_store, dienst)));
}

Ruilverzoek Ruilregels::verzoek(const Id<Ruilverzoek>& id) const {
    auto found = m_store.find(id);
    if (!found) throw Ruilweigering("Dit ruilverzoek bestaat niet (meer).");
    return *found;
}

std::string Ruilregels::naam(const Id<Persoon>& id) const {
    const auto persoon = m_store.find(id);
    if (!persoon) throw Ruilweigering("Deze persoon bestaat niet (meer). Kies iemand anders.");
    return persoon->naam;
}

std::string Ruilregels::functie(const Dienst& dienst) const {
    const auto found = m_store.find(dienst.functie);
    return found ? found->naam : std::string("deze functie");
}

bool Ruilregels::is_planner() const {
    const EntityInfo& entity = info_of<Dienst>();
    return may_write(entity, &entity.field("persoon"), m_actor, {});
}

void Ruilregels::moet_planner_zijn(std::string_view wat) const {
    if (!is_planner())
        throw Ruilweigering(fmt::format("{} kan alleen wie het rooster mag wijzigen. Vraag het een planner.", wat));
}

void Ruilregels::moet_zijn(const Id<Persoon>& persoon, std::string_view wat) const {
    if (is_planner() || (!persoon.empty() && m_actor.persoon == persoon.text)) return;
    throw Ruilweigering(fmt::format("{} kan alleen {} zelf, of een planner.", wat, naam(persoon)));
}

void Ruilregels::moet_nog_beginnen(const Dienst& dienst) const {
    if (vak(dienst).begin > m_nu) return;
    throw Ruilweigering(fmt::format("{} is al begonnen. Wie hem overneemt, doet dat met een noodovername.",
                                    titel_van(m_store, dienst)));
}

void Ruilregels::moet_bezig_zijn(const Dienst& dienst) const {
    mag_niet_voorbij_zijn(dienst);
    if (vak(dienst).begin > m_nu)
        throw Ruilweigering(
            fmt::format("{} is nog niet begonnen. Vraag een ruil of overname.", titel_van(m_store, dienst)));
}

void Ruilregels::mag_niet_voorbij_zijn(const Dienst& dienst) const {
    if (vak(dienst).eind <= m_nu) throw Ruilweigering(fmt::format("{} is al voorbij.", titel_van(m_store, dienst)));
}

std::string Ruilregels::bezwaar(const Id<Persoon>& wie, const Dienst& dienst, const std::vector<Id<Dienst>>& geeft,
                                Ruilsoort soort) const {
    std::string words;
    for (const Bezwaarregel& one : bezwaren(m_beeld, wie, vak(dienst), functie(dienst), geeft)) {
        if (soort == Ruilsoort::noodovername && one.bezwaar == Bezwaar::rust) continue;
        words += fmt::format("{}{}", words.empty() ? "" : "; ", one.uitleg);
    }
    return words.empty() ? words
                         : fmt::format("{} kan {} niet doen: {}.", naam(wie), titel_van(m_store, dienst), words);
}

std::string Ruilregels::bezwaar_tegen_tegendienst(const Ruilverzoek& verzoek) const {
    if (verzoek.tegendienst.empty())
        return "Noem de dienst die ervoor teruggegeven wordt, of maak er een overname van.";
    const Dienst* terug = m_beeld.dienst(verzoek.tegendienst);
    if (!terug || terug->persoon != verzoek.aannemer || terug->id == verzoek.dienst)
        return fmt::format("{} heeft de tegendienst niet. Kies een dienst die {} zelf heeft.", naam(verzoek.aannemer),
                           naam(verzoek.aannemer));
    if (vak(*terug).begin <= m_nu)
        return fmt::format("{} is al begonnen. Kies een latere.", titel_van(m_store, *terug));
    return bezwaar(verzoek.vrager, *terug, {verzoek.dienst}, verzoek.soort);
}

std::string Ruilregels::bezwaar(const Ruilverzoek& verzoek) const {
    const Dienst* gevraagd = m_beeld.dienst(verzoek.dienst);
    if (!gevraagd) return "Deze dienst bestaat niet (meer).";
    const bool nood = verzoek.soort == Ruilsoort::noodovername;
    if (!nood && gevraagd->persoon != verzoek.vrager)
        return fmt::format("{} is niet meer van wie de ruil vroeg.", titel_van(m_store, *gevraagd));
    if (!verzoek.aan.empty() && verzoek.aan != verzoek.aannemer)
        return fmt::format("Dit verzoek is aan {} gedaan, niet aan {}.", naam(verzoek.aan), naam(verzoek.aannemer));
    if (gevraagd->persoon == verzoek.aannemer)
        return fmt::format("{} heeft {} al.", naam(verzoek.aannemer), titel_van(m_store, *gevraagd));
    const bool ruil = verzoek.soort == Ruilsoort::ruil;
    if (ruil)
        if (std::string words = bezwaar_tegen_tegendienst(verzoek); !words.empty()) return words;
    const std::vector<Id<Dienst>> geeft = ruil ? std::vector{verzoek.tegendienst} : std::vector<Id<Dienst>>();
    return bezwaar(verzoek.aannemer, *gevraagd, geeft, verzoek.soort);
}

void Ruilregels::moet_kunnen(const Ruilverzoek& verzoek) const {
    // Who arranges it for another who is ill may do so while the duty is under way.
    const bool asked = verzoek.soort != Ruilsoort::noodovername && verzoek.status != Ruilstatus::goedgekeurd;
    if (asked) moet_nog_beginnen(dienst(verzoek.dienst));
    if (const std::string words = bezwaar(verzoek); !words.empty()) throw Ruilweigering(words);
}

void Ruilregels::moet_te_vragen_zijn(const Ruilverzoek& verzoek) const {
    if (!verzoek.tegendienst.empty()) {
        Ruilverzoek taken = verzoek;
        taken.aannemer = verzoek.aan;
        if (taken.aannemer.empty()) throw Ruilweigering("De tegendienst is open. Kies een dienst van iemand.");
        return moet_kunnen(taken);
    }
    // Of a ruil it is open which duty they give; until then what they have is no objection.
    const auto suits = [&](const Kandidaat& one) {
        return std::ranges::all_of(one.bezwaren, [&](const Bezwaarregel& bezwaar) {
            return verzoek.soort == Ruilsoort::ruil && is_botsing(bezwaar);
        });
    };
    const Dienst gevraagd = dienst(verzoek.dienst);
    if (verzoek.aan.empty()) {
        if (std::ranges::none_of(kandidaten(gevraagd), suits))
            throw Ruilweigering(fmt::format("In de pool is niemand die {} kan doen. Overleg met een planner.",
                                            titel_van(m_store, gevraagd)));
        return;
    }
    if (verzoek.aan == verzoek.vrager) throw Ruilweigering("Vraag het aan een ander dan wie de dienst heeft.");
    const Kandidaat one{m_store.find(verzoek.aan).value_or(Persoon{}),
                        bezwaren(m_beeld, verzoek.aan, vak(gevraagd), functie(gevraagd))};
    if (!suits(one)) throw Ruilweigering(bezwaar(verzoek.aan, gevraagd, {}, verzoek.soort));
}

bool Ruilregels::vraagt_goedkeuring(const Ruilverzoek& verzoek) const {
    if (verzoek.soort == Ruilsoort::noodovername) return false;
    return std::ranges::any_of(std::array{verzoek.dienst, verzoek.tegendienst}, [&](const Id<Dienst>& id) {
        const Dienst* one = m_beeld.dienst(id);
        const Piketregel* regel = one ? m_beeld.dienstregels().regel(one->functie) : nullptr;
        return regel && regel->goedkeuring;
    });
}

void Ruilregels::verwerk(Ruilverzoek& verzoek, Transaction& transaction) const {
    const auto give = [&](const Id<Dienst>& id, const Id<Persoon>& wie) {
        Dienst changed = dienst(id);
        changed.persoon = wie;
        changed.reden.clear();
        transaction.put(changed);
    };
    give(verzoek.dienst, verzoek.aannemer);
    if (verzoek.soort == Ruilsoort::ruil) give(verzoek.tegendienst, verzoek.vrager);
    verzoek.verwerkt = true;
}

void Ruilregels::schrijf(Ruilverzoek& verzoek, std::string_view label) const {
    const Dienst* gevraagd = m_beeld.dienst(verzoek.dienst);
    Transaction transaction = m_store.begin(
        fmt::format("{}: {}", label,
                    gevraagd ? titel_van(m_store, *gevraagd) : std::string("dienst die er niet meer is")));
    transaction.put(verzoek);
    transaction.commit();
}

std::vector<Kandidaat> Ruilregels::kandidaten(const Dienst& dienst) const {
    const Dienstvak own = vak(dienst);
    std::vector<Kandidaat> all;
    for (const Id<Persoon>& id : m_beeld.poolleden(dienst.functie, own.begin.date())) {
        const auto persoon = m_store.find(id);
        if (!persoon || id == dienst.persoon) continue;
        all.push_back({*persoon, bezwaren(m_beeld, id, own, functie(dienst))});
    }
    std::ranges::stable_partition(all, &Kandidaat::kan);
    return all;
}

}  // namespace noaber::piket
