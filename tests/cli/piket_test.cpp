// SPDX-License-Identifier: EUPL-1.2
// Piket on the command line: who is on duty, what is wrong, swapping, the calendar.
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Json;
using test::keys_of;
using test::Words;

namespace {

struct Desk : test::Noaberctl {
    Desk() {
        const struct {
            const char* file;
            const char* text;
        } tables[] = {
            {"personen.csv",
             "Naam;E-mail;Telefoon;Gemeente;Functies\nFemke Wolbert;;06-1;;\nTom Kuipers;;06-2;;\nRik Broekhuis;;;;\n"},
            {"piketregels.csv", "Functie;Dienst;Wissel;Rust;Nodig\nAC-BZ;week;maandag 09:00;0;1\n"},
            {"piketpool.csv",
             "Functie;Naam;Aandeel;Vanaf;Tot\nAC-BZ;Femke Wolbert;1;;\nAC-BZ;Tom Kuipers;0,5;;\nAC-BZ;Rik Broekhuis;;;\n"},
            {"afwezigheid.csv", "Naam;Van;Tot;Reden\nRik Broekhuis;2027-01-01;2027-01-05;Ski\n"},
            {"roosters.csv", "Rooster;Vanaf;Tot;Status\nRooster 2027;2027-01-04;2028-01-02;Vastgesteld\n"},
            {"diensten.csv",
             "Rooster;Functie;Periode;Plaats;Begint;Eindigt;Naam;Waarom open;Vast\n"
             "Rooster 2027;AC-BZ;2027-W01;1;2027-01-04 09:00;2027-01-11 09:00;Femke Wolbert;;\n"
             "Rooster 2027;AC-BZ;2027-W02;1;2027-01-11 09:00;2027-01-18 09:00;Tom Kuipers;;\n"
             "Rooster 2027;AC-BZ;2027-W03;1;2027-01-18 09:00;2027-01-25 09:00;;iedereen is weg;\n"},
        };
        for (const auto& one : tables) folder.write(std::string("map/") + one.file, one.text);
        (void)json({"import", (folder / "map").string()});
    }
    [[nodiscard]] std::string who(const char* moment) const {
        const Json list = json({"piket", "who", "--at", moment}).at("diensten");
        std::string all;
        for (const Json& one : list) all += (all.empty() ? "" : ", ") + one.at("persoon").get<std::string>();
        return all;
    }
    /// Of December 2026.
    [[nodiscard]] Json swap(Words words, int exit_code = 0) const {
        words.insert(words.begin(), {"piket", "swap"});
        words.insert(words.end(), {"--at", "2026-12-01 12:00"});
        return json(words, exit_code);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(piket_commands, Desk)

BOOST_AUTO_TEST_CASE(who_is_on_duty) {
    const Json document = json({"piket", "who", "--at", "4-1-2027 9:00"});
    BOOST_TEST(document.at("moment") == "2027-01-04 09:00");
    BOOST_REQUIRE(document.at("diensten").size() == 1U);
    const Json one = document.at("diensten")[0];
    BOOST_TEST(keys_of(one) == "functie, periode, persoon, plaats, telefoon, tot, van, vastgesteld");
    BOOST_TEST(one.at("functie") == "AC-BZ");
    BOOST_TEST(one.at("telefoon") == "06-1");
    BOOST_TEST(one.at("tot") == "2027-01-11 09:00");
    BOOST_TEST(one.at("vastgesteld") == true);
    BOOST_TEST(who("2027-01-11 09:00") == "Tom Kuipers");
    BOOST_TEST(json({"piket", "who", "--at", "2027-01-18 09:00"}).at("diensten")[0].at("persoon") == "");
    BOOST_TEST(json({"piket", "who", "--at", "2027-01-04 08:59"}).at("diensten").empty());
    BOOST_TEST(run({"piket", "who", "--at", "straks"}).exit_code == 2);
    BOOST_TEST(run({"piket", "who"}).exit_code == 0);
}

BOOST_AUTO_TEST_CASE(what_is_wrong) {
    const Json found = json({"piket", "check"}, 1).at("signaleringen");
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(keys_of(found[0]) == "code, ernst, melding, sleutel, soort");
    BOOST_TEST(found[0].at("code") == "dienst-open");
    BOOST_TEST(found[0].at("sleutel") == "AC-BZ 2027-W03");
    (void)json({"set", "dienst", "AC-BZ 2027-W03", "persoon", "Tom Kuipers"});
    BOOST_TEST(json({"piket", "check"}).at("signaleringen").empty());
    (void)json({"set", "piketregel", "AC-BZ", "rust", "1"});
    BOOST_TEST(json({"piket", "check"}, 1).at("signaleringen")[0].at("code") == "rust-te-kort");
    bool also_there = false;
    const Json all = json({"check"}, 1);
    for (const Json& one : all.at("signaleringen")) also_there |= one.at("code") == "rust-te-kort";
    BOOST_TEST(also_there);
}

BOOST_AUTO_TEST_CASE(a_swap_from_question_to_roster_and_back) {
    const Json asked = swap({"ask", "AC-BZ 2027-W01", "--tegen", "AC-BZ 2027-W02", "--toelichting", "bruiloft"});
    BOOST_TEST(asked.at("verzoek").at("aan") == "Tom Kuipers");
    BOOST_TEST(asked.at("verzoek").at("soort") == "ruil");
    BOOST_TEST(swap({"list"}).at("verzoeken").size() == 1U);
    const Json taken = swap({"accept", "AC-BZ 2027-W01", "--persoon", "Kuipers, Tom"});
    BOOST_TEST(taken.at("verzoek").at("status") == "aangenomen");
    BOOST_TEST(taken.at("verzoek").at("verwerkt") == true);
    BOOST_TEST(who("2027-01-04 09:00") == "Tom Kuipers");
    BOOST_TEST(who("2027-01-11 09:00") == "Femke Wolbert");
    BOOST_TEST(swap({"list"}).at("verzoeken").empty());
    BOOST_TEST(swap({"list", "--alle"}).at("verzoeken").size() == 1U);
    BOOST_TEST(json({"undo"}).dump().find("Ruil aangenomen: AC-BZ 2027-W01 naar Tom Kuipers") != std::string::npos);
    BOOST_TEST(who("2027-01-04 09:00") == "Femke Wolbert");
}

BOOST_AUTO_TEST_CASE(approval_taking_back_and_arranging) {
    (void)json({"set", "piketregel", "AC-BZ", "goedkeuring", "ja"});
    (void)swap({"ask", "AC-BZ 2027-W01"});
    BOOST_TEST(swap({"approve", "AC-BZ 2027-W01"}, 1).at("geweigerd").get<std::string>().find("nog niet aangenomen") !=
               std::string::npos);
    BOOST_TEST(swap({"accept", "AC-BZ 2027-W01", "--persoon", "Tom Kuipers"}).at("verzoek").at("verwerkt") == false);
    BOOST_TEST(swap({"process"}).at("verwerkt") == 0);
    BOOST_TEST(swap({"approve", "AC-BZ 2027-W01"}).at("verzoek").at("status") == "goedgekeurd");
    BOOST_TEST(who("2027-01-04 09:00") == "Tom Kuipers");
    (void)swap({"ask", "AC-BZ 2027-W02", "--aan", "Femke Wolbert"});
    BOOST_TEST(swap({"withdraw", "AC-BZ 2027-W02"}).at("verzoek").at("status") == "ingetrokken");
    BOOST_TEST(swap({"arrange", "AC-BZ 2027-W03", "--persoon", "Rik Broekhuis"}).at("persoon") == "Rik Broekhuis");
    BOOST_TEST(who("2027-01-18 09:00") == "Rik Broekhuis");
    BOOST_TEST(
        json({"piket", "swap", "emergency", "AC-BZ 2027-W03", "--persoon", "Femke Wolbert", "--at", "2027-01-20 03:00"})
            .at("verzoek")
            .at("soort") == "noodovername");
}

BOOST_AUTO_TEST_CASE(what_is_refused_says_why) {
    const Json candidates = swap({"candidates", "AC-BZ 2027-W01"}).at("kandidaten");
    BOOST_REQUIRE(candidates.size() == 2U);
    BOOST_TEST(candidates[0].at("persoon") == "Tom Kuipers");
    BOOST_TEST(candidates[1].at("kan") == false);
    BOOST_TEST(swap({"ask", "AC-BZ 2027-W01", "--aan", "Rik Broekhuis"}, 1).at("geweigerd") ==
               "Rik Broekhuis kan AC-BZ 2027-W01 niet doen: is dan afwezig.");
    const Words wrong[] = {{"ask"},
                           {"ask", "AC-BZ 2027-W99"},
                           {"ask", "AC-BZ 2027-W01", "--aan", "Niemand Onbekend"},
                           {"ask", "AC-BZ 2027-W01", "--soort", "kado"},
                           {"accept", "AC-BZ 2027-W01"},
                           {"weggeven", "AC-BZ 2027-W01"}};
    for (const Words& words : wrong) BOOST_TEST(swap(words, 2).contains("fout"), words.front());
    BOOST_TEST(who("2027-01-04 09:00") == "Femke Wolbert");
}

BOOST_AUTO_TEST_CASE(the_calendar) {
    const std::string text = json({"piket", "ical", "--persoon", "Femke Wolbert"}).at("ical");
    BOOST_TEST(text.starts_with("BEGIN:VCALENDAR"));
    BOOST_TEST(text.find("DTSTART;TZID=Europe/Amsterdam:20270104T090000") != std::string::npos);
    BOOST_TEST(run({"piket", "ical", "--persoon", "Femke Wolbert"}).output.find("SUMMARY:Piket AC-BZ") !=
               std::string::npos);
    const auto file = folder / "regio.ics";
    (void)json({"piket", "ical", "--out", file.string()});
    BOOST_TEST(std::filesystem::exists(file));
    BOOST_TEST(run({"piket", "ical", "--functie", "Bestaat niet"}).exit_code == 2);
}

BOOST_AUTO_TEST_SUITE_END()
