// SPDX-License-Identifier: EUPL-1.2
// Who of the information line can't be alarmed.
#include "pim.h"

#include "beeld_builder.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(holders_of_the_information_functions_need_a_telephone) {
    const struct {
        const char* name;
        const char* functie;
        const char* telefoon;
        std::optional<Date> vanaf;
        std::optional<Date> tot;
        const char* found;
    } cases[] = {
        {"HIN without", "HIN", "", {}, {}, "informatie-onbereikbaar Henk Rolink"},
        {"ICO without", "ICO", "", {}, {}, "informatie-onbereikbaar Henk Rolink"},
        {"HIN with", "HIN", "06-55500106", {}, {}, ""},
        {"another function", "Telefonist", "", {}, {}, ""},
        {"stopped before the year", "HIN", "", {}, Date::of(2016, 12, 31), ""},
        {"stops in the year", "HIN", "", {}, Date::of(2017, 1, 1), "informatie-onbereikbaar Henk Rolink"},
        {"begins after the year", "HIN", "", Date::of(2018, 1, 1), {}, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Beeld beeld =
                test::BeeldBuilder().persoon("Henk Rolink").vervulling("Henk Rolink", c.functie, c.vanaf, c.tot).done();
            beeld.personen.front().telefoon = c.telefoon;
            std::vector<Signalering> found;
            pim::check_informatie_onbereikbaar(beeld, found);
            BOOST_TEST(test::findings(found) == c.found);
        }
}

BOOST_AUTO_TEST_CASE(somebody_with_both_functions_is_named_once) {
    std::vector<Signalering> found;
    pim::check_informatie_onbereikbaar(
        test::BeeldBuilder().vervulling("Henk Rolink", "HIN").vervulling("Henk Rolink", "ICO").done(), found);
    BOOST_TEST(test::findings(found) == "informatie-onbereikbaar Henk Rolink");
    BOOST_TEST(found.at(0).veld == "telefoon");
}
