// SPDX-License-Identifier: EUPL-1.2
// Which activities of OTO don't say for whom they are.
#include "oto.h"

#include "beeld_builder.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(activities_of_oto_say_for_whom_they_are) {
    const struct {
        const char* name;
        const char* groep;
        const char* doelgroep;
        const char* found;
    } cases[] = {
        {"nothing", "Werkgroep OTO Bevolkingszorg", "", "oto-zonder-doelgroep D3"},
        {"a placeholder", "OTO Bevolkingszorg", "n.n.b.", "oto-zonder-doelgroep D3"},
        {"somebody", "Werkgroep OTO Bevolkingszorg", "Hoofden", ""},
        {"another werkgroep", "Werkgroep PIM", "", ""},
        {"no werkgroep", "Projecten", "", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Beeld beeld = test::BeeldBuilder()
                                    .werkgroep("OTO Bevolkingszorg")
                                    .werkgroep("PIM")
                                    .blad("D3", [&](Activiteit& a) { a.groep = c.groep, a.doelgroep = c.doelgroep; })
                                    .done();
            std::vector<Signalering> found;
            oto::check_oto_zonder_doelgroep(beeld, found);
            BOOST_TEST(test::findings(found) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(a_group_that_is_no_werkgroep_is_nobodys) {
    std::vector<Signalering> found;
    oto::check_oto_zonder_doelgroep(
        test::BeeldBuilder().blad("E1", [](Activiteit& a) { a.groep = "Projecten"; }).done(), found);
    BOOST_TEST(test::findings(found) == "");
}
