// SPDX-License-Identifier: EUPL-1.2
// The checks of activities: planning, contacts, the sheet and the goals. One line per case: what is written, what is found.
#include "beeld_builder.h"
#include "signalering/checks.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

using CheckFn = void (*)(const Beeld&, checks::Found&);

checks::Found run(CheckFn check, const Beeld& beeld) {
    checks::Found found;
    check(beeld, found);
    return found;
}

/// The codes of all planning checks that say something, without "planning-".
std::string planning_findings(const Beeld& beeld) {
    std::string codes;
    for (const CheckFn check : {checks::planning_ontbreekt_in_rooster, checks::planning_ontbreekt_in_blad,
                                checks::planning_verschilt, checks::planning_onzeker, checks::planning_leeg})
        for (const Signalering& one : run(check, beeld)) codes += (codes.empty() ? "" : " ") + one.code.substr(9);
    return codes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checks_of_activities)

BOOST_AUTO_TEST_CASE(planning_of_sheet_against_marks) {
    const struct {
        const char* name;
        const char* sheet;
        const char* marks;
        const char* found;
    } cases[] = {
        {"nothing anywhere", "", "....", "leeg"},
        {"a placeholder is nothing", "n.n.b.", "....", "leeg"},
        {"question marks are nothing", "??", "....", "leeg"},
        {"grid alone", "", "X...", "ontbreekt-in-blad"},
        {"grid with a placeholder", "Onbekend", ".XX.", "ontbreekt-in-blad"},
        {"sheet alone", "Q2", "....", "ontbreekt-in-rooster"},
        {"a recurrence alone", "4x per jaar", "....", "ontbreekt-in-rooster"},
        {"a recurrence that names no quarter", "minimaal 2x per jaar", "....", "ontbreekt-in-rooster"},
        {"a day of this year alone", "20 juni 2017", "....", "ontbreekt-in-rooster"},
        {"a day of another year asks for no mark", "20 juni 2019", "....", ""},
        {"the whole year alone", "Gehele jaar", "....", "ontbreekt-in-rooster"},
        {"words that aren't understood agree with all", "samen met de brandweer", "....", ""},
        {"the same", "Q2", ".X..", ""},
        {"another quarter", "Q2", "..X.", "verschilt"},
        {"one quarter too few", "Q1-Q2", "X...", "verschilt"},
        {"whole year against one quarter", "Gehele jaar", "X...", "verschilt"},
        {"twice a year against one quarter", "minimaal 2x per jaar", "X...", "verschilt"},
        {"twice a year in two quarters", "minimaal 2x per jaar", "X.X.", ""},
        {"doubt, and one of the two is marked", "Q2 of Q3?", ".X..", "onzeker"},
        {"doubt, and nothing is marked", "Q2 of Q3?", "....", "ontbreekt-in-rooster onzeker"},
        {"doubt, and another one is marked", "Q2 of Q3?", "X...", "verschilt onzeker"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Beeld beeld =
                test::BeeldBuilder().blad("A1", [&](Activiteit& a) { a.planning = c.sheet; }).rij("A1", c.marks).done();
            BOOST_TEST(planning_findings(beeld) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(a_sheet_without_a_row_in_the_grid) {
    const Beeld beeld = test::BeeldBuilder().blad("A1", [](Activiteit& a) { a.planning = "Q2"; }).blad("A2").done();
    const auto found = run(checks::planning_ontbreekt_in_rooster, beeld);
    BOOST_TEST(test::findings(found) == "planning-ontbreekt-in-rooster A1");
    BOOST_TEST(
        found.at(0).melding ==
        "Het blad zegt \"Q2\", maar de activiteit staat niet in de kwartaalplanning. Neem de planning van het blad over.");
    BOOST_TEST(test::findings(run(checks::planning_leeg, beeld)) == "planning-leeg A2");
}

BOOST_AUTO_TEST_CASE(a_row_in_the_grid_without_a_sheet) {
    const Beeld beeld = test::BeeldBuilder().rij("A8", "X...", "Femke Wolbert").rij("A9", "....", "??").done();
    const auto marked = run(checks::planning_ontbreekt_in_blad, beeld);
    BOOST_TEST(test::findings(marked) == "planning-ontbreekt-in-blad A8");
    BOOST_TEST(marked.at(0).soort == "kwartaalplanning");
    BOOST_TEST(marked.at(0).record == "rij A8");
    BOOST_TEST(test::findings(run(checks::planning_leeg, beeld)) == "planning-leeg A9");
    BOOST_TEST(test::findings(run(checks::contact_ontbreekt, beeld)) == "contact-ontbreekt A9");
    BOOST_TEST(test::findings(run(checks::blad_leeg, beeld)) == "blad-leeg A8; blad-leeg A9");
}

BOOST_AUTO_TEST_CASE(a_finding_says_where_to_go_and_what_is_written) {
    const Beeld beeld =
        test::BeeldBuilder().blad("A2", [](Activiteit& a) { a.planning = "Q2 of\nQ3?"; }).rij("a2", "X...").done();
    const auto found = run(checks::planning_verschilt, beeld);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].soort == "activiteit");
    BOOST_TEST(found[0].sleutel == "A2");
    BOOST_TEST(found[0].record == "blad A2");
    BOOST_TEST(found[0].veld == "planning");
    BOOST_TEST((found[0].ernst == Ernst::fout));
    BOOST_TEST(found[0].melding == "Het blad zegt \"Q2 of Q3?\", de kwartaalplanning Q1. Maak ze gelijk.");
}

BOOST_AUTO_TEST_CASE(contacts_of_sheet_and_grid) {
    const struct {
        const char* name;
        const char* sheet;
        const char* grid;
        const char* found;
    } cases[] = {
        {"nobody", "", "", "contact-ontbreekt A1"},
        {"placeholders are nobody", "Wie?", "??", "contact-ontbreekt A1"},
        {"sheet alone is enough", "Femke Wolbert", "??", ""},
        {"grid alone is enough", "", "Femke Wolbert", ""},
        {"a role is somebody", "Contactfunctionaris per proces", "", ""},
        {"the same in another order, with facets", "Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)",
         "Nijmeijer, Ilse\nFEMKE  WOLBERT", ""},
        {"the same by another name", "Femke Wolbert", "Femke de Groot", ""},
        {"the same role", "Contactfunctionaris per proces", "contactfunctionaris  per proces", ""},
        {"a placeholder beside a name counts for nothing", "Femke Wolbert, n.n.b.", "Femke Wolbert", ""},
        {"one more", "Femke Wolbert en Ilse Nijmeijer", "Femke Wolbert", "contact-verschilt A1"},
        {"another person", "Femke Wolbert", "Ilse Nijmeijer", "contact-verschilt A1"},
        {"another person whom nobody knows", "Femke Wolbert", "Piet Jansen", "contact-verschilt A1"},
        {"a person against a role", "Femke Wolbert", "Contactfunctionaris per proces", "contact-verschilt A1"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Beeld beeld = test::BeeldBuilder()
                                    .persoon("Femke Wolbert")
                                    .ook_bekend_als("Femke Wolbert", "Femke de Groot")
                                    .persoon("Ilse Nijmeijer")
                                    .blad("A1", [&](Activiteit& a) { a.contactpersoon = c.sheet; })
                                    .rij("A1", "....", c.grid)
                                    .done();
            auto found = run(checks::contact_ontbreekt, beeld);
            checks::contact_verschilt(beeld, found);
            BOOST_TEST(test::findings(found) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(contacts_who_are_no_member) {
    const struct {
        const char* name;
        const char* group;
        const char* sheet;
        const char* grid;
        const char* found;
    } cases[] = {
        {"a member", "Werkgroep PIM", "Femke Wolbert", "", ""},
        {"the chair", "Werkgroep PIM", "Annet Leusink", "", ""},
        {"the group without its word", "PIM", "Tom Kuipers", "", "contact-geen-lid A1"},
        {"no member, on both", "Werkgroep PIM", "Tom Kuipers (OTO)", "Tom Kuipers", "contact-geen-lid A1"},
        {"no member, in the grid alone", "Werkgroep PIM", "", "Tom Kuipers", "contact-geen-lid A1"},
        {"two who are no member", "Werkgroep PIM", "Tom Kuipers", "Piet Jansen",
         "contact-geen-lid A1; contact-geen-lid A1"},
        {"a role can't be a member", "Werkgroep PIM", "Contactfunctionaris per proces", "", ""},
        {"projects have no members", "Projecten", "Tom Kuipers", "", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Beeld beeld = test::BeeldBuilder()
                                    .lid("PIM", "Annet Leusink", Rol::voorzitter)
                                    .lid("PIM", "Femke Wolbert")
                                    .lid("Ondersteuning", "Tom Kuipers")
                                    .blad("A1", [&](Activiteit& a) { a.groep = c.group, a.contactpersoon = c.sheet; })
                                    .rij("A1", "....", c.grid)
                                    .done();
            BOOST_TEST(test::findings(run(checks::contact_geen_lid, beeld)) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(costs_that_nobody_knows) {
    const struct {
        const char* written;
        const char* melding;
    } cases[] = {
        {"", "Er staat niet wat het kost. Vul een bedrag, een schatting of n.v.t. in."},
        {"n.n.b.", "Bij kosten staat \"n.n.b.\". Vul een bedrag, een schatting of n.v.t. in."},
        {"Drukkosten voor het boekje.",
         "De kosten \"Drukkosten voor het boekje.\" zijn zonder totaalbedrag. Vul een bedrag of een schatting in."},
        {"n.v.t.", ""},
        {"Eigen beheer", ""},
        {"Ca. € 3000,- (Academie)", ""},
        {"€ 0", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.written) {
            const auto found =
                run(checks::kosten_onbekend,
                    test::BeeldBuilder().blad("A1", [&](Activiteit& a) { a.kosten = c.written; }).done());
            BOOST_TEST((found.empty() ? "" : found[0].melding) == c.melding);
        }
}

BOOST_AUTO_TEST_CASE(texts_that_stop_in_mid_sentence) {
    const Beeld beeld =
        test::BeeldBuilder()
            .blad("A1", [](Activiteit& a) { a.opzet = "Gemeenten zijn sinds 2015 verantwoordelijk. Dit maakt dat"; })
            .blad("A2",
                  [](Activiteit& a) {
                      a.doel = "Elkaar kennen en";
                      a.resultaat = "Een boekje voor";
                  })
            .blad("A3",
                  [](Activiteit& a) {
                      a.opzet = "Dit is af.";
                      a.doel = "Elkaar kennen";
                      a.doelgroep = "Hoofden van";
                  })
            .done();
    const auto found = run(checks::tekst_afgebroken, beeld);
    BOOST_TEST(test::findings(found) == "tekst-afgebroken A1; tekst-afgebroken A2; tekst-afgebroken A2");
    BOOST_TEST(found.at(0).veld == "opzet");
    BOOST_TEST(found.at(0).melding ==
               "De beschrijving breekt af: \"… 2015 verantwoordelijk. Dit maakt dat\". Maak de zin af.");
    BOOST_TEST(found.at(1).veld == "doel");
    BOOST_TEST(found.at(2).veld == "resultaat");
}

BOOST_AUTO_TEST_CASE(a_sheet_is_empty_when_only_code_title_and_contact_are_filled) {
    const struct {
        const char* name;
        std::string Activiteit::*field;
        const char* text;
        bool empty;
    } cases[] = {
        {"contact", &Activiteit::contactpersoon, "Femke Wolbert", true},
        {"group", &Activiteit::groep, "Projecten", true},
        {"a placeholder", &Activiteit::kosten, "n.n.b.", true},
        {"doel", &Activiteit::doel, "Leren", false},
        {"doelgroep", &Activiteit::doelgroep, "Hoofden", false},
        {"opzet", &Activiteit::opzet, "Een dag", false},
        {"resultaat", &Activiteit::resultaat, "Een boekje", false},
        {"planning", &Activiteit::planning, "Q2?", false},
        {"kosten", &Activiteit::kosten, "n.v.t.", false},
        {"betrokkenen", &Activiteit::betrokkenen, "Tom Kuipers", false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Beeld beeld = test::BeeldBuilder().blad("C3", [&](Activiteit& a) { a.*c.field = c.text; }).done();
            BOOST_TEST(test::findings(run(checks::blad_leeg, beeld)) == (c.empty ? "blad-leeg C3" : ""));
        }
}

BOOST_AUTO_TEST_CASE(activities_without_a_focus_point) {
    const Beeld beeld =
        test::BeeldBuilder().blad("A1", [](Activiteit& a) { a.speerpunt.text = "s"; }).blad("A2").done();
    BOOST_TEST(test::findings(run(checks::geen_speerpunt, beeld)) == "geen-speerpunt A2");
}

BOOST_AUTO_TEST_SUITE_END()
