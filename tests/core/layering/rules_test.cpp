// SPDX-License-Identifier: EUPL-1.2
// The rules themselves: what they refuse and what they let through.
#include "rules.h"
#include "cpp_text.h"

#include <boost/test/unit_test.hpp>

using namespace noaber::layering;

BOOST_AUTO_TEST_SUITE(layering_rules)

BOOST_AUTO_TEST_CASE(includes_point_down) {
    struct Case {
        std::string name;
        std::string path;
        std::string source;
        std::size_t refused;
    };
    const std::set<std::string> plugins{"pim", "oto"};
    const std::vector<Case> cases{
        {"wx in a core header", "app/core/include/noaber/base/a.h", "#include <wx/string.h>", 1},
        {"wx in a core source", "app/core/src/base/a.cpp", "  #  include <wx/string.h>", 1},
        {"wx in the command line", "app/cli/main.cpp", "#include <wx/app.h>", 1},
        {"wx in a plugin's core", "plugins/pim/core/a.cpp", "#include <wx/app.h>", 1},
        {"wx in a plugin's window", "plugins/pim/ui/a.cpp", "#include <wx/app.h>", 0},
        {"wx in the desktop", "app/desktop/main.cpp", "#include <wx/app.h>", 0},
        {"a comment is no include", "app/core/src/base/a.cpp", "// #include <wx/string.h>", 0},
        {"a lower room", "app/core/src/jaarplan/a.cpp", "#include <noaber/store/store.h>", 0},
        {"duties above the plan", "app/core/src/piket/a.cpp", "#include <noaber/jaarplan/feestdagen.h>", 0},
        {"duties below the findings", "app/core/src/piket/a.cpp", "#include <noaber/signalering/beeld.h>", 1},
        {"the own room", "app/core/src/store/a.cpp", "#include <noaber/store/store.h>\n#include \"b.h\"", 0},
        {"a higher room", "app/core/src/store/a.cpp", "\n#include <noaber/jaarplan/activiteit.h>", 1},
        {"a higher room, quoted", "app/core/src/base/a.cpp", "#include \"store/session.h\"", 1},
        {"a higher room by the stairs", "app/core/src/base/a.cpp", "#include \"../store/session.h\"", 1},
        {"a folder inside a room", "app/core/src/report/import/a.cpp", "#include \"../../store/session.h\"", 0},
        {"a neighbour on the floor", "app/core/src/plugin/a.cpp", "#include <noaber/signalering/check.h>", 0},
        {"a room without a floor", "app/core/src/kelder/a.cpp", "#include <noaber/base/date.h>", 1},
        {"something that is no room", "app/core/src/base/a.cpp", "#include <noaber/kelder/a.h>", 1},
        {"the desktop from the core", "app/core/src/plugin/a.cpp", "#include \"../../../desktop/frame.h\"", 1},
        {"the desktop from a plugin's core", "plugins/pim/core/a.cpp", "#include <noaber/ui/page.h>", 1},
        {"another plugin", "plugins/pim/core/a.cpp", "#include \"oto/core/paspoort.h\"", 1},
        {"another plugin by the stairs", "plugins/pim/core/a.cpp", "#include \"../../oto/core/paspoort.h\"", 1},
        {"another plugin by its full path", "plugins/pim/ui/a.cpp", "#include \"plugins/oto/core/paspoort.h\"", 1},
        {"its own other half", "plugins/pim/ui/a.cpp", "#include \"../core/opvang.h\"", 0},
        {"the core's inside from a plugin", "plugins/pim/core/a.cpp", "#include \"../../../app/core/src/store/a.h\"",
         1},
        {"a plugin from the desktop", "app/desktop/main.cpp", "#include \"pim/core/a.h\"", 1},
        {"a program from the core", "app/core/src/base/a.cpp", "#include \"cli/main.h\"", 1},
        {"SQLite in the store", "app/core/src/store/a.cpp", "#include <sqlite3.h>", 0},
        {"SQLite in a plugin", "plugins/pim/core/a.cpp", "#include <sqlite3.h>", 1},
        {"PostgreSQL in the store", "app/core/src/store/a.cpp", "#include <libpq-fe.h>", 0},
        {"PostgreSQL in a query", "app/core/src/jaarplan/a_query.cpp", "#include <libpq-fe.h>", 1},
        {"SQLite in a test", "tests/core/store/a.cpp", "#include <sqlite3.h>", 0},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto found = check_includes(c.path, c.source, plugins);
            BOOST_TEST_INFO((found.empty() ? "nothing refused" : found.front()));
            BOOST_TEST(found.size() == c.refused);
        }
}

