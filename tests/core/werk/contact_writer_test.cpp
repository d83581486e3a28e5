// SPDX-License-Identifier: EUPL-1.2
// One name for another in a text of contacts, and not a letter more.
#include <noaber/jaarplan/contact_writer.h>
#include <noaber/organisatie/naam.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(another_name_in_the_place_of_one) {
    const auto is = [](const char* who) {
        return [who](std::string_view naam) { return NaamKey(naam) == NaamKey(who); };
    };
    const auto known = [&](std::string_view naam) {
        return is("Femke Wolbert")(naam) || is("Rik Broekhuis")(naam) || is("Ilse Nijmeijer")(naam);
    };
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
            const auto after =
                vervang_contact(c.before, known, is("Femke Wolbert"), is("Rik Broekhuis"), "Rik Broekhuis");
            BOOST_TEST(after.value_or("-") == c.after);
        }
}
