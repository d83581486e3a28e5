// SPDX-License-Identifier: EUPL-1.2
// The checks of werkgroepen and werkverdeling.
#include "beeld_builder.h"
#include "signalering/checks.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::BeeldBuilder;
using test::findings;

namespace {

checks::Found run(void (*check)(const Beeld&, checks::Found&), BeeldBuilder builder) {
    checks::Found found;
    check(builder.done(), found);
    return found;
}

constexpr auto vrt = GemeenteSoort::organisatie;

}  // namespace

BOOST_AUTO_TEST_SUITE(checks_of_organisatie)

BOOST_AUTO_TEST_CASE(werkgroepen_without_a_chair) {
    const auto found = run(checks::voorzitter_ontbreekt, BeeldBuilder()
                                                             .lid("PIM", "Annet Leusink", Rol::voorzitter)
                                                             .lid("OTO", "n.n.b.", Rol::voorzitter)
                                                             .lid("OTO", "Joyce Steggink")
                                                             .werkgroep("Omgevingszorg"));
    BOOST_TEST(findings(found) == "voorzitter-ontbreekt OTO; voorzitter-ontbreekt Omgevingszorg");
    BOOST_TEST(found.at(0).melding == "Werkgroep OTO heeft geen voorzitter; er staat \"n.n.b.\". Wijs iemand aan.");
    BOOST_TEST(found.at(0).soort == "werkgroep");
    BOOST_TEST(found.at(1).melding == "Werkgroep Omgevingszorg heeft geen voorzitter. Wijs iemand aan.");
}

