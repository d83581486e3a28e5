// SPDX-License-Identifier: EUPL-1.2
// First a combination by taking the most useful place each time; then a search for one with fewer or nearer places, cut off where what is
// left can't hold the rest.
#include "opvangcombinatie.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>

namespace noaber::pim {

namespace {

constexpr std::size_t most_searched = 8;     // places in one combination
constexpr std::size_t most_steps = 200'000;  // of the search, some milliseconds

struct Nodig {
    std::int64_t personen = 0;
    std::int64_t dieren = 0;
    [[nodiscard]] bool niets() const { return personen <= 0 && dieren <= 0; }
    [[nodiscard]] Nodig zonder(const Ruimte& one) const { return {personen - one.personen, dieren - one.dieren}; }
};

/// By distance, without those that hold nothing of what is needed; none holds more than is needed.
struct Kandidaten {
    std::vector<Ruimte> ruimtes;
    std::vector<std::size_t> plaats;  ///< in what was given
};

Kandidaten candidates(const std::vector<Ruimte>& ruimtes, const Nodig& nodig) {
    std::vector<std::size_t> order(ruimtes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return ruimtes[i].km; });
    Kandidaten all;
    for (const std::size_t i : order) {
        const Ruimte one{std::clamp<std::int64_t>(ruimtes[i].personen, 0, nodig.personen),
                         std::clamp<std::int64_t>(ruimtes[i].dieren, 0, nodig.dieren), ruimtes[i].km};
        if (one.personen == 0 && one.dieren == 0) continue;
        all.ruimtes.push_back(one);
        all.plaats.push_back(i);
    }
    return all;
}

/// Which is most of what is still needed, by share; the nearest of as useful ones. Then without what turned out to be too much.
std::vector<std::size_t> greedy(const std::vector<Ruimte>& ruimtes, Nodig nodig) {
    std::vector<std::size_t> chosen;
    std::vector<bool> taken(ruimtes.size());
    while (!nodig.niets()) {
        std::size_t best = ruimtes.size();
        double most = 0;
        for (std::size_t i = 0; i < ruimtes.size(); ++i) {
            if (taken[i]) continue;
            const auto share = [](std::int64_t has, std::int64_t needs) {
                return needs <= 0 ? 0.0 : static_cast<double>(std::min(has, needs)) / static_cast<double>(needs);
            };
            const double use = share(ruimtes[i].personen, nodig.personen) + share(ruimtes[i].dieren, nodig.dieren);
            if (use > most) most = use, best = i;
        }
        if (best == ruimtes.size()) break;
        taken[best] = true;
        chosen.push_back(best);
        nodig = nodig.zonder(ruimtes[best]);
    }
    for (std::size_t i = 0; i < chosen.size();) {
        const Ruimte& one = ruimtes[chosen[i]];
        if (nodig.personen + one.personen > 0 || nodig.dieren + one.dieren > 0) {
            ++i;
            continue;
        }
        nodig = {nodig.personen + one.personen, nodig.dieren + one.dieren};
        chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(i));
    }
    std::ranges::sort(chosen);
    return chosen;
}

bool cannot_be_missed(const std::vector<Ruimte>& ruimtes, std::size_t missed, Nodig nodig) {
    for (std::size_t i = 0; i < ruimtes.size(); ++i)
        if (i != missed) nodig = nodig.zonder(ruimtes[i]);
    return !nodig.niets();
}

/// Looks for the nearest combination of exactly so many places.
class Zoektocht {
public:
    Zoektocht(const std::vector<Ruimte>& ruimtes, const Nodig& nodig) : m_ruimtes(ruimtes), m_nodig(nodig) {
        // What the largest places from each on can hold together, by how many of them.
        m_hoogstens.resize(ruimtes.size() + 1);
        std::vector<std::int64_t> personen, dieren;
        const auto keep = [](std::vector<std::int64_t>& largest, std::int64_t one) {
            largest.insert(std::ranges::upper_bound(largest, one, std::greater<>()), one);
            if (largest.size() > most_searched) largest.pop_back();
        };
        for (std::size_t i = ruimtes.size(); i-- > 0;) {
            keep(personen, ruimtes[i].personen);
            keep(dieren, ruimtes[i].dieren);
            for (std::size_t n = 1; n <= most_searched; ++n) {
                m_hoogstens[i][n] = m_hoogstens[i][n - 1];
                if (n <= personen.size()) {
                    m_hoogstens[i][n].personen += personen[n - 1];
                    m_hoogstens[i][n].dieren += dieren[n - 1];
                }
            }
        }
    }

