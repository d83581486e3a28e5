// SPDX-License-Identifier: EUPL-1.2
// Names of people, groepen, gemeenten and functies.
#include <noaber/organisatie/naam.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_SUITE(namen)

BOOST_AUTO_TEST_CASE(the_same_person_however_written) {
    const struct {
        const char* a;
        const char* b;
        bool same;
    } cases[] = {
        {"Femke Wolbert", "femke  WOLBERT", true},
        {"Zoë Bakker", "Zoe\u0308 Bakker", true},
        {"Zoë Bakker", "Zoe Bakker", true},
        {"Hidde van der Wal", "Wal, Hidde van der", true},
        {"Bart Oude Lansink", "Oude Lansink, Bart", true},
        {"Femke\u00a0Wolbert", "Femke Wolbert", true},
        {"Femke Wolbert", "Femke Wolberts", false},
        {"Jan de Vries", "Jan Vries", false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.a << " and " << c.b) BOOST_TEST((NaamKey(c.a) == NaamKey(c.b)) == c.same);
    BOOST_TEST(display_name(" Wal,  Hidde van der") == "Hidde van der Wal");
    BOOST_TEST(display_name("Wolbert,") == "Wolbert,");
    BOOST_TEST(display_name("a, b, c") == "a, b, c");
}

BOOST_AUTO_TEST_CASE(canonical_names) {
    BOOST_TEST(groepsnaam("Werkgroep PIM") == "PIM");
    BOOST_TEST(groepsnaam("werkgroep  OTO Bevolkingszorg ") == "OTO Bevolkingszorg");
    BOOST_TEST(groepsnaam("Projecten") == "Projecten");
    BOOST_TEST(groepsnaam("Werkgroep") == "Werkgroep");
    BOOST_TEST(gemeentenaam("Gemeente Hof van Twente") == "Hof van Twente");
    BOOST_TEST(gemeentenaam("VRT") == "VRT");
    for (const char* text : {"AC BZ", "AC-BZ", "ac bz", " AC–BZ"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(functienaam(text) == "AC-BZ");
    for (const char* text : {"OvD BZ", "ovd-bz", "OVD BZ"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(functienaam(text) == "OvD-BZ");
    BOOST_TEST(functienaam(" Hoofd  Publieke Zorg") == "Hoofd Publieke Zorg");
}

BOOST_AUTO_TEST_CASE(names_are_told_from_roles) {
    for (const char* name :
         {"Femke Wolbert", "Bart Oude Lansink", "Hidde van der Wal", "Lotte ter Braak", "Nienke ten Dam",
          "Wal, Hidde van der", "J. Jansen", "Jan van 't Hooft", "Marie-José Jansen-de Vries", "Élise Öz",
          "WILMA KAMPHUIS", "Ilse Nijmeijer", "Mark Hoofdman"})
        BOOST_TEST_CONTEXT(name) BOOST_TEST(written_as_a_name(name));
    for (const char* role : {"Contactfunctionaris per proces",
                             "Nog 1 of 2 AOV-ers",
                             "AOV-ers Twente",
                             "AC BZ",
                             "OvD BZ",
                             "Hoofd Publieke Zorg",
                             "Femke",
                             "femke Wolbert",
                             "Hoofden Milieubeheer",
                             "Team Bevolkingszorg",
                             "Gemeente Borne",
                             "Veiligheidsbureau Twente",
                             "Academie voor Bevolkingszorg",
                             "Coördinator Nafase",
                             "Nederlands Rode Kruis",
                             "ICO’s en HIN",
                             "",
                             "Een Twee Drie Vier Vijf Zes Zeven",
                             "Agent 007",
                             "alle Collega's",
                             "Medewerkers Facilitair",
                             "Wie?"})
        BOOST_TEST_CONTEXT(role) BOOST_TEST(!written_as_a_name(role));
}

BOOST_AUTO_TEST_SUITE_END()
