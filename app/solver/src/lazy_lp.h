// SPDX-License-Identifier: EUPL-1.2
// The linear program of a model, with the rows that matter: most "at most one" rows never bind, so they join when they are broken.
#pragma once

#include <noaber/piket/mip.h>

#include <ClpSimplex.hpp>

#include <cstddef>
#include <functional>
#include <vector>

namespace noaber::solver {

class LazyLp {
public:
    enum class Outcome { optimal, infeasible, stopped };

    /// Keeps a reference to the model.
    explicit LazyLp(const MipModel& model);

    /// Solves, adds the rows that the solution breaks, and again, until it breaks none. `on_bound` hears after each round what
    /// no solution can be below. Gives up when `seconds_left` gives nothing more.
    Outcome solve(const std::function<double()>& seconds_left, const std::function<void(double)>& on_bound);

    /// Of the last solve that was optimal.
    [[nodiscard]] double objective() const;
    [[nodiscard]] double value(std::size_t column) const { return m_lp.primalColumnSolution()[column]; }
    [[nodiscard]] std::vector<double> values() const;
    /// What a step of the column away from its bound costs.
    [[nodiscard]] double reduced_cost(std::size_t column) const { return m_lp.getReducedCost()[column]; }
    [[nodiscard]] bool is_whole(std::size_t column) const;
    [[nodiscard]] bool all_whole() const;

    void set_bounds(std::size_t column, double lower, double upper);
    [[nodiscard]] bool is_fixed(std::size_t column) const;
    /// With every row, also those that wait.
    [[nodiscard]] ClpSimplex& complete();

private:
    void load();
    std::size_t add_broken_rows();
    void add_rows(const std::vector<std::size_t>& rows);

    const MipModel& m_model;
    ClpSimplex m_lp;
    std::vector<std::size_t> m_waiting;
};

}  // namespace noaber::solver
