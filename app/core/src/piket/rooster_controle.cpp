// SPDX-License-Identifier: EUPL-1.2
// Every two duties of every person, looked at one by one; rest is counted period by period.
#include <noaber/piket/rooster_controle.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

namespace {

/// Something that a person does, from the roster or from outside.
struct Werk {
    Minuut van = 0;
    Minuut tot = 0;
    const Roosterfunctie* functie = nullptr;  // whose rest counts
    std::string naam;
    std::optional<std::size_t> dienst;
    bool vast = true;
};

bool ligt_binnen(Minuut van, Minuut tot, Minuut begin, Minuut einde) { return begin <= van && tot <= einde; }

/// How many periods of a functie fit whole between two moments; no further than `genoeg`.
int vrije_perioden(const Roosterfunctie& functie, Minuut begin, Minuut einde, int genoeg) {
    int aantal = 0;
    for (const Roosterperiode& een : functie.perioden)
        if (ligt_binnen(een.van, een.tot, begin, einde)) ++aantal;
    // Before the first and after the last one periods go on, each as long as the one at that end.
    const Roosterperiode& eerste = functie.perioden.front();
    for (Roosterperiode een{eerste.van - (eerste.tot - eerste.van), eerste.van}; een.van >= begin && aantal < genoeg;
         een = {een.van - (een.tot - een.van), een.van})
        if (ligt_binnen(een.van, een.tot, begin, einde)) ++aantal;
    const Roosterperiode& laatste = functie.perioden.back();
    for (Roosterperiode een{laatste.tot, laatste.tot + (laatste.tot - laatste.van)};
         een.tot <= einde && aantal < genoeg; een = {een.tot, een.tot + (een.tot - een.van)})
        if (ligt_binnen(een.van, een.tot, begin, einde)) ++aantal;
    return aantal;
}

bool genoeg_rust(const Roosterfunctie* functie, Minuut begin, Minuut einde) {
    if (!functie || functie->rust == 0 || functie->perioden.empty()) return true;
    return vrije_perioden(*functie, begin, einde, functie->rust) >= functie->rust;
}

class Controle {
public:
    Controle(const Roosterprobleem& probleem, const Roosterbezetting& bezetting)
        : m_probleem(probleem), m_bezetting(bezetting) {}

    std::vector<Roosterovertreding> alles() {
        if (m_bezetting.size() != m_probleem.diensten.size()) {
            meld(Roosterregel::vorm, "Het rooster heeft niet voor elke dienst een antwoord.", {}, {}, false);
            return std::move(m_gevonden);
        }
        for (std::size_t dienst = 0; dienst < m_bezetting.size(); ++dienst) controleer_dienst(dienst);
        for (std::size_t persoon = 0; persoon < m_probleem.personen.size(); ++persoon) controleer_persoon(persoon);
        std::stable_sort(m_gevonden.begin(), m_gevonden.end(), [](const auto& een, const auto& ander) {
            return een.een.value_or(0) < ander.een.value_or(0);
        });
        return std::move(m_gevonden);
    }

private:
    void meld(Roosterregel regel, std::string woorden, std::optional<std::size_t> een, std::optional<std::size_t> ander,
              bool vast) {
        m_gevonden.push_back({regel, std::move(woorden), een, ander, vast});
    }
    [[nodiscard]] std::string naam_van(std::size_t dienst) const {
        const Roosterdienst& deze = m_probleem.diensten[dienst];
        return fmt::format("{} {}", m_probleem.functies[deze.functie].naam, deze.periode);
    }
    [[nodiscard]] const std::string& wie(std::size_t persoon) const { return m_probleem.personen[persoon].naam; }

    void controleer_dienst(std::size_t dienst) {
        const Roosterdienst& deze = m_probleem.diensten[dienst];
        const auto& persoon = m_bezetting[dienst];
        if (persoon && *persoon >= m_probleem.personen.size()) {
            meld(Roosterregel::vorm, fmt::format("{}: wie de dienst doet bestaat niet.", naam_van(dienst)), dienst, {},
                 false);
            m_bezetting[dienst].reset();
            return;
        }
        if (deze.vast && persoon != deze.vast)
            meld(Roosterregel::vast_verplaatst,
                 fmt::format("{} staat vast op {}, en is verplaatst.", naam_van(dienst), wie(*deze.vast)), dienst, {},
                 false);
        if (!persoon) return;
        for (const Roosterkandidaat& een : deze.kandidaten)
            if (een.persoon == *persoon) return;
        meld(Roosterregel::geen_kandidaat,
             fmt::format("{}: {} kan of mag deze dienst niet doen.", naam_van(dienst), wie(*persoon)), dienst, {},
             deze.vast == persoon);
    }

