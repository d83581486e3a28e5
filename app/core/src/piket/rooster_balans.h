// SPDX-License-Identifier: EUPL-1.2
// The numbers of duties whose unevenness a roster costs: of each person in a functie, layer by layer, of each person, of each
// gemeente.
#pragma once

#include "piket/rooster_keuzes.h"

#include <noaber/piket/rooster_kosten.h>

#include <cstddef>
#include <vector>

namespace noaber {

/// One number: of the duties in some cells.
struct Balanspost {
    double gewicht = 0;
    Onevenheid onevenheid;
    std::vector<std::size_t> cellen;
};

/// A cell is the duties of one layer of heaviness that one person has in one functie.
class Balans {
public:
    Balans(const Roosterprobleem& probleem, const Roostergewichten& gewichten, const Roosterkeuzes& keuzes);

    [[nodiscard]] std::size_t cel(std::size_t dienst, std::size_t persoon) const {
        return eerste_cel(persoon, m_functies[dienst]) + m_lagen_van[dienst];
    }
    [[nodiscard]] std::size_t cellen() const { return m_posten_van.size(); }
    [[nodiscard]] const std::vector<Balanspost>& posten() const { return m_posten; }
    /// The numbers that a cell counts in.
    [[nodiscard]] const std::vector<std::size_t>& posten_van(std::size_t cel) const { return m_posten_van[cel]; }

private:
    struct Cel {
        int begin = 0;       // fixed duties
        double aandeel = 0;  // fair share
    };
    [[nodiscard]] std::size_t eerste_cel(std::size_t persoon, std::size_t functie) const {
        return (functie * m_personen + persoon) * m_lagen;
    }
    [[nodiscard]] std::vector<Cel> vul_cellen(const Roosterprobleem& probleem, const Roosterkeuzes& keuzes) const;
    void voeg_toe(double gewicht, std::vector<std::size_t> cellen, const std::vector<Cel>& inhoud);

    std::size_t m_personen;
    std::size_t m_lagen;
    std::vector<std::size_t> m_functies;   // by duty
    std::vector<std::size_t> m_lagen_van;  // by duty
    std::vector<Balanspost> m_posten;
    std::vector<std::vector<std::size_t>> m_posten_van;
};

/// The cost of the spread of a roster that is being put together.
class Kostenteller {
public:
    /// Begins with the fixed duties.
    explicit Kostenteller(const Balans& balans);
    /// What the spread costs more when that person does that duty too.
    [[nodiscard]] double meerkosten(std::size_t dienst, std::size_t persoon) const;
    void plaats(std::size_t dienst, std::size_t persoon) { tel(dienst, persoon, 1); }
    void haal_weg(std::size_t dienst, std::size_t persoon) { tel(dienst, persoon, -1); }
    [[nodiscard]] double kosten() const;

private:
    void tel(std::size_t dienst, std::size_t persoon, int aantal);

    const Balans& m_balans;
    std::vector<int> m_aantallen;  // by post
};

}  // namespace noaber
