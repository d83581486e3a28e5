// SPDX-License-Identifier: EUPL-1.2
// What a search tells while it goes on.
#pragma once

#include <noaber/piket/mip.h>

#include <chrono>
#include <cstdio>
#include <vector>

namespace noaber::solver {

class Output {
public:
    Output(const MipModel& model, const MipLimits& limits, std::FILE* to);

    /// Wall time since the beginning.
    [[nodiscard]] double seconds() const;
    [[nodiscard]] double seconds_left() const { return m_limits.seconds - seconds(); }
    void raise_bound(double bound);
    /// Whole numbers are rounded. Told when it is the best so far.
    void solution(std::vector<double> values);
    /// The last word.
    void finish(MipStatus status);

    [[nodiscard]] double bound() const { return m_bound; }
    [[nodiscard]] double objective() const { return m_objective; }
    [[nodiscard]] const std::vector<double>& best() const { return m_best; }
    /// Whether the best solution is as near the bound as the limits ask.
    [[nodiscard]] bool good_enough() const;
    /// The distance from the bound that `objective` may have.
    [[nodiscard]] double allowed_gap(double objective) const;

private:
    void tell(const std::string& line);

    const MipModel& m_model;
    const MipLimits& m_limits;
    std::FILE* m_to;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    double m_bound = -mip_infinity;
    double m_objective = mip_infinity;
    std::vector<double> m_best;
};

}  // namespace noaber::solver
