// SPDX-License-Identifier: EUPL-1.2
// Adds up a roster.
#include "piket/rooster_uitkomst.h"

#include <noaber/piket/rooster_uitleg.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace noaber {

namespace {

std::vector<Roosterdeel> verdeling_van(const Roosterprobleem& probleem, const Roosterkeuzes& keuzes,
                                       const Roosterbezetting& bezetting) {
    const Lasttabel aandelen = eerlijke_aandelen(probleem, keuzes);
    std::map<std::pair<std::size_t, std::size_t>, Roosterdeel> delen;
    const auto deel = [&](std::size_t persoon, std::size_t functie) -> Roosterdeel& {
        const auto [plek, nieuw] = delen.try_emplace({persoon, functie});
        if (nieuw) plek->second = {persoon, functie, 0, 0, aandelen.op(persoon, functie)};
        return plek->second;
    };
    for (const Roosterdeelname& een : probleem.deelnames) (void)deel(een.persoon, een.functie);
    for (std::size_t dienst = 0; dienst < bezetting.size(); ++dienst) {
        if (!bezetting[dienst]) continue;
        Roosterdeel& zijn = deel(*bezetting[dienst], probleem.diensten[dienst].functie);
        ++zijn.diensten;
        zijn.zwaarte += probleem.diensten[dienst].zwaarte;
    }
    std::vector<Roosterdeel> alle;
    for (const auto& [wie, een] : delen) alle.push_back(een);
    return alle;
}

void meet_verdeling(const Roosterprobleem& probleem, const std::vector<Roosterdeel>& verdeling,
                    Roosterkwaliteit& kwaliteit) {
    std::map<std::string, double> gemeenten;
    double samen = 0;
    for (const Roosterdeel& een : verdeling) {
        const double verschil = een.zwaarte - een.aandeel;
        samen += std::abs(verschil);
        kwaliteit.grootste_verschil = std::max(kwaliteit.grootste_verschil, std::abs(verschil));
        const std::string& gemeente = probleem.personen[een.persoon].gemeente;
        if (!gemeente.empty()) gemeenten[gemeente] += verschil;
    }
    if (!verdeling.empty()) kwaliteit.gemiddeld_verschil = samen / static_cast<double>(verdeling.size());
    for (const auto& [naam, verschil] : gemeenten)
        kwaliteit.verschil_gemeenten = std::max(kwaliteit.verschil_gemeenten, std::abs(verschil));
}

/// Pairs of duties of one person, one after the other, of which the second begins as soon as the rule lets it.
std::size_t krappe_rust(const Roosterprobleem& probleem, const Roosterregels& regels,
                        const Roosterbezetting& bezetting) {
    std::size_t aantal = 0;
    for (const auto& diensten : diensten_per_persoon(probleem, bezetting))
        for (std::size_t i = 1; i < diensten.size(); ++i) {
            const std::size_t eerst = diensten[i - 1];
            const std::size_t daarna = diensten[i];
            if (probleem.diensten[daarna].van <= regels.rust_om(eerst).tot ||
                regels.rust_om(daarna).vanaf <= probleem.diensten[eerst].tot)
                ++aantal;
        }
    return aantal;
}

void meet_wensen(const Roosterprobleem& probleem, const Roosterbezetting& bezetting, Roosterkwaliteit& kwaliteit) {
    for (std::size_t dienst = 0; dienst < bezetting.size(); ++dienst)
        for (const Roosterkandidaat& een : probleem.diensten[dienst].kandidaten) {
            if (een.persoon != bezetting[dienst]) continue;
            if (een.wens < 0) ++kwaliteit.wensen_vervuld;
            if (een.wens > 0) ++kwaliteit.wensen_tegen;
        }
}

}  // namespace

Roosteruitkomst beschrijf(const Roosterprobleem& probleem, const Roosterregels& regels, const Roosterkeuzes& keuzes,
                          const Roosterbezetting& bezetting) {
    Roosteruitkomst uitkomst;
    for (std::size_t dienst = 0; dienst < bezetting.size(); ++dienst) {
        const bool open = !bezetting[dienst];
        uitkomst.kwaliteit.open += open ? 1 : 0;
        uitkomst.plaatsingen.push_back(
            {bezetting[dienst], open ? waarom_open(probleem, bezetting, dienst) : std::string()});
    }
    uitkomst.verdeling = verdeling_van(probleem, keuzes, bezetting);
    meet_verdeling(probleem, uitkomst.verdeling, uitkomst.kwaliteit);
    uitkomst.kwaliteit.krappe_rust = krappe_rust(probleem, regels, bezetting);
    meet_wensen(probleem, bezetting, uitkomst.kwaliteit);
    return uitkomst;
}

}  // namespace noaber
