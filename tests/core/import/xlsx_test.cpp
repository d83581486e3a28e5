// SPDX-License-Identifier: EUPL-1.2
// XLSX as libxlsxwriter and others write it.
#include "spreadsheet_files.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

namespace {

/// A minimal XLSX whose one sheet holds this XML.
std::string xlsx_of(const std::string& rows) {
    return zip_of(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels",
          R"(<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>)"},
         {"xl/workbook.xml",
          R"(<workbook><workbookPr date1904="1"/><sheets><sheet name="Blad1" r:id="r1"/></sheets></workbook>)"},
         {"xl/_rels/workbook.xml.rels",
          R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/styles" Target="styles.xml"/></Relationships>)"},
         {"xl/styles.xml", R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)"},
         {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xlsx)

BOOST_AUTO_TEST_CASE(every_kind_of_cell_becomes_text) {
    const TemporaryFolder folder;
    const auto sheets = read(write_xlsx(folder / "plan.dat")).sheets;  // the name's ending says nothing
    BOOST_TEST_REQUIRE(sheets.size() == 2U);
    BOOST_TEST(sheets[0].name == "Activiteiten");
    const Rows expected{{"Code", "Waarde"}, {"regels", "een\ntwee & <drie>"},
                        {"getal", "42"},    {"komma", "0.3"},
                        {"", "2017-06-20"}, {"", "2017-06-20 14:30"},
                        {"", "1900-02-28"}, {"", "12:00"},
                        {"", "WAAR"},       {"", "42"},
                        {"", "ab"},         {"", "#REF!"}};
    BOOST_TEST_REQUIRE(sheets[0].rows.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        BOOST_TEST(sheets[0].rows[i] == expected[i], boost::test_tools::per_element());
    BOOST_TEST(sheets[1].name == "Twééde blad");
    BOOST_TEST(in_short(sheets[1]) == "\n\n|los");
}

BOOST_AUTO_TEST_CASE(cells_as_other_programs_write_them) {
    const TemporaryFolder folder;
    const struct {
        const char* name;
        const char* xml;
        const char* rows;
        std::size_t problems = 0;
    } cases[] = {
        {"no references", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "1|2\n3"},
        {"inline text",
         "<row r='1'><c r='B1' t='inlineStr'><is><r><t>een</t></r><r><t> twee</t></r><rPh><t>x</t></rPh></is></c></row>",
         "|een twee"},
        {"formula error", "<row r='2'><c r='A2' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>", "\n#DIV/0!", 1},
        {"escaped line end", "<row r='1'><c r='A1' t='str'><v>een_x000D_&#10;twee</v></c></row>", "een\ntwee"},
        {"date of 1904", "<row r='1'><c r='A1' s='1'><v>1</v></c></row>", "1904-01-02"},
        {"style that isn't there", "<row r='1'><c r='A1' s='99'><v>1.50</v></c></row>", "1.5"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto sheets = read(folder.write("plan.xlsx", xlsx_of(c.xml))).sheets;
            BOOST_TEST(in_short(sheets.at(0)) == c.rows);
            BOOST_TEST(sheets.at(0).problems.size() == c.problems);
        }
    BOOST_TEST(refusal(folder.write("plan.xlsx", xlsx_of("<row r='900000'><c r='A900000'><v>1</v></c></row>")))
                   .find("te veel rijen") != std::string::npos);
    BOOST_TEST(
        refusal(folder.write("plan.xlsx", xlsx_of("<row r='1'><c t='s'><v>7</v></c></row>"))).find("beschadigd") !=
        std::string::npos);
    BOOST_TEST(refusal(folder.write("plan.xlsx", xlsx_of("<row><c><v>1</v></row></c>"))).find("beschadigd") !=
               std::string::npos);
    BOOST_TEST(refusal(folder.write("plan.xlsx", xlsx_of(""))).find("leeg") != std::string::npos);
    BOOST_TEST(refusal(folder.write("brief.docx", zip_of({{"[Content_Types].xml", "<Types/>"},
                                                          {"_rels/.rels", "<R/>"},
                                                          {"word/document.xml", "<w/>"}})))
                   .find("geen spreadsheet") != std::string::npos);
    const std::string binary =
        zip_of({{"[Content_Types].xml", "<Types/>"},
                {"_rels/.rels", R"(<R><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></R>)"}});
    BOOST_TEST(refusal(folder.write("plan.xlsb", binary)).find(".xlsb") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
