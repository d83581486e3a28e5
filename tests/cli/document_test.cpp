// SPDX-License-Identifier: EUPL-1.2
// jaarplan document and nieuwsbrief draft, as a script calls them.
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

using namespace noaber;
using noaber::test::bytes_of;
using test::Json;

namespace {

struct Demo : test::Noaberctl {
    Demo() { import_demo(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(document_commands, Demo)

BOOST_AUTO_TEST_CASE(the_plan_as_a_page) {
    const auto file = folder / "plan.html";
    BOOST_TEST(json({"jaarplan", "document", "--out", file}) == Json({{"bestand", file.string()}, {"jaar", 2017}}));
    const std::string page = bytes_of(file);
    for (const char* part : {"1. Inleiding</h1>", "9. Werkverdeling</h1>", "A1 Slachtofferinformatie</h2>",
                             "Vastgesteld door het AB op 15 december 2016"})
        BOOST_TEST(page.find(part) != std::string::npos, part);
    BOOST_TEST(page.find("<del>") == std::string::npos);
    (void)json({"jaarplan", "document", "--out", file, "--wijzigingen"});
    BOOST_TEST(bytes_of(file).find("<del>Q2</del><br><ins>Q2 of Q3?</ins>") != std::string::npos);
    (void)json({"jaarplan", "document", "--out", file, "--rooster"});
    BOOST_TEST(bytes_of(file).find("size: A3 landscape") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_said_and_nothing_is_left) {
    const struct {
        test::Words words;
        int exit_code;
        const char* said;
    } cases[] = {
        {{"jaarplan", "document"}, 2, "--out"},
        {{"jaarplan", "document", "--out", folder / "plan.txt"}, 2, ".html, .pdf of .docx"},
        {{"jaarplan", "document", "--out", folder / "er-niet" / "plan.html"}, 3, "Controleer de map"},
        {{"jaarplan", "document", "--out", folder / "p.html", "--sinds", "GS"}, 2, "Kies uit"},
        {{"jaarplan", "document", "--out", folder / "p.html", "--jaar", "2031"}, 2, "geen jaarplan van 2031"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.said) {
            const auto result = run(c.words);
            BOOST_TEST(result.exit_code == c.exit_code);
            BOOST_TEST(result.errors.find(c.said) != std::string::npos, result.errors);
        }
    BOOST_TEST(!std::filesystem::exists(folder / "p.html"));
}

BOOST_AUTO_TEST_CASE(a_newsletter_of_what_changed) {
    (void)json({"set", "activiteit", "E10", "contactpersoon", "Femke Wolbert"});
    const auto file = folder / "brief.html";
    const Json letter = json({"nieuwsbrief", "draft", "--out", file});
    BOOST_TEST(test::keys_of(letter) == "bestand, datum, tekst, titel");
    BOOST_TEST(letter.at("tekst").get<std::string>().find(
                   "- E10 Organiseren AOV-themadagen: contactpersoon is nu Femke Wolbert.") != std::string::npos);
    BOOST_TEST(bytes_of(file).find("<h2 id=\"deel-2\">Projecten</h2>") != std::string::npos);
    BOOST_TEST(
        json({"register", "show", "nieuwsbrieven", letter.at("titel").get<std::string>()}).at("records").size() == 1U);
    BOOST_TEST(run({"nieuwsbrief", "draft", "--sinds", "31-2-2017"}).exit_code == 2);
}

BOOST_AUTO_TEST_SUITE_END()
