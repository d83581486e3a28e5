// SPDX-License-Identifier: EUPL-1.2
// Reading a Veiligheidspaspoort.
#include "paspoortbeeld.h"

#include "gereedheid.h"
#include "otouren.h"
#include "registratie.h"

#include <noaber/base/errors.h>

#include <algorithm>

namespace noaber::oto {

namespace {

template <class T>
std::vector<T> of(const Store& store, const Id<Persoon>& persoon) {
    return store.list<T>(Where{"persoon", persoon.text});
}

std::string functienaam_van(const Store& store, const Id<Functie>& id) {
    const auto functie = store.find(id);
    return functie ? functie->naam : std::string();
}

std::string naam_van(const Store& store, const Id<Persoon>& id) {
    const auto persoon = store.find(id);
    return persoon ? persoon->naam : std::string();
}

/// Newest first; without a day last.
template <class T, class DayOf>
void newest_first(std::vector<T>& all, DayOf day_of) {
    std::ranges::stable_sort(all, std::greater{}, day_of);
}

std::vector<Paspoortoto> read_oto(const Store& store, const Id<Persoon>& persoon) {
    std::vector<Paspoortoto> all;
    for (Aanwezigheid& one : of<Aanwezigheid>(store, persoon))
        if (auto oto = store.find(one.oto)) all.push_back({std::move(*oto), std::move(one)});
    newest_first(all, [](const Paspoortoto& one) { return one.oto.datum; });
    return all;
}

std::vector<Paspoortoordeel> read_oordelen(const Store& store, const Id<Persoon>& persoon) {
    std::vector<Paspoortoordeel> all;
    for (Beoordeling& one : of<Beoordeling>(store, persoon)) {
        Paspoortoordeel oordeel{std::move(one), {}, {}, {}};
        if (const auto oto = store.find(oordeel.beoordeling.oto)) {
            oordeel.oto = titel_van(*oto);
            oordeel.datum = oto->datum;
        }
        oordeel.waarnemer = naam_van(store, oordeel.beoordeling.waarnemer);
        all.push_back(std::move(oordeel));
    }
    newest_first(all, [](const Paspoortoordeel& one) { return one.datum; });
    return all;
}

/// What is to be shown for each function of that day, and what mends it.
std::vector<Paspoortnorm> read_normen(const Store& store, const Id<Persoon>& persoon, Date dag) {
    const Vakbeeld beeld = lees_vakbeeld(store, persoon);
    const Vakpersoon* who = beeld.persoon(persoon);
    std::vector<Paspoortnorm> all;
    for (std::size_t functie = 0; who && functie < beeld.functies.size(); ++functie) {
        if (!who->vervult(functie, dag)) continue;
        for (const Normuitslag& uitslag : gereedheid_van(beeld, *who, functie, dag).normen) {
            Paspoortnorm one{beeld.functies[functie].naam, in_woorden(beeld, uitslag.norm), uitslag, {}};
            if (!uitslag.voldoet())
                for (const std::size_t place : herstel(beeld, *who, uitslag.norm, dag, dag)) {
                    const Vakactiviteit& event = beeld.activiteiten[place];
                    one.herstel.push_back(event.code + " " + event.titel +
                                          (event.dag ? ", " + in_words(*event.dag) : std::string()));
                }
            all.push_back(std::move(one));
        }
    }
    return all;
}

}  // namespace

Certificaatgeldigheid geldigheid_van(const Certificaat& certificaat, Date dag) {
    if (!certificaat.geldig_tot) return Certificaatgeldigheid::geldig;
    if (*certificaat.geldig_tot < dag) return Certificaatgeldigheid::verlopen;
    return *certificaat.geldig_tot < dag.plus_months(months_of_notice) ? Certificaatgeldigheid::verloopt
                                                                       : Certificaatgeldigheid::geldig;
}

std::string geldigheid_in_woorden(const Certificaat& certificaat, Date dag) {
    if (!certificaat.geldig_tot) return "geldig, zonder einde";
    const std::string end = in_figures(*certificaat.geldig_tot);
    switch (geldigheid_van(certificaat, dag)) {
        case Certificaatgeldigheid::geldig: return "geldig tot " + end;
        case Certificaatgeldigheid::verloopt: return "verloopt " + end;
        case Certificaatgeldigheid::verlopen: return "verlopen op " + end;
    }
    return {};
}

std::size_t Paspoortbeeld::oto_dit_jaar() const {
    return static_cast<std::size_t>(std::ranges::count_if(oto, [this](const Paspoortoto& one) {
        return one.aanwezigheid.was_er() && one.oto.datum && one.oto.datum->year() == dag.year();
    }));
}

double Paspoortbeeld::uren_dit_jaar() const {
    double all = 0;
    for (const Paspoortoto& one : oto)
        if (one.aanwezigheid.was_er() && one.oto.datum && one.oto.datum->year() == dag.year())
            all += uren_van(one.oto).value_or(0);
    return all;
}

std::size_t Paspoortbeeld::te_beantwoorden() const {
    return static_cast<std::size_t>(std::ranges::count_if(oordelen, [](const Paspoortoordeel& one) {
        return one.beoordeling.status == Beoordelingsstatus::voorlopig && one.beoordeling.reactie.empty();
    }));
}

Paspoortbeeld lees_paspoort(const Store& store, const Id<Persoon>& persoon, Date dag) {
    const auto who = store.find(persoon);
    if (!who) throw InputError("Deze persoon is er niet (meer).");
    Paspoortbeeld beeld;
    beeld.persoon = *who;
    beeld.dag = dag;
    if (const auto gemeente = store.find(who->gemeente)) beeld.gemeente = gemeente->naam;
    beeld.functies = functies_van(store, persoon);
    beeld.normen = read_normen(store, persoon, dag);
    beeld.oto = read_oto(store, persoon);
    beeld.oordelen = read_oordelen(store, persoon);
    for (Inzet& one : of<Inzet>(store, persoon)) {
        std::string functie = functienaam_van(store, one.functie);
        beeld.inzet.push_back({std::move(one), std::move(functie)});
    }
    newest_first(beeld.inzet, [](const Paspoortinzet& one) { return one.inzet.datum; });
    beeld.certificaten = of<Certificaat>(store, persoon);
    newest_first(beeld.certificaten, [](const Certificaat& one) { return one.behaald; });
    for (Crisispas& one : of<Crisispas>(store, persoon)) {
        std::string functie = functienaam_van(store, one.functie);
        beeld.passen.push_back({std::move(one), std::move(functie)});
    }
    newest_first(beeld.passen, [](const Paspoortpas& one) { return one.pas.uitgegeven; });
    for (Vrijstelling& one : of<Vrijstelling>(store, persoon)) {
        const bool geldt = one.tot && (!one.vanaf || *one.vanaf <= dag) && dag <= *one.tot;
        std::string functie = functienaam_van(store, one.functie);
        beeld.vrijstellingen.push_back({std::move(one), std::move(functie), geldt});
    }
    newest_first(beeld.vrijstellingen, [](const Paspoortvrijstelling& one) { return one.vrijstelling.tot; });
    return beeld;
}

}  // namespace noaber::oto
