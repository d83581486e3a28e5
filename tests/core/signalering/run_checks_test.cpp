// SPDX-License-Identifier: EUPL-1.2
// Running checks: the list of the contract, the order of what is found, and a check that fails.
#include "beeld_builder.h"

#include <noaber/base/errors.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_SUITE(running_checks)

BOOST_AUTO_TEST_CASE(the_core_brings_the_checks_of_the_contract) {
    std::string codes;
    for (const Check& check : core_checks()) {
        codes += check.code + " ";
        BOOST_TEST(!check.titel.empty());
    }
    BOOST_TEST(
        codes ==
        "contact-ontbreekt contact-verschilt planning-ontbreekt-in-rooster planning-ontbreekt-in-blad planning-verschilt planning-onzeker "
        "planning-leeg kosten-onbekend tekst-afgebroken blad-leeg voorzitter-ontbreekt te-weinig-leden persoon-twee-gemeenten "
        "lid-niet-in-werkverdeling contact-geen-lid gemeente-zonder-aov uren-ontbreken overbelast geen-speerpunt actie-over-tijd "
        "actie-zonder-eigenaar budget-telt-niet-op doelstelling-zonder-activiteit indicator-uit-koers activiteit-stil overleg-te-weinig dubbel "
        "verwijzing-ontbreekt periode-onmogelijk dienst-open dienst-dubbel dienst-onbevoegd rust-te-kort dienst-tijdens-afwezigheid "
        "pool-te-klein verdeling-scheef feestdag-herhaald ruil-wacht piketregel-onleesbaar pool-dubbel dienst-onleesbaar ");
}

BOOST_AUTO_TEST_CASE(an_empty_picture_has_nothing_to_point_out) {
    BOOST_TEST(test::findings(run_checks(core_checks(), test::BeeldBuilder().done())) == "");
}

BOOST_AUTO_TEST_CASE(gravest_first_then_by_code_and_natural_order) {
    const auto finds = [](std::string code, Ernst ernst, std::vector<std::string> keys) {
        return Check{code, code, [=](const Beeld&, std::vector<Signalering>& found) {
                         for (const std::string& key : keys) found.push_back({code, ernst, "", key, "", "", ""});
                     }};
    };
    const auto found = run_checks({finds("b", Ernst::info, {"E10", "E2"}), finds("a", Ernst::info, {"x"}),
                                   finds("z", Ernst::fout, {"A1"}), finds("m", Ernst::waarschuwing, {"A1"})},
                                  test::BeeldBuilder().done());
    BOOST_TEST(test::findings(found) == "z A1; m A1; a x; b E2; b E10");
}

BOOST_AUTO_TEST_CASE(a_check_that_throws_becomes_a_finding_and_the_others_run) {
    const Check broken{"kapot", "Kapotte controle", [](const Beeld&, std::vector<Signalering>& found) {
                           found.push_back({"half", Ernst::info, "", "", "", "", ""});
                           throw InputError("het lukt niet");
                       }};
    const Check sound{"heel", "Hele controle", [](const Beeld&, std::vector<Signalering>& found) {
                          found.push_back({"heel", Ernst::info, "", "A1", "", "", ""});
                      }};
    const auto found = run_checks({broken, sound}, test::BeeldBuilder().done());
    BOOST_TEST(test::findings(found) == "controle-mislukt kapot; heel A1");
    BOOST_TEST(found.at(0).melding == "De controle \"Kapotte controle\" is mislukt: het lukt niet");
}

BOOST_AUTO_TEST_SUITE_END()
