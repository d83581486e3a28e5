// SPDX-License-Identifier: EUPL-1.2
// Cuts, heuristics and an ear on CBC.
#include "branch_and_bound.h"

#include <CbcEventHandler.hpp>
#include <CbcHeuristic.hpp>
#include <CbcHeuristicDiveCoefficient.hpp>
#include <CbcHeuristicFPump.hpp>
#include <CbcHeuristicRENS.hpp>
#include <CbcHeuristicRINS.hpp>
#include <CbcModel.hpp>
#include <CglClique.hpp>
#include <CglGomory.hpp>
#include <CglKnapsackCover.hpp>
#include <CglMixedIntegerRounding2.hpp>
#include <CglProbing.hpp>
#include <CglZeroHalf.hpp>
#include <OsiClpSolverInterface.hpp>

#include <algorithm>
#include <cmath>

namespace noaber::solver {

namespace {

// A generator that does not help at the root is left out below it.
constexpr int while_it_helps = -1;

/// Tells what CBC finds. CBC copies it freely; all copies tell the same output.
class Ear final : public CbcEventHandler {
public:
    explicit Ear(Output& output) : m_output(&output) {}
    CbcAction event(CbcEvent event) override {
        // Heuristics search small models of their own; their solutions arrive here once they are ours.
        if (model_->parentModel()) return noAction;
        if ((event == solution || event == heuristicSolution) && model_->bestSolution()) {
            const double* values = model_->bestSolution();
            m_output->solution({values, values + model_->getNumCols()});
        }
        if (event == node) m_output->raise_bound(model_->getBestPossibleObjValue());
        return m_output->good_enough() ? stop : noAction;
    }
    [[nodiscard]] CbcEventHandler* clone() const override { return new Ear(*this); }

private:
    Output* m_output;
};

void add_cuts(CbcModel& model) {
    CglProbing probing;
    probing.setUsingObjective(1);
    probing.setMaxPass(1);
    probing.setMaxProbe(10);
    probing.setMaxLook(10);
    probing.setRowCuts(3);
    CglGomory gomory;
    CglKnapsackCover knapsack;
    CglClique clique;
    clique.setStarCliqueReport(false);
    clique.setRowCliqueReport(false);
    CglMixedIntegerRounding2 rounding;
    CglZeroHalf zero_half;
    model.addCutGenerator(&probing, while_it_helps, "Probing");
    model.addCutGenerator(&gomory, while_it_helps, "Gomory");
    model.addCutGenerator(&knapsack, while_it_helps, "Knapsack");
    model.addCutGenerator(&clique, while_it_helps, "Clique");
    model.addCutGenerator(&rounding, while_it_helps, "MixedIntegerRounding2");
    model.addCutGenerator(&zero_half, while_it_helps, "ZeroHalf");
}

void add_heuristics(CbcModel& model) {
    CbcRounding rounding(model);
    CbcHeuristicDiveCoefficient dive(model);
    CbcHeuristicRINS neighbourhood(model);
    CbcHeuristicRENS around_root(model);
    model.addHeuristic(&rounding, "rounding");
    model.addHeuristic(&dive, "DiveCoefficient");
    model.addHeuristic(&neighbourhood, "RINS");
    model.addHeuristic(&around_root, "RENS");
}

void set_limits(CbcModel& model, const MipLimits& limits, const Output& output) {
    model.setUseElapsedTime(true);
    model.setMaximumSeconds(std::max(output.seconds_left(), 0.0));
    model.setAllowableGap(output.allowed_gap(std::isfinite(output.objective()) ? output.objective() : 0));
    model.setAllowableFractionGap(limits.gap);
    model.setRandomSeed(static_cast<int>(limits.seed & 0x7fffffffU));
}

MipStatus status_of(const CbcModel& model, const Output& output) {
    if (output.best().empty()) return model.isProvenInfeasible() ? MipStatus::infeasible : MipStatus::none;
    return model.isProvenOptimal() || output.good_enough() ? MipStatus::optimal : MipStatus::feasible;
}

}  // namespace

void branch_and_bound(const MipModel& model, const MipLimits& limits, LazyLp& lp, Output& output) {
    OsiClpSolverInterface solver(&lp.complete());
    for (std::size_t i = 0; i < model.columns.size(); ++i)
        if (model.columns[i].kind == MipKind::integer) solver.setInteger(static_cast<int>(i));
    solver.messageHandler()->setLogLevel(0);

    CbcModel search(solver);
    search.setLogLevel(0);
    search.solver()->messageHandler()->setLogLevel(0);
    set_limits(search, limits, output);
    add_cuts(search);
    add_heuristics(search);
    Ear ear(output);
    search.passInEventHandler(&ear);
    search.initialSolve();
    if (!output.best().empty())
        search.setBestSolution(output.best().data(), static_cast<int>(model.columns.size()), output.objective(), true);
    search.branchAndBound();

    if (const double* values = search.bestSolution()) output.solution({values, values + model.columns.size()});
    // Proven: nothing is below the best, but for the gap within which it was allowed to stop looking.
    const double proven = search.isProvenOptimal() ? output.objective() - output.allowed_gap(output.objective())
                                                   : search.getBestPossibleObjValue();
    output.raise_bound(std::min(proven, output.objective()));
    output.finish(status_of(search, output));
}

}  // namespace noaber::solver
