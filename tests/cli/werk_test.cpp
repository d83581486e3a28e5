// SPDX-License-Identifier: EUPL-1.2
// Hours, money and goals on the command line; handing over somebody's work and taking that back.
#include "noaberctl.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::Json;
using test::keys_of;

namespace {

struct Desk : test::Noaberctl {
    Desk() { import_demo(); }
    [[nodiscard]] Json of(const Json& list, const char* key, std::string_view value) const {
        for (const Json& one : list)
            if (one.at(key) == value) return one;
        return {};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(hours_money_and_goals, Desk)

BOOST_AUTO_TEST_CASE(load_and_capacity_with_their_parts) {
    const Json document = json({"uren", "list"});
    BOOST_TEST(document.at("jaar") == 2017);
    const Json femke = of(document.at("mensen"), "persoon", "Femke Wolbert").at("kwartalen");
    BOOST_TEST(keys_of(femke[1]) == "capaciteit, te_veel, uren, waarom");
    BOOST_TEST(femke[1].at("uren") == 112);
    BOOST_TEST(femke[1].at("capaciteit") == 104);
    BOOST_TEST(femke[1].at("te_veel") == true);
    BOOST_TEST(femke[2].at("capaciteit") == 80);  // three weeks of holiday
    BOOST_TEST(femke[1].at("waarom").size() == 6U);
}

BOOST_AUTO_TEST_CASE(work_is_handed_over_and_comes_back) {
    const auto contact = [&](const char* code) {
        return json({"jaarplan", "show", code}).at("velden").at("contactpersoon").get<std::string>();
    };
    const Json plan = json({"uren", "overdragen", "--van", "Femke Wolbert", "--naar", "Joyce Steggink", "--dry-run"});
    BOOST_TEST(plan.at("geschreven") == false);
    BOOST_TEST(contact("A1") == "Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)");
    const Json done = json({"uren", "overdragen", "--van", "Femke Wolbert", "--naar", "Joyce Steggink"});
    BOOST_TEST(done.at("posten") == plan.at("posten"));
    BOOST_TEST(done.at("geschreven") == true);
    BOOST_TEST(contact("A1") == "Joyce Steggink (inhoud) en Ilse Nijmeijer (OTO)");
    BOOST_TEST(json({"uren", "overdragen", "--van", "Femke Wolbert", "--naar", "Joyce Steggink"}).at("posten").empty());
    BOOST_TEST(json({"undo"}).dump().find("Werk van Femke Wolbert overgedragen aan Joyce Steggink") !=
               std::string::npos);
    BOOST_TEST(contact("A1") == "Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)");
    BOOST_TEST(
        json({"uren", "overdragen", "--van", "Femke Wolbert", "--naar", "Joyce Steggink", "--dry-run"}).at("posten") ==
        plan.at("posten"));
}

BOOST_AUTO_TEST_CASE(what_can_not_be_handed_over_is_said) {
    const struct {
        const char* name;
        test::Words words;
    } cases[] = {
        {"to nobody", {"uren", "overdragen", "--van", "Femke Wolbert"}},
        {"of nobody", {"uren", "overdragen", "--naar", "Femke Wolbert"}},
        {"to oneself", {"uren", "overdragen", "--van", "Femke Wolbert", "--naar", "wolbert, femke"}},
        {"to one who is not there", {"uren", "overdragen", "--van", "Femke Wolbert", "--naar", "Niemand Onbekend"}},
        {"from a quarter that is none",
         {"uren", "overdragen", "--van", "Femke Wolbert", "--naar", "Tom Kuipers", "--vanaf-kwartaal", "5"}},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(run(c.words).exit_code == 2);
        }
}

BOOST_AUTO_TEST_CASE(the_budget_by_part_and_what_it_leaves_out) {
    BOOST_TEST(json({"budget", "list"}).at("regels").size() == 12U);
    const Json sums = json({"budget", "sums"});
    const Json total = sums.at("totaal").at("raming");
    BOOST_TEST(total.at("laagste") == 22050);
    BOOST_TEST(total.at("hoogste") == 23050);
    BOOST_TEST(total.at("voorbehoud_laagste") == 1200);
    BOOST_TEST(total.at("pm") == 2);
    BOOST_TEST(total.at("nnb") == 1);
    BOOST_TEST(of(sums.at("delen"), "naam", "PIM").at("raming").at("woorden") == "€ 2.500 tot € 3.500 + 1 × n.n.b.");
    BOOST_TEST(json({"budget", "sums", "--per", "kwartaal"}).at("delen").size() == 5U);
    BOOST_TEST(json({"budget", "sums", "--per", "status"}).at("delen").size() == 3U);
    BOOST_TEST(run({"budget", "sums", "--per", "kleur"}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(goals_and_indicators) {
    const Json document = json({"doel", "list"});
    BOOST_TEST(document.at("doelen").size() == 5U);
    BOOST_TEST(document.at("doelen")[0].at("aantal") == 0);
    BOOST_TEST(document.at("zonder_speerpunt").size() == 15U);
    const Json turnout = of(document.at("indicatoren"), "indicator", "Opkomst bij oefeningen");
    BOOST_TEST(turnout.at("stand") == "uit koers");
    BOOST_TEST(turnout.at("gemeten") == 65);
    BOOST_TEST(of(document.at("indicatoren"), "indicator", "Actieve gebruikers van Live Op").at("stand") == "gehaald");
}

BOOST_AUTO_TEST_SUITE_END()
