// SPDX-License-Identifier: EUPL-1.2
// The two folders, as CMake knows them.
#include "places.h"

namespace noaber::test {

namespace {

std::filesystem::path within(const char* folder, std::string_view inside) {
    const std::filesystem::path path(folder);
    return inside.empty() ? path : path / inside;
}

}  // namespace

std::filesystem::path source_path(std::string_view inside) { return within(NOABER_SOURCE_DIR, inside); }
std::filesystem::path build_path(std::string_view inside) { return within(NOABER_BUILD_DIR, inside); }

}  // namespace noaber::test
