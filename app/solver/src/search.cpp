// SPDX-License-Identifier: EUPL-1.2
// The linear program; a dive from it to whole numbers; and CBC when that is not near enough.
#include "search.h"

#include "branch_and_bound.h"
#include "lazy_lp.h"

#include "piket/mip_text.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace noaber::solver {

namespace {

bool is_binary(const MipColumn& column) {
    return column.kind == MipKind::integer && column.lower == 0 && column.upper == 1;
}

/// Of the columns that are not whole the largest, at most so many.
std::vector<std::size_t> largest_parts(const MipModel& model, const LazyLp& lp, std::size_t most) {
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i < model.columns.size(); ++i)
        if (is_binary(model.columns[i]) && !lp.is_fixed(i) && !lp.is_whole(i)) parts.push_back(i);
    std::stable_sort(parts.begin(), parts.end(),
                     [&](std::size_t one, std::size_t other) { return lp.value(one) > lp.value(other); });
    parts.resize(std::min(parts.size(), most));
    return parts;
}

/// A copy of `lp` is brought to whole numbers by fixing parts at 1; tells the solution if it gets there. More at once for as long
/// as that costs nothing. A single part that turns out dear at 1 is tried at 0: among the many equals of a roster one of the two
/// mostly costs nothing.
void dive(const MipModel& model, LazyLp lp, Output& output) {
    const auto solve = [&] {
        return lp.solve([&] { return output.seconds_left(); }, [](double) {}) == LazyLp::Outcome::optimal;
    };
    std::size_t at_once = 1;
    while (true) {
        const auto parts = largest_parts(model, lp, at_once);
        if (parts.empty()) break;
        const double dear = lp.objective() + output.allowed_gap(lp.objective());
        for (const std::size_t part : parts) lp.set_bounds(part, 1, 1);
        if (solve() && lp.objective() <= dear) {
            at_once *= 2;
            continue;
        }
        const bool single = parts.size() == 1;
        for (const std::size_t part : parts) lp.set_bounds(part, 0, single ? 0 : 1);
        if (!solve()) return;
        at_once = std::max<std::size_t>(at_once / 4, 1);
    }
    if (lp.all_whole()) output.solution(lp.values());
}

/// Columns that would cost more than the best solution leaves room for stay where they are.
void fix_by_reduced_cost(const MipModel& model, LazyLp& lp, const Output& output) {
    if (!std::isfinite(output.objective())) return;
    const double room = output.objective() - lp.objective();
    for (std::size_t i = 0; i < model.columns.size(); ++i) {
        if (!is_binary(model.columns[i]) || std::abs(lp.reduced_cost(i)) <= room) continue;
        const double at = std::round(lp.value(i));
        if (lp.is_whole(i)) lp.set_bounds(i, at, at);
    }
}

}  // namespace

void search(const MipModel& model, const MipLimits& limits, Output& output) {
    if (sound_objective(model, model.start)) output.solution(model.start);
    LazyLp lp(model);
    const auto outcome =
        lp.solve([&] { return output.seconds_left(); }, [&](double bound) { output.raise_bound(bound); });
    if (outcome == LazyLp::Outcome::infeasible) return output.finish(MipStatus::infeasible);
    if (outcome == LazyLp::Outcome::stopped)
        return output.finish(output.best().empty() ? MipStatus::none : MipStatus::feasible);
    if (lp.all_whole())
        output.solution(lp.values());
    else
        dive(model, lp, output);
    if (output.good_enough()) return output.finish(MipStatus::optimal);
    fix_by_reduced_cost(model, lp, output);
    branch_and_bound(model, limits, lp, output);
}

}  // namespace noaber::solver
