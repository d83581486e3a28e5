// SPDX-License-Identifier: EUPL-1.2
// From a score to registers.
#include "oefenuitslag.h"

#include "oefenloop.h"
#include "registratie.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace noaber::oto {

namespace {

constexpr std::size_t signs_of_hash = 12;

std::string naam_van(const Store& store, const Id<Persoon>& persoon) {
    const auto wie = store.find(persoon);
    return wie ? wie->naam : std::string("iemand");
}

/// Who judged last, when that is one of the run's own people; else who led it.
Id<Persoon> waarnemer_van(const Gescoord& one, const std::vector<Oefendeelnemer>& people, const Oefenrun& run) {
    if (one.oordelen.empty()) return run.leider;
    const auto found = std::ranges::find(people, one.oordelen.back().door, &Oefendeelnemer::naam);
    return found == people.end() ? run.leider : found->rol.persoon;
}

Oordeel oordeel_over(const std::vector<const Gescoord*>& all) {
    const auto count = [&](Uitkomst uitkomst) {
        return static_cast<std::size_t>(
            std::ranges::count(all, uitkomst, [](const Gescoord* one) { return one->uitkomst; }));
    };
    if (count(Uitkomst::gehaald) == all.size()) return Oordeel::goed;
    return 2 * count(Uitkomst::gemist) >= all.size() ? Oordeel::onvoldoende : Oordeel::voldoende;
}

std::string regel_van(const Gescoord& one) {
    return fmt::format("{} {}: {}{}. {}", oefentijd_kort(one.gegeven), one.aan, in_woorden(one),
                       one.om ? fmt::format(" om {} ({})", oefentijd_kort(*one.om), one.door) : std::string(),
                       one.tekst);
}

std::string bron_in_woorden(const Oefenrun& run, const Oefenscore& score) {
    return fmt::format("Oefening {}; script {}, versie {}, startgetal {}", run.naam, run.bestand,
                       score.hash.substr(0, signs_of_hash), score.seed);
}

}  // namespace

std::vector<Oefendeelnemer> deelnemers(const Store& store, const Id<Oefenrun>& run) {
    std::map<std::string, std::size_t> said;
    for (const Oefenbijdrage& one : store.list<Oefenbijdrage>({"run", run.text})) ++said[one.persoon.text];
    std::vector<Oefendeelnemer> all;
    for (Oefenrol& rol : store.list<Oefenrol>({"run", run.text})) {
        const std::string naam = naam_van(store, rol.persoon);
        const std::size_t count = said[rol.persoon.text];
        all.push_back({std::move(rol), naam, count});
    }
    std::ranges::sort(all, {},
                      [](const Oefendeelnemer& one) { return std::tuple(one.rol.taak, one.rol.rol, one.naam); });
    return all;
}

std::vector<Beoordeling> beoordelingen_van(const Store& store, const Oefenrun& run, const Oefenscore& score) {
    const auto people = deelnemers(store, run.id);
    std::vector<Beoordeling> all;
    for (const Oefendeelnemer& wie : people) {
        if (wie.rol.taak != Oefentaak::speelt) continue;
        std::map<std::string, std::vector<const Gescoord*>> by_goal;
        for (const Gescoord& one : score.verwachtingen)
            if (one.beoordeeld && (one.aan == wie.rol.rol || one.aan == aan_allen))
                by_goal[one.leerdoel].push_back(&one);
        for (const auto& [leerdoel, judged] : by_goal) {
            const Leerdoel* doel = score.scenario.leerdoel(leerdoel);
            Beoordeling one;
            one.id.text = derived_uuid(store.region(), "oto_beoordeling",
                                       fmt::format("{} {} {}", run.id.text, wie.rol.persoon.text, leerdoel));
            one.persoon = wie.rol.persoon;
            one.oto = run.oto;
            one.leerdoel = doel ? doel->tekst : leerdoel;
            one.waarnemer = waarnemer_van(*judged.back(), people, run);
            one.oordeel = oordeel_over(judged);
            for (const Gescoord* each : judged)
                one.toelichting += (one.toelichting.empty() ? "" : "\n") + regel_van(*each);
            one.bron = bron_in_woorden(run, score);
            if (std::ranges::none_of(all, [&](const Beoordeling& other) { return other.id == one.id; }))
                all.push_back(std::move(one));
        }
    }
    return all;
}

Overgenomen neem_uitslag_over(Store& store, const Oefenrun& run, const Oefenscore& score, Moment nu) {
    if (run.status != Oefenstatus::afgelopen)
        throw InputError("De oefening is nog niet afgelopen. Beëindig haar eerst.");
    const auto oto = store.find(run.oto);
    if (!oto) throw InputError("Bij deze oefening hoort geen OTO-activiteit. Vul die eerst in bij de oefening.");
    if (const std::string why = registratiebezwaar(*oto, Deelname::aanwezig, nu.date()); !why.empty())
        throw InputError(why);
    Overgenomen done;
    std::set<std::string> seen;
    for (const Oefendeelnemer& one : deelnemers(store, run.id)) {
        const auto persoon = store.find(one.rol.persoon);
        if (!persoon || !one.deed_mee() || !seen.insert(persoon->id.text).second) continue;
        const auto came = registreer(store, *oto, *persoon, Deelname::aanwezig, nu, Registratiewijze::oefening);
        if (came != Registratiegevolg::gelijk) ++done.aanwezig;
    }
    Transaction tx = store.begin(fmt::format("OEFENING: uitslag van {}", run.naam));
    for (Beoordeling& one : beoordelingen_van(store, run, score)) {
        if (const auto before = store.find(one.id)) {
            if (before->status != Beoordelingsstatus::voorlopig) continue;
            one.reactie = before->reactie;
            if (one.oordeel == before->oordeel && one.toelichting == before->toelichting) continue;
        }
        tx.put(one);
        ++done.beoordelingen;
    }
    tx.commit();
    return done;
}

}  // namespace noaber::oto
