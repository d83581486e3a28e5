// SPDX-License-Identifier: EUPL-1.2
// One's own scenarios beside those of the program.
#include "scenariobibliotheek.h"

#include "bouwstenen.h"
#include "oto_store.h"
#include "places.h"
#include "voorproef.h"

#include <noaber/base/errors.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;

namespace {

Eigenscenario kept(const Store& store, const Id<Eigenscenario>& id) { return *store.find(id); }

}  // namespace

BOOST_AUTO_TEST_SUITE(scenariobibliotheek)

BOOST_AUTO_TEST_CASE(ones_own_come_first_and_all_can_be_opened) {
    test::OtoStore desk;
    (void)voeg_toe(*desk.store, "Zwaar weer", eerste_tekst());
    const auto map = test::source_path("scripts");
    const auto all = bibliotheek(*desk.store, map, test::alle_bouwstenen());
    BOOST_REQUIRE(all.size() >= 9U);
    BOOST_TEST(all.front().is_eigen());
    BOOST_TEST(all.front().titel == "Zwaar weer");
    BOOST_TEST(all[1].titel == "Busongeval A1 bij Borne-West: slachtofferinformatie");
    for (const Bibliotheekscenario& one : all)
        BOOST_TEST(voorproef(bron_van(*desk.store, one, map, test::alle_bouwstenen())).scenario.has_value(), one.titel);
}

BOOST_AUTO_TEST_CASE(a_new_scenario_passes_its_preflight) {
    const Voorproef proef = voorproef(bron_van_tekst(eerste_tekst(), {}, {}));
    BOOST_TEST(proef.is_goed());
    BOOST_TEST(proef.stiltes.empty());
}

BOOST_AUTO_TEST_CASE(a_scenario_is_called_what_it_calls_itself_and_every_name_is_one) {
    test::OtoStore desk;
    Store& store = *desk.store;
    const auto first = voeg_toe(store, "Nieuw scenario", eerste_tekst());
    const auto second = voeg_toe(store, "Nieuw scenario", eerste_tekst());
    BOOST_TEST(kept(store, second).titel == "Nieuw scenario (2)");
    const auto source = [](const std::string& titel) {
        std::string text = eerste_tekst();
        text.replace(text.find("Nieuw scenario"), 14, titel);
        return bron_van_tekst(text, {}, {});
    };
    bewaar(store, first, source("Storm"));
    BOOST_TEST(kept(store, first).titel == "Storm");
    bewaar(store, second, source("Storm"));
    BOOST_TEST(kept(store, second).titel == "Storm (2)");
    // One that does not load keeps its name, and every letter.
    bewaar(store, first, bron_van_tekst("return oefening {  -- nog niet af", {}, {}));
    BOOST_TEST(kept(store, first).titel == "Storm");
    BOOST_TEST(kept(store, first).tekst == "return oefening {  -- nog niet af");
    BOOST_TEST(store.undo_label().value_or("") == "Scenario Storm gewijzigd");
    store.undo();
    BOOST_TEST(kept(store, first).tekst == source("Storm").tekst);
    const auto before = store.undo_label();
    bewaar(store, second, source("Storm"));
    BOOST_TEST((store.undo_label() == before));  // nothing changed
    BOOST_CHECK_THROW(bewaar(store, {"weg"}, source("x")), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
