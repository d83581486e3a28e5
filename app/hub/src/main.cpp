// SPDX-License-Identifier: EUPL-1.2
// noaber-hub: errors in words, exit codes as noaberctl has them.
#include "commands.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <cstdio>

int main(int argc, char** argv) {
    try {
        return noaber::hub::run_hub({argv + 1, argv + argc});
    } catch (const noaber::InputError& error) {
        fmt::print(stderr, "{}\n", noaber::error_in_words(error));
        return 2;
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", noaber::error_in_words(error));
        return 3;
    }
}
