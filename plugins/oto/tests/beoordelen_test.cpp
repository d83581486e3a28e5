// SPDX-License-Identifier: EUPL-1.2
// An assessment: the person responds before it counts, another confirms.
#include "beoordelen.h"
#include "kalender_desk.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;
using namespace noaber::oto::test;

namespace {

struct Assessed : KalenderDesk {
    Persoon anna = persoon("Anna Aal"), bea = persoon("Bea Bos");
    Beoordeling one = make();

    Beoordeling make() {
        Beoordeling made;
        made.persoon = anna.id;
        made.leerdoel = "Prioriteren";
        made.waarnemer = bea.id;
        made.oordeel = Oordeel::onvoldoende;
        return put(made);
    }
    [[nodiscard]] Actor as(Role role, const Persoon& who) const { return {role, who.id.text}; }
    [[nodiscard]] Beoordeling now() const { return store->find(one.id).value(); }
    void stands(Beoordelingsstatus status) {
        one.status = status;
        put(one);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(beoordelen)

BOOST_AUTO_TEST_CASE(only_the_person_responds_and_only_before_it_counts) {
    const struct {
        const char* name;
        Role role;
        bool self;
        Beoordelingsstatus status;
        const char* refused;  ///< part of the words; "" when it goes
    } cases[] = {
        {"the person", Role::functionaris, true, Beoordelingsstatus::voorlopig, ""},
        {"the person, who is of the bureau", Role::veiligheidsbureau, true, Beoordelingsstatus::voorlopig, ""},
        {"another", Role::functionaris, false, Beoordelingsstatus::voorlopig, "Alleen wie beoordeeld is"},
        {"the bureau for another", Role::veiligheidsbureau, false, Beoordelingsstatus::voorlopig,
         "Alleen wie beoordeeld is"},
        {"once confirmed", Role::functionaris, true, Beoordelingsstatus::bevestigd, "al bevestigd"},
        {"once withdrawn", Role::functionaris, true, Beoordelingsstatus::ingetrokken, "ingetrokken"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Assessed desk;
            desk.stands(c.status);
            const Actor actor = desk.as(c.role, c.self ? desk.anna : desk.bea);
            const std::string words =
                refusal_of([&] { reageer(*desk.store, desk.one.id, "  Ik zat op een ander kanaal. ", actor); });
            BOOST_TEST((words.empty() == (*c.refused == '\0')));
            BOOST_TEST(words.find(c.refused) != std::string::npos);
            BOOST_TEST(desk.now().reactie == (*c.refused ? "" : "Ik zat op een ander kanaal."));
        }
}

BOOST_AUTO_TEST_CASE(the_bureau_confirms_and_never_its_own) {
    const struct {
        const char* name;
        Role role;
        bool self;
        bool goes;
    } cases[] = {
        {"the bureau", Role::veiligheidsbureau, false, true}, {"a beheerder", Role::beheerder, false, true},
        {"one's own", Role::veiligheidsbureau, true, false},  {"an AOV-er", Role::aov, false, false},
        {"the waarnemer", Role::waarnemer, false, false},     {"the person", Role::functionaris, true, false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Assessed desk;
            const Actor actor = desk.as(c.role, c.self ? desk.anna : desk.bea);
            const std::string words = refusal_of([&] { bevestig(*desk.store, desk.one.id, actor); });
            BOOST_TEST(words.empty() == c.goes);
            BOOST_TEST((desk.now().status == Beoordelingsstatus::bevestigd) == c.goes);
        }
}

BOOST_AUTO_TEST_CASE(what_was_confirmed_by_mistake_is_withdrawn_and_undone) {
    Assessed desk;
    const Actor bureau = desk.as(Role::veiligheidsbureau, desk.bea);
    bevestig(*desk.store, desk.one.id, bureau);
    BOOST_TEST(refusal_of([&] { bevestig(*desk.store, desk.one.id, bureau); }) == "Deze beoordeling is al bevestigd.");
    trek_in(*desk.store, desk.one.id, bureau);
    BOOST_TEST(desk.store->undo_label().value() == "Beoordeling Prioriteren van Anna Aal ingetrokken");
    BOOST_TEST((desk.now().status == Beoordelingsstatus::ingetrokken));
    desk.store->undo();
    BOOST_TEST((desk.now().status == Beoordelingsstatus::bevestigd));
    BOOST_TEST(!refusal_of([&] { trek_in(*desk.store, desk.one.id, desk.as(Role::waarnemer, desk.bea)); }).empty());
}

BOOST_AUTO_TEST_CASE(what_is_gone_and_what_is_too_long_is_said) {
    Assessed desk;
    const Actor anna = desk.as(Role::functionaris, desk.anna);
    BOOST_TEST(!refusal_of([&] { reageer(*desk.store, desk.one.id, std::string(1'000'001, 'x'), anna); }).empty());
    BOOST_TEST(desk.now().reactie == "");
    BOOST_TEST(refusal_of([&] { reageer(*desk.store, {"nobody"}, "x", anna); }) == "Deze beoordeling is er niet meer.");
}

BOOST_AUTO_TEST_SUITE_END()
