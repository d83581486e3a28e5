// SPDX-License-Identifier: EUPL-1.2
// import and export on the command line.
#include "noaberctl.h"
#include "places.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Json;

namespace {

constexpr const char* two_rows = "Code;Activiteit;Kosten\nA1;Een;n.v.t.\n;Zonder code;\n";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(table_commands, test::Noaberctl)

BOOST_AUTO_TEST_CASE(import_names_every_table_and_a_second_time_changes_nothing) {
    const Json first = json({"import", test::source_path("db/demo")});
    const auto files = std::filesystem::directory_iterator(test::source_path("db/demo"));
    BOOST_TEST(first.at("tabellen").size() == static_cast<std::size_t>(std::distance(begin(files), end(files))));
    for (const Json& table : first.at("tabellen")) {
        for (const char* key : {"bestand", "tabel", "nieuw", "gewijzigd", "gelijk", "geweigerd"})
            BOOST_TEST(table.contains(key), key);
        BOOST_TEST(table.at("nieuw") > 0);
        BOOST_TEST(table.at("geweigerd").empty());
    }
    const Json tables_now = json({"import", test::source_path("db/demo")}).at("tabellen");
    for (const Json& table : tables_now) {
        BOOST_TEST(table.at("nieuw") == 0);
        BOOST_TEST(table.at("gewijzigd") == 0);
        BOOST_TEST(table.at("gelijk") > 0);
    }
}

BOOST_AUTO_TEST_CASE(a_refused_row_stops_all_unless_the_others_are_asked_for) {
    const std::string file = folder.write("plan.csv", two_rows).string();
    const Json refused = json({"import", file}, 1);
    const Json table = refused.at("tabellen").at(0);
    BOOST_TEST(table.at("bestand") == file);
    BOOST_TEST(table.at("tabel") == "activiteiten");
    BOOST_REQUIRE(table.at("geweigerd").size() == 1U);
    BOOST_TEST(table.at("geweigerd")[0] == Json({{"rij", 3}, {"kolom", "Code"}, {"reden", "Code is leeg."}}));
    BOOST_TEST(refused.at("geschreven") == false);
    BOOST_TEST(json({"register", "list", "activiteiten"}).at("records").empty());

    BOOST_TEST(json({"import", "--accept-partial", file}, 1).at("geschreven") == true);
    BOOST_TEST(json({"register", "list", "activiteiten"}).at("records").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_dry_run_writes_nothing) {
    const std::string file = folder.write("plan.csv", "Code;Activiteit\nA1;Een\n").string();
    BOOST_TEST(json({"import", file, "--dry-run"}).at("tabellen")[0].at("nieuw") == 1);
    BOOST_TEST(json({"register", "list", "activiteiten"}).at("records").empty());
}

BOOST_AUTO_TEST_CASE(names_that_are_made_are_told_and_are_no_refusal) {
    const Json report =
        json({"import", folder.write("leden.csv", "Werkgroep;Rol;Naam\nWerkgroep PIM;Lid;Nieuw Gezicht\n").string()});
    BOOST_TEST(report.at("aangemaakt") == Json({"werkgroep PIM", "persoon Nieuw Gezicht"}));
}

BOOST_AUTO_TEST_CASE(the_year_can_be_given) {
    const std::string file = folder.write("plan.csv", "Code;Activiteit\nA1;Een\n").string();
    for (const char* year : {"2026", "2027"}) (void)json({"import", file, "--jaar", year});
    (void)json({"set", "activiteit", "A1", "titel", "Anders", "--jaar", "2026"});
    BOOST_TEST(json({"jaarplan", "list", "--jaar", "2026"}).at("activiteiten")[0].at("titel") == "Anders");
    BOOST_TEST(json({"jaarplan", "list"}).at("activiteiten")[0].at("titel") == "Een");  // of the newest
}

BOOST_AUTO_TEST_CASE(what_is_exported_is_the_same_plan_when_imported) {
    import_demo();
    const Json before = json({"jaarplan", "grid"});
    const Json findings = json({"check"}, 1);
    for (const char* format : {"csv", "xlsx"})
        BOOST_TEST_CONTEXT(format) {
            const std::string out = (folder / format).string();
            database = folder / "plan.db";
            const Json files = json({"export", out, "--format", format}).at("bestanden");
            BOOST_TEST(files.size() == (std::string_view(format) == "csv" ? 69U : 1U));
            database = folder / (std::string(format) + ".db");
            (void)json({"import", out});
            BOOST_TEST(json({"jaarplan", "grid"}) == before);
            BOOST_TEST(json({"check"}, 1) == findings);
        }
}

BOOST_AUTO_TEST_SUITE_END()
