// SPDX-License-Identifier: EUPL-1.2
// From an invented problem to records.
#include "rooster_bestand.h"

#include <noaber/piket/piket.h>

#include <map>

namespace noaber::bench {

namespace {

constexpr Minuut week = 7 * 24 * 60;
/// Of the year before: what everybody did, but for what they did more or less.
constexpr double diensten_in_2026 = 10;

class Vuller {
public:
    Vuller(Store& store, const Verzonnen& maat)
        : m_probleem(verzin(maat)), m_per_week(maat.duur == week), m_tx(store.begin("Verzonnen pools")) {}

    void vul() {
        for (const Roosterfunctie& one : m_probleem.functies) add_functie(one);
        for (const Roosterpersoon& one : m_probleem.personen) add_persoon(one);
        for (const Roosterdeelname& one : m_probleem.deelnames) {
            Poollid lid;
            lid.functie = m_functies[one.functie];
            lid.persoon = m_personen[one.persoon];
            lid.aandeel = one.aandeel;
            m_tx.put(lid);
        }
        for (const Roostertegoed& one : m_probleem.tegoeden) {
            Piketsaldo saldo;
            saldo.functie = m_functies[one.functie];
            saldo.persoon = m_personen[one.persoon];
            saldo.jaar = 2026;
            saldo.diensten = diensten_in_2026 + one.zwaarte;
            m_tx.put(saldo);
        }
        for (const Roosterdienst& one : m_probleem.diensten) add_wat_van_mensen(one);
        m_tx.commit();
    }

private:
    void add_functie(const Roosterfunctie& one) {
        Functie functie;
        functie.naam = one.naam;
        m_tx.put(functie);
        m_functies.push_back(functie.id);
        Piketregel regel;
        regel.functie = functie.id;
        regel.dienst = m_per_week ? "week" : "dag";
        regel.wissel = "maandag 09:00";
        regel.rust = one.rust;
        m_tx.put(regel);
    }
    void add_persoon(const Roosterpersoon& one) {
        Id<Gemeente>& gemeente = m_gemeenten[one.gemeente];
        if (gemeente.empty()) {
            Gemeente made;
            made.naam = one.gemeente;
            m_tx.put(made);
            gemeente = made.id;
        }
        Persoon persoon;
        persoon.naam = one.naam;
        persoon.gemeente = gemeente;
        m_tx.put(persoon);
        m_personen.push_back(persoon.id);
    }
    /// Absences and wishes on the day that the duty begins.
    void add_wat_van_mensen(const Roosterdienst& one) {
        const Date dag = Moment::of_utc(one.van).date();
        for (const Roosterafwijzing& away : one.afwijzingen) {
            Afwezigheid afwezig;
            afwezig.persoon = m_personen[away.persoon];
            afwezig.van = dag;
            afwezig.tot = dag;
            m_tx.put(afwezig);
        }
        for (const Roosterkandidaat& candidate : one.kandidaten) {
            if (candidate.wens == 0) continue;
            Wens wens;
            wens.persoon = m_personen[candidate.persoon];
            wens.functie = m_functies[one.functie];
            wens.van = dag;
            wens.tot = dag;
            wens.soort = candidate.wens < 0 ? Wenssoort::liever_wel : Wenssoort::liever_niet;
            m_tx.put(wens);
        }
    }

    Roosterprobleem m_probleem;
    bool m_per_week;
    Transaction m_tx;
    std::vector<Id<Functie>> m_functies;
    std::vector<Id<Persoon>> m_personen;
    std::map<std::string, Id<Gemeente>> m_gemeenten;
};

}  // namespace

void vul(Store& store, const Verzonnen& maat) { Vuller(store, maat).vul(); }

}  // namespace noaber::bench
