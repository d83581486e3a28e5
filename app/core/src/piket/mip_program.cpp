// SPDX-License-Identifier: EUPL-1.2
// Asks noaber-solver, and keeps the best that it said.
#include <noaber/piket/mip_program.h>

#include "piket/mip_text.h"

#include <noaber/base/child_program.h>
#include <noaber/base/errors.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace noaber {

namespace {

constexpr auto between_looks = std::chrono::milliseconds(50);

/// What was heard so far.
class Hearing {
public:
    explicit Hearing(const MipModel& model) : m_model(model) {}

    /// Takes the whole lines out of what came. Throws InputError for what is no answer.
    void take(std::string& output) {
        std::size_t begin = 0;
        for (std::size_t end; !m_finished && (end = output.find('\n', begin)) != std::string::npos; begin = end + 1)
            take_line(std::string_view(output).substr(begin, end - begin));
        output.erase(0, begin);
        if (output.size() > longest_answer(m_model.columns.size())) throw InputError("Een regel zonder eind.");
    }
    [[nodiscard]] bool finished() const { return m_finished; }
    [[nodiscard]] MipProgress progress(double seconds) const { return {seconds, m_result.objective, m_result.bound}; }

    MipResult result(MipEnd end, double seconds) {
        m_result.end = end;
        m_result.seconds = seconds;
        if (!m_finished) m_result.status = m_result.values.empty() ? MipStatus::none : MipStatus::feasible;
        return std::move(m_result);
    }

private:
    void take_line(std::string_view line) {
        MipAnswer answer = read_answer(line, m_model.columns.size());
        if (answer.kind == MipAnswer::Kind::solution) return take_solution(std::move(answer.values));
        m_result.bound = std::max(m_result.bound, answer.bound);
        if (answer.kind == MipAnswer::Kind::progress) return;
        const bool has_values = answer.status == MipStatus::optimal || answer.status == MipStatus::feasible;
        if (has_values == m_result.values.empty()) throw InputError("Een uitkomst die de oplossingen tegenspreekt.");
        m_result.status = answer.status;
        m_finished = true;
    }
    void take_solution(std::vector<double> values) {
        const auto objective = sound_objective(m_model, values);
        if (!objective) throw InputError("Een oplossing die een regel breekt.");
        if (*objective >= m_result.objective) return;
        m_result.objective = *objective;
        m_result.values = std::move(values);
    }

    const MipModel& m_model;
    MipResult m_result;
    bool m_finished = false;
};

}  // namespace

MipProgram::MipProgram(std::filesystem::path program, std::chrono::milliseconds grace)
    : m_program(std::move(program)), m_grace(grace) {}

MipResult MipProgram::solve(const MipModel& model, const MipLimits& limits, const MipWatch& watch) {
    if (!std::filesystem::exists(m_program))
        throw StorageError("Het programma noaber-solver staat niet bij Noaber. Installeer Noaber opnieuw.");
    const auto start = std::chrono::steady_clock::now();
    const auto seconds = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    ChildProgram child(m_program, task_text(model, limits));
    Hearing hearing(model);
    std::string output;
    const double most = limits.seconds + std::chrono::duration<double>(m_grace).count();
    while (seconds() < most) {
        const auto reading = child.read(output, between_looks);
        try {
            hearing.take(output);
        } catch (const InputError&) {
            break;  // what it said before was checked and is kept; the result says that it broke down
        }
        if (hearing.finished()) return hearing.result(MipEnd::done, seconds());
        if (reading == ChildProgram::Reading::end) break;
        if (watch(hearing.progress(seconds())) == MipGoOn::stop) return hearing.result(MipEnd::stopped, seconds());
    }
    return hearing.result(MipEnd::broken, seconds());
}

std::filesystem::path solver_beside(const std::filesystem::path& program_folder) {
    return program_folder.parent_path() / "bin" / "noaber-solver";
}

}  // namespace noaber