BOOST_AUTO_TEST_CASE(werkgroepen_with_too_few_members) {
    const struct {
        const char* name;
        BeeldBuilder beeld;
        const char* found;
    } cases[] = {
        {"two beside the chair", BeeldBuilder().lid("PIM", "A", Rol::voorzitter).lid("PIM", "B").lid("PIM", "C"), ""},
        {"two without a chair", BeeldBuilder().lid("PIM", "B").lid("PIM", "C"), ""},
        {"one beside the chair", BeeldBuilder().lid("PIM", "A", Rol::voorzitter).lid("PIM", "B"),
         "te-weinig-leden PIM"},
        {"the chair as a member too", BeeldBuilder().lid("PIM", "A", Rol::voorzitter).lid("PIM", "A").lid("PIM", "B"),
         "te-weinig-leden PIM"},
        {"one of them is nobody yet", BeeldBuilder().lid("PIM", "B").lid("PIM", "n.n.b."), "te-weinig-leden PIM"},
        {"one of them twice", BeeldBuilder().lid("PIM", "B").lid("PIM", "B"), "te-weinig-leden PIM"},
        {"one of them is of an organisation",
         BeeldBuilder().gemeente("VRT", vrt).werkverdeling("VRT", "C").lid("PIM", "B").lid("PIM", "C"),
         "te-weinig-leden PIM"},
        {"one of them is of an organisation and a gemeente",
         BeeldBuilder()
             .gemeente("VRT", vrt)
             .werkverdeling("VRT", "C")
             .werkverdeling("Borne", "C")
             .lid("PIM", "B")
             .lid("PIM", "C"),
         ""},
        {"nobody", BeeldBuilder().werkgroep("PIM"), "te-weinig-leden PIM"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(findings(run(checks::te_weinig_leden, c.beeld)) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(members_whom_the_werkverdeling_does_not_show) {
    const struct {
        const char* name;
        const char* group;  // of the werkverdeling
        const char* found;
    } cases[] = {
        {"the same", "PIM", ""},
        {"with its word", "Werkgroep pim", ""},
        {"another", "Werkgroep Ondersteuning", "lid-niet-in-werkverdeling Femke Wolbert"},
        {"nothing", "", "lid-niet-in-werkverdeling Femke Wolbert"},
        {"in a list", "Werkgroep Ondersteuning, Werkgroep PIM", ""},
        {"after en", "Ondersteuning en PIM", ""},
        {"after a slash and a line end", "Ondersteuning / OTO\nPIM; Mooi", ""},
        {"a longer name", "PIM-plus", "lid-niet-in-werkverdeling Femke Wolbert"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto found =
                run(checks::lid_niet_in_werkverdeling,
                    BeeldBuilder().lid("PIM", "Femke Wolbert").werkverdeling("Borne", "Femke Wolbert", c.group));
            BOOST_TEST(findings(found) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(a_member_is_named_once_for_each_werkgroep) {
    const auto found = run(checks::lid_niet_in_werkverdeling,
                           BeeldBuilder()
                               .lid("PIM", "Femke Wolbert", Rol::voorzitter)
                               .lid("PIM", "Femke Wolbert")
                               .lid("OTO", "Femke Wolbert")
                               .lid("OTO", "n.n.b.")
                               .lid("Bouw en milieu", "Rik Broekhuis")
                               .werkverdeling("Losser", "Rik Broekhuis", "Werkgroep Bouw en milieu"));
    BOOST_TEST(findings(found) == "lid-niet-in-werkverdeling Femke Wolbert; lid-niet-in-werkverdeling Femke Wolbert");
    BOOST_TEST(
        found.at(1).melding ==
        "Femke Wolbert zit in werkgroep OTO, maar in de werkverdeling staat dat niet. Vul de werkverdeling aan.");
    BOOST_TEST(found.at(1).record == "Femke Wolbert");
}

BOOST_AUTO_TEST_CASE(people_of_two_gemeenten) {
    const struct {
        const char* name;
        BeeldBuilder beeld;
        const char* found;
    } cases[] = {
        {"two rows", BeeldBuilder().werkverdeling("Enschede", "Rik").werkverdeling("Losser", "Rik"),
         "persoon-twee-gemeenten Rik"},
        {"twice the same", BeeldBuilder().werkverdeling("Enschede", "Rik").werkverdeling("Enschede", "Rik"), ""},
        {"a row and their own", BeeldBuilder().persoon("Rik", "Losser").werkverdeling("Enschede", "Rik"),
         "persoon-twee-gemeenten Rik"},
        {"a gemeente and an organisation",
         BeeldBuilder().gemeente("VRT", vrt).werkverdeling("VRT", "Rik").werkverdeling("Losser", "Rik"), ""},
        {"nobody yet", BeeldBuilder().werkverdeling("Enschede", "n.n.b.").werkverdeling("Losser", "n.n.b."), ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(findings(run(checks::persoon_twee_gemeenten, c.beeld)) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(gemeenten_without_an_aov) {
    const auto found = run(checks::gemeente_zonder_aov, BeeldBuilder()
                                                            .werkverdeling("Borne", "Femke Wolbert")
                                                            .werkverdeling("Losser", "n.n.b.")
                                                            .persoon("Wiebe Postma", "Hengelo")
                                                            .gemeente("VRT", vrt));
    BOOST_TEST(findings(found) == "gemeente-zonder-aov Losser; gemeente-zonder-aov Hengelo");
    BOOST_TEST(found.at(0).soort == "gemeente");
}

BOOST_AUTO_TEST_CASE(hours_in_the_werkverdeling) {
    const struct {
        const char* name;
        const char* first;
        const char* second;
        const char* found;
    } cases[] = {
        {"none", "", "", "uren-ontbreken Rik"},
        {"one of the rows without", "4 uur per week", "", "uren-ontbreken Rik"},
        {"a placeholder", "n.n.b.", "4 uur per week", "uren-ontbreken Rik"},
        {"words that are no hours", "zo nodig", "4 uur per week", "uren-ontbreken Rik"},
        {"a day", "4 uur per week", "4 uur per week", ""},
        {"more than a day", "4 uur per week", "een dag per week", "overbelast Rik"},
        {"more than a day, and one without", "", "12 uur per week", "uren-ontbreken Rik; overbelast Rik"},
        {"thirds add up to a day", "104 uur per jaar", "6 uur per week", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const BeeldBuilder builder = BeeldBuilder()
                                             .werkverdeling("Enschede", "Rik", "", c.first)
                                             .werkverdeling("Losser", "Rik", "", c.second);
            auto found = run(checks::uren_ontbreken, builder);
            for (auto& one : run(checks::overbelast, builder)) found.push_back(one);
            BOOST_TEST(findings(found) == c.found);
        }
    const auto found = run(checks::overbelast, BeeldBuilder().werkverdeling("Losser", "Rik", "", "8,5 uur per week"));
    BOOST_TEST(found.at(0).melding ==
               "Rik heeft 8,5 uur per week, meer dan de ene dag (8 uur) die er is. Verdeel het werk anders.");
}

BOOST_AUTO_TEST_SUITE_END()
