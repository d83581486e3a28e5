// SPDX-License-Identifier: EUPL-1.2
// The plan on the command line: list, sheet, grid, findings, editing, history and undo.
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Json;
using test::keys_of;

namespace {

/// The keys of the findings with this code.
std::string keys_with(const Json& document, const std::string& code) {
    std::string keys;
    for (const Json& one : document.at("signaleringen"))
        if (one.at("code") == code) keys += (keys.empty() ? "" : " ") + one.at("sleutel").get<std::string>();
    return keys;
}

struct Demo : test::Noaberctl {
    Demo() { import_demo(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(plan_commands, Demo)

BOOST_AUTO_TEST_CASE(the_list_of_activities) {
    const Json list = json({"jaarplan", "list"}).at("activiteiten");
    BOOST_REQUIRE(list.size() == 26U);
    BOOST_TEST(list[0] == Json({{"code", "A1"}, {"titel", "Slachtofferinformatie"}, {"groep", "Werkgroep PIM"}}));
    BOOST_TEST(list[25].at("code") == "E10");  // after E9, not after E1
    BOOST_TEST(json({"jaarplan", "list", "--jaar", "2017"}).at("activiteiten") == list);
}

BOOST_AUTO_TEST_CASE(one_sheet) {
    const Json sheet = json({"jaarplan", "show", "b2"});
    BOOST_TEST(sheet.at("code") == "B2");
    BOOST_TEST(sheet.at("titel") == "Bijeenkomsten hoofden Omgevingszorg");
    for (const char* field :
         {"groep", "doel", "doelgroep", "opzet", "resultaat", "planning", "kosten", "contactpersoon", "betrokkenen"})
        BOOST_TEST(sheet.at("velden").contains(field), field);
    BOOST_TEST(sheet.at("velden").at("planning") == "26 januari\n….\n(minimaal 2x per jaar)");
    BOOST_TEST(sheet.at("velden").at("kosten") == "");
}

BOOST_AUTO_TEST_CASE(the_grid_shows_stored_marks) {
    const Json rows = json({"jaarplan", "grid"}).at("rijen");
    BOOST_REQUIRE(rows.size() == 26U);
    BOOST_TEST(rows[5] == Json({{"code", "B2"},
                                {"titel", "Bijeenkomsten hoofden Omgevingszorg"},
                                {"contact", "Gerrit Haverkate"},
                                {"kwartalen", {true, false, false, false}}}));
    BOOST_TEST(rows[1].at("kwartalen") == Json({false, false, false, false}));  // what the words of A2 mean is no mark
}

BOOST_AUTO_TEST_CASE(findings_have_the_form_of_the_contract) {
    const Json document = json({"check"}, 1);
    for (const Json& one : document.at("signaleringen")) {
        BOOST_TEST(keys_of(one) == "code, ernst, melding, sleutel, soort");
        BOOST_TEST((one.at("ernst") == "fout" || one.at("ernst") == "waarschuwing" || one.at("ernst") == "info"));
        BOOST_TEST(!one.at("melding").get<std::string>().empty());
    }
    BOOST_TEST(keys_with(document, "planning-onzeker") == "A2 D1");
    BOOST_TEST(keys_with(document, "voorzitter-ontbreekt") == "OTO Bevolkingszorg");
    BOOST_TEST(keys_with(document, "aandachtsgebied-onbezet") == "");  // of a plugin; all four are there
    BOOST_TEST(keys_with(document, "oto-zonder-doelgroep") == "");
}

BOOST_AUTO_TEST_CASE(an_edit_is_seen_by_the_findings_and_the_history_and_can_be_undone) {
    const Json set = json({"set", "activiteit", "A2", "planning", "Q3"});
    BOOST_TEST(set == Json({{"soort", "activiteit"},
                            {"sleutel", "A2"},
                            {"veld", "planning"},
                            {"was", "Q2 of Q3?"},
                            {"waarde", "Q3"}}));
    BOOST_TEST(keys_with(json({"check"}, 1), "planning-onzeker") == "D1");

    const Json history = json({"history", "activiteit", "A2"}).at("geschiedenis");
    BOOST_REQUIRE(history.size() == 2U);
    BOOST_TEST(history[1].at("wie") == "Femke");
    BOOST_TEST(history[1].at("wat") == "Planning A2 gewijzigd");
    BOOST_TEST(history[1].at("voor") == "Q2 of Q3?");
    BOOST_TEST(history[1].at("na") == "Q3");

    BOOST_TEST(json({"undo"}).at("ongedaan") == "Planning A2 gewijzigd");
    BOOST_TEST(json({"jaarplan", "show", "A2"}).at("velden").at("planning") == "Q2 of Q3?");
    BOOST_TEST(keys_with(json({"check"}, 1), "planning-onzeker") == "A2 D1");
    BOOST_TEST(json({"undo"}).at("ongedaan").get<std::string>().starts_with("Import van "));
    BOOST_TEST(json({"undo"}, 1).at("ongedaan").is_null());
    BOOST_TEST(run({"jaarplan", "list"}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(fields_are_set_by_name_header_and_label) {
    const struct {
        test::Words words;
        const char* field;
        const char* value;
    } cases[] = {
        {{"set", "activiteit", "A2", "Planning & tijdsbesteding", "Q4"}, "planning", "Q4"},
        {{"set", "activiteiten", "a2", "OPZET", "Een dag\nmet elkaar"}, "opzet", "Een dag\nmet elkaar"},
        {{"set", "activiteit", "A2 Opvangoefening", "kosten", ""}, "kosten", ""},
        {{"set", "kwartaalplanning", "A2", "q3", "ja"}, "q3", "ja"},
        {{"set", "persoon", "wolbert, femke", "gemeente", "Gemeente Hengelo"}, "gemeente", "Hengelo"},
        {{"set", "functie", "ac bz", "minimum", "5"}, "minimum", "5"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.words[3]) {
            const Json set = json(c.words);
            BOOST_TEST(set.at("veld") == c.field);
            BOOST_TEST(set.at("waarde") == c.value);
        }
    BOOST_TEST(json({"jaarplan", "grid"}).at("rijen")[1].at("kwartalen") == Json({false, false, true, false}));
}

BOOST_AUTO_TEST_CASE(registers_by_their_table_name) {
    BOOST_TEST(json({"register", "list", "reguliere taken"}).at("records").size() == 13U);
    const Json shown = json({"register", "show", "personen", "femke wolbert"}).at("records");
    BOOST_REQUIRE(shown.size() == 1U);
    BOOST_TEST(shown[0].at("Naam") == "Femke Wolbert");
    BOOST_TEST(shown[0].at("E-mail") == "femke.wolbert@borne.example");
    BOOST_TEST(shown[0].at("Gemeente") == "Borne");
    const Json records_now = json({"register", "list", "werkgroepen"}).at("records");
    for (const Json& lid : records_now)
        if (lid.at("Werkgroep") == "OTO Bevolkingszorg" && lid.at("Rol") == "Voorzitter")
            BOOST_TEST(lid.at("Naam") == "n.n.b.");
}

BOOST_AUTO_TEST_CASE(registers_are_in_the_order_of_their_keys) {
    const Json people = json({"register", "list", "personen"}).at("records");
    BOOST_REQUIRE(people.size() == 83U);
    BOOST_TEST(people[0].at("Naam") == "Alfons Weustink");
    const Json sheets = json({"register", "list", "activiteiten"}).at("records");
    BOOST_TEST(sheets[0].at("Code") == "A1");
    BOOST_TEST(sheets[25].at("Code") == "E10");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(without_a_plan, test::Noaberctl)

BOOST_AUTO_TEST_CASE(what_needs_no_plan_is_found) {
    const auto sheet = folder.write("groepen.csv", "Werkgroep;Rol;Naam\nWerkgroep PIM;Lid;Femke Wolbert\n");
    BOOST_TEST(json({"import", sheet}).at("geschreven") == true);
    BOOST_TEST(keys_with(json({"check"}, 1), "voorzitter-ontbreekt") == "PIM");
    BOOST_TEST(run({"check", "--jaar", "2017"}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(an_empty_file_has_no_findings) { BOOST_TEST(json({"check"}).at("signaleringen").empty()); }

BOOST_AUTO_TEST_SUITE_END()
