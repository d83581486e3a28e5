// SPDX-License-Identifier: EUPL-1.2
// The ledger: whose turn each duty was, who did it, and how its weight is shared.
#include <noaber/piket/verrekening.h>

#include <noaber/base/text.h>
#include <noaber/piket/zwaarte.h>

#include "piket/beurten.h"

#include <algorithm>

namespace noaber {

namespace {

using piket::Beurten;

/// What each gemeente has of a whole, in whatever unit.
using Delen = std::map<Id<Gemeente>, double>;

double som_van(const Delen& delen) {
    double som = 0;
    for (const auto& [gemeente, deel] : delen) som += deel;
    return som;
}

Id<Gemeente> thuis_van(const Verrekenstof& stof, const Id<Persoon>& persoon) {
    const auto found = stof.thuis.find(persoon);
    return found == stof.thuis.end() ? Id<Gemeente>() : found->second;
}

/// Those of one function, or those of no function, that hold on a day: of each gemeente the one that began last.
Delen afgesproken(const Verrekenstof& stof, const Id<Functie>& functie, Date datum) {
    std::map<Id<Gemeente>, const Piketafspraak*> geldend;
    for (const Piketafspraak& one : stof.afspraken) {
        if (one.functie != functie || one.gemeente.empty() || !geldt_op(one, datum)) continue;
        const Piketafspraak*& there = geldend[one.gemeente];
        if (!there || there->vanaf <= one.vanaf) there = &one;
    }
    Delen delen;
    for (const auto& [gemeente, one] : geldend) delen[gemeente] = std::max(one->aandeel.value_or(0), 0.0);
    return delen;
}

/// How many people each has in the pool.
Delen in_de_pool(const Verrekenstof& stof, const Id<Functie>& functie, Date datum) {
    std::map<Id<Persoon>, bool> counted;
    Delen delen;
    for (const Poollid& lid : stof.pool)
        if (lid.functie == functie && geldt_op(lid, datum) && !std::exchange(counted[lid.persoon], true))
            delen[thuis_van(stof, lid.persoon)] += 1;
    return delen;
}

/// The lines of one function, or of all, while they are made.
class Regels {
public:
    Verrekenregel& van(const Id<Gemeente>& gemeente) {
        auto found = std::ranges::find(m_regels, gemeente, &Verrekenregel::gemeente);
        if (found != m_regels.end()) return *found;
        return m_regels.emplace_back(Verrekenregel{gemeente, {}, {}, {}});
    }

    void boek(const Boeking& boeking, std::size_t plaats) {
        Verrekenregel& doer = van(boeking.gedaan_door);
        doer.geleverd.push_back(plaats);
        doer.zwaarte += boeking.zwaarte;
        if (!boeking.is_dekking()) return;
        doer.gegeven.push_back(plaats);
        doer.zwaarte_gegeven += boeking.zwaarte;
        Verrekenregel& whose = van(boeking.beurt_van);
        whose.ontvangen.push_back(plaats);
        whose.zwaarte_ontvangen += boeking.zwaarte;
    }

    void verdeel(const Delen& delen, double zwaarte, double Verrekenregel::*naar) {
        const double som = som_van(delen);
        for (const auto& [gemeente, deel] : delen) van(gemeente).*naar += zwaarte * deel / som;
    }

