// SPDX-License-Identifier: EUPL-1.2
// Many laptops that are only connected: the live connections of one process, which look when each edit comes.
#pragma once

#include <string>
#include <vector>

namespace noaber::bench {

/// bench_sync crowd ADDRESS TOKENS EDITS: connects with each token of the file, prints "klaar", waits for a line, and prints for each
/// edit, once all have it, the milliseconds until half of them and until the last of them had it.
int run_crowd(const std::string& address, const std::string& token_file, int edits);

}  // namespace noaber::bench
