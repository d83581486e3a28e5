// SPDX-License-Identifier: EUPL-1.2
// Gives duties away, those with the fewest candidates first; then moves single ones for as long as that pays.
#include "piket/rooster_start.h"

#include <algorithm>
#include <numeric>

namespace noaber {

namespace {

constexpr int meeste_rondes = 20;
constexpr double winst = 1e-9;  // less is rounding

class Legger {
public:
    Legger(const Roosterprobleem& probleem, const Roosterregels& regels, const Roosterkeuzes& keuzes,
           const Balans& balans, const Roostergewichten& gewichten)
        : m_regels(regels),
          m_keuzes(keuzes),
          m_gewichten(gewichten),
          m_teller(balans),
          m_bezetting(vaste_bezetting(probleem)),
          m_diensten_van(diensten_per_persoon(probleem, m_bezetting)) {}

    void behoud(const Roosterbezetting& vorige) {
        for (std::size_t dienst = 0; dienst < m_keuzes.size(); ++dienst) {
            if (!vorige[dienst] || m_bezetting[dienst]) continue;
            const auto& keuzes = m_keuzes[dienst];
            const bool kan = std::any_of(keuzes.begin(), keuzes.end(),
                                         [&](const Roosterkeuze& een) { return een.persoon == *vorige[dienst]; });
            if (kan && !verhinderd(dienst, *vorige[dienst])) plaats(dienst, *vorige[dienst]);
        }
    }

    void vul() {
        std::vector<std::size_t> volgorde(m_keuzes.size());
        std::iota(volgorde.begin(), volgorde.end(), 0U);
        std::stable_sort(volgorde.begin(), volgorde.end(), [&](std::size_t een, std::size_t ander) {
            return m_keuzes[een].size() < m_keuzes[ander].size();
        });
        for (const std::size_t dienst : volgorde)
            if (!m_bezetting[dienst]) geef_goedkoopste(dienst);
    }

    void verbeter() {
        bool beter = true;
        for (int ronde = 0; beter && ronde < meeste_rondes; ++ronde) {
            beter = false;
            for (std::size_t dienst = 0; dienst < m_keuzes.size(); ++dienst)
                if (!m_keuzes[dienst].empty() && verplaats(dienst)) beter = true;
        }
    }

    [[nodiscard]] const Roosterbezetting& bezetting() const { return m_bezetting; }

private:
    [[nodiscard]] bool verhinderd(std::size_t dienst, std::size_t persoon) const {
        const auto& diensten = m_diensten_van[persoon];
        return std::any_of(diensten.begin(), diensten.end(),
                           [&](std::size_t ander) { return m_regels.botsen(dienst, ander).has_value(); });
    }
    void plaats(std::size_t dienst, std::size_t persoon) {
        m_bezetting[dienst] = persoon;
        m_diensten_van[persoon].push_back(dienst);
        m_teller.plaats(dienst, persoon);
    }
    void haal_weg(std::size_t dienst) {
        const std::size_t persoon = *m_bezetting[dienst];
        std::erase(m_diensten_van[persoon], dienst);
        m_teller.haal_weg(dienst, persoon);
        m_bezetting[dienst].reset();
    }
    [[nodiscard]] double kosten(std::size_t dienst, const Roosterkeuze& keuze) const {
        return m_teller.meerkosten(dienst, keuze.persoon) + m_gewichten.wens * keuze.wens;
    }
    void geef_goedkoopste(std::size_t dienst) {
        const Roosterkeuze* beste = nullptr;
        double minst = 0;
        for (const Roosterkeuze& keuze : m_keuzes[dienst]) {
            const double deze = kosten(dienst, keuze);
            if (beste && deze >= minst - winst) continue;
            if (verhinderd(dienst, keuze.persoon)) continue;
            beste = &keuze;
            minst = deze;
        }
        if (beste) plaats(dienst, beste->persoon);
    }
    /// Whether somebody else does it now.
    bool verplaats(std::size_t dienst) {
        const auto eerder = m_bezetting[dienst];
        if (eerder) haal_weg(dienst);
        geef_goedkoopste(dienst);
        return m_bezetting[dienst] != eerder;
    }

    const Roosterregels& m_regels;
    const Roosterkeuzes& m_keuzes;
    const Roostergewichten& m_gewichten;
    Kostenteller m_teller;
    Roosterbezetting m_bezetting;
    std::vector<std::vector<std::size_t>> m_diensten_van;
};

}  // namespace

Roosterbezetting eerste_rooster(const Roosterprobleem& probleem, const Roosterregels& regels,
                                const Roosterkeuzes& keuzes, const Balans& balans, const Roostergewichten& gewichten,
                                const Roosterbezetting* vorige) {
    Legger legger(probleem, regels, keuzes, balans, gewichten);
    if (vorige) legger.behoud(*vorige);
    legger.vul();
    if (!vorige) legger.verbeter();
    return legger.bezetting();
}

}  // namespace noaber
