// SPDX-License-Identifier: EUPL-1.2
// ODS as LibreOffice writes it: repeated cells and rows, paragraphs, notes, errors.
#include "spreadsheet_files.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_SUITE(ods)

BOOST_AUTO_TEST_CASE(every_kind_of_cell_becomes_text) {
    const TemporaryFolder folder;
    const std::string cell = "<table:table-cell office:value-type='string'><text:p>";
    const std::string end = "</text:p></table:table-cell>";
    const struct {
        const char* name;
        std::string rows;
        std::string expected;
        std::size_t problems = 0;
    } cases[] = {
        {"text", "<table:table-row>" + cell + "een" + end + cell + "twee &amp; drie" + end + "</table:table-row>",
         "een|twee & drie"},
        {"paragraphs",
         "<table:table-row>" + cell + "een</text:p><text:p>tw<text:span>e</text:span>e" + end + "</table:table-row>",
         "een\ntwee"},
        {"spaces and line break",
         "<table:table-row>" + cell + "a<text:s text:c='3'/>b<text:line-break/>c" + end + "</table:table-row>",
         "a   b\nc"},
        {"float",
         "<table:table-row><table:table-cell office:value-type='float' office:value='42.0'><text:p>€ 42</text:p></table:table-cell></table:table-row>",
         "42"},
        {"date",
         "<table:table-row><table:table-cell office:value-type='date' office:date-value='2017-06-20'><text:p>20-6</text:p></table:table-cell></table:table-row>",
         "2017-06-20"},
        {"moment",
         "<table:table-row><table:table-cell office:value-type='date' office:date-value='2017-06-20T14:30:00'/></table:table-row>",
         "2017-06-20 14:30"},
        {"boolean",
         "<table:table-row><table:table-cell office:value-type='boolean' office:boolean-value='true'/></table:table-row>",
         "WAAR"},
        {"repeated cells",
         "<table:table-row><table:table-cell table:number-columns-repeated='2'/><table:table-cell office:value-type='string' table:number-columns-repeated='2'><text:p>X</text:p></table:table-cell><table:table-cell table:number-columns-repeated='16380'/></table:table-row>",
         "||X|X"},
        {"repeated rows",
         "<table:table-row table:number-rows-repeated='2'>" + cell + "a" + end +
             "</table:table-row><table:table-row table:number-rows-repeated='1048000'><table:table-cell/></table:table-row>",
         "a\na"},
        {"note beside a cell",
         "<table:table-row><table:table-cell office:value-type='string'><office:annotation><text:p>niet dit</text:p></office:annotation><text:p>wel dit</text:p></table:table-cell></table:table-row>",
         "wel dit"},
        {"formula error",
         "<table:table-row><table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#REF!</text:p></table:table-cell></table:table-row>",
         "#REF!", 1},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto sheets =
                read(folder.write("plan.ods", ods_of("<table:table table:name='Blad'>" + c.rows + "</table:table>")))
                    .sheets;
            BOOST_TEST_REQUIRE(sheets.size() == 1U);
            BOOST_TEST(sheets[0].name == "Blad");
            BOOST_TEST(in_short(sheets[0]) == c.expected);
            BOOST_TEST(sheets[0].problems.size() == c.problems);
        }
    const std::string full = "<table:table table:name='x'><table:table-row table:number-rows-repeated='1000000'>" +
                             cell + "a" + end + "</table:table-row></table:table>";
    BOOST_TEST(refusal(folder.write("vol.ods", ods_of(full))).find("te veel rijen") != std::string::npos);
    const std::string wide =
        "<table:table table:name='x'><table:table-row><table:table-cell office:value-type='string' table:number-columns-repeated='9999999'><text:p>a" +
        end + "</table:table-row></table:table>";
    BOOST_TEST(refusal(folder.write("breed.ods", ods_of(wide))).find("te veel kolommen") != std::string::npos);
    BOOST_TEST(refusal(folder.write("brief.odt", zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                                         {"content.xml", "<a/>"}})))
                   .find("geen spreadsheet") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
