// SPDX-License-Identifier: EUPL-1.2
// The ledger between gemeenten and the export of duties, as a script sees them.
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace noaber;
using test::Json;
using test::keys_of;

namespace {

struct Desk : test::Noaberctl {
    Desk() {
        write("personen.csv",
              "Naam;E-mail;Telefoon;Gemeente;Functies\nFemke Wolbert;f@borne.example;06 12345678;Borne;\n");
        write("afspraken.csv", "Gemeente;Functie;Afgesproken aandeel;Vanaf;Tot\nBorne;;1;;\nHengelo;;3;;\n");
        write("diensten.csv",
              "Rooster;Functie;Periode;Plaats;Begint;Eindigt;Naam;Waarom open;Vast\n"
              ";AC-BZ;2027-W02;1;2027-01-11 09:00;2027-01-18 09:00;Femke Wolbert;;\n"
              ";AC-BZ;2027-W03;1;2027-01-18 09:00;2027-01-25 09:00;;;\n");
        const auto imported = run({"import", (folder / "in").string()});
        BOOST_REQUIRE_MESSAGE(imported.exit_code == 0, imported.errors);
    }
    void write(const char* name, const char* text) const {
        std::filesystem::create_directories(folder / "in");
        std::ofstream(folder / "in" / name) << text;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(ledger_and_export, Desk)

BOOST_AUTO_TEST_CASE(the_ledger_tells_each_figure_and_why) {
    const auto file = (folder / "v.html").string();
    const Json document = json({"piket", "ledger", "--jaar", "2027", "--out", file});
    BOOST_TEST(keys_of(document) == "bestand, functies, gemeenten, jaar");
    BOOST_TEST(document.at("functies")[0].at("functie") == "AC-BZ");
    BOOST_TEST(document.at("functies")[0].at("open") == 1);
    const Json borne = document.at("gemeenten")[0];
    BOOST_TEST(borne.at("gemeente") == "Borne");
    BOOST_TEST(borne.at("diensten") == 1);
    BOOST_TEST(borne.at("eerlijk") == 0.25);
    BOOST_TEST(borne.at("verschil") == 0.75);
    BOOST_TEST(borne.at("waarom")[0] == "0,25 te leveren volgens afspraak");
    BOOST_TEST(borne.at("geleverde_diensten")[0].at("periode") == "2027-W02");
    BOOST_TEST(std::filesystem::exists(file));
    BOOST_TEST(json({"piket", "ledger", "--jaar", "2030"}).at("functies").empty());
    BOOST_TEST(run({"piket", "ledger", "--jaar", "ooit"}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(the_export_names_what_is_open) {
    const auto file = (folder / "uit.csv").string();
    const Json document =
        json({"piket", "export", "--doel", "smartrespond", "--out", file, "--van", "2027-W02", "--tot", "2027-W03"}, 1);
    BOOST_TEST(document.at("diensten") == 1);
    BOOST_TEST(document.at("open")[0] == "AC-BZ 2027-W03");
    BOOST_TEST(test::bytes_of(file).find("2027-01-11T08:00:00Z") != std::string::npos);
    BOOST_TEST(json({"piket", "export", "--doel", "app", "--out", file, "--van", "2027-W02", "--tot", "2027-W02"})
                   .at("open")
                   .empty());
    BOOST_TEST(run({"piket", "export", "--doel", "lcms", "--out", file}).exit_code == 2);
    BOOST_TEST(run({"piket", "export", "--doel", "app"}).exit_code == 2);
    BOOST_TEST(run({"piket", "export", "--doel", "app", "--out", file, "--van", "ooit"}).exit_code == 2);
}

BOOST_AUTO_TEST_SUITE_END()
