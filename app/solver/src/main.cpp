// SPDX-License-Identifier: EUPL-1.2
// noaber-solver: a model on standard input, what is found on standard output (piket/mip_text.h). Ends when its input does.
#include "output.h"
#include "search.h"

#include "piket/mip_text.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <thread>

namespace {

/// Whoever asked keeps our input open. When it closes, nobody waits for the answer.
void end_with_input() {
    std::thread([] {
        while (std::cin.get() != std::istream::traits_type::eof()) {
        }
        std::_Exit(0);
    }).detach();
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    try {
        const noaber::MipTask task = noaber::read_task(std::cin);
        end_with_input();
        noaber::solver::Output output(task.model, task.limits, stdout);
        noaber::solver::search(task.model, task.limits, output);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "noaber-solver: %s\n", error.what());
        std::_Exit(2);
    }
    std::_Exit(0);  // the thread that listens is still there
}