    [[nodiscard]] std::vector<Verrekenregel> op_naam(const Verrekening& namen) && {
        std::ranges::stable_sort(m_regels, [&](const Verrekenregel& a, const Verrekenregel& b) {
            if (a.gemeente.empty() != b.gemeente.empty()) return b.gemeente.empty();
            return natural_order(namen.naam(a.gemeente), namen.naam(b.gemeente)) < 0;
        });
        return std::move(m_regels);
    }

private:
    std::vector<Verrekenregel> m_regels;
};

void verdeel(const Verrekenstof& stof, const Boeking& boeking, Regels& regels, Regels& totaal) {
    const Date datum = boeking.vak.begin.date();
    const auto in_both = [&](const Delen& delen, double Verrekenregel::*naar) {
        regels.verdeel(delen, boeking.zwaarte, naar);
        totaal.verdeel(delen, boeking.zwaarte, naar);
    };
    for (const Id<Functie>& functie : {boeking.vak.functie, Id<Functie>()})
        if (const Delen delen = afgesproken(stof, functie, datum); som_van(delen) > 0)
            return in_both(delen, &Verrekenregel::naar_afspraak);
    if (const Delen delen = in_de_pool(stof, boeking.vak.functie, datum); !delen.empty())
        return in_both(delen, &Verrekenregel::naar_pool);
    in_both({{boeking.gedaan_door, 1}}, &Verrekenregel::naar_levering);
}

std::vector<Dienstvak> vakken_in(const Verrekenstof& stof, int jaar) {
    std::vector<Dienstvak> all;
    for (const Dienst& dienst : stof.diensten)
        if (auto vak = vak_van(dienst); vak && vak->begin.date().year() == jaar) all.push_back(std::move(*vak));
    std::ranges::stable_sort(all, {}, &Dienstvak::begin);
    return all;
}

struct Functiewerk {
    Functieverrekening functie;
    Regels regels;
};

Functiewerk& werk_van(std::vector<Functiewerk>& all, const Id<Functie>& functie) {
    const auto found = std::ranges::find(all, functie, [](const Functiewerk& one) { return one.functie.functie; });
    if (found != all.end()) return *found;
    return all.emplace_back(Functiewerk{{functie, {}}, {}});
}

std::string naam_in(const std::map<std::string, std::string>& namen, const std::string& id, const char* none) {
    const auto found = namen.find(id);
    return found == namen.end() || found->second.empty() ? none : found->second;
}

}  // namespace

std::string Verrekening::naam(const Id<Gemeente>& id) const { return naam_in(namen, id.text, "zonder gemeente"); }
std::string Verrekening::naam(const Id<Functie>& id) const { return naam_in(namen, id.text, "onbekende functie"); }
std::string Verrekening::naam(const Id<Persoon>& id) const { return naam_in(namen, id.text, "onbekend"); }

Verrekenstof lees_verrekenstof(const Store& store) {
    Verrekenstof stof;
    stof.diensten = store.list<Dienst>();
    stof.ruilverzoeken = store.list<Ruilverzoek>();
    stof.pool = store.list<Poollid>();
    stof.afspraken = store.list<Piketafspraak>();
    stof.feestdagen = store.list<EigenFeestdag>();
    for (const Gemeente& one : store.list<Gemeente>()) stof.namen[one.id.text] = one.naam;
    for (const Functie& one : store.list<Functie>()) stof.namen[one.id.text] = one.naam;
    for (const Persoon& one : store.list<Persoon>()) {
        stof.namen[one.id.text] = one.naam;
        if (!one.gemeente.empty()) stof.thuis[one.id] = one.gemeente;
    }
    for (const Ruilverzoek& one : stof.ruilverzoeken)
        if (one.soort == Ruilsoort::noodovername && one.verwerkt)
            if (auto before = piket::had_voor(store, one.dienst, one.aannemer))
                stof.overgenomen_van[one.id] = std::move(*before);
    return stof;
}

Verrekening verrekening_van(const Verrekenstof& stof, int jaar) {
    Verrekening verrekening;
    verrekening.jaar = jaar;
    verrekening.namen = stof.namen;
    const Zwaartekalender kalender(stof.feestdagen);
    const Beurten beurten(stof.ruilverzoeken, stof.overgenomen_van);
    std::vector<Functiewerk> functies;
    Regels totaal;
    for (Dienstvak& vak : vakken_in(stof, jaar)) {
        Functiewerk& werk = werk_van(functies, vak.functie);
        if (vak.persoon.empty()) {
            ++werk.functie.open;
            continue;
        }
        const Id<Persoon> beurt = beurten.van(vak.dienst, vak.persoon);
        const double zwaarte = kalender.zwaarte(vak.begin, vak.eind);
        const Id<Gemeente> door = thuis_van(stof, vak.persoon);
        const Boeking& boeking =
            verrekening.boekingen.emplace_back(Boeking{std::move(vak), zwaarte, door, beurt, thuis_van(stof, beurt)});
        const std::size_t plaats = verrekening.boekingen.size() - 1;
        werk.functie.zwaarte += zwaarte;
        werk.regels.boek(boeking, plaats);
        totaal.boek(boeking, plaats);
        verdeel(stof, boeking, werk.regels, totaal);
    }
    for (Functiewerk& werk : functies) {
        werk.functie.regels = std::move(werk.regels).op_naam(verrekening);
        verrekening.functies.push_back(std::move(werk.functie));
    }
    std::ranges::stable_sort(verrekening.functies, [&](const Functieverrekening& a, const Functieverrekening& b) {
        return natural_order(verrekening.naam(a.functie), verrekening.naam(b.functie)) < 0;
    });
    verrekening.totaal = std::move(totaal).op_naam(verrekening);
    return verrekening;
}

}  // namespace noaber
