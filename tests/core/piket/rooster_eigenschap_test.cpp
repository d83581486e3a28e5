// SPDX-License-Identifier: EUPL-1.2
// What holds for every roster: no rule is broken, nothing costs less, and who has which number does not matter.
#include "rooster_bouwer.h"

#include <noaber/piket/rooster_controle.h>
#include <noaber/piket/rooster_uitleg.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace noaber;
using namespace noaber::test;

namespace {

bool sound(const Roosterprobleem& problem, const Roosterbezetting& roster) {
    const auto broken = controleer_rooster(problem, roster);
    return std::all_of(broken.begin(), broken.end(), [](const auto& one) { return one.vast; });
}

/// Every roster that there is; calls `visit` with those that keep the rules.
void for_all_rosters(const Roosterprobleem& problem, const std::function<void(const Roosterbezetting&)>& visit) {
    Roosterbezetting roster(problem.diensten.size());
    const std::function<void(std::size_t)> fill = [&](std::size_t duty) {
        if (duty == roster.size()) {
            if (sound(problem, roster)) visit(roster);
            return;
        }
        if (problem.diensten[duty].vast) {
            roster[duty] = problem.diensten[duty].vast;
            return fill(duty + 1);
        }
        roster[duty].reset();
        fill(duty + 1);
        for (const auto& candidate : problem.diensten[duty].kandidaten) {
            roster[duty] = candidate.persoon;
            fill(duty + 1);
        }
        roster[duty].reset();
    };
    fill(0);
}

/// The cost as the header tells it, added up without any of the code that does it.
class PlainCost {
public:
    explicit PlainCost(const Roosterprobleem& problem) : m_problem(problem) {
        Roosterbezetting fixed;
        for (const auto& duty : problem.diensten) fixed.push_back(duty.vast);
        for (std::size_t duty = 0; duty < fixed.size(); ++duty) {
            m_able.emplace_back();
            if (fixed[duty]) continue;
            for (const auto& candidate : problem.diensten[duty].kandidaten) {
                auto with = fixed;
                with[duty] = candidate.persoon;
                if (sound(problem, with)) m_able.back()[candidate.persoon] = candidate.wens;
            }
        }
        std::set<double> weights;
        for (const auto& duty : problem.diensten) weights.insert(duty.zwaarte);
        for (const double weight : weights)
            if (m_layers.empty() || weight >= m_layers.back() + 0.25) m_layers.push_back(weight);
    }

    [[nodiscard]] double of(const Roosterbezetting& roster) const {
        const Roostergewichten weights;
        double cost = 0;
        std::set<std::string> gemeenten;
        for (std::size_t person = 0; person < m_problem.personen.size(); ++person) {
            const auto is_person = [&](std::size_t one) { return one == person; };
            for (std::size_t functie = 0; functie < m_problem.functies.size(); ++functie)
                for (const double least : m_layers)
                    cost += weights.functie * uneven(
                                                  roster, is_person,
                                                  [&](const Roosterdienst& duty) {
                                                      return duty.functie == functie && duty.zwaarte >= least;
                                                  },
                                                  least == m_layers.front() ? std::optional(functie) : std::nullopt);
            cost += weights.persoon * uneven(
                                          roster, is_person, [](const auto&) { return true; }, any_functie);
            if (!m_problem.personen[person].gemeente.empty()) gemeenten.insert(m_problem.personen[person].gemeente);
        }
        for (const auto& gemeente : gemeenten)
            cost += weights.gemeente *
                    uneven(
                        roster, [&](std::size_t one) { return m_problem.personen[one].gemeente == gemeente; },
                        [](const auto&) { return true; }, any_functie);
        for (std::size_t duty = 0; duty < roster.size(); ++duty) {
            if (m_able[duty].empty()) continue;
            double dearest = mip_infinity;
            for (const auto& [person, wish] : m_able[duty]) dearest = std::min(dearest, wish);
            cost += roster[duty] ? weights.wens * (m_able[duty].at(*roster[duty]) - dearest) : weights.open;
        }
        return cost;
    }

private:
    static constexpr std::size_t any_functie = 99;

