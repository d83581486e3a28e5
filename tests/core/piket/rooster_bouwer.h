// SPDX-License-Identifier: EUPL-1.2
// Small roster problems for tests: a pool in which everybody can do everything, to change a thing or two of; and chance ones.
#pragma once

#include <noaber/piket/rooster_generator.h>

#include <cstdint>
#include <string>
#include <vector>

namespace noaber::test {

inline constexpr Minuut hour = 60;
inline constexpr Minuut day = 24 * hour;
inline constexpr Minuut week = 7 * day;
/// Monday 4 January 2027, 09:00 in Amsterdam.
inline constexpr Minuut first_monday = 20'822 * day + 8 * hour;

/// Adds a functie with `count` periods of that length from `begin`, and its periods.
std::size_t add_functie(Roosterprobleem& problem, const std::string& name, int rest, Minuut length, int count,
                        Minuut begin = first_monday);
/// Puts everybody in its pool and makes a duty of each period, for which everybody is a candidate. Duties come out in order.
void add_duties(Roosterprobleem& problem, std::size_t functie);

/// Persons P0, P1 ... and one functie HIN of weeks.
[[nodiscard]] Roosterprobleem weeks_problem(std::size_t persons, int weeks, int rest);

/// Takes somebody off the candidates of a duty.
void refuse(Roosterprobleem& problem, std::size_t duty, std::size_t person,
            Roosterbezwaar why = Roosterbezwaar::afwezig, const std::string& note = "");

/// Any small problem: one or two functies of different lengths, refusals, shares, wishes, holidays, fixed duties, what is busy.
[[nodiscard]] Roosterprobleem chance_problem(std::uint32_t seed, std::size_t most_duties, std::size_t most_persons);

/// By the real solver.
[[nodiscard]] Roosteruitkomst make(const Roosterprobleem& problem, const Roosterinstellingen& settings = {});
[[nodiscard]] Roosteruitkomst repair(const Roosterprobleem& problem, const Roosterbezetting& before);

/// "0 1 - 0": who does each duty.
[[nodiscard]] std::string in_text(const Roosterbezetting& roster);
[[nodiscard]] std::string in_text(const Roosteruitkomst& outcome);

}  // namespace noaber::test
