// SPDX-License-Identifier: EUPL-1.2
// Asks the solver, falls back on what there is, and has every roster checked before it goes out.
#include <noaber/piket/rooster_generator.h>

#include "piket/rooster_model.h"
#include "piket/rooster_start.h"
#include "piket/rooster_uitkomst.h"

#include <noaber/base/errors.h>
#include <noaber/piket/rooster_controle.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace noaber {

namespace {

// Of what counts as equal; the rest is for telling rosters apart that cost the same (Roostermodel::ruis).
constexpr double deel_voor_zoeken = 0.15;
// Changes are whole numbers: a bound that is less than one below is a proof.
constexpr double minder_dan_een = 0.9;
constexpr double afronding = 1e-6;

/// What the solver is told of the person's patience, and the person of the solver's progress.
class Meekijker {
public:
    explicit Meekijker(Progress& progress) : m_progress(progress) {}

    MipGoOn operator()(const MipProgress& stand) {
        try {
            m_progress.step(in_woorden(stand), 0, 0);
            return MipGoOn::yes;
        } catch (const Cancelled&) {
            return MipGoOn::stop;  // the best roster so far comes out, with a melding
        }
    }

private:
    static std::string in_woorden(const MipProgress& stand) {
        const double gap = stand.gap();
        if (!std::isfinite(gap)) return "Rooster maken";
        std::string procent = fmt::format("{:.1f}", 100 * gap);
        std::replace(procent.begin(), procent.end(), '.', ',');
        return fmt::format("Rooster maken: hoogstens {} % van het beste", procent);
    }
    Progress& m_progress;
};

/// What came out of asking.
struct Vondst {
    Roosterbezetting bezetting;
    double ondergrens = -mip_infinity;  // no roster costs less
    double speling = mip_infinity;      // as the solver counts: the best may cost this much less
    MipEnd einde = MipEnd::done;

    /// As whole numbers: what the best may be below what was found.
    [[nodiscard]] double misschien_minder() const { return std::max(0.0, std::floor(speling + afronding)); }
};

class Generator {
public:
    Generator(const Roosterprobleem& probleem, const Roosterinstellingen& instellingen, MipSolver& solver,
              Progress& progress)
        : m_probleem(probleem),
          m_instellingen(instellingen),
          m_solver(solver),
          m_meekijker(progress),
          m_regels(probleem),
          m_keuzes(keuzes_van(probleem, m_regels)),
          m_balans(probleem, instellingen.gewichten, m_keuzes) {}

    Roosteruitkomst nieuw() {
        return afgerond(zoek(eerste(nullptr), {Roosterdoel::kosten, nullptr, {}, m_instellingen.seed}));
    }

    /// The number of changes is settled first, then the cost within it.
    Roosteruitkomst hersteld(const Roosterbezetting& vorige) {
        Modelopdracht opdracht{Roosterdoel::wijzigingen, &vorige, {}, m_instellingen.seed};
        const Vondst minste = zoek(eerste(&vorige), opdracht);
        Roosteruitkomst uitkomst =
            afgerond(minste.misschien_minder() < 1 ? binnen(minste, opdracht) : zonder_bewijs(minste));
        uitkomst.gewijzigd = wijzigingen_in(bezetting_van(uitkomst), vorige, Welke::alle);
        uitkomst.minstens_gewijzigd = minste.misschien_minder() < static_cast<double>(uitkomst.gewijzigd)
                                          ? uitkomst.gewijzigd - static_cast<std::size_t>(minste.misschien_minder())
                                          : 0;
        return uitkomst;
    }

private:
    enum class Welke { alle, te_kiezen };

    [[nodiscard]] Roosterbezetting eerste(const Roosterbezetting* vorige) const {
        return eerste_rooster(m_probleem, m_regels, m_keuzes, m_balans, m_instellingen.gewichten, vorige);
    }

