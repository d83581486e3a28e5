// SPDX-License-Identifier: EUPL-1.2
// Which processes of the werkgroep nobody looks after.
#include "ondersteuning.h"

#include "beeld_builder.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

/// What the check says of a werkgroep with one member who has this aandachtsgebied.
std::string missed(const char* werkgroep, const char* aandachtsgebied) {
    Beeld beeld = test::BeeldBuilder().werkgroep("Ondersteuning").lid(werkgroep, "Wilma Kamphuis").done();
    beeld.leden.front().aandachtsgebied = aandachtsgebied;
    std::vector<Signalering> found;
    ondersteuning::check_aandachtsgebied_onbezet(beeld, found);
    std::string processes;
    for (const Signalering& one : found) {
        BOOST_TEST(one.sleutel == "Ondersteuning");
        for (const char* process : {"Bestuursondersteuning", "Facilitair", "Nafase", "Telefoonteam"})
            if (one.melding.find(process) != std::string::npos) processes += process[0];
    }
    return processes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_process_needs_a_member) {
    const struct {
        const char* name;
        const char* werkgroep;
        const char* aandachtsgebied;
        const char* missed;
    } cases[] = {
        {"nothing", "Ondersteuning", "", "BFNT"},
        {"one", "Ondersteuning", "Nafase", "BFT"},
        {"two in one cell, in other case", "Ondersteuning", "telefoonteam en FACILITAIR", "BN"},
        {"in another werkgroep", "PIM", "Nafase", "BFNT"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(missed(c.werkgroep, c.aandachtsgebied) == c.missed);
        }
}

BOOST_AUTO_TEST_CASE(without_the_werkgroep_nothing_is_missed) {
    std::vector<Signalering> found;
    ondersteuning::check_aandachtsgebied_onbezet(test::BeeldBuilder().done(), found);
    BOOST_TEST(test::findings(found) == "");
}
