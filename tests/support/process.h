// SPDX-License-Identifier: EUPL-1.2
// Runs a program as a person would from a shell: arguments, standard input, environment; gives back what it said.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace noaber::test {

struct ProcessCall {
    std::filesystem::path program;  // a path; not looked up in PATH
    std::vector<std::string> arguments;
    std::string input;                               // all of standard input
    std::map<std::string, std::string> environment;  // on top of our own; these win
    std::filesystem::path folder;                    // where it runs; empty = where we are
};

struct ProcessResult {
    int exit_code = 0;  // 128 + signal when a signal ended it
    std::string output;
    std::string errors;
};

/// Runs it to its end. Throws std::system_error when it can't be started.
[[nodiscard]] ProcessResult run_process(const ProcessCall& call);

}  // namespace noaber::test
