// SPDX-License-Identifier: EUPL-1.2
// wissen and inzage on the command line, and that what was wiped is in no byte any more.
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace noaber::test;

namespace {

std::string bytes_below(const std::filesystem::path& folder) {
    std::ostringstream all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() != ".csv")
            all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    return all.str();
}

struct Desk : Noaberctl {
    Desk() {
        const auto file = folder.write("personen.csv",
                                       "Naam;E-mail;Telefoon;Gemeente;Functies\n"
                                       "Hidde Geheimman;geheim@voorbeeld.example;06-geheim;Borne;\n"
                                       "Femke Wolbert;femke@voorbeeld.example;;Borne;\n");
        (void)json({"import", file.string()});
        const auto weg =
            folder.write("afwezigheid.csv", "Naam;Van;Tot;Reden\nHidde Geheimman;1-5-2017;2-5-2017;geheime reden\n");
        (void)json({"import", weg.string()});
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(avg)

BOOST_AUTO_TEST_CASE(a_dry_run_says_what_goes_and_nothing_goes) {
    const Desk desk;
    const Json said = desk.json({"wissen", "persoon", "Hidde Geheimman", "--dry-run"});
    BOOST_TEST(said["gewist"] == false);
    BOOST_TEST(said["gaat"].size() == 2U);
    BOOST_TEST(desk.json({"register", "list", "personen"})["records"].size() == 2U);
    const auto words = desk.run({"wissen", "persoon", "Hidde Geheimman", "--dry-run"});
    BOOST_TEST((words.output + words.errors).find("niet ongedaan") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_person_is_in_no_byte_any_more_and_an_old_sheet_does_not_bring_them_back) {
    const Desk desk;
    BOOST_TEST(bytes_below(desk.folder.path()).find("geheim") != std::string::npos);
    const Json said = desk.json({"wissen", "persoon", "Hidde Geheimman"});
    BOOST_TEST(said["gewist"] == true);
    const std::string all = bytes_below(desk.folder.path());
    for (const char* part : {"Geheimman", "geheim@", "06-geheim", "geheime reden"})
        BOOST_TEST(all.find(part) == std::string::npos, part);
    BOOST_TEST(all.find("femke@voorbeeld.example") != std::string::npos);
    BOOST_TEST(desk.json({"register", "list", "personen"})["records"].size() == 1U);
    const Json again = desk.json({"import", (desk.folder / "personen.csv").string()}, 1);
    BOOST_TEST(again.dump().find("gewist") != std::string::npos);
    BOOST_TEST(desk.json({"register", "list", "personen"})["records"].size() == 1U);
    BOOST_TEST(desk.run({"wissen", "persoon", "Hidde Geheimman"}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(inzage_is_a_document_and_data_beside_it) {
    const Desk desk;
    const auto out = desk.folder / "inzage.html";
    const Json said = desk.json({"inzage", "Hidde Geheimman", "--out", out.string()});
    BOOST_TEST(said["bestand"] == out.string());
    std::ostringstream data;
    data << std::ifstream(said["gegevens"].get<std::string>()).rdbuf();
    const Json json = Json::parse(data.str());
    BOOST_TEST(json["naam"] == "Hidde Geheimman");
    BOOST_TEST(json["eigen"].size() == 2U);
    BOOST_TEST(desk.run({"inzage", "Hidde Geheimman"}).exit_code == 2);
    BOOST_TEST(desk.run({"inzage", "Niemand Niemandsen", "--out", out.string()}).exit_code == 2);
}

BOOST_AUTO_TEST_SUITE_END()