    [[nodiscard]] double seconden() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begonnen).count();
    }

    Vondst binnen(const Vondst& minste, Modelopdracht opdracht) {
        opdracht.doel = Roosterdoel::kosten;
        opdracht.grens = Roostergrens{open_in(minste.bezetting),
                                      wijzigingen_in(minste.bezetting, *opdracht.vorige, Welke::te_kiezen)};
        return zoek(minste.bezetting, opdracht);
    }

    /// The bound of the changes is none of the costs.
    static Vondst zonder_bewijs(Vondst vondst) {
        vondst.ondergrens = -mip_infinity;
        return vondst;
    }

    Vondst zoek(const Roosterbezetting& begin, const Modelopdracht& opdracht) {
        Roostermodel model(m_probleem, m_regels, m_keuzes, m_balans, m_instellingen.gewichten, opdracht);
        if (model.mip().columns.empty()) return {begin, model.mip().offset, 0, MipEnd::done};
        model.begin_met(begin);
        MipLimits grenzen;
        grenzen.seconds = std::max(0.0, m_instellingen.seconds - seconden());
        grenzen.gap =
            opdracht.doel == Roosterdoel::kosten ? std::max(m_instellingen.gap, deel_voor_zoeken * rooster_gelijk) : 0;
        grenzen.absolute_gap = opdracht.doel == Roosterdoel::wijzigingen ? minder_dan_een : 0;
        const MipResult antwoord = m_solver.solve(model.mip(), grenzen, std::ref(m_meekijker));
        if (antwoord.status == MipStatus::infeasible)
            throw ProgrammerError("A roster model without a solution, though leaving everything open is one.");
        return {antwoord.values.empty() ? begin : model.lees(antwoord.values), antwoord.bound - model.ruis(),
                antwoord.objective - antwoord.bound, antwoord.end};
    }

    [[nodiscard]] std::size_t open_in(const Roosterbezetting& bezetting) const {
        std::size_t aantal = 0;
        for (std::size_t dienst = 0; dienst < bezetting.size(); ++dienst)
            if (!bezetting[dienst] && !m_keuzes[dienst].empty()) ++aantal;
        return aantal;
    }

    [[nodiscard]] std::size_t wijzigingen_in(const Roosterbezetting& bezetting, const Roosterbezetting& vorige,
                                             Welke welke) const {
        std::size_t aantal = 0;
        for (std::size_t dienst = 0; dienst < bezetting.size(); ++dienst)
            if (bezetting[dienst] != vorige[dienst] && (welke == Welke::alle || !m_keuzes[dienst].empty())) ++aantal;
        return aantal;
    }

    [[nodiscard]] bool kan_niets() const {
        return !m_probleem.diensten.empty() &&
               std::all_of(m_keuzes.begin(), m_keuzes.end(), [](const auto& een) { return een.empty(); }) &&
               std::none_of(m_probleem.diensten.begin(), m_probleem.diensten.end(),
                            [](const Roosterdienst& een) { return een.vast.has_value(); });
    }

    /// Checked, described, and with what the search proved.
    [[nodiscard]] Roosteruitkomst afgerond(const Vondst& vondst) const {
        const auto overtredingen = controleer_rooster(m_probleem, vondst.bezetting);
        for (const Roosterovertreding& een : overtredingen)
            if (!een.vast) throw ProgrammerError("A roster that breaks a rule: " + een.woorden);
        Roosteruitkomst uitkomst = beschrijf(m_probleem, m_regels, m_keuzes, vondst.bezetting);
        for (const Roosterovertreding& een : overtredingen)
            uitkomst.meldingen.push_back("Vaste dienst: " + een.woorden);
        uitkomst.objective = kosten_van(m_probleem, m_instellingen.gewichten, vondst.bezetting);
        uitkomst.bound = std::clamp(vondst.ondergrens, 0.0, uitkomst.objective);
        uitkomst.gap = (uitkomst.objective - uitkomst.bound) / std::max(1.0, uitkomst.objective);
        uitkomst.status = kan_niets()                      ? Roosterstatus::infeasible
                          : uitkomst.gap <= rooster_gelijk ? Roosterstatus::optimal
                                                           : Roosterstatus::feasible;
        meld_einde(vondst.einde, uitkomst);
        uitkomst.seconds = seconden();
        return uitkomst;
    }

    void meld_einde(MipEnd einde, Roosteruitkomst& uitkomst) const {
        if (einde == MipEnd::stopped)
            uitkomst.meldingen.emplace_back("Afgebroken: dit is het beste rooster tot dan toe.");
        else if (einde == MipEnd::broken)
            uitkomst.meldingen.emplace_back(
                "Het programma noaber-solver is gestopt: dit is het beste rooster tot dan toe. Maak het opnieuw.");
        else if (uitkomst.gap > std::max(rooster_gelijk, m_instellingen.gap))
            uitkomst.meldingen.emplace_back("De tijd is om: dit is het beste rooster tot dan toe. Geef meer tijd.");
    }

    const Roosterprobleem& m_probleem;
    const Roosterinstellingen& m_instellingen;
    MipSolver& m_solver;
    Meekijker m_meekijker;
    Roosterregels m_regels;
    Roosterkeuzes m_keuzes;
    Balans m_balans;
    std::chrono::steady_clock::time_point m_begonnen = std::chrono::steady_clock::now();
};

}  // namespace

Roosteruitkomst maak_rooster(const Roosterprobleem& probleem, const Roosterinstellingen& instellingen,
                             MipSolver& solver, Progress& progress) {
    controleer_vorm(probleem);
    return Generator(probleem, instellingen, solver, progress).nieuw();
}

Roosteruitkomst herstel_rooster(const Roosterprobleem& probleem, const Roosterbezetting& vorige,
                                const Roosterinstellingen& instellingen, MipSolver& solver, Progress& progress) {
    controleer_vorm(probleem);
    if (vorige.size() != probleem.diensten.size()) throw ProgrammerError("A previous roster of another problem.");
    return Generator(probleem, instellingen, solver, progress).hersteld(vorige);
}

}  // namespace noaber