    /// Nearer than `km` together; empty when there is none.
    std::vector<std::size_t> zoek(std::size_t aantal, double km) {
        m_best.clear();
        m_km = km;
        m_pad.clear();
        step(0, aantal, m_nodig, 0);
        return m_best;
    }
    /// Whether all of it was looked at.
    [[nodiscard]] bool volledig() const { return m_steps <= most_steps; }

private:
    void step(std::size_t from, std::size_t left, const Nodig& nodig, double km) {
        if (left == 0) {
            if (!nodig.niets() || km >= m_km) return;
            m_km = km;
            m_best = m_pad;
            return;
        }
        for (std::size_t i = from; i + left <= m_ruimtes.size(); ++i) {
            if (++m_steps > most_steps) return;
            const Nodig& most = m_hoogstens[i][left];
            if (most.personen < nodig.personen || most.dieren < nodig.dieren) return;
            // They stand by distance: those that follow are no nearer.
            if (km + static_cast<double>(left) * m_ruimtes[i].km >= m_km) return;
            m_pad.push_back(i);
            step(i + 1, left - 1, nodig.zonder(m_ruimtes[i]), km + m_ruimtes[i].km);
            m_pad.pop_back();
        }
    }

    const std::vector<Ruimte>& m_ruimtes;
    Nodig m_nodig;
    std::vector<std::array<Nodig, most_searched + 1>> m_hoogstens;
    std::vector<std::size_t> m_pad, m_best;
    double m_km = 0;
    std::size_t m_steps = 0;
};

/// Puts a combination with fewer places in its stead, or one with as many that are nearer. Gives whether nothing better can be.
bool improve(std::vector<std::size_t>& best, const std::vector<Ruimte>& ruimtes, const Nodig& nodig) {
    Zoektocht zoektocht(ruimtes, nodig);
    for (std::size_t aantal = 1; aantal <= best.size(); ++aantal) {
        if (aantal > most_searched) return false;
        double km = std::numeric_limits<double>::infinity();
        if (aantal == best.size()) {
            km = 0;
            for (const std::size_t i : best) km += ruimtes[i].km;
        }
        auto found = zoektocht.zoek(aantal, km);
        const bool is_better = !found.empty();
        if (is_better) best = std::move(found);
        if (is_better || !zoektocht.volledig()) return zoektocht.volledig();
    }
    return true;
}

}  // namespace

Combinatie kies_ruimtes(const std::vector<Ruimte>& ruimtes, std::int64_t personen, std::int64_t dieren) {
    Combinatie answer;
    Nodig there;
    for (const Ruimte& one : ruimtes) {
        there.personen += std::max<std::int64_t>(one.personen, 0);
        there.dieren += std::max<std::int64_t>(one.dieren, 0);
    }
    const Nodig nodig{std::min(personen, there.personen), std::min(dieren, there.dieren)};
    answer.tekort_personen = personen - nodig.personen;
    answer.tekort_dieren = dieren - nodig.dieren;
    const Kandidaten all = candidates(ruimtes, nodig);
    std::vector<std::size_t> best = greedy(all.ruimtes, nodig);
    const auto needed = [&](std::size_t i) { return cannot_be_missed(all.ruimtes, i, nodig); };
    if (!std::ranges::all_of(best, needed)) answer.bewezen = improve(best, all.ruimtes, nodig);
    for (const std::size_t i : best) answer.gekozen.push_back(all.plaats[i]);
    return answer;
}

}  // namespace noaber::pim