    /// `credit`: the functie of which earlier years count here.
    template <class People, class Duties>
    double uneven(const Roosterbezetting& roster, const People& people, const Duties& duties,
                  std::optional<std::size_t> credit) const {
        double share = 0;
        int count = 0;
        int fixed = 0;
        for (std::size_t i = 0; i < roster.size(); ++i) {
            const Roosterdienst& duty = m_problem.diensten[i];
            if (!duties(duty)) continue;
            if (roster[i] && people(*roster[i])) ++count;
            if (duty.vast && people(*duty.vast)) ++fixed;
            if (!duty.vast && m_able[i].empty()) continue;
            double all = 0;
            double theirs = 0;
            for (const auto& member : m_problem.deelnames) {
                if (member.functie != duty.functie || duty.van < member.van || duty.van >= member.tot) continue;
                all += member.aandeel;
                if (people(member.persoon)) theirs += member.aandeel;
            }
            if (all > 0) share += theirs / all;
        }
        for (const auto& one : m_problem.tegoeden)
            if (credit && people(one.persoon) && (*credit == any_functie || *credit == one.functie))
                share -= one.zwaarte;
        const int best = std::max(fixed, static_cast<int>(std::ceil(share - 0.5)));
        const auto square = [&](int number) { return (number - share) * (number - share); };
        if (count > best + 6) return square(best + 6) + (count - best - 6) * (square(best + 6) - square(best + 5));
        if (count < best - 6) return square(best - 6) + (best - 6 - count) * (square(best - 6) - square(best - 5));
        return square(count);
    }

    const Roosterprobleem& m_problem;
    std::vector<std::map<std::size_t, double>> m_able;
    std::vector<double> m_layers;
};

Roosterprobleem permuted(Roosterprobleem problem, std::uint32_t seed) {
    std::vector<std::size_t> to(problem.personen.size());
    std::iota(to.begin(), to.end(), 0U);
    std::shuffle(to.begin(), to.end(), std::mt19937(seed));
    const auto people = problem.personen;
    for (std::size_t i = 0; i < to.size(); ++i) problem.personen[to[i]] = people[i];
    for (auto& duty : problem.diensten) {
        for (auto& one : duty.kandidaten) one.persoon = to[one.persoon];
        for (auto& one : duty.afwijzingen) one.persoon = to[one.persoon];
        if (duty.vast) duty.vast = to[*duty.vast];
        std::shuffle(duty.kandidaten.begin(), duty.kandidaten.end(), std::mt19937(seed));
    }
    for (auto& one : problem.deelnames) one.persoon = to[one.persoon];
    for (auto& one : problem.tegoeden) one.persoon = to[one.persoon];
    for (auto& one : problem.eerdere_feesten) one.persoon = to[one.persoon];
    for (auto& one : problem.bezet) one.persoon = to[one.persoon];
    return problem;
}

double allowed(double cost) { return 1e-3 + rooster_gelijk * cost; }

}  // namespace

BOOST_AUTO_TEST_SUITE(rooster_eigenschap)

