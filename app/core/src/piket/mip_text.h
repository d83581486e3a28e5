// SPDX-License-Identifier: EUPL-1.2
// How noaber-solver and who starts it talk: lines of words and numbers.
//
//   in   noaber-mip 1
//        limits SECONDS GAP ABSOLUTE_GAP SEED
//        model OFFSET COLUMNS ROWS
//        LOWER UPPER COST i|c               for each column
//        LOWER UPPER COLUMN:FACTOR ...      for each row; the factor 1 is left out
//        start INDEX:VALUE ...              what is not named is 0; the line "none" when there is no start
//        end
//   out  progress SECONDS BOUND             any number of times
//        solution INDEX:VALUE ...           each better one, as soon as it is found
//        result optimal|feasible|infeasible|none BOUND      the last line
//
// Numbers are written so that they are read back the same; infinity is "inf".
#pragma once

#include <noaber/piket/mip.h>

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

struct MipTask {
    MipModel model;
    MipLimits limits;
};

[[nodiscard]] std::string task_text(const MipModel& model, const MipLimits& limits);
/// Throws InputError for anything that is not as task_text() writes it.
[[nodiscard]] MipTask read_task(std::istream& in);

[[nodiscard]] std::string progress_line(double seconds, double bound);
[[nodiscard]] std::string solution_line(const std::vector<double>& values);
[[nodiscard]] std::string result_line(MipStatus status, double bound);

struct MipAnswer {
    enum class Kind { progress, solution, result };
    Kind kind = Kind::progress;
    double seconds = 0;
    double bound = -mip_infinity;
    MipStatus status = MipStatus::none;
    std::vector<double> values;
};
/// One line of output, without its end. Throws InputError when it is none.
[[nodiscard]] MipAnswer read_answer(std::string_view line, std::size_t columns);
/// No line that read_answer() takes is longer.
[[nodiscard]] std::size_t longest_answer(std::size_t columns);

/// The objective of a solution that keeps every bound, row and whole number, but for rounding; nothing for another.
[[nodiscard]] std::optional<double> sound_objective(const MipModel& model, const std::vector<double>& values);

}  // namespace noaber
