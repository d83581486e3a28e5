// SPDX-License-Identifier: EUPL-1.2
// Filling the region: no two people have the same history, and nothing depends on chance.
#include "oto_region.h"

#include "measure.h"

#include "kalender.h"
#include "norm.h"
#include "paspoort.h"

#include <noaber/plugin/plugin.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace noaber::bench {

using namespace oto;

namespace {

constexpr int persons = 10'000, functions = 20, norms_of_each = 2, events = 10'000, attended = 20;
constexpr int days = 5 * 365;

/// Always the same numbers, spread as chance would.
class Spread {
public:
    int below(int limit) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((m_state >> 33U) % static_cast<unsigned>(limit));
    }

private:
    unsigned long long m_state = 42;
};

const Schema& oto_schema_of_all() {
    static const Schema made = [] {
        Schema all = schema();
        static const std::unique_ptr<Plugin> plugin = noaber_plugin_v1()->create();
        Contributions out;
        plugin->contribute(out);
        for (const EntityInfo* entity : out.entities) all.add(*entity);
        return all;
    }();
    return made;
}

Date first_day() { return *Date::of(2023, 1, 1); }

std::vector<Functie> write_functions(Transaction& tx) {
    std::vector<Functie> all;
    for (int i = 0; i < functions; ++i) {
        Functie functie;
        functie.naam = fmt::format("Functie {}", i);
        functie.minimum = 250;
        tx.put(functie);
        all.push_back(functie);
        for (int n = 0; n < norms_of_each; ++n) {
            Norm norm;
            norm.functie = functie.id;
            norm.eis = fmt::format("Eis {}", n);
            norm.soort = n == 0 ? Bewijssoort::oefening : Bewijssoort::training;
            norm.per_maanden = 12 * (n + 1);
            norm.respijt = i % 4;
            tx.put(norm);
        }
    }
    Soortgelijkstelling same;
    same.soort = Bewijssoort::inzet;
    same.telt_voor = Bewijssoort::oefening;
    tx.put(same);
    return all;
}

std::vector<Oto> write_events(Transaction& tx, Spread& spread) {
    constexpr std::array kinds{OtoSoort::oefening, OtoSoort::training, OtoSoort::opleiding};
    std::vector<Oto> all;
    for (int i = 0; i < events; ++i) {
        Oto one;
        one.code = fmt::format("OTO-{}", i);
        one.titel = fmt::format("Oefening of training nummer {} van de reeks", i);
        one.soort = kinds[static_cast<std::size_t>(i) % kinds.size()];
        one.datum = first_day().plus_days(i * days / events);
        one.tijd = "09:00-12:00";
        one.locatie = "Veiligheidsbureau";
        one.doelgroep = i % 10 == 0 ? "alle functies"
                                    : fmt::format("Functie {}, Functie {} en Functie {}", spread.below(functions),
                                                  spread.below(functions), spread.below(functions));
        one.status = *one.datum <= OtoRegion::today() ? OtoStatus::gehouden : OtoStatus::gepland;
        one.toelichting = "Neem je laptop en je crisispas mee. De ontvangst is een kwartier vooraf, met koffie.";
        tx.put(one);
        all.push_back(one);
    }
    return all;
}

}  // namespace

Date OtoRegion::today() { return *Date::of(2027, 6, 1); }

OtoRegion::OtoRegion(const std::filesystem::path& file) : m_store(Store::open(file, oto_schema_of_all())) {
    Spread spread;
    Transaction tx = m_store->begin("Regio");
    const std::vector<Functie> all_functions = write_functions(tx);
    const std::vector<Oto> all_events = write_events(tx, spread);
    const int held = static_cast<int>(std::ranges::count(all_events, OtoStatus::gehouden, &Oto::status));
    m_function = all_functions[3].id;
    for (int i = 0; i < persons; ++i) {
        Persoon persoon;
        persoon.naam = fmt::format("Voornaam{} Achternaam{}", i % 97, i);
        tx.put(persoon);
        if (i == persons / 2) m_somebody = persoon.id;
        Functievervulling holds;
        holds.persoon = persoon.id;
        holds.functie = all_functions[static_cast<std::size_t>(i % functions)].id;
        holds.vanaf = first_day();
        if (i % 11 == 0) holds.tot = OtoRegion::today().plus_days(spread.below(days));
        tx.put(holds);
        const int begin = spread.below(held);
        for (int n = 0; n < attended; ++n) {
            Aanwezigheid there;
            there.oto = all_events[static_cast<std::size_t>((begin + n * (held / attended)) % held)].id;
            there.persoon = persoon.id;
            there.status = n % 7 == 0 ? Deelname::afgemeld : Deelname::aanwezig;
            if (n % 9 == 0) there.beoordeling = "voldoende";
            tx.put(there);
        }
        if (i % 5 == 0) {
            Inzet inzet;
            inzet.persoon = persoon.id;
            inzet.functie = holds.functie;
            inzet.datum = first_day().plus_days(spread.below(days));
            inzet.incident = fmt::format("Incident {}", i);
            tx.put(inzet);
            Certificaat certificaat;
            certificaat.persoon = persoon.id;
            certificaat.certificaat = fmt::format("Certificaat {}", i % 12);
            certificaat.behaald = inzet.datum;
            tx.put(certificaat);
            Afwezigheid away;
            away.persoon = persoon.id;
            away.van = OtoRegion::today().plus_days(spread.below(700));
            away.tot = away.van->plus_days(21);
            tx.put(away);
        }
    }
    tx.commit();
}

}  // namespace noaber::bench
