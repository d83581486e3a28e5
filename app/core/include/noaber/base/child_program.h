// SPDX-License-Identifier: EUPL-1.2
// A program of ours that runs beside this one: what it is given on standard input, what it says on standard output.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace noaber {

/// Its standard error goes nowhere. Its standard input stays open until this object goes, so that a child that watches it
/// knows when we are gone. One thread at a time.
class ChildProgram {
public:
    /// Starts it, without arguments. `input` is handed over as the child takes it. Throws StorageError.
    ChildProgram(const std::filesystem::path& program, std::string input);
    /// Kills the child when it still runs, and waits for its end.
    ~ChildProgram();
    ChildProgram(const ChildProgram&) = delete;
    ChildProgram& operator=(const ChildProgram&) = delete;

    enum class Reading {
        nothing,  ///< in this time
        some,     ///< was added to `output`
        end,      ///< it closed its output, or ended
    };
    /// Waits for output, at most this long. Throws StorageError.
    [[nodiscard]] Reading read(std::string& output, std::chrono::milliseconds patience);

private:
    void give();
    void close_ends() noexcept;
    void end_child() noexcept;

    std::string m_input;
    std::size_t m_given = 0;
    int m_to = -1;
    int m_from = -1;
    int m_child = 0;
};

}  // namespace noaber
