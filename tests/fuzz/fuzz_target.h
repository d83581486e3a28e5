// SPDX-License-Identifier: EUPL-1.2
// What a fuzz target is: inputs to begin with, and a function that bears any bytes. It aborts on what must not be; libFuzzer calls it,
// or driver.cpp does for as many rounds as one likes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace noaber::test {

/// Good inputs, of which others are made.
std::vector<std::string> seeds();

/// Ends the program when it does not hold, whatever the build.
inline void must(bool holds) {
    if (!holds) std::abort();
}

}  // namespace noaber::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
