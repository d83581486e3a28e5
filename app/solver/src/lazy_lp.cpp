// SPDX-License-Identifier: EUPL-1.2
// Dual simplex, round after round: a row that is added leaves the basis good for it.
#include "lazy_lp.h"

#include <CoinPackedMatrix.hpp>

#include <algorithm>
#include <cmath>

namespace noaber::solver {

namespace {

constexpr double tolerance = 1e-6;
constexpr int optimal = 0;
constexpr int infeasible = 1;

double for_clp(double bound) { return std::isfinite(bound) ? bound : std::copysign(COIN_DBL_MAX, bound); }

/// At most so much of what is never negative.
bool may_wait(const MipModel& model, const MipRow& row) {
    return std::isinf(row.lower) && std::all_of(row.terms.begin(), row.terms.end(), [&](const MipTerm& term) {
               return term.factor > 0 && model.columns[term.column].lower >= 0;
           });
}

struct SparseRows {
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<int> starts{0};
    std::vector<int> columns;
    std::vector<double> factors;

    void add(const MipRow& row) {
        lower.push_back(for_clp(row.lower));
        upper.push_back(for_clp(row.upper));
        for (const MipTerm& term : row.terms) {
            columns.push_back(static_cast<int>(term.column));
            factors.push_back(term.factor);
        }
        starts.push_back(static_cast<int>(columns.size()));
    }
    [[nodiscard]] int count() const { return static_cast<int>(lower.size()); }
};

}  // namespace

LazyLp::LazyLp(const MipModel& model) : m_model(model) { load(); }

void LazyLp::load() {
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<double> cost;
    for (const MipColumn& column : m_model.columns) {
        lower.push_back(for_clp(column.lower));
        upper.push_back(for_clp(column.upper));
        cost.push_back(column.cost);
    }
    m_lp.setLogLevel(0);
    m_lp.resize(0, static_cast<int>(m_model.columns.size()));
    std::copy(lower.begin(), lower.end(), m_lp.columnLower());
    std::copy(upper.begin(), upper.end(), m_lp.columnUpper());
    std::copy(cost.begin(), cost.end(), m_lp.objective());
    m_lp.setObjectiveOffset(-m_model.offset);
    SparseRows rows;
    for (std::size_t i = 0; i < m_model.rows.size(); ++i) {
        if (may_wait(m_model, m_model.rows[i]))
            m_waiting.push_back(i);
        else
            rows.add(m_model.rows[i]);
    }
    // Clp can't do without rows.
    if (rows.count() == 0) {
        for (const std::size_t row : m_waiting) rows.add(m_model.rows[row]);
        m_waiting.clear();
    }
    if (rows.count() == 0) rows.add({});
    m_lp.addRows(rows.count(), rows.lower.data(), rows.upper.data(), rows.starts.data(), rows.columns.data(),
                 rows.factors.data());
}

LazyLp::Outcome LazyLp::solve(const std::function<double()>& seconds_left,
                              const std::function<void(double)>& on_bound) {
    while (true) {
        const double left = seconds_left();
        if (left <= 0) return Outcome::stopped;
        m_lp.setMaximumWallSeconds(left);
        m_lp.dual();
        if (m_lp.status() == infeasible) return Outcome::infeasible;
        if (m_lp.status() != optimal) return Outcome::stopped;
        on_bound(m_lp.objectiveValue());
        if (add_broken_rows() == 0) return Outcome::optimal;
    }
}

std::size_t LazyLp::add_broken_rows() {
    const double* values = m_lp.primalColumnSolution();
    const auto is_broken = [&](std::size_t row) {
        double sum = 0;
        for (const MipTerm& term : m_model.rows[row].terms) sum += term.factor * values[term.column];
        return sum > m_model.rows[row].upper + tolerance;
    };
    const auto kept = std::stable_partition(m_waiting.begin(), m_waiting.end(), std::not_fn(is_broken));
    const std::vector<std::size_t> broken(kept, m_waiting.end());
    m_waiting.erase(kept, m_waiting.end());
    add_rows(broken);
    return broken.size();
}

void LazyLp::add_rows(const std::vector<std::size_t>& rows) {
    if (rows.empty()) return;
    SparseRows sparse;
    for (const std::size_t row : rows) sparse.add(m_model.rows[row]);
    m_lp.addRows(sparse.count(), sparse.lower.data(), sparse.upper.data(), sparse.starts.data(), sparse.columns.data(),
                 sparse.factors.data());
}

double LazyLp::objective() const { return m_lp.objectiveValue(); }

std::vector<double> LazyLp::values() const {
    const double* values = m_lp.primalColumnSolution();
    return {values, values + m_model.columns.size()};
}

bool LazyLp::is_whole(std::size_t column) const {
    return m_model.columns[column].kind != MipKind::integer ||
           std::abs(value(column) - std::round(value(column))) <= tolerance;
}

bool LazyLp::all_whole() const {
    for (std::size_t i = 0; i < m_model.columns.size(); ++i)
        if (!is_whole(i)) return false;
    return true;
}

void LazyLp::set_bounds(std::size_t column, double lower, double upper) {
    m_lp.setColumnBounds(static_cast<int>(column), for_clp(lower), for_clp(upper));
}

bool LazyLp::is_fixed(std::size_t column) const { return m_lp.getColLower()[column] == m_lp.getColUpper()[column]; }

ClpSimplex& LazyLp::complete() {
    add_rows(m_waiting);
    m_waiting.clear();
    return m_lp;
}

}  // namespace noaber::solver
