// SPDX-License-Identifier: EUPL-1.2
// A mixed integer program as plain columns and rows, and the small interface behind which a solver stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

namespace noaber {

inline constexpr double mip_infinity = std::numeric_limits<double>::infinity();

enum class MipKind { continuous, integer };

struct MipColumn {
    double lower = 0;
    double upper = mip_infinity;
    double cost = 0;
    MipKind kind = MipKind::continuous;
};

/// One number of a row: that many times the column.
struct MipTerm {
    std::size_t column = 0;
    double factor = 1;
};

struct MipRow {
    double lower = -mip_infinity;
    double upper = mip_infinity;
    std::vector<MipTerm> terms;  ///< each column at most once
};

/// Minimises offset + the sum of cost × value over all columns.
struct MipModel {
    std::vector<MipColumn> columns;
    std::vector<MipRow> rows;
    double offset = 0;  ///< what is paid whatever the values are; counts in objective, bound and gap
    std::vector<double>
        start;  ///< a value for each column to begin from; empty = none. One that breaks a row is passed over

    std::size_t add_column(const MipColumn& column);
    /// Throws ProgrammerError when a term names a column that is not there.
    void add_row(MipRow row);
};

struct MipLimits {
    double seconds = 60;      ///< wall time, of the search
    double gap = 0;           ///< (objective - bound) / objective at which a solution is good enough
    double absolute_gap = 0;  ///< objective - bound at which it is
    std::uint32_t seed = 1;   ///< of what is chance in the search
};

struct MipProgress {
    double seconds = 0;
    double objective = mip_infinity;  ///< of the best found; infinity = none yet
    double bound = -mip_infinity;     ///< no solution costs less

    /// (objective - bound) / objective; infinity as long as one of them is not known, 0 when they are equal.
    [[nodiscard]] double gap() const;
};

enum class MipStatus {
    optimal,     ///< proven, within the limits' gap
    feasible,    ///< a solution, and time was up, or it was told to stop, or the solver broke down
    infeasible,  ///< proven that there is none
    none,        ///< no solution found, none excluded
};

/// Why the search ended.
enum class MipEnd {
    done,     ///< by itself: proven, or out of time
    stopped,  ///< the watcher said so
    broken,   ///< the solver crashed, was killed, hung, or said what can't be read
};

struct MipResult {
    MipStatus status = MipStatus::none;
    MipEnd end = MipEnd::done;
    double objective = mip_infinity;
    double bound = -mip_infinity;
    double seconds = 0;
    std::vector<double> values;  ///< of the best solution, one for each column; empty when there is none
};

enum class MipGoOn { yes, stop };
/// Is called every few tens of milliseconds, in the thread that called solve().
using MipWatch = std::function<MipGoOn(const MipProgress&)>;

class MipSolver {
public:
    virtual ~MipSolver() = default;
    /// Never gives up a solution that was found: a limit, a stop or a breakdown gives the best so far.
    /// Throws StorageError when there is no solver, and what `watch` throws.
    [[nodiscard]] virtual MipResult solve(const MipModel& model, const MipLimits& limits, const MipWatch& watch) = 0;
};

}  // namespace noaber
