// SPDX-License-Identifier: EUPL-1.2
// The steps of a swap, and who may take which.
#include <noaber/piket/ruilen.h>

#include "piket/ruilregels.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

using piket::Ruilregels;

namespace {

bool is_afgedaan(const Ruilverzoek& one) {
    return one.verwerkt || one.status == Ruilstatus::afgewezen || one.status == Ruilstatus::ingetrokken;
}

void refuse_afgedaan(const Ruilverzoek& verzoek) {
    if (verzoek.verwerkt) throw Ruilweigering("Deze ruil staat al in het rooster. Draai hem terug, of ruil opnieuw.");
    if (is_afgedaan(verzoek)) throw Ruilweigering("Dit verzoek is al afgewezen of ingetrokken. Doe een nieuw verzoek.");
}

}  // namespace

std::string titel_van(const Store& store, const Dienst& dienst) { return title_of(store, to_record(dienst)); }

Ruilen::Ruilen(Store& store, Actor actor, std::vector<EligibilityRule> bevoegdheidsregels, Moment nu)
    : m_store(store), m_actor(std::move(actor)), m_regels(std::move(bevoegdheidsregels)), m_nu(nu) {}

Id<Ruilverzoek> Ruilen::vraag(const Ruilvraag& vraag) {
    const Ruilregels regels(m_store, m_regels, m_actor, m_nu);
    const Dienst dienst = regels.dienst(vraag.dienst);
    if (vraag.soort == Ruilsoort::noodovername) throw ProgrammerError("a noodovername is not asked");
    if (dienst.is_open()) throw Ruilweigering("Deze dienst is open. Een planner kan hem aan iemand geven.");
    regels.moet_zijn(dienst.persoon, "Een ruil vragen");
    regels.moet_nog_beginnen(dienst);
    for (const Ruilverzoek& one : m_store.list<Ruilverzoek>(Where{"dienst", dienst.id.text}))
        if (one.vrager == dienst.persoon && !is_afgedaan(one))
            throw Ruilweigering("Voor deze dienst loopt al een verzoek. Trek dat eerst in.");

    Ruilverzoek verzoek;
    verzoek.dienst = dienst.id;
    verzoek.vrager = dienst.persoon;
    verzoek.gevraagd_op = m_nu.to_text();
    verzoek.soort = vraag.soort;
    verzoek.aan = vraag.aan;
    verzoek.tegendienst = vraag.soort == Ruilsoort::ruil ? vraag.tegendienst : Id<Dienst>();
    verzoek.toelichting = vraag.toelichting;
    if (verzoek.aan.empty() && !verzoek.tegendienst.empty()) verzoek.aan = regels.dienst(verzoek.tegendienst).persoon;
    regels.moet_te_vragen_zijn(verzoek);
    Transaction transaction = m_store.begin(fmt::format("Ruil gevraagd: {}", titel_van(m_store, dienst)));
    transaction.put(verzoek);
    transaction.commit();
    return verzoek.id;
}

void Ruilen::neem_aan(const Id<Ruilverzoek>& id, const Id<Persoon>& wie, const Id<Dienst>& tegendienst) {
    const Ruilregels regels(m_store, m_regels, m_actor, m_nu);
    Ruilverzoek verzoek = regels.verzoek(id);
    refuse_afgedaan(verzoek);
    if (verzoek.status != Ruilstatus::open) throw Ruilweigering("Dit verzoek is al aangenomen.");
    regels.moet_zijn(wie, "Een dienst aannemen");
    if (!verzoek.aan.empty() && verzoek.aan != wie)
        throw Ruilweigering(fmt::format("Dit verzoek is aan {} gedaan.", regels.naam(verzoek.aan)));
    if (verzoek.soort == Ruilsoort::ruil && verzoek.tegendienst.empty()) verzoek.tegendienst = tegendienst;
    verzoek.aan = verzoek.aannemer = wie;
    verzoek.status = Ruilstatus::aangenomen;
    regels.moet_kunnen(verzoek);
    Transaction transaction =
        m_store.begin(fmt::format("Ruil aangenomen: {} naar {}", titel_van(m_store, regels.dienst(verzoek.dienst)),
                                  regels.naam(wie)));
    if (!regels.vraagt_goedkeuring(verzoek) && regels.is_planner()) regels.verwerk(verzoek, transaction);
    transaction.put(verzoek);
    transaction.commit();
}

void Ruilen::keur_goed(const Id<Ruilverzoek>& id) {
    const Ruilregels regels(m_store, m_regels, m_actor, m_nu);
    Ruilverzoek verzoek = regels.verzoek(id);
    regels.moet_planner_zijn("Een ruil goedkeuren");
    refuse_afgedaan(verzoek);
    if (verzoek.status != Ruilstatus::aangenomen && verzoek.status != Ruilstatus::goedgekeurd)
        throw Ruilweigering("Dit verzoek is nog niet aangenomen. Er is nog niets goed te keuren.");
    regels.moet_kunnen(verzoek);
    verzoek.status = Ruilstatus::goedgekeurd;
    Transaction transaction =
        m_store.begin(fmt::format("Ruil goedgekeurd: {}", titel_van(m_store, regels.dienst(verzoek.dienst))));
    regels.verwerk(verzoek, transaction);
    transaction.put(verzoek);
    transaction.commit();
}

