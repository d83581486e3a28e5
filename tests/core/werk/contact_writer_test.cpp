// SPDX-License-Identifier: EUPL-1.2
// One name for another in a text of contacts, and not a letter more.
#include <noaber/jaarplan/contact_writer.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(another_name_in_the_place_of_one) {
    std::vector<Persoon> people;
    for (const char* naam : {"Femke Wolbert", "Rik Broekhuis", "Ilse Nijmeijer", "Jan Bos", "Jan Bos"}) {
        Persoon& one = people.emplace_back();
        one.id.text = std::to_string(people.size());
        one.naam = naam;
    }
    const Persoon femke = people[0];
    const Persoon rik = people[1];
    const Persoon jan = people[3];
    const Namenlijst namen(people);
    const struct {
        const char* name;
        const char* before;
        const char* after;  // "-": not named
    } cases[] = {
        {"alone", "Femke Wolbert", "Rik Broekhuis"},
        {"with a facet", "Femke Wolbert (inhoud)", "Rik Broekhuis (inhoud)"},
        {"beside another", "Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)",
         "Rik Broekhuis (inhoud) en Ilse Nijmeijer (OTO)"},
        {"on the second line", "Ilse Nijmeijer\r\n  Femke Wolbert ", "Ilse Nijmeijer\r\n  Rik Broekhuis "},
        {"last name first", "Wolbert, Femke; Ilse Nijmeijer", "Rik Broekhuis; Ilse Nijmeijer"},
        {"with a full stop", "Femke Wolbert.", "Rik Broekhuis."},
        {"beside a role", "Contactfunctionaris per proces / femke wolbert",
         "Contactfunctionaris per proces / Rik Broekhuis"},
        {"both named", "Femke Wolbert en Rik Broekhuis", "Rik Broekhuis"},
        {"both named, the other way", "Rik Broekhuis en Femke Wolbert", "Rik Broekhuis"},
        {"both, between others", "Ilse Nijmeijer, Femke Wolbert, Rik Broekhuis", "Ilse Nijmeijer, Rik Broekhuis"},
        {"both with facets of their own", "Femke Wolbert (inhoud)\nRik Broekhuis (OTO)",
         "Rik Broekhuis (inhoud)\nRik Broekhuis (OTO)"},
        {"not named", "Ilse Nijmeijer", "-"},
        {"a longer name", "Femke Wolbertsma", "-"},
        {"a placeholder", "??", "-"},
        {"nothing", "", "-"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto after = vervang_contact(c.before, namen, femke.id, rik);
            BOOST_TEST(after.value_or("-") == c.after);
            BOOST_TEST(noemt_contact(c.before, namen, femke.id) == after.has_value());
        }
    // Which of the two it is, nobody can tell from the name.
    BOOST_TEST(!noemt_contact("Jan Bos", namen, jan.id));
    BOOST_TEST(!vervang_contact("Jan Bos", namen, jan.id, rik).has_value());
}
