// SPDX-License-Identifier: EUPL-1.2
// The laptops of the sync measurement: each is a process of its own, told what to do in words on standard input.
#pragma once

#include <string>
#include <vector>

namespace noaber::bench {

/// bench_sync laptop FILE ROLE ...: prints "klaar" when it is ready, waits for a line, does its work, prints its numbers.
int run_laptop(const std::vector<std::string>& words);

/// Microseconds since 1970, the same clock in every process of this machine.
[[nodiscard]] long long microseconds();

}  // namespace noaber::bench
