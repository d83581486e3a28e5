// SPDX-License-Identifier: EUPL-1.2
// What a roster costs: the one measure by which one is better than another.
#pragma once

#include <noaber/piket/rooster_probleem.h>

#include <vector>

namespace noaber {

/// A roster costs the sum of:
/// - `open` for each duty that is open though somebody could do it beside the fixed ones; one that nobody can do costs nothing;
/// - for each person in each functie: the unevenness (below) of their number of duties against their fair share, and the same
///   for their heavy duties alone, layer by layer (Zwaartelagen), each × `functie`;
/// - for each person, over all their functies together: the unevenness of their number of duties, × `persoon`;
/// - for each gemeente, over all its people together: the same, × `gemeente`;
/// - for each duty that is not fixed: how much less its person wishes it than who could do it and wishes it most, × `wens`.
/// The weights keep that order: a duty is filled before the spread is even, and wishes decide among rosters that are as even.
///
/// Heaviness counts by layers because what is heavy is shared out first among all, not bought off with plain duties; and because
/// sums of whole duties within each other make a flow, of which the best is found and proven at once. A sum of different weights
/// makes a knapsack, which is not.
struct Roostergewichten {
    double open = 1000;
    double functie = 1;
    double persoon = 0.5;
    double gemeente = 0.2;
    double wens = 0.01;
};

/// The square of the distance between a number of duties and the fair share; more than `recht_vanaf` duties from the best it
/// goes on straight.
class Onevenheid {
public:
    static constexpr int recht_vanaf = 6;

    /// `begin`: duties that are there already (fixed ones); the number is never below. `aandeel`: the fair share.
    Onevenheid(int begin, double aandeel);
    [[nodiscard]] double kosten(int aantal) const;
    /// What one more than `aantal` costs; never less than the one before.
    [[nodiscard]] double helling(int aantal) const;
    /// The number that costs least.
    [[nodiscard]] int beste() const { return m_beste; }
    [[nodiscard]] int begin() const { return m_begin; }

private:
    [[nodiscard]] double kwadraat(int aantal) const;
    int m_begin;
    double m_aandeel;
    int m_beste;
};

/// Layers of heaviness: layer 0 holds every duty, the next the heavy ones, the next the heavier among those.
class Zwaartelagen {
public:
    /// Heavier by less than this is not another layer.
    static constexpr double dikte = 0.25;

    explicit Zwaartelagen(const Roosterprobleem& probleem);
    [[nodiscard]] std::size_t aantal() const { return m_grenzen.size(); }
    /// The highest layer that a duty of that heaviness is in.
    [[nodiscard]] std::size_t laag(double zwaarte) const;

private:
    std::vector<double> m_grenzen;  // the least heaviness in each layer
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
/// A duty without a pool, and one that is not fixed and that nobody can do, is owed by nobody.
[[nodiscard]] Lasttabel eerlijke_aandelen(const Roosterprobleem& probleem);

/// The loads of a roster, as heaviness.
[[nodiscard]] Lasttabel lasten_van(const Roosterprobleem& probleem, const Roosterbezetting& bezetting);

/// Nothing but the cost: it does not look whether rules are kept.
[[nodiscard]] double kosten_van(const Roosterprobleem& probleem, const Roostergewichten& gewichten,
                                const Roosterbezetting& bezetting);

}  // namespace noaber
