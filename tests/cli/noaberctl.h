// SPDX-License-Identifier: EUPL-1.2
// Calls noaberctl on a database of its own, and reads the one document that --json gives.
#pragma once

#include "process.h"
#include "temporary_folder.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace noaber::test {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

struct Noaberctl {
    TemporaryFolder folder;
    std::filesystem::path database = folder / "plan.db";
    std::filesystem::path plugins;  ///< empty: those that stand beside the program

    /// With --db, and --plugins when there are.
    [[nodiscard]] ProcessResult run(const Words& words) const;
    /// With --json too. Fails the test when the exit code is another, or standard output is not exactly one document.
    [[nodiscard]] Json json(const Words& words, int exit_code = 0) const;
    /// The demo plan, imported.
    void import_demo() const;
};

/// "a, b": the names of a document, in alphabetical order.
[[nodiscard]] std::string keys_of(const Json& object);

}  // namespace noaber::test
