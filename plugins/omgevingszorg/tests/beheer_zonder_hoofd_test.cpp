// SPDX-License-Identifier: EUPL-1.2
// Which kinds of beheer have no head.
#include "omgevingszorg.h"

#include "beeld_builder.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(registered_heads_that_nobody_is) {
    const Beeld beeld = test::BeeldBuilder()
                            .functie("Hoofd Milieubeheer")
                            .vervulling("Daan Scholte", "Hoofd Bouwbeheer")
                            .vervulling("Rik Broekhuis", "Hoofd Ruimtebeheer", {}, Date::of(2016, 12, 31))
                            .functie("Hoofd Nafase")
                            .done();
    std::vector<Signalering> found;
    omgevingszorg::check_beheer_zonder_hoofd(beeld, found);
    BOOST_TEST(test::findings(found) ==
               "beheer-zonder-hoofd Hoofd Milieubeheer; beheer-zonder-hoofd Hoofd Ruimtebeheer");
    BOOST_TEST(found.at(0).melding == "Niemand is in 2017 Hoofd Milieubeheer. Wijs iemand aan.");
}

BOOST_AUTO_TEST_CASE(a_function_that_is_not_registered_is_not_missed) {
    std::vector<Signalering> found;
    omgevingszorg::check_beheer_zonder_hoofd(test::BeeldBuilder().done(), found);
    BOOST_TEST(test::findings(found) == "");
}
