// SPDX-License-Identifier: EUPL-1.2
// Meetings of a year counted against what was asked.
#include <noaber/jaarplan/telling.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

Overleg overleg(std::string naam, std::string_view datum, OverlegStatus status) {
    Overleg one;
    one.overleg = std::move(naam);
    one.datum = Date::parse(datum);
    one.status = status;
    return one;
}

}  // namespace

BOOST_AUTO_TEST_CASE(how_often_a_year_asks) {
    struct Case {
        const char* hoe_vaak;
        const char* planning;  ///< of the activity, "" for none
        int nodig;             ///< -1: nothing asked
        bool te_weinig;        ///< with one planned and one held
        const char* bron;
    };
    const Case cases[] = {
        {"minimaal 2x per jaar", "", 2, false, "overlegregel"},
        {"3x per jaar", "", 3, true, "overlegregel"},
        {"maximaal 1x per jaar", "", -1, false, "overlegregel"},
        {"", "4x per jaar", 4, true, "blad B2"},
        {"2x per jaar", "4x per jaar", 2, false, "overlegregel"},  // the rule's own words go first
        {"", "26 januari / (minimaal 2x per jaar)", 2, false, "blad B2"},
        {"elk kwartaal", "", 4, true, "overlegregel"},
        {"maandelijks", "", 12, true, "overlegregel"},
        {"n.n.b.", "", -1, false, "overlegregel"},
        {"", "", -1, false, ""},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.hoe_vaak << " / " << c.planning) {
            Activiteit activiteit;
            activiteit.id.text = "b2";
            activiteit.code = "B2";
            activiteit.planning = c.planning;
            Overlegregel regel;
            regel.overleg = "Hoofdenoverleg";
            regel.hoe_vaak = c.hoe_vaak;
            if (*c.planning) regel.activiteit = activiteit.id;
            const auto all = tel_overleggen({regel},
                                            {overleg("hoofdenoverleg", "2017-10-01", OverlegStatus::gepland),
                                             overleg("Hoofdenoverleg", "2017-01-26", OverlegStatus::gehouden),
                                             overleg("Hoofdenoverleg", "2017-06-01", OverlegStatus::vervallen),
                                             overleg("Hoofdenoverleg", "2018-01-26", OverlegStatus::gepland)},
                                            {activiteit}, 2017);
            BOOST_REQUIRE(all.size() == 1U);
            BOOST_TEST(all[0].nodig().value_or(-1) == c.nodig);
            BOOST_TEST(all[0].te_weinig() == c.te_weinig);
            BOOST_TEST(all[0].bron == c.bron);
            BOOST_TEST(all[0].gepland.size() == 1U);
            BOOST_TEST(all[0].gehouden.size() == 1U);
            BOOST_TEST(all[0].vervallen.size() == 1U);
        }
}

BOOST_AUTO_TEST_CASE(series_without_a_rule_are_counted_too) {
    const auto all = tel_overleggen({}, {overleg("Los overleg", "2017-10-01", OverlegStatus::gehouden)}, {}, 2017);
    BOOST_REQUIRE(all.size() == 1U);
    BOOST_TEST(all[0].overleg == "Los overleg");
    BOOST_TEST(!all[0].te_weinig());
}
