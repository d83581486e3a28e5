// SPDX-License-Identifier: EUPL-1.2
// Looks at everybody of the pool for one duty, and says what that person's turn would mean.
#include <noaber/piket/rooster_uitleg.h>

#include "piket/rooster_regels.h"
#include "piket/rooster_woorden.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace noaber {

namespace {

Roosteroordeel oordeel_van(Roosterbezwaar bezwaar) {
    switch (bezwaar) {
        case Roosterbezwaar::afwezig: return Roosteroordeel::afwezig;
        case Roosterbezwaar::kan_niet: return Roosteroordeel::kan_niet;
        case Roosterbezwaar::onbevoegd: return Roosteroordeel::onbevoegd;
        case Roosterbezwaar::niet_in_pool: break;
    }
    return Roosteroordeel::niet_in_pool;
}

Roosteroordeel oordeel_van(Botsing botsing) {
    switch (botsing) {
        case Botsing::dubbel: return Roosteroordeel::dubbel;
        case Botsing::rust: return Roosteroordeel::rust;
        case Botsing::feestdag: break;
    }
    return Roosteroordeel::feestdag;
}

std::string woorden_van(const Roosterafwijzing& afwijzing) {
    std::string woorden;
    switch (afwijzing.bezwaar) {
        case Roosterbezwaar::afwezig: woorden = "Afwezig"; break;
        case Roosterbezwaar::kan_niet: woorden = "Kan niet"; break;
        case Roosterbezwaar::onbevoegd: woorden = "Niet bevoegd"; break;
        case Roosterbezwaar::niet_in_pool: woorden = "Dan niet in de pool"; break;
    }
    if (!afwijzing.toelichting.empty()) woorden += ": " + afwijzing.toelichting;
    return woorden + ".";
}

class Uitlegger {
public:
    Uitlegger(const Roosterprobleem& probleem, const Roostergewichten& gewichten, const Roosterbezetting& bezetting,
              std::size_t dienst)
        : m_probleem(probleem),
          m_gewichten(gewichten),
          m_bezetting(bezetting),
          m_dienst(dienst),
          m_regels(probleem),
          m_diensten_van(diensten_per_persoon(probleem, bezetting)),
          m_aandelen(eerlijke_aandelen(probleem)),
          m_lasten(lasten_van(probleem, bezetting)),
          m_kosten(kosten_van(probleem, gewichten, bezetting)) {}

    [[nodiscard]] std::vector<Roosteruitleg> allen() const {
        const Roosterdienst& deze = m_probleem.diensten[m_dienst];
        std::vector<Roosteruitleg> uitleg;
        const auto& gekozen = m_bezetting[m_dienst];
        if (gekozen) uitleg.push_back(gekozene(*gekozen));
        for (const Roosterkandidaat& een : deze.kandidaten)
            if (een.persoon != gekozen) uitleg.push_back(kandidaat(een.persoon));
        for (const Roosterafwijzing& een : deze.afwijzingen)
            if (een.persoon != gekozen)
                uitleg.push_back({een.persoon, oordeel_van(een.bezwaar), woorden_van(een), {}, 0});
        std::stable_sort(uitleg.begin(), uitleg.end(),
                         [&](const auto& een, const auto& ander) { return eerder(een, ander); });
        return uitleg;
    }

private:
    [[nodiscard]] bool eerder(const Roosteruitleg& een, const Roosteruitleg& ander) const {
        const auto rang = [](const Roosteruitleg& uitleg) {
            return std::min(static_cast<int>(uitleg.oordeel), static_cast<int>(Roosteroordeel::mag) + 1);
        };
        if (rang(een) != rang(ander)) return rang(een) < rang(ander);
        if (een.oordeel == Roosteroordeel::mag) return een.meerkosten < ander.meerkosten;
        return natural_order(m_probleem.personen[een.persoon].naam, m_probleem.personen[ander.persoon].naam) < 0;
    }

    [[nodiscard]] std::string aandeel_in_woorden(std::size_t persoon) const {
        return last_in_woorden(m_aandelen.op(persoon, m_probleem.diensten[m_dienst].functie));
    }
    [[nodiscard]] double last(std::size_t persoon) const {
        return m_lasten.op(persoon, m_probleem.diensten[m_dienst].functie);
    }

    [[nodiscard]] Roosteruitleg gekozene(std::size_t persoon) const {
        const bool vast = m_probleem.diensten[m_dienst].vast == persoon;
        return {persoon,
                Roosteroordeel::gekozen,
                fmt::format("{}: heeft {} van een eerlijk aandeel van {}.", vast ? "Staat vast" : "Gekozen",
                            last_in_woorden(last(persoon)), aandeel_in_woorden(persoon)),
                {},
                0};
    }

