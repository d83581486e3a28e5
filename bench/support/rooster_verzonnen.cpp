// SPDX-License-Identifier: EUPL-1.2
// Pools, absences, wishes and holidays by chance that is the same on every machine.
#include "rooster_verzonnen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

namespace noaber::bench {

namespace {

constexpr std::array gemeenten{"Almelo",         "Borne",     "Dinkelland",     "Enschede", "Haaksbergen",
                               "Hellendoorn",    "Hengelo",   "Hof van Twente", "Losser",   "Oldenzaal",
                               "Rijssen-Holten", "Tubbergen", "Twenterand",     "Wierden"};
constexpr Minuut dag = 24 * 60;
constexpr Minuut begin = 20'822 * dag + 8 * 60;  // Monday 4 January 2027, 09:00 in Amsterdam

class Kans {
public:
    explicit Kans(std::uint32_t seed) : m_random(seed) {}
    /// One of `van` numbers from 0. (The distributions of the library differ from one library to the next.)
    std::size_t een_van(std::size_t van) { return m_random() % van; }
    bool procent(std::size_t kans) { return een_van(100) < kans; }

private:
    std::mt19937 m_random;
};

struct Feest {
    const char* sleutel;
    Minuut dag_in_jaar;  // from 4 January
    double zwaarte;
};
constexpr std::array feesten{Feest{"carnaval", 35, 1.5},    Feest{"pasen", 83, 1.5},
                             Feest{"koningsdag", 113, 1.5}, Feest{"hemelvaart", 122, 1.5},
                             Feest{"pinksteren", 132, 1.5}, Feest{"kerst", 355, 2},
                             Feest{"jaarwisseling", 361, 2}};

struct Afwezig {
    std::size_t persoon;
    Minuut van;
    Minuut tot;
};

class Verzinner {
public:
    explicit Verzinner(const Verzonnen& maat) : m_maat(maat), m_kans(maat.seed) {}

    Roosterprobleem verzin() {
        for (std::size_t i = 0; i < m_maat.personen; ++i)
            m_alles.personen.push_back({fmt::format("Persoon {}", i + 1), gemeenten[i % gemeenten.size()]});
        for (std::size_t i = 0; i < m_maat.functies; ++i) verzin_functie(i);
        verzin_pools();
        verzin_afwezigheid();
        for (std::size_t periode = 0; periode < m_maat.perioden; ++periode)
            for (std::size_t functie = 0; functie < m_maat.functies; ++functie) verzin_dienst(functie, periode);
        verzin_vorig_jaar();
        return std::move(m_alles);
    }

private:
    [[nodiscard]] Minuut begin_van(std::size_t periode) const {
        return begin + static_cast<Minuut>(periode) * m_maat.duur;
    }
    void verzin_functie(std::size_t nummer) {
        Roosterfunctie functie{fmt::format("Functie {}", nummer + 1), m_maat.rust, {}};
        for (std::size_t i = 0; i < m_maat.perioden; ++i)
            functie.perioden.push_back({begin_van(i), begin_van(i) + m_maat.duur});
        m_alles.functies.push_back(std::move(functie));
        m_pools.emplace_back();
    }
    void verzin_pools() {
        for (std::size_t persoon = 0; persoon < m_maat.personen; ++persoon) {
            const std::size_t eerste = persoon % m_maat.functies;
            neem_op(persoon, eerste);
            if (m_kans.procent(40))
                neem_op(persoon, (eerste + 1 + m_kans.een_van(m_maat.functies - 1)) % m_maat.functies);
        }
    }
    void neem_op(std::size_t persoon, std::size_t functie) {
        const double aandeel = m_kans.procent(20) ? 0.5 : 1;
        m_pools[functie].push_back(persoon);
        m_alles.deelnames.push_back({persoon, functie, aandeel, begin, begin_van(m_maat.perioden)});
        m_alles.tegoeden.push_back({persoon, functie, 0.25 * (static_cast<double>(m_kans.een_van(9)) - 4)});
    }
    void verzin_afwezigheid() {
        const auto dagen = static_cast<std::size_t>(m_maat.duur * static_cast<Minuut>(m_maat.perioden) / dag);
        for (std::size_t persoon = 0; persoon < m_maat.personen; ++persoon)
            for (std::size_t keer = 0; keer < 4; ++keer) {
                const Minuut van = begin + static_cast<Minuut>(m_kans.een_van(dagen)) * dag;
                m_afwezig.push_back({persoon, van, van + static_cast<Minuut>(3 + m_kans.een_van(14)) * dag});
            }
    }
    [[nodiscard]] bool is_afwezig(std::size_t persoon, Minuut van, Minuut tot) const {
        return std::any_of(m_afwezig.begin(), m_afwezig.end(), [&](const Afwezig& een) {
            return een.persoon == persoon && een.van < tot && van < een.tot;
        });
    }
    void verzin_dienst(std::size_t functie, std::size_t periode) {
        Roosterdienst dienst;
        dienst.functie = functie;
        dienst.periode = fmt::format("{}", periode + 1);
        dienst.van = begin_van(periode);
        dienst.tot = dienst.van + m_maat.duur;
        for (const Feest& feest : feesten) {
            const Minuut moment = begin + feest.dag_in_jaar * dag;
            if (moment < dienst.van || moment >= dienst.tot) continue;
            dienst.zwaarte = std::max(dienst.zwaarte, feest.zwaarte);
            dienst.feesten.push_back({feest.sleutel, 2027});
        }
        for (const std::size_t persoon : m_pools[functie]) {
            if (is_afwezig(persoon, dienst.van, dienst.tot)) {
                dienst.afwijzingen.push_back({persoon, Roosterbezwaar::afwezig, "vakantie"});
                continue;
            }
            const double wens = m_kans.procent(5) ? -1 : m_kans.procent(5) ? 1 : 0;
            dienst.kandidaten.push_back({persoon, wens});
        }
        m_alles.diensten.push_back(std::move(dienst));
    }
    void verzin_vorig_jaar() {
        for (std::size_t functie = 0; functie < m_maat.functies; ++functie) {
            const auto& pool = m_pools[functie];
            const std::size_t laatste = pool[m_kans.een_van(pool.size())];
            m_alles.bezet.push_back({laatste, begin - m_maat.duur, begin, functie, "het rooster van 2026"});
            for (const Feest& feest : feesten)
                m_alles.eerdere_feesten.push_back({pool[m_kans.een_van(pool.size())], {feest.sleutel, 2026}});
        }
    }

    Verzonnen m_maat;
    Kans m_kans;
    Roosterprobleem m_alles;
    std::vector<std::vector<std::size_t>> m_pools;
    std::vector<Afwezig> m_afwezig;
};

}  // namespace

Roosterprobleem verzin(const Verzonnen& maat) { return Verzinner(maat).verzin(); }

Roosterprobleem zonder_persoon(Roosterprobleem probleem, std::size_t persoon) {
    for (Roosterdienst& dienst : probleem.diensten)
        if (std::erase_if(dienst.kandidaten, [&](const Roosterkandidaat& een) { return een.persoon == persoon; }) > 0)
            dienst.afwijzingen.push_back({persoon, Roosterbezwaar::afwezig, "uitgevallen"});
    return probleem;
}

}  // namespace noaber::bench