BOOST_AUTO_TEST_CASE(sql_stands_in_the_store) {
    struct Case {
        std::string name;
        std::string path;
        std::string source;
        std::size_t refused;
    };
    const std::string page = "app/desktop/page.cpp";
    const std::vector<Case> cases{
        {"select", page, R"(f("SELECT naam FROM persoon");)", 1},
        {"select in small letters", page, R"(f("select naam from persoon");)", 1},
        {"half a select", page, R"(f("SELECT naam " + column);)", 1},
        {"parted over lines", page, "f(\"delete \"  // all\n  \"from persoon\");", 1},
        {"parted into raw halves", page, "f(R\"(delete )\" R\"(from persoon)\");", 1},
        {"raw", page, "f(R\"sql(\nINSERT INTO persoon VALUES ($1))sql\");", 1},
        {"insert or", page, R"(f("INSERT OR IGNORE INTO a");)", 1},
        {"update", page, R"(f("UPDATE persoon SET naam = $1");)", 1},
        {"half an update", page, R"(f("UPDATE " + table);)", 1},
        {"create", page, R"x(f("CREATE TABLE a(b)");)x", 1},
        {"pragma", page, R"(f("PRAGMA foreign_keys");)", 1},
        {"a comment", page, "// \"SELECT naam FROM persoon\"\n/* \"SELECT a\" */ f();", 0},
        {"a Dutch text", page, R"(f("Update de gegevens en selecteer een persoon");)", 0},
        {"two texts that are parted by a comma", page, R"(f("delete", "from");)", 0},
        {"an escaped quote", page, R"(f("\"", x, "SELECT a");)", 1},
        {"a quote as a character", page, R"(f('"', 1'000, "SELECT a", '"');)", 1},
        {"in the store", "app/core/src/store/a.cpp", R"(f("SELECT naam FROM persoon");)", 0},
        {"in a query file", "plugins/pim/core/opvang_query.cpp", R"(f("SELECT naam FROM persoon");)", 0},
        {"in a test", "tests/core/store/a.cpp", R"(f("SELECT naam FROM persoon");)", 0},
        {"in a header of the store", "app/core/include/noaber/store/a.h", R"(f("SELECT naam FROM persoon");)", 1},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(check_sql(c.path, c.source).size() == c.refused);
        }
}

BOOST_AUTO_TEST_CASE(a_finding_names_file_and_line) {
    const auto found = check_sql("app/cli/a.cpp", "int a;\n/*\n*/\nconst char* s = \"SELECT 1\";\n");
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front().starts_with("app/cli/a.cpp:4: "));
}

BOOST_AUTO_TEST_CASE(a_file_begins_with_licence_and_purpose) {
    struct Case {
        std::string name;
        std::string path;
        std::string source;
        std::size_t refused;
    };
    const std::string spdx = "SPDX-License-Identifier: EUPL-1.2\n";
    const std::vector<Case> cases{
        {"both", "app/a.h", "// " + spdx + "// The people of a region.\n#pragma once\n", 0},
        {"no licence", "app/a.h", "// The people of a region.\n#pragma once\n", 1},
        {"another licence", "app/a.h", "// SPDX-License-Identifier: MIT\n// The people of a region.\n", 1},
        {"no purpose", "app/a.cpp", "// " + spdx + "#include <vector>\n", 1},
        {"an empty purpose", "app/a.cpp", "// " + spdx + "// \n", 1},
        {"nothing behind the licence", "app/a.cpp", "// " + spdx, 1},
        {"an empty file", "app/a.cpp", "", 1},
        {"a migration", "db/0001.sql", "-- " + spdx + "-- The first tables.\n", 0},
        {"a migration without", "db/0001.sql", "CREATE TABLE a(b TEXT);\n", 1},
        {"a build file", "app/CMakeLists.txt", "# " + spdx, 0},
        {"a build file without", "app/CMakeLists.txt", "add_library(a)\n", 1},
        {"data", "db/demo/a.csv", "Naam\r\n", 0},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(check_first_lines(c.path, c.source).size() == c.refused);
        }
}

BOOST_AUTO_TEST_CASE(rooms_on_one_floor_do_not_include_each_other) {
    RoomGraph graph;
    add_to_graph(graph, "app/core/src/plugin/a.cpp", "#include <noaber/signalering/check.h>");
    add_to_graph(graph, "app/core/src/report/a.cpp", "#include <noaber/plugin/plugin.h>");
    BOOST_TEST(check_cycles(graph).empty());
    add_to_graph(graph, "app/core/src/signalering/a.cpp", "#include <noaber/report/report.h>");
    BOOST_TEST(check_cycles(graph).size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
