// SPDX-License-Identifier: EUPL-1.2
// CSV as people have it: separators, encodings, quotes, line ends.
#include "places.h"
#include "spreadsheet_files.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

namespace {

std::string utf16(std::string_view ascii, bool big_endian) {
    std::string out = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) out += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
    return out;
}

std::string problems_in_short(const Sheet& sheet) {
    std::string out;
    for (const auto& problem : sheet.problems)
        out += std::to_string(problem.row) + ":" + std::to_string(problem.column) + " ";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(csv_is_read_as_written) {
    const TemporaryFolder folder;
    const struct {
        const char* name;
        std::string bytes;
        std::string rows;
        std::string problems;
    } cases[] = {
        {"semicolons", "a;b\nc;d\n", "a|b\nc|d", ""},
        {"commas", "a,b\nc,\"d;e\"\n", "a|b\nc|d;e", ""},
        {"tabs", "a\tb\nc\td,e", "a|b\nc|d,e", ""},
        {"more semicolons than commas", "a;b, c;d\n", "a|b, c|d", ""},
        {"commas within quotes don't count", "\"a,b,c\";d\n", "a,b,c|d", ""},
        {"one column", "a\nb\n", "a\nb", ""},
        {"mixed line ends", "a;b\r\nc;d\ne;f\rg;h", "a|b\nc|d\ne|f\ng|h", ""},
        {"line end in quotes", "a;b\n\"c\r\nd\";e\n", "a|b\nc\nd|e", ""},
        {"old line end in quotes", "a;\"b\rc\"\n", "a|b\nc", ""},
        {"doubled quotes", "a;\"b \"\"c\"\"\"\n", "a|b \"c\"", ""},
        {"quote within a cell", "a;5\" buis\n", "a|5\" buis", ""},
        {"empty cells", "a;;c\n;;\nd\n", "a||c\n\nd", ""},
        {"empty rows at the end", "a;b\n;\n\n;;\n", "a|b", ""},
        {"utf-8 with mark", "\xEF\xBB\xBFNaäm;b\n", "Naäm|b", ""},
        {"windows-1252", "na\xE4m;\x80 3\n", "naäm|€ 3", ""},
        {"utf-16 le", utf16("a;b\nc;d", false), "a|b\nc|d", ""},
        {"utf-16 be", utf16("a;b\nc;d", true), "a|b\nc|d", ""},
        {"formula error", "a;b\n#VERW!;#N/B\n", "a|b\n#VERW!|#N/B", "2:1 2:2 "},
        {"quoted, it is text", "a;b\n\"#REF!\";#REF! weg\n", "a|b\n#REF!|#REF! weg", ""},
        {"separator told to Excel", "sep=,\na,b;c\n", "\na|b;c", ""},
        {"quote without its pair", "a;b\nc;\"d\ne;f\n", "a|b\n\ne|f", "2:2 "},
        {"quote without its pair, last row", "a;b\nc;d\ne;\"f", "a|b\nc|d\n", "3:2 "},
        {"text behind a quoted cell", "a;b\nc;\"d\"e\nf;g\n", "a|b\n\nf|g", "2:2 "},
        {"two quotes that swallow a row", "a;b\nc;\"d\ne;\"f\"\ng;h\n", "a|b\n\ne|f\ng|h", "2:2 "},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto spreadsheet = read(folder.write("tabel.csv", c.bytes));
            BOOST_TEST_REQUIRE(spreadsheet.sheets.size() == 1U);
            BOOST_TEST(spreadsheet.sheets[0].name == "tabel");
            BOOST_TEST(in_short(spreadsheet.sheets[0]) == c.rows);
            BOOST_TEST(problems_in_short(spreadsheet.sheets[0]) == c.problems);
        }
}

BOOST_AUTO_TEST_CASE(the_demo_plan_is_read) {
    const auto sheet = read(test::source_path("db/demo/activiteiten.csv")).sheets[0];
    BOOST_TEST_REQUIRE(sheet.rows.size() == 27U);
    for (const auto& row : sheet.rows) BOOST_TEST(row.size() <= sheet.rows.front().size());
    BOOST_TEST(sheet.rows[1][10] == "Annet Leusink\nJoyce Steggink");
    BOOST_TEST(sheet.problems.empty());
}

BOOST_AUTO_TEST_CASE(limits_are_told_in_words) {
    const TemporaryFolder folder;
    const struct {
        const char* name;
        std::string bytes;
        const char* words;
    } cases[] = {
        {"empty", "", "leeg"},
        {"only line ends", "\n\r\n;;\n", "leeg"},
        {"long cell", "a;b\nc;" + std::string(1'000'001, 'x') + "\n", "rij 2, kolom B"},
        {"wide row", "a;b\n" + std::string(20'000, ';') + "x\n", "te veel kolommen"},
        {"nul bytes", std::string("a;b\nc;\0d\n", 9), "geen spreadsheet"},
        {"binary", "\x01\x02\x03\x04;\x05\x06\n", "geen spreadsheet"},
        {"pdf", "%PDF-1.7\nabc", "PDF"},
        {"old excel", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "oud Excel-bestand"},
        {"web page", " \n<html><body>", "webpagina"},
        {"cut in the middle of a letter", "caf\xC3\xA9;b\nna\xC3", "afgekapt"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string words = refusal(folder.write("tabel.csv", c.bytes));
            BOOST_TEST(words.find(c.words) != std::string::npos, words);
            BOOST_TEST(words.starts_with("tabel.csv"), words);
        }
    BOOST_TEST(refusal(folder / "weg.csv").find("is er niet") != std::string::npos);
    BOOST_TEST(refusal(folder.path()).find("geen bestand") != std::string::npos);
    BOOST_TEST(read(folder.write("lang.csv", "Naam\n" + std::string(10'000, 'n'))).sheets[0].rows[1][0].size() ==
               10'000U);
    BOOST_TEST(read(folder.write("cel.csv", "Naam\n" + std::string(1'000'000, 'n'))).sheets[0].rows[1][0].size() ==
               1'000'000U);
    BOOST_TEST(refusal(folder.write("cel.csv", "Naam\n" + std::string(1'000'001, 'n'))).find("te lang") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_million_rows_are_refused) {
    const TemporaryFolder folder;
    std::string bytes = "Naam;Functie\n";
    for (int i = 0; i < 1'000'000; ++i) bytes += "Femke Wolbert;HIN\n";
    BOOST_TEST(refusal(folder.write("veel.csv", bytes)).find("te veel rijen") != std::string::npos);
    bytes.resize(13 + 18 * 199'999);
    BOOST_TEST(read(folder.write("net.csv", bytes)).sheets[0].rows.size() == 200'000U);
}

BOOST_AUTO_TEST_CASE(many_lone_quotes_are_refused_with_the_first_row) {
    const TemporaryFolder folder;
    std::string bytes = "Naam;Functie\n";
    for (int i = 0; i < 5'000; ++i) bytes += "\"x;\n";
    BOOST_TEST(refusal(folder.write("fout.csv", bytes)).find("rij 2, kolom A") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
