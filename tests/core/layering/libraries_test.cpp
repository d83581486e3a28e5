// SPDX-License-Identifier: EUPL-1.2
// What was built without a window needs no window library: reads the dynamic section of each binary.
#include "places.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    BOOST_REQUIRE(pipe);
    std::string output;
    std::array<char, 4096> part{};
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe.get())) output.append(part.data(), count);
    return output;
}

/// The NEEDED lines of a binary, in readelf's words.
std::string needed_by(const fs::path& binary) {
    const auto section = output_of("readelf -dW '" + binary.string() + "' 2>&1");
    std::string needed;
    for (std::size_t begin = 0; begin < section.size();) {
        const auto end = std::min(section.find('\n', begin), section.size());
        const auto line = section.substr(begin, end - begin);
        if (line.find("(NEEDED)") != std::string::npos) needed += line + "\n";
        begin = end + 1;
    }
    return needed;
}

/// Programs and libraries that must run on a machine without a screen.
std::vector<fs::path> headless_binaries() {
    const fs::path build = noaber::test::build_path();
    std::vector<fs::path> found{build / "lib/libnoaber.so"};
    for (const auto* program : {"bin/noaberctl", "bin/noaber-hub"}) {
        if (fs::exists(build / program)) found.push_back(build / program);
    }
    for (auto at = fs::recursive_directory_iterator(build); at != fs::recursive_directory_iterator(); ++at) {
        const auto name = at->path().filename().string();
        const bool other_build = at->is_directory() && fs::exists(at->path() / "CMakeCache.txt");
        if (other_build || name == "CMakeFiles") {
            at.disable_recursion_pending();
        } else if (name.ends_with(".so") && !name.ends_with("-ui.so") && name != "libnoaber.so" &&
                   name != "libnoaberui.so") {
            found.push_back(at->path());
        }
    }
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layering_libraries)

BOOST_AUTO_TEST_CASE(headless_binaries_need_no_window) {
    for (const auto& binary : headless_binaries())
        BOOST_TEST_CONTEXT(binary.string()) {
            BOOST_REQUIRE(fs::exists(binary));
            const auto needed = needed_by(binary);
            BOOST_TEST_INFO(needed);
            BOOST_TEST(needed.find("libstdc++") != std::string::npos);  // readelf did read it
            for (const auto* window : {"libwx", "libgtk", "libnoaberui", "-ui.so"}) {
                BOOST_TEST(needed.find(window) == std::string::npos, "needs " << window);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