    [[nodiscard]] Roosteruitleg kandidaat(std::size_t persoon) const {
        if (const auto hindernis = m_regels.hindernis(m_dienst, persoon, m_diensten_van[persoon]))
            return {persoon, oordeel_van(hindernis->botsing), hindernis_in_woorden(m_probleem, *hindernis),
                    hindernis->dienst, 0};
        auto anders = m_bezetting;
        anders[m_dienst] = persoon;
        const double zwaarte = m_probleem.diensten[m_dienst].zwaarte;
        return {persoon,
                Roosteroordeel::mag,
                fmt::format("Mag: gaat van {} naar {}, bij een eerlijk aandeel van {}.", last_in_woorden(last(persoon)),
                            last_in_woorden(last(persoon) + zwaarte), aandeel_in_woorden(persoon)),
                {},
                kosten_van(m_probleem, m_gewichten, anders) - m_kosten};
    }

    const Roosterprobleem& m_probleem;
    const Roostergewichten& m_gewichten;
    const Roosterbezetting& m_bezetting;
    std::size_t m_dienst;
    Roosterregels m_regels;
    std::vector<std::vector<std::size_t>> m_diensten_van;
    Lasttabel m_aandelen;
    Lasttabel m_lasten;
    double m_kosten;
};

/// "3 afwezig", for what stands in the way of most first.
std::string oorzaken_in_woorden(const std::map<Roosteroordeel, std::size_t>& aantallen) {
    constexpr std::array<std::pair<Roosteroordeel, std::string_view>, 7> woorden{{
        {Roosteroordeel::afwezig, "afwezig"},
        {Roosteroordeel::kan_niet, "kan niet"},
        {Roosteroordeel::onbevoegd, "niet bevoegd"},
        {Roosteroordeel::niet_in_pool, "dan niet in de pool"},
        {Roosteroordeel::dubbel, "heeft dan een andere dienst"},
        {Roosteroordeel::rust, "te weinig rust"},
        {Roosteroordeel::feestdag, "had deze feestdag ook in een ander jaar"},
    }};
    std::vector<std::pair<std::size_t, std::string_view>> gevonden;
    for (const auto& [oordeel, naam] : woorden)
        if (const auto aantal = aantallen.find(oordeel); aantal != aantallen.end())
            gevonden.emplace_back(aantal->second, naam);
    std::stable_sort(gevonden.begin(), gevonden.end(),
                     [](const auto& een, const auto& ander) { return een.first > ander.first; });
    std::string text;
    for (const auto& [aantal, naam] : gevonden) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", aantal, naam);
    return text;
}

}  // namespace

std::vector<Roosteruitleg> leg_uit(const Roosterprobleem& probleem, const Roostergewichten& gewichten,
                                   const Roosterbezetting& bezetting, std::size_t dienst) {
    if (dienst >= probleem.diensten.size() || bezetting.size() != probleem.diensten.size())
        throw ProgrammerError("An explanation of a duty that is not there.");
    return Uitlegger(probleem, gewichten, bezetting, dienst).allen();
}

std::string waarom_open(const Roosterprobleem& probleem, const Roosterbezetting& bezetting, std::size_t dienst) {
    const Roosterdienst& deze = probleem.diensten[dienst];
    if (deze.kandidaten.empty() && deze.afwijzingen.empty())
        return fmt::format("De pool van {} is dan leeg.", probleem.functies[deze.functie].naam);
    const Roosterregels regels(probleem);
    const auto diensten_van = diensten_per_persoon(probleem, bezetting);
    std::map<Roosteroordeel, std::size_t> aantallen;
    std::vector<std::string> kunnen;
    for (const Roosterafwijzing& een : deze.afwijzingen) ++aantallen[oordeel_van(een.bezwaar)];
    for (const Roosterkandidaat& een : deze.kandidaten) {
        const auto hindernis = regels.hindernis(dienst, een.persoon, diensten_van[een.persoon]);
        if (hindernis)
            ++aantallen[oordeel_van(hindernis->botsing)];
        else
            kunnen.push_back(probleem.personen[een.persoon].naam);
    }
    // Only when the search was cut off, or when others would have to change.
    if (!kunnen.empty()) return fmt::format("Nog niet ingevuld. Kan wel: {}.", listed(kunnen));
    return fmt::format("Niemand kan: {}.", oorzaken_in_woorden(aantallen));
}

}  // namespace noaber
