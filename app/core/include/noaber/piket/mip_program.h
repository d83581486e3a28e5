// SPDX-License-Identifier: EUPL-1.2
// The solver as a program of its own, noaber-solver: what happens to it there leaves us and the best solution so far.
#pragma once

#include <noaber/piket/mip.h>

#include <chrono>
#include <filesystem>

namespace noaber {

/// Starts the program anew for each model. One that crashes, is killed, says nothing readable, or is still busy `grace` after
/// its time is over is ended; the best solution that it told before that is the result (MipEnd::broken).
class MipProgram final : public MipSolver {
public:
    /// `program`: as solver_beside() gives it.
    explicit MipProgram(std::filesystem::path program, std::chrono::milliseconds grace = std::chrono::seconds(5));
    /// Throws StorageError when the program is not there or can't be started.
    [[nodiscard]] MipResult solve(const MipModel& model, const MipLimits& limits, const MipWatch& watch) override;

private:
    std::filesystem::path m_program;
    std::chrono::milliseconds m_grace;
};

/// noaber-solver, for a program that stands in that folder (program_folder()).
[[nodiscard]] std::filesystem::path solver_beside(const std::filesystem::path& program_folder);

}  // namespace noaber
