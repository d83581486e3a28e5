// SPDX-License-Identifier: EUPL-1.2
// Fair shares, loads, and what unevenness costs.
#include <noaber/piket/rooster_kosten.h>

#include "piket/rooster_balans.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace noaber {

namespace {

double kosten_van_wens(const std::vector<Roosterkeuze>& keuzes, std::size_t persoon) {
    for (const Roosterkeuze& een : keuzes)
        if (een.persoon == persoon) return een.wens;
    return 0;
}

}  // namespace

Onevenheid::Onevenheid(int begin, double aandeel)
    : m_begin(begin), m_aandeel(aandeel), m_beste(std::max(begin, static_cast<int>(std::ceil(aandeel - 0.5)))) {}

double Onevenheid::kwadraat(int aantal) const { return (aantal - m_aandeel) * (aantal - m_aandeel); }

double Onevenheid::helling(int aantal) const {
    const int recht = std::clamp(aantal, m_beste - recht_vanaf, m_beste + recht_vanaf - 1);
    return kwadraat(recht + 1) - kwadraat(recht);
}

double Onevenheid::kosten(int aantal) const {
    double kosten = kwadraat(m_beste);
    for (int i = m_beste; i < aantal; ++i) kosten += helling(i);
    for (int i = m_beste - 1; i >= aantal; --i) kosten -= helling(i);
    return kosten;
}

Zwaartelagen::Zwaartelagen(const Roosterprobleem& probleem) {
    std::set<double> zwaartes;
    for (const Roosterdienst& een : probleem.diensten) zwaartes.insert(een.zwaarte);
    for (const double een : zwaartes)
        if (m_grenzen.empty() || een >= m_grenzen.back() + dikte) m_grenzen.push_back(een);
}

std::size_t Zwaartelagen::laag(double zwaarte) const {
    const auto erboven = std::upper_bound(m_grenzen.begin(), m_grenzen.end(), zwaarte);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(erboven - m_grenzen.begin() - 1, 0));
}

double Lasttabel::van_persoon(std::size_t persoon) const {
    double som = 0;
    for (std::size_t plek = persoon; plek < m_getallen.size(); plek += m_personen) som += m_getallen[plek];
    return som;
}

Lasttabel eerlijke_aandelen(const Roosterprobleem& probleem, const Roosterkeuzes& keuzes) {
    Lasttabel aandelen(probleem);
    const auto delen = delen_van_diensten(probleem, keuzes);
    for (std::size_t i = 0; i < delen.size(); ++i)
        for (const Dienstdeel& een : delen[i])
            aandelen.op(een.persoon, probleem.diensten[i].functie) += probleem.diensten[i].zwaarte * een.deel;
    for (const Roostertegoed& een : probleem.tegoeden) aandelen.op(een.persoon, een.functie) -= een.zwaarte;
    return aandelen;
}

Lasttabel eerlijke_aandelen(const Roosterprobleem& probleem) {
    return eerlijke_aandelen(probleem, keuzes_van(probleem, Roosterregels(probleem)));
}

Lasttabel lasten_van(const Roosterprobleem& probleem, const Roosterbezetting& bezetting) {
    Lasttabel lasten(probleem);
    for (std::size_t i = 0; i < bezetting.size(); ++i)
        if (bezetting[i]) lasten.op(*bezetting[i], probleem.diensten[i].functie) += probleem.diensten[i].zwaarte;
    return lasten;
}

double kosten_van(const Roosterprobleem& probleem, const Roostergewichten& gewichten,
                  const Roosterbezetting& bezetting) {
    const auto keuzes = keuzes_van(probleem, Roosterregels(probleem));
    const Balans balans(probleem, gewichten, keuzes);
    Kostenteller teller(balans);
    double kosten = 0;
    for (std::size_t dienst = 0; dienst < bezetting.size(); ++dienst) {
        if (probleem.diensten[dienst].vast) continue;
        if (!bezetting[dienst]) {
            kosten += keuzes[dienst].empty() ? 0 : gewichten.open;
            continue;
        }
        kosten += gewichten.wens * kosten_van_wens(keuzes[dienst], *bezetting[dienst]);
        teller.plaats(dienst, *bezetting[dienst]);
    }
    return kosten + teller.kosten();
}

}  // namespace noaber
