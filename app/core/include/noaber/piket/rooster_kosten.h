// SPDX-License-Identifier: EUPL-1.2
// What a roster costs: the one measure by which one is better than another.
#pragma once

#include <noaber/piket/rooster_probleem.h>

#include <vector>

namespace noaber {

/// A roster costs the sum of:
/// - `open` for each duty that nobody does though it has candidates; one that nobody can do costs nothing;
/// - for each person in each functie: the unevenness (below) of their load against their fair share, × `functie`;
/// - for each person, over all their functies together: the same, × `persoon`;
/// - for each gemeente, over all its people together: the same, × `gemeente`;
/// - for each duty: how much less its person wishes it than the candidate who wishes it most, × `wens`.
/// The weights keep that order: a duty is filled before the spread is even, and wishes decide among rosters that are as even.
struct Roostergewichten {
    double open = 1000;
    double functie = 1;
    double persoon = 0.5;
    double gemeente = 0.2;
    double wens = 0.01;
};

/// The square of the distance between load and fair share (1 = a plain duty), taken at whole plain duties above the load that
/// is there already (fixed duties) and straight between those; more than `recht_vanaf` duties away it goes on straight.
/// Whole duties, because the price of a half one would draw a solver to what nobody can be given.
class Onevenheid {
public:
    static constexpr int recht_vanaf = 6;

    /// `begin`: load that is there already. `aandeel`: the fair share.
    Onevenheid(double begin, double aandeel);
    /// Of a load of at least `begin`.
    [[nodiscard]] double kosten(double last) const;
    /// The cost of the step from `stap` to `stap + 1` plain duties above the start; never less than that of the step before.
    [[nodiscard]] double helling(int stap) const;
    /// The number of plain duties above the start at which the cost is least; from 0.
    [[nodiscard]] int beste() const { return m_beste; }
    [[nodiscard]] double laagste() const;

private:
    [[nodiscard]] double kwadraat(int stap) const;
    double m_begin;
    double m_afstand;  // from the start to the fair share
    int m_beste;
};

/// A number for each person in each functie.
class Lasttabel {
public:
    explicit Lasttabel(const Roosterprobleem& probleem)
        : m_personen(probleem.personen.size()), m_getallen(m_personen * probleem.functies.size(), 0.0) {}
    [[nodiscard]] double& op(std::size_t persoon, std::size_t functie) {
        return m_getallen[functie * m_personen + persoon];
    }
    [[nodiscard]] double op(std::size_t persoon, std::size_t functie) const {
        return m_getallen[functie * m_personen + persoon];
    }
    [[nodiscard]] double van_persoon(std::size_t persoon) const;

private:
    std::size_t m_personen;
    std::vector<double> m_getallen;
};

/// The fair shares: of each duty each person in its pool at the moment that it begins owes aandeel / (sum of the aandelen) ×
/// zwaarte, and from the sum goes what earlier years left (Roostertegoed). Below 0 for who did so much that nothing is owed.
/// A duty without a pool, and one that nobody can do and nobody does by decree, is owed by nobody.
[[nodiscard]] Lasttabel eerlijke_aandelen(const Roosterprobleem& probleem);

/// The loads of a roster, as heaviness.
[[nodiscard]] Lasttabel lasten_van(const Roosterprobleem& probleem, const Roosterbezetting& bezetting);

/// The names of the gemeenten that count, sorted.
[[nodiscard]] std::vector<std::string> gemeenten_van(const Roosterprobleem& probleem);

/// Nothing but the cost: it does not look whether rules are kept.
[[nodiscard]] double kosten_van(const Roosterprobleem& probleem, const Roostergewichten& gewichten,
                                const Roosterbezetting& bezetting);

}  // namespace noaber