    [[nodiscard]] std::vector<Werk> werk_van(std::size_t persoon) const {
        std::vector<Werk> alles;
        for (std::size_t dienst = 0; dienst < m_bezetting.size(); ++dienst) {
            if (m_bezetting[dienst] != persoon) continue;
            const Roosterdienst& deze = m_probleem.diensten[dienst];
            alles.push_back({deze.van, deze.tot, &m_probleem.functies[deze.functie], naam_van(dienst), dienst,
                             deze.vast == persoon});
        }
        for (const Roosterbezet& een : m_probleem.bezet)
            if (een.persoon == persoon)
                alles.push_back(
                    {een.van, een.tot, een.functie ? &m_probleem.functies[*een.functie] : nullptr, een.wat, {}, true});
        std::stable_sort(alles.begin(), alles.end(),
                         [](const Werk& een, const Werk& ander) { return een.van < ander.van; });
        return alles;
    }

    void controleer_persoon(std::size_t persoon) {
        const auto werk = werk_van(persoon);
        for (std::size_t i = 0; i < werk.size(); ++i)
            for (std::size_t k = i + 1; k < werk.size(); ++k)
                if (werk[i].dienst || werk[k].dienst) controleer_paar(persoon, werk[i], werk[k]);
        for (const Werk& een : werk)
            if (een.dienst) controleer_eerdere_feesten(persoon, een);
    }

    /// `eerst` begins no later than `daarna`.
    void controleer_paar(std::size_t persoon, const Werk& eerst, const Werk& daarna) {
        const bool vast = eerst.vast && daarna.vast;
        const auto een = eerst.dienst ? eerst.dienst : daarna.dienst;
        const auto ander = eerst.dienst ? daarna.dienst : std::nullopt;
        if (daarna.van < eerst.tot) {
            meld(Roosterregel::dubbel, fmt::format("{}: {} en {} tegelijk.", wie(persoon), eerst.naam, daarna.naam),
                 een, ander, vast);
        } else if (!genoeg_rust(eerst.functie, eerst.tot, daarna.van) ||
                   !genoeg_rust(daarna.functie, eerst.tot, daarna.van)) {
            meld(Roosterregel::rust,
                 fmt::format("{}: te weinig rust tussen {} en {}.", wie(persoon), eerst.naam, daarna.naam), een, ander,
                 vast);
        }
        if (!eerst.dienst || !daarna.dienst) return;
        for (const Roosterfeest& feest : m_probleem.diensten[*eerst.dienst].feesten)
            for (const Roosterfeest& later : m_probleem.diensten[*daarna.dienst].feesten)
                if (feest.sleutel == later.sleutel && (feest.jaar + 1 == later.jaar || later.jaar + 1 == feest.jaar))
                    meld_feest(persoon, feest, later.jaar, een, ander, vast);
    }

    void controleer_eerdere_feesten(std::size_t persoon, const Werk& werk) {
        for (const Roosterfeestdienst& eerder : m_probleem.eerdere_feesten) {
            if (eerder.persoon != persoon) continue;
            for (const Roosterfeest& feest : m_probleem.diensten[*werk.dienst].feesten)
                if (feest.sleutel == eerder.feest.sleutel &&
                    (feest.jaar + 1 == eerder.feest.jaar || eerder.feest.jaar + 1 == feest.jaar))
                    meld_feest(persoon, feest, eerder.feest.jaar, werk.dienst, {}, werk.vast);
        }
    }

    void meld_feest(std::size_t persoon, const Roosterfeest& feest, int ander_jaar, std::optional<std::size_t> een,
                    std::optional<std::size_t> ander, bool vast) {
        meld(Roosterregel::feestdag,
             fmt::format("{}: {} in {} en in {}.", wie(persoon), feest.sleutel, std::min(feest.jaar, ander_jaar),
                         std::max(feest.jaar, ander_jaar)),
             een, ander, vast);
    }

    const Roosterprobleem& m_probleem;
    Roosterbezetting m_bezetting;
    std::vector<Roosterovertreding> m_gevonden;
};

}  // namespace

std::vector<Roosterovertreding> controleer_rooster(const Roosterprobleem& probleem, const Roosterbezetting& bezetting) {
    return Controle(probleem, bezetting).alles();
}

}  // namespace noaber
