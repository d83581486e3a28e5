// SPDX-License-Identifier: EUPL-1.2
// A roster as columns and rows, and back.
#pragma once

#include "piket/rooster_balans.h"

#include <noaber/piket/mip.h>

#include <optional>
#include <vector>

namespace noaber {

/// What is asked of the solver.
enum class Roosterdoel {
    kosten,       ///< what the roster costs
    wijzigingen,  ///< repair: first open duties, then duties that another does than before; whole numbers
};

/// Repair: what may not be exceeded while the costs go down.
struct Roostergrens {
    std::size_t open = 0;
    std::size_t wijzigingen = 0;
};

struct Modelopdracht {
    Roosterdoel doel = Roosterdoel::kosten;
    const Roosterbezetting* vorige = nullptr;  ///< repair
    std::optional<Roostergrens> grens;         ///< repair
    std::uint64_t seed = 1;
};

/// Places of one period that differ in nothing are one group, because a solver would try them in every order.
///
/// For each group and each person who can do it a column of 0 or 1, and one for the places that stay open. Rows: each place once;
/// of duties that one person can't do together at most one (as cliques: all that the same moment lies in); the numbers of Balans,
/// with a column for each step that costs.
class Roostermodel {
public:
    Roostermodel(const Roosterprobleem& probleem, const Roosterregels& regels, const Roosterkeuzes& keuzes,
                 const Balans& balans, const Roostergewichten& gewichten, const Modelopdracht& opdracht);

    [[nodiscard]] const MipModel& mip() const { return m_mip; }
    /// The most that telling apart rosters that cost the same (by the seed) adds to the costs of one.
    [[nodiscard]] double ruis() const { return m_ruis; }
    [[nodiscard]] Roosterbezetting lees(const std::vector<double>& waarden) const;
    /// The solver begins from this roster.
    void begin_met(const Roosterbezetting& bezetting);

private:
    struct Groep {
        std::vector<std::size_t> diensten;
    };
    struct Kolom {
        std::size_t groep;
        std::size_t dienst;  // the first of the group
        std::size_t persoon;
        std::size_t kolom;
    };
    /// Places that were open before (repair), or the others.
    struct Openkolom {
        std::size_t groep;
        std::size_t kolom;
        std::size_t hoogstens;
        bool was_open;
    };
    struct Stappen {
        std::size_t post;
        std::size_t eerste_boven;
        std::size_t aantal_boven;
        std::size_t eerste_onder;
        std::size_t aantal_onder;
    };
    void vorm_groepen();
    void voeg_groepen_toe(const Modelopdracht& opdracht);
    void voeg_groep_toe(std::size_t nummer, const Modelopdracht& opdracht);
    [[nodiscard]] bool deed_al(std::size_t groep, std::size_t persoon) const;
    void verdeel(const Groep& groep, std::vector<std::size_t> personen, Roosterbezetting& bezetting) const;
    void voeg_regels_toe(const Roosterregels& regels);
    void voeg_balans_toe();
    void voeg_cellen_toe();
    void voeg_post_toe(std::size_t nummer);
    void voeg_grens_toe(const Modelopdracht& opdracht);
    [[nodiscard]] std::vector<std::vector<Kolom>> kolommen_per_persoon() const;

    const Roosterprobleem& m_probleem;
    const Roosterkeuzes& m_keuzes;
    const Balans& m_balans;
    const Roostergewichten& m_gewichten;
    const Roosterbezetting* m_vorige;
    MipModel m_mip;
    double m_ruis_per_dienst = 0;
    double m_ruis = 0;
    std::vector<Groep> m_groepen;
    std::vector<Kolom> m_kolommen;  // by group
    std::vector<Openkolom> m_open;
    std::vector<std::optional<std::size_t>> m_cel;  // by cell: the column of its number, fixed duties not counted
    std::vector<Stappen> m_stappen;
};

}  // namespace noaber
