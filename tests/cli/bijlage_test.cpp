// SPDX-License-Identifier: EUPL-1.2
// Attachments on the command line: added by content, listed, given back as they were, refused in words, and part of an inzage.
#include "bestanden.h"
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

using namespace noaber::test;

namespace {

struct Desk : Noaberctl {
    Desk() {
        const auto file =
            folder.write("personen.csv", "Naam;E-mail;Telefoon;Gemeente;Functies\nFemke Wolbert;;;Borne;\n");
        (void)json({"import", file.string()});
    }
    [[nodiscard]] std::string file(const std::string& name, const std::string& bytes) const {
        return folder.write("van buiten/" + name, bytes).string();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(bijlage)

BOOST_AUTO_TEST_CASE(what_is_added_is_listed_and_comes_back_as_it_was) {
    const Desk desk;
    const Json made = desk.json(
        {"bijlage", "add", "persoon", "Femke Wolbert", desk.file("scan.pdf", pdf("x")), "--titel", "Diploma BHV"});
    BOOST_TEST(made["soort"] == "PDF");
    BOOST_TEST(made["hier"] == true);
    const Json listed = desk.json({"bijlage", "list", "personen", "femke wolbert"});
    BOOST_REQUIRE(listed["bijlagen"].size() == 1U);
    BOOST_TEST(listed["bijlagen"][0]["titel"] == "Diploma BHV");
    BOOST_TEST(listed["bijlagen"][0]["bestandsnaam"] == "scan.pdf");
    const auto out = desk.folder / "terug.pdf";
    for (const char* name : {"diploma bhv", "scan.pdf"})
        (void)desk.json({"bijlage", "get", "persoon", "Femke Wolbert", name, "--out", out.string()});
    BOOST_TEST(bytes_of(out) == pdf("x"));
    (void)desk.json({"undo"});
    BOOST_TEST(desk.json({"bijlage", "list", "persoon", "Femke Wolbert"})["bijlagen"].empty());
}

BOOST_AUTO_TEST_CASE(what_is_none_is_refused_with_exit_code_2) {
    const Desk desk;
    const auto said = desk.run({"bijlage", "add", "persoon", "Femke Wolbert", desk.file("foto.jpg", "geen foto")});
    BOOST_TEST(said.exit_code == 2);
    BOOST_TEST(said.errors.find("foto.jpg: dit soort bestand") != std::string::npos);
    BOOST_TEST(desk.run({"bijlage", "add", "persoon", "Niemand", desk.file("a.pdf", pdf())}).exit_code == 2);
    BOOST_TEST(desk.run({"bijlage", "get", "persoon", "Femke Wolbert", "Er niet", "--out", "x"}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(tables_do_not_have_them_and_an_inzage_does) {
    const Desk desk;
    (void)desk.json({"bijlage", "add", "persoon", "Femke Wolbert", desk.file("scan.pdf", pdf("x"))});
    (void)desk.run({"export", (desk.folder / "uit").string()});
    BOOST_TEST(!std::filesystem::exists(desk.folder / "uit" / "bijlagen.csv"));
    const Json said = desk.json({"inzage", "Femke Wolbert", "--out", (desk.folder / "inzage.html").string()});
    BOOST_TEST(bytes_of(std::filesystem::path(said["bijlagen"].get<std::string>()) / "scan.pdf") == pdf("x"));
}

BOOST_AUTO_TEST_SUITE_END()
