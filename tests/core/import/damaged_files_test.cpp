// SPDX-License-Identifier: EUPL-1.2
// Files that were cut off, have flipped bits or were made to harm: words or a table, never a crash.
#include "spreadsheet_files.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace noaber;
using namespace noaber::test;

namespace {

std::string ods_bytes() {
    return ods_of(
        "<table:table table:name='Blad'><table:table-row><table:table-cell office:value-type='string'><text:p>een &lt; twee</text:p></table:table-cell>"
        "<table:table-cell office:value-type='date' office:date-value='2017-06-20'/></table:table-row></table:table>");
}

/// The same content.xml, stored without its checksum being in the way: what the XML parser itself must bear.
std::string ods_with_content(const std::string& content) {
    return zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(damaged_files)

BOOST_AUTO_TEST_CASE(cut_off_files_are_refused) {
    const TemporaryFolder folder;
    for (const std::string& whole : {bytes_of(write_xlsx(folder / "heel.xlsx")), ods_bytes()})
        for (std::size_t part = 1; part < 40; ++part)
            BOOST_TEST_CONTEXT(part << "/40 of " << whole.size()) {
                const auto words = refusal(folder.write("deel.xlsx", whole.substr(0, whole.size() * part / 40)));
                BOOST_TEST(words.find("beschadigd") != std::string::npos, words);
            }
}

BOOST_AUTO_TEST_CASE(flipped_bits_never_crash) {
    const TemporaryFolder folder;
    std::mt19937 random(2017);
    int refused = 0;
    int same = 0;
    for (const std::string& whole : {bytes_of(write_xlsx(folder / "heel.xlsx")), ods_bytes()}) {
        const auto original = read(folder.write("heel.bin", whole));
        for (int i = 0; i < 400; ++i) {
            std::string bytes = whole;
            for (int flips = 0; flips <= i % 4; ++flips)
                bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 8));
            const auto file = folder.write("omgevallen.bin", bytes);
            if (!refusal(file).empty()) {
                ++refused;
                continue;
            }
            // What is read in spite of it is what was written: the checksums saw to that.
            const auto spreadsheet = read(file);
            for (std::size_t s = 0; s < spreadsheet.sheets.size() && s < original.sheets.size(); ++s)
                if (in_short(spreadsheet.sheets[s]) == in_short(original.sheets[s])) ++same;
        }
    }
    BOOST_TEST(refused > 300);
    BOOST_TEST(same > 10);
}

BOOST_AUTO_TEST_CASE(broken_xml_never_crashes) {
    const TemporaryFolder folder;
    std::mt19937 random(42);
    const std::string xml =
        "<?xml version=\"1.0\"?><a xmlns:table=\"t\"><table:table table:name=\"x&amp;y\"><table:table-row><table:table-cell office:value-type='float' "
        "office:value='1'><text:p>a&#x20AC;b<![CDATA[c]]><!-- d --></text:p></table:table-cell></table:table-row></table:table></a>";
    int refused = 0;
    for (int i = 0; i < 3'000; ++i) {
        std::string broken = xml;
        for (int flips = 0; flips <= i % 5; ++flips)
            broken[random() % broken.size()] = "<>&;/\"'= \0a#![]-?"[random() % 18];
        if (i % 3 == 0) broken.resize(random() % broken.size());
        if (!refusal(folder.write("kapot.ods", ods_with_content(broken))).empty()) ++refused;
    }
    BOOST_TEST(refused > 2'000);
}

BOOST_AUTO_TEST_CASE(files_made_to_harm_are_refused) {
    const TemporaryFolder folder;
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    std::string bomb = ods_with_content("<a/>");
    const auto directory = bomb.find("PK\1\2");
    bomb.replace(directory + 24, 4, "\xff\xff\xff\x7f", 4);  // says that it unpacks to 2 GB
    std::string liar = ods_with_content("<a>" + std::string(100'000, ' ') + "</a>");
    const auto second = liar.find("PK\1\2", liar.find("PK\1\2") + 4);
    liar.replace(second + 24, 4, "\x10\0\0\0", 4);  // unpacks to more than it says
    const struct {
        const char* name;
        std::string bytes;
        const char* words;
    } cases[] = {
        {"deep", ods_with_content(deep), "beschadigd"},
        {"entities", ods_with_content("<!DOCTYPE a [<!ENTITY b 'bbbb'>]><a>&b;</a>"), "beschadigd"},
        {"says it is large", bomb, "te groot"},
        {"says it is small", liar, "beschadigd"},
        {"only the end of a zip", "PK\5\6" + std::string(18, '\0'), "geen spreadsheet"},
        {"zip of something else", zip_of({{"foto.jpg", "x"}}), "geen spreadsheet"},
        {"empty content", ods_with_content(""), "beschadigd"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto words = refusal(folder.write("kwaad.ods", c.bytes));
            BOOST_TEST(words.find(c.words) != std::string::npos, words);
        }
}

BOOST_AUTO_TEST_CASE(cancel_ends_the_reading_of_every_kind) {
    class Cancelling final : public Progress {
    public:
        void step(std::string_view, std::size_t, std::size_t) override { throw Cancelled(); }
    };
    const TemporaryFolder folder;
    for (const auto& file :
         {write_xlsx(folder / "plan.xlsx"), folder.write("plan.ods", ods_bytes()), folder.write("plan.csv", "a;b\n")}) {
        Cancelling progress;
        BOOST_TEST_CONTEXT(file) BOOST_CHECK_THROW((void)read_spreadsheet(file, progress), Cancelled);
    }
}

BOOST_AUTO_TEST_SUITE_END()
