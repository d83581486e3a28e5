// SPDX-License-Identifier: EUPL-1.2
// Every source file of the tree against the rules.
#include "places.h"
#include "rules.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace noaber::layering;
namespace fs = std::filesystem;

namespace {

struct SourceFile {
    std::string path;
    std::string text;
};

bool is_code(const SourceFile& file) { return file.path.ends_with(".h") || file.path.ends_with(".cpp"); }

std::vector<SourceFile> read_tree() {
    const fs::path root = noaber::test::source_path();
    std::vector<SourceFile> files;
    for (const auto* top : {"app", "bench", "cmake", "db", "plugins", "scripts", "tests"}) {
        if (!fs::exists(root / top)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in(entry.path(), std::ios::binary);
            files.push_back({entry.path().lexically_relative(root).generic_string(),
                             std::string(std::istreambuf_iterator<char>(in), {})});
        }
    }
    return files;
}

const std::vector<SourceFile>& tree() {
    static const auto files = read_tree();
    return files;
}

std::set<std::string> plugin_ids() {
    std::set<std::string> ids;
    for (const auto& entry : fs::directory_iterator(noaber::test::source_path("plugins"))) {
        if (entry.is_directory()) ids.insert(entry.path().filename().string());
    }
    return ids;
}

void expect_none(const Violations& found) {
    std::string lines;
    for (const auto& violation : found) lines += "\n" + violation;
    BOOST_TEST(found.empty(), lines);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layering_tree)

BOOST_AUTO_TEST_CASE(the_tree_is_there) {
    const auto has = [](std::string_view path) {
        return std::any_of(tree().begin(), tree().end(), [&](const SourceFile& f) { return f.path == path; });
    };
    BOOST_TEST(has("app/core/include/noaber/base/errors.h"));
    BOOST_TEST(has("tests/core/layering/tree_test.cpp"));
}

BOOST_AUTO_TEST_CASE(includes_point_down) {
    const auto plugins = plugin_ids();
    RoomGraph graph;
    for (const auto& file : tree()) {
        if (!is_code(file)) continue;
        expect_none(check_includes(file.path, file.text, plugins));
        add_to_graph(graph, file.path, file.text);
    }
    expect_none(check_cycles(graph));
}

BOOST_AUTO_TEST_CASE(sql_stands_in_the_store) {
    for (const auto& file : tree()) {
        if (is_code(file)) expect_none(check_sql(file.path, file.text));
    }
}

BOOST_AUTO_TEST_CASE(files_say_licence_and_purpose) {
    for (const auto& file : tree()) expect_none(check_first_lines(file.path, file.text));
}

BOOST_AUTO_TEST_SUITE_END()
