// SPDX-License-Identifier: EUPL-1.2
// Puts small problems together.
#include "rooster_bouwer.h"

#include <noaber/piket/mip_program.h>

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace noaber::test {

std::size_t add_functie(Roosterprobleem& problem, const std::string& name, int rest, Minuut length, int count,
                        Minuut begin) {
    Roosterfunctie functie{name, rest, {}};
    for (int i = 0; i < count; ++i) functie.perioden.push_back({begin + i * length, begin + (i + 1) * length});
    problem.functies.push_back(std::move(functie));
    return problem.functies.size() - 1;
}

void add_duties(Roosterprobleem& problem, std::size_t functie) {
    const auto& periods = problem.functies[functie].perioden;
    for (std::size_t person = 0; person < problem.personen.size(); ++person)
        problem.deelnames.push_back({person, functie, 1, periods.front().van, periods.back().tot});
    for (std::size_t i = 0; i < periods.size(); ++i) {
        Roosterdienst duty;
        duty.functie = functie;
        duty.periode = fmt::format("{}", i + 1);
        duty.van = periods[i].van;
        duty.tot = periods[i].tot;
        for (std::size_t person = 0; person < problem.personen.size(); ++person) duty.kandidaten.push_back({person, 0});
        problem.diensten.push_back(std::move(duty));
    }
    std::stable_sort(problem.diensten.begin(), problem.diensten.end(),
                     [](const Roosterdienst& one, const Roosterdienst& other) { return one.van < other.van; });
}

Roosterprobleem weeks_problem(std::size_t persons, int weeks, int rest) {
    Roosterprobleem problem;
    for (std::size_t i = 0; i < persons; ++i) problem.personen.push_back({fmt::format("P{}", i), ""});
    const auto functie = add_functie(problem, "HIN", rest, week, weeks);
    add_duties(problem, functie);
    return problem;
}

void refuse(Roosterprobleem& problem, std::size_t duty, std::size_t person, Roosterbezwaar why,
            const std::string& note) {
    auto& candidates = problem.diensten[duty].kandidaten;
    std::erase_if(candidates, [&](const Roosterkandidaat& one) { return one.persoon == person; });
    problem.diensten[duty].afwijzingen.push_back({person, why, note});
}

namespace {

class Chance {
public:
    explicit Chance(std::uint32_t seed) : m_random(seed) {}
    std::size_t below(std::size_t count) { return m_random() % count; }
    bool percent(std::size_t chance) { return below(100) < chance; }

private:
    std::mt19937 m_random;
};

void add_chance_functies(Roosterprobleem& problem, Chance& chance, std::size_t most_duties) {
    static constexpr Minuut lengths[] = {week, week, day, 12 * hour};
    const auto count = static_cast<int>(2 + chance.below(most_duties / 2));
    add_duties(problem,
               add_functie(problem, "HIN", static_cast<int>(chance.below(3)), lengths[chance.below(4)], count));
    if (chance.percent(50)) return;
    const auto begin = first_monday + static_cast<Minuut>(chance.below(3)) * day;
    const auto other = static_cast<int>(1 + chance.below(most_duties - static_cast<std::size_t>(count)));
    add_duties(problem,
               add_functie(problem, "ICO", static_cast<int>(chance.below(3)), lengths[chance.below(4)], other, begin));
}

void change_duty(Roosterprobleem& problem, Chance& chance, std::size_t duty) {
    static constexpr double weights[] = {1, 1, 1, 1.5, 2};
    auto& one = problem.diensten[duty];
    one.zwaarte = weights[chance.below(5)];
    if (chance.percent(20))
        one.feesten.push_back({chance.percent(50) ? "kerst" : "pasen", 2027 + static_cast<int>(chance.below(2))});
    if (chance.percent(10)) one.vast = chance.below(problem.personen.size());
    for (std::size_t person = 0; person < problem.personen.size(); ++person)
        if (chance.percent(15)) refuse(problem, duty, person);
    for (Roosterkandidaat& candidate : one.kandidaten)
        if (chance.percent(25)) candidate.wens = chance.percent(50) ? -1 : 1;
}

/// Another place of the same period, in nothing different.
void add_second_place(Roosterprobleem& problem, std::size_t duty) {
    Roosterdienst second = problem.diensten[duty];
    second.plaats = 1;
    problem.diensten.insert(problem.diensten.begin() + static_cast<std::ptrdiff_t>(duty) + 1, std::move(second));
}

}  // namespace

Roosterprobleem chance_problem(std::uint32_t seed, std::size_t most_duties, std::size_t most_persons) {
    Chance chance(seed);
    Roosterprobleem problem;
    const std::size_t persons = 1 + chance.below(most_persons);
    for (std::size_t i = 0; i < persons; ++i)
        problem.personen.push_back({fmt::format("P{}", i), chance.percent(30)   ? ""
                                                           : chance.percent(50) ? "Borne"
                                                                                : "Losser"});
    add_chance_functies(problem, chance, most_duties);
    for (std::size_t duty = 0; duty < problem.diensten.size(); ++duty) change_duty(problem, chance, duty);
    if (chance.percent(40)) add_second_place(problem, chance.below(problem.diensten.size()));
    for (Roosterdeelname& one : problem.deelnames)
        if (chance.percent(30)) one.aandeel = 0.5;
    for (std::size_t person = 0; person < persons; ++person) {
        if (chance.percent(30))
            problem.tegoeden.push_back({person, 0, 0.5 * (static_cast<double>(chance.below(5)) - 2)});
        if (chance.percent(20)) problem.eerdere_feesten.push_back({person, {"kerst", 2026}});
        if (chance.percent(20))
            problem.bezet.push_back({person, first_monday - week, first_monday, 0, "vorig rooster"});
    }
    return problem;
}

Roosteruitkomst make(const Roosterprobleem& problem, const Roosterinstellingen& settings) {
    MipProgram solver{NOABER_SOLVER};
    SilentProgress silent;
    return maak_rooster(problem, settings, solver, silent);
}

Roosteruitkomst repair(const Roosterprobleem& problem, const Roosterbezetting& before) {
    MipProgram solver{NOABER_SOLVER};
    SilentProgress silent;
    return herstel_rooster(problem, before, {}, solver, silent);
}

std::string in_text(const Roosterbezetting& roster) {
    std::string text;
    for (const auto& person : roster)
        text += (text.empty() ? "" : " ") + (person ? fmt::format("{}", *person) : std::string("-"));
    return text;
}

std::string in_text(const Roosteruitkomst& outcome) { return in_text(bezetting_van(outcome)); }

}  // namespace noaber::test