void Ruilen::wijs_af(const Id<Ruilverzoek>& id) {
    const Ruilregels regels(m_store, m_regels, m_actor, m_nu);
    Ruilverzoek verzoek = regels.verzoek(id);
    refuse_afgedaan(verzoek);
    const bool asked_alone = verzoek.status == Ruilstatus::open && !verzoek.aan.empty();
    if (asked_alone)
        regels.moet_zijn(verzoek.aan, "Dit verzoek afwijzen");
    else
        regels.moet_planner_zijn("Dit verzoek afwijzen");
    verzoek.status = Ruilstatus::afgewezen;
    regels.schrijf(verzoek, "Ruil afgewezen");
}

void Ruilen::trek_in(const Id<Ruilverzoek>& id) {
    const Ruilregels regels(m_store, m_regels, m_actor, m_nu);
    Ruilverzoek verzoek = regels.verzoek(id);
    refuse_afgedaan(verzoek);
    regels.moet_zijn(verzoek.vrager, "Dit verzoek intrekken");
    verzoek.status = Ruilstatus::ingetrokken;
    regels.schrijf(verzoek, "Ruil ingetrokken");
}

Id<Ruilverzoek> Ruilen::neem_over_in_nood(const Id<Dienst>& id, const Id<Persoon>& wie, std::string toelichting) {
    const Ruilregels regels(m_store, m_regels, m_actor, m_nu);
    const Dienst dienst = regels.dienst(id);
    regels.moet_zijn(wie, "Een dienst overnemen");
    regels.moet_bezig_zijn(dienst);
    Ruilverzoek verzoek;
    verzoek.dienst = dienst.id;
    verzoek.vrager = verzoek.aannemer = wie;
    verzoek.gevraagd_op = m_nu.to_text();
    verzoek.soort = Ruilsoort::noodovername;
    verzoek.status = Ruilstatus::aangenomen;
    verzoek.toelichting = std::move(toelichting);
    regels.moet_kunnen(verzoek);
    Transaction transaction =
        m_store.begin(fmt::format("Noodovername: {} door {}", titel_van(m_store, dienst), regels.naam(wie)));
    if (regels.is_planner()) regels.verwerk(verzoek, transaction);
    transaction.put(verzoek);
    transaction.commit();
    return verzoek.id;
}

void Ruilen::regel(const Id<Dienst>& id, const Id<Persoon>& wie, std::string toelichting) {
    const Ruilregels regels(m_store, m_regels, m_actor, m_nu);
    const Dienst dienst = regels.dienst(id);
    regels.moet_planner_zijn("Een dienst voor een ander regelen");
    Ruilverzoek geregeld;
    geregeld.dienst = dienst.id;
    geregeld.vrager = dienst.persoon;
    geregeld.aannemer = wie;
    geregeld.gevraagd_op = m_nu.to_text();
    geregeld.soort = Ruilsoort::overname;
    geregeld.status = Ruilstatus::goedgekeurd;
    geregeld.toelichting = std::move(toelichting);
    regels.mag_niet_voorbij_zijn(dienst);
    regels.moet_kunnen(geregeld);
    Transaction transaction =
        m_store.begin(fmt::format("{} geregeld: {}", titel_van(m_store, dienst), regels.naam(wie)));
    for (Ruilverzoek& one : m_store.list<Ruilverzoek>(Where{"dienst", dienst.id.text})) {
        if (is_afgedaan(one)) continue;
        one.status = Ruilstatus::ingetrokken;
        transaction.put(one);
    }
    regels.verwerk(geregeld, transaction);
    if (!dienst.is_open()) transaction.put(geregeld);  // an open duty was nobody's to ask for
    transaction.commit();
}

std::size_t Ruilen::verwerk() {
    Ruilregels(m_store, m_regels, m_actor, m_nu).moet_planner_zijn("Ruilen verwerken");
    std::size_t done = 0;
    for (const Ruilverzoek& one : m_store.list<Ruilverzoek>(Where{"status", std::string("aangenomen")}))
        if (!is_afgedaan(one) && verwerk(one.id)) ++done;
    return done;
}

bool Ruilen::verwerk(const Id<Ruilverzoek>& id) {
    const Ruilregels regels(m_store, m_regels, m_actor, m_nu);  // the one before may have changed the roster
    regels.moet_planner_zijn("Ruilen verwerken");
    Ruilverzoek verzoek = regels.verzoek(id);
    if (is_afgedaan(verzoek) || verzoek.status != Ruilstatus::aangenomen || regels.vraagt_goedkeuring(verzoek) ||
        !regels.bezwaar(verzoek).empty())
        return false;
    Transaction transaction =
        m_store.begin(fmt::format("Ruil verwerkt: {}", titel_van(m_store, regels.dienst(verzoek.dienst))));
    regels.verwerk(verzoek, transaction);
    transaction.put(verzoek);
    transaction.commit();
    return true;
}

std::vector<Kandidaat> Ruilen::kandidaten(const Id<Dienst>& id) const {
    const Ruilregels regels(m_store, m_regels, m_actor, m_nu);
    return regels.kandidaten(regels.dienst(id));
}

}  // namespace noaber
