// SPDX-License-Identifier: EUPL-1.2
// Puts the numbers together, and keeps them while duties are given and taken.
#include "piket/rooster_balans.h"

#include <map>

namespace noaber {

Balans::Balans(const Roosterprobleem& probleem, const Roostergewichten& gewichten, const Roosterkeuzes& keuzes)
    : m_personen(probleem.personen.size()) {
    const Zwaartelagen lagen(probleem);
    m_lagen = lagen.aantal();
    for (const Roosterdienst& dienst : probleem.diensten) {
        m_functies.push_back(dienst.functie);
        m_lagen_van.push_back(lagen.laag(dienst.zwaarte));
    }
    const auto inhoud = vul_cellen(probleem, keuzes);
    m_posten_van.resize(inhoud.size());
    std::map<std::string, std::vector<std::size_t>> gemeenten;
    for (std::size_t persoon = 0; persoon < m_personen; ++persoon) {
        std::vector<std::size_t> samen;
        for (std::size_t functie = 0; functie < probleem.functies.size(); ++functie) {
            std::vector<std::size_t> vanaf_laag;
            for (std::size_t laag = m_lagen; laag-- > 0;) {
                vanaf_laag.push_back(eerste_cel(persoon, functie) + laag);
                voeg_toe(gewichten.functie, vanaf_laag, inhoud);
            }
            samen.insert(samen.end(), vanaf_laag.begin(), vanaf_laag.end());
        }
        const std::string& gemeente = probleem.personen[persoon].gemeente;
        if (!gemeente.empty()) gemeenten[gemeente].insert(gemeenten[gemeente].end(), samen.begin(), samen.end());
        voeg_toe(gewichten.persoon, std::move(samen), inhoud);
    }
    for (auto& [naam, cellen] : gemeenten) voeg_toe(gewichten.gemeente, std::move(cellen), inhoud);
}

std::vector<Balans::Cel> Balans::vul_cellen(const Roosterprobleem& probleem, const Roosterkeuzes& keuzes) const {
    std::vector<Cel> inhoud(m_personen * probleem.functies.size() * m_lagen);
    const auto delen = delen_van_diensten(probleem, keuzes);
    for (std::size_t dienst = 0; dienst < delen.size(); ++dienst) {
        for (const Dienstdeel& een : delen[dienst]) inhoud[cel(dienst, een.persoon)].aandeel += een.deel;
        if (const auto& vast = probleem.diensten[dienst].vast) ++inhoud[cel(dienst, *vast)].begin;
    }
    // What earlier years left is made up for with plain duties.
    if (m_lagen > 0)
        for (const Roostertegoed& een : probleem.tegoeden)
            inhoud[eerste_cel(een.persoon, een.functie)].aandeel -= een.zwaarte;
    return inhoud;
}

void Balans::voeg_toe(double gewicht, std::vector<std::size_t> cellen, const std::vector<Cel>& inhoud) {
    int begin = 0;
    double aandeel = 0;
    for (const std::size_t een : cellen) {
        begin += inhoud[een].begin;
        aandeel += inhoud[een].aandeel;
        m_posten_van[een].push_back(m_posten.size());
    }
    m_posten.push_back({gewicht, Onevenheid(begin, aandeel), std::move(cellen)});
}

Kostenteller::Kostenteller(const Balans& balans) : m_balans(balans) {
    for (const Balanspost& post : balans.posten()) m_aantallen.push_back(post.onevenheid.begin());
}

double Kostenteller::meerkosten(std::size_t dienst, std::size_t persoon) const {
    double meer = 0;
    for (const std::size_t nummer : m_balans.posten_van(m_balans.cel(dienst, persoon))) {
        const Balanspost& post = m_balans.posten()[nummer];
        meer += post.gewicht * post.onevenheid.helling(m_aantallen[nummer]);
    }
    return meer;
}

double Kostenteller::kosten() const {
    double som = 0;
    for (std::size_t nummer = 0; nummer < m_aantallen.size(); ++nummer) {
        const Balanspost& post = m_balans.posten()[nummer];
        som += post.gewicht * post.onevenheid.kosten(m_aantallen[nummer]);
    }
    return som;
}

void Kostenteller::tel(std::size_t dienst, std::size_t persoon, int aantal) {
    for (const std::size_t nummer : m_balans.posten_van(m_balans.cel(dienst, persoon))) m_aantallen[nummer] += aantal;
}

}  // namespace noaber
