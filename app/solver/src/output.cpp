// SPDX-License-Identifier: EUPL-1.2
// Lines as they come, each pushed out at once: what is not written is lost when this process dies.
#include "output.h"

#include "piket/mip_text.h"

#include <algorithm>
#include <cmath>

namespace noaber::solver {

namespace {

constexpr double rounding = 1e-7;  // of a linear program, as a part of its objective

}  // namespace

Output::Output(const MipModel& model, const MipLimits& limits, std::FILE* to)
    : m_model(model), m_limits(limits), m_to(to) {}

double Output::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
}

void Output::raise_bound(double bound) {
    m_bound = std::max(m_bound, bound);
    tell(progress_line(seconds(), m_bound));
}

void Output::solution(std::vector<double> values) {
    double objective = m_model.offset;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const MipColumn& column = m_model.columns[i];
        if (column.kind == MipKind::integer) values[i] = std::round(values[i]);
        values[i] = std::clamp(values[i], column.lower, column.upper);
        objective += column.cost * values[i];
    }
    if (objective >= m_objective) return;
    m_objective = objective;
    m_best = std::move(values);
    tell(solution_line(m_best));
}

void Output::finish(MipStatus status) { tell(result_line(status, m_bound)); }

double Output::allowed_gap(double objective) const {
    return std::max(
        {m_limits.absolute_gap, m_limits.gap * std::abs(objective), rounding * std::max(1.0, std::abs(objective))});
}

bool Output::good_enough() const {
    return std::isfinite(m_objective) && m_objective - m_bound <= allowed_gap(m_objective);
}

void Output::tell(const std::string& line) {
    std::fwrite(line.data(), 1, line.size(), m_to);
    std::fflush(m_to);
}

}  // namespace noaber::solver
