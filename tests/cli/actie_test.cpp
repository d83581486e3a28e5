// SPDX-License-Identifier: EUPL-1.2
// Acties and meetings on the command line: added, listed, done and back again, planned by rule, exported and read back.
#include "noaberctl.h"
#include "places.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

using namespace noaber;
using noaber::test::bytes_of;
using test::Json;
using test::keys_of;

namespace {

struct Desk : test::Noaberctl {
    Desk() {
        // The plan and its people; the demo has acties and meetings of its own.
        const std::string demo = test::source_path("db/demo/");
        does({"import", demo + "personen.csv", demo + "werkgroepen.csv", demo + "functies.csv",
              demo + "speerpunten.csv", demo + "activiteiten.csv", demo + "kwartaalplanning.csv"});
        const auto rules = folder.write("regels.csv",
                                        "Overleg;Werkgroep;Ritme;Tijd;Locatie\r\n"
                                        "PIM-overleg;Werkgroep PIM;elke 2 weken op dinsdag;10:00;Borne\r\n"
                                        "AOV-overleg;;data;09:30;Enschede\r\n"
                                        "Voortgangsoverleg;;14 dagen voor AOV-overleg;13:00;\r\n");
        const auto days =
            folder.write("data.csv", "Overleg;Datum\r\nAOV-overleg;11-5-2017\r\nAOV-overleg;2017-10-12\r\n");
        does({"import", rules.string(), days.string()});
    }
    /// Does it, and fails the test when it can't.
    void does(const test::Words& words) const { BOOST_TEST(!json(words).is_null()); }
    std::vector<std::string> titles(const test::Words& words) const {
        std::vector<std::string> all;
        const Json document = json(words);
        for (const Json& one : document.at("acties")) all.push_back(one.at("titel"));
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(acties_and_meetings, Desk)

BOOST_AUTO_TEST_CASE(an_actie_is_added_listed_and_done) {
    does({"actie", "add", "Zaal reserveren", "--eigenaar", "wolbert, femke", "--voor", "1-3-2017", "--werkgroep",
          "Werkgroep PIM", "--activiteit", "A2"});
    does({"actie", "add", "Catering regelen", "--voor", "2017-02-01"});
    does({"actie", "add", "Ooit eens"});
    const Json list = json({"actie", "list"}).at("acties");
    BOOST_REQUIRE(list.size() == 3U);
    BOOST_TEST(list[0].at("titel") == "Catering regelen");  // due first
    BOOST_TEST(list[2].at("titel") == "Ooit eens");         // without a date last
    BOOST_TEST(keys_of(list[1]) == "eigenaar, over_tijd, status, titel, vervaldatum, werkgroep");
    BOOST_TEST(list[1].at("eigenaar") == "Femke Wolbert");
    BOOST_TEST(list[1].at("vervaldatum") == "2017-03-01");
    BOOST_TEST(list[1].at("werkgroep") == "PIM");
    BOOST_TEST(list[1].at("over_tijd") == true);
    BOOST_TEST(list[2].at("over_tijd") == false);
    BOOST_TEST(titles({"actie", "list", "--persoon", "Femke Wolbert"}) == std::vector<std::string>{"Zaal reserveren"},
               boost::test_tools::per_element());
    BOOST_TEST(titles({"actie", "list", "--werkgroep", "PIM"}) == std::vector<std::string>{"Zaal reserveren"},
               boost::test_tools::per_element());

    BOOST_TEST(json({"actie", "done", "zaal reserveren"}).at("volgende").is_null());
    BOOST_TEST(titles({"actie", "list"}).size() == 2U);
    BOOST_TEST(titles({"actie", "list", "--alle"}).size() == 3U);
    BOOST_TEST(run({"actie", "done", "zaal reserveren"}).exit_code == 2);  // it is not open any more
    does({"undo"});
    BOOST_TEST(titles({"actie", "list"}).size() == 3U);
}

BOOST_AUTO_TEST_CASE(the_usual_steps_of_an_activity_once) {
    const auto steps = folder.write("sjablonen.csv",
                                    "Sjabloon;Stap;Dagen ervoor;Checklist\r\n"
                                    "oefening;Zaal reserveren;60;\r\n"
                                    "oefening;Evalueren;-7;\r\n");
    does({"import", steps.string()});
    BOOST_TEST(run({"actie", "template", "A3"}).exit_code == 2);  // no soort
    BOOST_TEST(run({"actie", "template", "A1"}).exit_code == 2);  // no dag
    BOOST_TEST(run({"actie", "template", "A2", "--dag", "31-9-2017"}).exit_code == 2);
    const Json made = json({"actie", "template", "A2", "--dag", "12-10-2017"});
    BOOST_TEST(made.at("nieuw") == 2);
    const Json list = json({"actie", "list"}).at("acties");
    BOOST_TEST(list[0].at("vervaldatum") == "2017-08-11");  // 13 August is a Sunday
    BOOST_TEST(list[1].at("vervaldatum") == "2017-10-19");
    BOOST_TEST(list[0].at("eigenaar") == "Bart Oude Lansink");
    const Json again = json({"actie", "template", "A2"});
    BOOST_TEST(again.at("nieuw") == 0);
    BOOST_TEST(again.at("bestaand") == 2);
}

BOOST_AUTO_TEST_CASE(bad_values_are_refused_in_words) {
    BOOST_TEST(run({"actie", "add", "Zaal", "--voor", "31-2-2017"}).exit_code == 2);
    BOOST_TEST(run({"actie", "add", "Zaal", "--eigenaar", "Niemand Onbekend"}).exit_code == 2);
    BOOST_TEST(run({"actie", "add", ""}).exit_code == 2);
    BOOST_TEST(titles({"actie", "list", "--alle"}).empty());
}

BOOST_AUTO_TEST_CASE(overdue_and_ownerless_acties_are_findings) {
    does({"actie", "add", "Zaal reserveren", "--voor", "1-3-2017"});
    std::vector<std::string> codes;
    const Json document = json({"check"}, 1);
    for (const Json& one : document.at("signaleringen"))
        if (one.at("soort") == "actie")
            codes.push_back(one.at("code").get<std::string>() + " " + one.at("sleutel").get<std::string>());
    const std::vector<std::string> expected{"actie-over-tijd Zaal reserveren", "actie-zonder-eigenaar Zaal reserveren"};
    BOOST_TEST(codes == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_years_meetings_by_the_rules_and_only_once) {
    const Json plan = json({"overleg", "plan", "--jaar", "2017"});
    BOOST_TEST(plan.at("toegevoegd") == 30);
    BOOST_TEST(plan.at("fouten").empty());
    std::vector<std::string> progress;
    for (const Json& one : plan.at("overleggen"))
        if (one.at("overleg") == "Voortgangsoverleg") progress.push_back(one.at("datum"));
    const std::vector<std::string> expected{"2017-04-28", "2017-09-28"};  // 27 April is Koningsdag
    BOOST_TEST(progress == expected, boost::test_tools::per_element());
    BOOST_TEST(json({"overleg", "plan", "--jaar", "2017"}).at("toegevoegd") == 0);
    BOOST_TEST(json({"overleg", "plan", "--jaar", "2018"}, 1).at("fouten").size() == 2U);  // no days agreed for 2018
}

BOOST_AUTO_TEST_CASE(a_meeting_has_an_agenda_minutes_and_an_invitation) {
    does({"overleg", "plan", "--jaar", "2017"});
    does(
        {"actie", "add", "Zaal reserveren", "--eigenaar", "Femke Wolbert", "--voor", "1-3-2017", "--werkgroep", "PIM"});
    BOOST_TEST(json({"overleg", "list", "--jaar", "2017"}).at("overleggen").size() == 30U);
    BOOST_TEST(json({"overleg", "list", "--jaar", "2018"}).at("overleggen").empty());
    const Json agenda = json({"overleg", "agenda", "pim-overleg", "--datum", "14-3-2017"}).at("agenda");
    BOOST_TEST(agenda.front().at("titel") == "Opening");
    BOOST_TEST(agenda[1].at("regels")[0] == "Zaal reserveren – Femke Wolbert, vóór 1 maart 2017 (over tijd)");
    BOOST_TEST(agenda.back().at("regels")[0] == "Volgende keer: dinsdag 28 maart 2017");
    BOOST_TEST(run({"overleg", "agenda", "PIM-overleg", "--datum", "15-3-2017"}).exit_code == 2);
    // Of a meeting that was held the agenda stays as it was, whatever is done afterwards.
    BOOST_TEST(run({"overleg", "held", "PIM-overleg"}).exit_code == 2);
    BOOST_TEST(json({"overleg", "held", "PIM-overleg", "--datum", "28-3-2017"}).at("status") == "gehouden");
    const auto titles = [&] {
        std::string all;
        const Json now = json({"overleg", "agenda", "PIM-overleg", "--datum", "28-3-2017"});
        for (const Json& item : now.at("agenda"))
            all += item.at("titel").get<std::string>() + ";" + std::to_string(item.at("regels").size()) + " ";
        return all;
    };
    const std::string kept = titles();
    does({"actie", "add", "Achteraf", "--werkgroep", "PIM"});
    BOOST_TEST(titles() == kept);
    does({"undo"});
    does({"undo"});
    BOOST_TEST(json({"overleg", "list", "--jaar", "2017"}).at("overleggen")[0].at("status") == "gepland");
    BOOST_TEST(run({"overleg", "agenda", "Ander overleg"}).exit_code == 2);

    const auto file = folder / "verslag.html";
    does({"overleg", "document", "PIM-overleg", "--datum", "14-3-2017", "--out", file.string()});
    BOOST_TEST(bytes_of(file).find("14 maart 2017") != std::string::npos);
    BOOST_TEST(run({"overleg", "document", "PIM-overleg", "--out", (folder / "verslag.txt").string()}).exit_code == 2);
    BOOST_TEST(run({"overleg", "document", "PIM-overleg"}).exit_code == 2);

    const auto mail = folder / "uitnodiging.eml";
    BOOST_TEST(
        json({"overleg", "mail", "PIM-overleg", "--datum", "14-3-2017", "--out", mail.string()}).at("aan").size() ==
        5U);
    BOOST_TEST(bytes_of(mail).find("femke.wolbert@borne.example") != std::string::npos);
    does({"actie", "mail", "Femke Wolbert", "--out", (folder / "herinnering.eml").string()});
    BOOST_TEST(run({"actie", "mail", "Tom Kuipers", "--out", (folder / "x.eml").string()}).exit_code ==
               2);  // nothing late

    const auto calendar = folder / "agenda.ics";
    does({"agenda", "ical", "--persoon", "wolbert, femke", "--out", calendar.string()});
    BOOST_TEST(bytes_of(calendar).find("SUMMARY:PIM-overleg") != std::string::npos);
    BOOST_TEST(run({"agenda", "ical", "--persoon", "Niemand", "--out", calendar.string()}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(too_few_meetings_are_counted_and_found) {
    const auto rules = folder.write("hoe_vaak.csv",
                                    "Overleg;Ritme;Hoe vaak\r\n"
                                    "Hoofdenoverleg;data;minimaal 2x per jaar\r\n");
    does({"import", rules.string()});
    const Json telling = json({"overleg", "count", "--jaar", "2017"}, 1).at("telling");
    BOOST_TEST(telling.size() == 4U);
    BOOST_TEST(telling[1].at("overleg") == "Hoofdenoverleg");
    BOOST_TEST(telling[1].at("nodig") == 2);
    BOOST_TEST(telling[1].at("te_weinig") == true);
    BOOST_TEST(telling[0].at("nodig").is_null());
    std::string keys;
    const Json document = json({"check", "--jaar", "2017"}, 1);
    for (const Json& one : document.at("signaleringen"))
        if (one.at("code") == "overleg-te-weinig") keys += one.at("sleutel").get<std::string>() + ";";
    BOOST_TEST(keys == "Hoofdenoverleg;");
}

BOOST_AUTO_TEST_CASE(acties_and_meetings_go_out_and_come_back) {
    does({"overleg", "plan", "--jaar", "2017"});
    does({"actie", "add", "Zaal reserveren", "--eigenaar", "Femke Wolbert", "--activiteit", "A2"});
    const auto out = folder / "uit";
    does({"export", out.string()});
    test::Noaberctl other;
    BOOST_TEST(other.json({"import", out.string()}).at("geschreven") == true);
    BOOST_TEST(other.json({"actie", "list"}) == json({"actie", "list"}));
    BOOST_TEST(other.json({"register", "list", "overleggen"}).at("records").size() == 30U);
    const Json again = other.json({"import", out.string()});
    for (const Json& table : again.at("tabellen")) {
        BOOST_TEST(table.at("nieuw") == 0);
        BOOST_TEST(table.at("gewijzigd") == 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
