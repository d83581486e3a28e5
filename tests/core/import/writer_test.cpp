// SPDX-License-Identifier: EUPL-1.2
// What we write is read back the same, and a write that fails leaves what was there.
#include "spreadsheet_files.h"

#include <noaber/report/spreadsheet_writer.h>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iterator>

using namespace noaber;
using namespace noaber::test;

namespace {

const Rows odd_cells{
    {"Code", "a,b", "Tab\tcel"}, {"=1+1", "een\ntwee", "\"citaat\""},    {" spaties ", ";", "Zoë €"},
    {"", "", "laatste"},         {"20-6-2017", "007", "_x000D_ blijft"}, {"_x005F_", "_x00", "a_x0041_b_x000A_"}};

OutputSheet sheet_of(const Rows& rows) {
    OutputSheet sheet{"Tabel", {}};
    for (const auto& row : rows) sheet.rows.emplace_back(row.begin(), row.end());
    return sheet;
}

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(spreadsheet_writer)

BOOST_AUTO_TEST_CASE(csv_is_read_back_the_same) {
    const TemporaryFolder folder;
    write_csv(folder / "tabel.csv", sheet_of(odd_cells));
    const auto rows = read(folder / "tabel.csv").sheets.at(0).rows;
    BOOST_TEST_REQUIRE(rows.size() == odd_cells.size());
    for (std::size_t i = 0; i < rows.size(); ++i) BOOST_TEST(rows[i] == odd_cells[i], boost::test_tools::per_element());
    BOOST_TEST(bytes_of(folder / "tabel.csv").starts_with("Code;\"a,b\";"));
    BOOST_TEST(bytes_of(folder / "tabel.csv").ends_with("_x005F_;_x00;a_x0041_b_x000A_\r\n"));
}

BOOST_AUTO_TEST_CASE(xlsx_is_read_back_the_same) {
    const TemporaryFolder folder;
    OutputSheet numbers{"Tabel", {{"Getal"}, {42.0}, {0.25}}};
    write_xlsx(folder / "tabel.xlsx",
               {sheet_of(odd_cells), numbers, {"Een heel lange naam/met [vreemde] tekens", {{"x"}}}});
    const auto sheets = read(folder / "tabel.xlsx").sheets;
    BOOST_TEST_REQUIRE(sheets.size() == 3U);
    BOOST_TEST_REQUIRE(sheets[0].rows.size() == odd_cells.size());
    for (std::size_t i = 0; i < odd_cells.size(); ++i)
        BOOST_TEST(sheets[0].rows[i] == odd_cells[i], boost::test_tools::per_element());
    BOOST_TEST(in_short(sheets[1]) == "Getal\n42\n0.25");
    BOOST_TEST(sheets[1].name == "Tabel 2");
    BOOST_TEST(sheets[2].name == "Een heel lange naam-met -vreem…");
}

BOOST_AUTO_TEST_CASE(a_failed_write_leaves_what_was_there) {
    const TemporaryFolder folder;
    const auto file = folder.write("tabel.xlsx", "oud");
    const OutputSheet too_long{"Tabel", {{std::string(32'768, 'x')}}};
    BOOST_CHECK_THROW(write_xlsx(file, {too_long}), InputError);
    BOOST_TEST(bytes_of(file) == "oud");
    BOOST_CHECK_THROW(write_xlsx(folder / "weg/tabel.xlsx", {sheet_of(odd_cells)}), StorageError);
    BOOST_CHECK_THROW(write_csv(folder / "weg/tabel.csv", sheet_of(odd_cells)), StorageError);
    std::filesystem::create_directory(folder / "map.csv");
    folder.write("map.csv/x", "");
    BOOST_CHECK_THROW(write_csv(folder / "map.csv", sheet_of(odd_cells)), StorageError);
    BOOST_TEST(files_in(folder.path()) == 2U);  // no temporary file stays behind
}

BOOST_AUTO_TEST_SUITE_END()
