// SPDX-License-Identifier: EUPL-1.2
// Where the tree stands that the tests belong to, and where it was built.
#pragma once

#include <filesystem>
#include <string_view>

namespace noaber::test {

/// A file or folder of the tree: source_path("db/demo"). The tree itself for "".
[[nodiscard]] std::filesystem::path source_path(std::string_view inside = "");
/// A file or folder of what was built: build_path("bin/noaberctl").
[[nodiscard]] std::filesystem::path build_path(std::string_view inside = "");

}  // namespace noaber::test
