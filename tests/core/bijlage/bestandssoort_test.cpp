// SPDX-License-Identifier: EUPL-1.2
// Files by their content: what is taken, and what is refused in words, whatever it is called.
#include "bestanden.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/bijlage/bestandssoort.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_SUITE(soort_van_een_bestand)

BOOST_AUTO_TEST_CASE(what_is_taken_is_known_by_its_content) {
    const auto open_document = [](const char* kind) {
        return zip({{"mimetype", "application/vnd.oasis.opendocument." + std::string(kind)}, {"content.xml", "<x/>"}});
    };
    const auto office = [](const char* kind) {
        return zip({{"[Content_Types].xml", "<Types ContentType=\"" + std::string(kind) + "\"/>"}}, true);
    };
    const struct {
        const char* name;
        std::string bytes;
        Bijlagesoort soort;
        const char* ending;
    } cases[] = {{"foto.jpg", jpeg(), Bijlagesoort::foto, ".jpg"},
                 {"foto.png", png(), Bijlagesoort::foto, ".png"},
                 {"een foto die pdf heet.pdf", png(), Bijlagesoort::foto, ".png"},
                 {"zonder einde", pdf(), Bijlagesoort::pdf, ".pdf"},
                 {"a.docx", docx(), Bijlagesoort::tekst, ".docx"},
                 {"b.xlsx", office("spreadsheetml.sheet.main+xml"), Bijlagesoort::rekenblad, ".xlsx"},
                 {"c.pptx", office("presentationml.presentation.main+xml"), Bijlagesoort::presentatie, ".pptx"},
                 {"d.odt", open_document("text"), Bijlagesoort::tekst, ".odt"},
                 {"e.ods", open_document("spreadsheet"), Bijlagesoort::rekenblad, ".ods"},
                 {"f.odp", open_document("presentation"), Bijlagesoort::presentatie, ".odp"}};
    const TemporaryFolder folder;
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto found = bestandssoort(folder.write(c.name, c.bytes));
            BOOST_TEST((found.soort == c.soort));
            BOOST_TEST(found.ending == c.ending);
        }
}

BOOST_AUTO_TEST_CASE(what_is_not_taken_is_refused_in_words_that_say_what_to_do) {
    const std::string half_png = png("", 500).substr(0, 300);
    std::string wrong_sum = png("abc");
    wrong_sum[wrong_sum.find("abc")] = 'x';
    const std::string zeros(40'000'000, '\0');
    const struct {
        const char* name;
        std::string bytes;
        const char* says;
    } cases[] = {
        {"leeg.pdf", "", "leeg"},
        {"foto.jpg", "dit is geen foto", "dit soort bestand"},
        {"foto.jpg", "MZ\x90 en zo voort", "programma"},
        {"diploma.pdf",
         std::string("\x7F"
                     "ELF\2\1\1",
                     7),
         "programma"},
        {"lijst.docx", "#!/bin/sh\nrm -rf .", "programma"},
        {"half.png", half_png, "beschadigd"},
        {"verknoeid.png", wrong_sum, "beschadigd"},
        {"half.jpg", jpeg().substr(0, 30), "beschadigd"},
        {"zonder einde.jpg", jpeg().substr(0, jpeg().size() - 2), "beschadigd"},
        {"reusachtig.png", png("", 0, 60'000, 60'000), "megapixel"},
        {"half.pdf", "%PDF-1.7\n1 0 obj", "beschadigd"},
        {"oud.doc", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), "oude versie van Office"},
        {"plaatje.gif", "GIF89a", "GIF"},
        {"iphone.jpg",
         std::string("\0\0\0\x18"
                     "ftypheic",
                     12),
         "iPhone"},
        {"map.zip", zip({{"a.txt", "tekst"}}), "ingepakt"},
        {"bom.docx", zip({{"[Content_Types].xml", zeros}, {"a", zeros}, {"b", zeros}, {"c", zeros}}, true), "te groot"},
        {"liegt.docx", zip({{"[Content_Types].xml", zeros}}, true, 1000), "beschadigd"},
        {"half.docx", docx().substr(0, docx().size() / 2), "beschadigd"},
        {"macro.docm", zip({{"[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"}}),
         "macro"},
        {"macro.odt", zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"Basic/x.xml", ""}}), "macro"},
    };
    const TemporaryFolder folder;
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto file = folder.write(c.name, c.bytes);
            BOOST_CHECK_EXCEPTION((void)bestandssoort(file), InputError, [&](const InputError& error) {
                BOOST_TEST_MESSAGE(error.what());
                return std::string(error.what()).find(c.says) != std::string::npos;
            });
        }
}

BOOST_AUTO_TEST_CASE(a_file_of_two_gigabytes_is_refused_by_its_size_alone) {
    const TemporaryFolder folder;
    const auto file = folder.write("film.pdf", pdf());
    std::filesystem::resize_file(file, std::uintmax_t{2} << 30);
    BOOST_CHECK_EXCEPTION((void)bestandssoort(file), InputError, [](const InputError& error) {
        return std::string(error.what()).find("2147,5 MB, en een bijlage is hoogstens 20 MB") != std::string::npos;
    });
    BOOST_CHECK_THROW((void)bestandssoort(folder.path()), InputError);
    BOOST_CHECK_THROW((void)bestandssoort("/dev/zero"), InputError);
    BOOST_CHECK_THROW((void)bestandssoort(folder / "er niet"), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