BOOST_AUTO_TEST_CASE(nothing_costs_less_than_what_is_made) {
    const bool holds = rc::check("the optimum is that of all rosters", [](std::uint32_t seed) {
        const auto problem = chance_problem(seed, 5, 3);
        const PlainCost plain(problem);
        const auto outcome = make(problem);
        double least = mip_infinity;
        for_all_rosters(problem, [&](const Roosterbezetting& roster) { least = std::min(least, plain.of(roster)); });
        RC_ASSERT(sound(problem, bezetting_van(outcome)));
        RC_ASSERT(std::abs(outcome.objective - plain.of(bezetting_van(outcome))) < 1e-6);
        RC_ASSERT(outcome.objective <= least + allowed(least));
        RC_ASSERT(outcome.bound <= least + 1e-6);
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(a_roster_keeps_every_rule_and_its_numbers_agree) {
    const bool holds = rc::check("larger rosters", [](std::uint32_t seed) {
        const auto problem = chance_problem(seed, 40, 8);
        const auto outcome = make(problem);
        const auto roster = bezetting_van(outcome);
        RC_ASSERT(sound(problem, roster));
        RC_ASSERT(outcome.status != Roosterstatus::feasible);
        RC_ASSERT(std::abs(outcome.objective - kosten_van(problem, {}, roster)) < 1e-6);
        for (const auto& one : outcome.plaatsingen) RC_ASSERT(one.persoon.has_value() == one.reden.empty());
        double load = 0;
        for (const auto& part : outcome.verdeling) load += part.zwaarte;
        double expected = 0;
        for (std::size_t i = 0; i < roster.size(); ++i) expected += roster[i] ? problem.diensten[i].zwaarte : 0;
        RC_ASSERT(std::abs(load - expected) < 1e-9);
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(who_has_which_number_changes_no_cost) {
    const bool holds = rc::check("permuted persons", [](std::uint32_t seed) {
        const auto problem = chance_problem(seed, 24, 6);
        const double cost = make(problem).objective;
        RC_ASSERT(std::abs(make(permuted(problem, seed)).objective - cost) <= allowed(cost));
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(the_explanation_agrees_with_the_checker) {
    const bool holds = rc::check("may and may not", [](std::uint32_t seed) {
        const auto problem = chance_problem(seed, 16, 6);
        const auto roster = bezetting_van(make(problem));
        for (std::size_t duty = 0; duty < roster.size(); ++duty) {
            if (problem.diensten[duty].vast) continue;
            for (const auto& one : leg_uit(problem, {}, roster, duty)) {
                if (one.oordeel == Roosteroordeel::gekozen) continue;
                auto other = roster;
                other[duty] = one.persoon;
                RC_ASSERT(sound(problem, other) == (one.oordeel == Roosteroordeel::mag));
                RC_ASSERT(!one.woorden.empty());
                if (one.oordeel == Roosteroordeel::mag)
                    RC_ASSERT(std::abs(kosten_van(problem, {}, other) - kosten_van(problem, {}, roster) -
                                       one.meerkosten) < 1e-6);
            }
        }
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(a_repair_changes_as_few_duties_as_can_be) {
    const bool holds = rc::check("repair against all rosters", [](std::uint32_t seed) {
        auto problem = chance_problem(seed, 5, 3);
        const auto before = bezetting_van(make(problem));
        const auto gone = seed % problem.personen.size();
        for (auto& duty : problem.diensten) {
            if (duty.vast == gone) duty.vast.reset();
            std::erase_if(duty.kandidaten, [&](const auto& one) { return one.persoon == gone; });
        }
        const auto outcome = repair(problem, before);
        const auto judged = [&](const Roosterbezetting& roster) {
            std::pair<std::size_t, std::size_t> count{0, 0};
            for (std::size_t i = 0; i < roster.size(); ++i) {
                if (!roster[i]) ++count.first;
                if (roster[i] != before[i]) ++count.second;
            }
            return count;
        };
        auto best = judged(bezetting_van(outcome));
        RC_ASSERT(sound(problem, bezetting_van(outcome)));
        RC_ASSERT(outcome.gewijzigd == best.second);
        RC_ASSERT(outcome.minstens_gewijzigd == best.second);
        double least = mip_infinity;
        for_all_rosters(problem, [&](const Roosterbezetting& roster) {
            RC_ASSERT(judged(roster) >= best);
            if (judged(roster) == best) least = std::min(least, kosten_van(problem, {}, roster));
        });
        RC_ASSERT(outcome.objective <= least + allowed(least));
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_SUITE_END()
