// SPDX-License-Identifier: EUPL-1.2
// Two duties of one person: at once, too near, or one holiday in a row of years.
#include "piket/rooster_regels.h"

#include <algorithm>
#include <cstdlib>

namespace noaber {

namespace {

struct Bezigheid {
    Minuut van;
    Minuut tot;
    Rusttijd rust;
};

std::optional<Botsing> botsing_van(const Bezigheid& een, const Bezigheid& ander) {
    if (een.van < ander.tot && ander.van < een.tot) return Botsing::dubbel;
    const Bezigheid& eerst = een.van < ander.van ? een : ander;
    const Bezigheid& daarna = een.van < ander.van ? ander : een;
    if (daarna.van < eerst.rust.tot || eerst.tot > daarna.rust.vanaf) return Botsing::rust;
    return std::nullopt;
}

bool volgt_op(const Roosterfeest& een, const Roosterfeest& ander) {
    return std::abs(een.jaar - ander.jaar) == 1 && een.sleutel == ander.sleutel;
}

bool volgt_op_een_van(const std::vector<Roosterfeest>& feesten, const Roosterfeest& ander) {
    return std::any_of(feesten.begin(), feesten.end(), [&](const Roosterfeest& een) { return volgt_op(een, ander); });
}

}  // namespace

Roosterregels::Roosterregels(const Roosterprobleem& probleem)
    : m_probleem(probleem), m_bezet_van(probleem.personen.size()), m_feesten_van(probleem.personen.size()) {
    for (const Roosterdienst& dienst : probleem.diensten)
        m_rust.push_back(rust_rond(probleem.functies[dienst.functie], dienst.van, dienst.tot));
    for (std::size_t i = 0; i < probleem.bezet.size(); ++i) {
        const Roosterbezet& bezet = probleem.bezet[i];
        m_rust_bezet.push_back(bezet.functie ? rust_rond(probleem.functies[*bezet.functie], bezet.van, bezet.tot)
                                             : Rusttijd{bezet.van, bezet.tot});
        m_bezet_van[bezet.persoon].push_back(i);
    }
    for (std::size_t i = 0; i < probleem.eerdere_feesten.size(); ++i)
        m_feesten_van[probleem.eerdere_feesten[i].persoon].push_back(i);
}

bool Roosterregels::zelfde_feest_achtereen(std::size_t een, std::size_t ander) const {
    const auto& feesten = m_probleem.diensten[een].feesten;
    const auto& andere = m_probleem.diensten[ander].feesten;
    return std::any_of(andere.begin(), andere.end(),
                       [&](const Roosterfeest& feest) { return volgt_op_een_van(feesten, feest); });
}

std::optional<Botsing> Roosterregels::botsen(std::size_t een, std::size_t ander) const {
    const Roosterdienst& eerst = m_probleem.diensten[een];
    const Roosterdienst& daarna = m_probleem.diensten[ander];
    const auto botsing = botsing_van({eerst.van, eerst.tot, m_rust[een]}, {daarna.van, daarna.tot, m_rust[ander]});
    if (botsing) return botsing;
    if (zelfde_feest_achtereen(een, ander)) return Botsing::feestdag;
    return std::nullopt;
}

std::optional<Hindernis> Roosterregels::van_buiten(std::size_t dienst, std::size_t persoon) const {
    const Roosterdienst& deze = m_probleem.diensten[dienst];
    for (const std::size_t i : m_bezet_van[persoon]) {
        const Roosterbezet& bezet = m_probleem.bezet[i];
        const auto botsing = botsing_van({deze.van, deze.tot, m_rust[dienst]}, {bezet.van, bezet.tot, m_rust_bezet[i]});
        if (botsing) return Hindernis{*botsing, {}, i, {}};
    }
    for (const std::size_t i : m_feesten_van[persoon])
        if (volgt_op_een_van(deze.feesten, m_probleem.eerdere_feesten[i].feest))
            return Hindernis{Botsing::feestdag, {}, {}, i};
    return std::nullopt;
}

std::optional<Hindernis> Roosterregels::hindernis(std::size_t dienst, std::size_t persoon,
                                                  const std::vector<std::size_t>& diensten) const {
    for (const std::size_t ander : diensten) {
        if (ander == dienst) continue;
        if (const auto botsing = botsen(dienst, ander)) return Hindernis{*botsing, ander, {}, {}};
    }
    return van_buiten(dienst, persoon);
}

std::vector<std::vector<std::size_t>> diensten_per_persoon(const Roosterprobleem& probleem,
                                                           const Roosterbezetting& bezetting) {
    std::vector<std::vector<std::size_t>> alle(probleem.personen.size());
    for (std::size_t dienst = 0; dienst < bezetting.size(); ++dienst)
        if (bezetting[dienst]) alle[*bezetting[dienst]].push_back(dienst);
    return alle;
}

}  // namespace noaber
