// SPDX-License-Identifier: EUPL-1.2
// How urgent an actie is, and moving it over the board.
#include "overleg_desk.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/actie_bord.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::day;

BOOST_AUTO_TEST_CASE(how_urgent_an_actie_is) {
    struct Case {
        const char* due;
        ActieStatus status;
        const char* urgency;
    };
    const Case cases[] = {
        {"2017-05-09", ActieStatus::open, "Over tijd"},  {"2017-05-10", ActieStatus::open, "Deze week"},
        {"2017-05-16", ActieStatus::bezig, "Deze week"}, {"2017-05-17", ActieStatus::open, "Later"},
        {"", ActieStatus::open, "Zonder datum"},         {"2017-05-09", ActieStatus::gedaan, "Afgerond en vervallen"},
        {"2017-05-09", ActieStatus::bezig, "Over tijd"}, {"", ActieStatus::vervallen, "Afgerond en vervallen"},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.due << " " << in_words(c.status)) {
            Actie actie;
            actie.vervaldatum = Date::parse(c.due);
            actie.status = c.status;
            BOOST_TEST(in_words(urgentie_van(actie, day("2017-05-10"))) == c.urgency);
        }
}

BOOST_AUTO_TEST_CASE(days_beside_an_actie) {
    BOOST_TEST(kort(day("2017-09-29"), day("2017-01-01")) == "vr 29 sep");
    BOOST_TEST(kort(day("2017-09-29"), day("2018-01-01")) == "29 sep 2017");
}

BOOST_FIXTURE_TEST_CASE(a_move_is_one_transaction_and_one_undo, test::OverlegDesk) {
    const Actie actie = add_actie("Zaal reserveren");
    const Date today = day("2017-05-10");
    const auto status = [&] { return store.find(actie.id)->status; };

    verplaats_actie(store, actie.id, ActieStatus::bezig, today);
    BOOST_TEST((status() == ActieStatus::bezig));
    BOOST_TEST(*store.undo_label() == "Actie Zaal reserveren naar Bezig");
    store.undo();
    BOOST_TEST((status() == ActieStatus::open));

    verplaats_actie(store, actie.id, ActieStatus::gedaan, today);
    BOOST_TEST((status() == ActieStatus::gedaan));
    BOOST_TEST((store.find(actie.id)->afgerond == today));
    verplaats_actie(store, actie.id, ActieStatus::gedaan, today);  // nothing to do
    verplaats_actie(store, actie.id, ActieStatus::vervallen, today);
    BOOST_TEST(!store.find(actie.id)->afgerond.has_value());
    verplaats_actie(store, actie.id, ActieStatus::gedaan, today);
    BOOST_TEST((store.find(actie.id)->afgerond == today));
    verplaats_actie(store, actie.id, ActieStatus::open, today);
    BOOST_TEST(!store.find(actie.id)->afgerond.has_value());
    BOOST_CHECK_THROW(verplaats_actie(store, {"weg"}, ActieStatus::open, today), InputError);
}

BOOST_FIXTURE_TEST_CASE(one_that_comes_back_does_so_when_it_is_moved_to_gedaan, test::OverlegDesk) {
    Actie monthly;
    monthly.titel = "Nieuwsbrief";
    monthly.vervaldatum = day("2017-05-01");
    monthly.herhaling = Herhaling::maandelijks;
    monthly = add(monthly);
    verplaats_actie(store, monthly.id, ActieStatus::gedaan, day("2017-05-02"));
    BOOST_TEST(store.count(info_of<Actie>()) == 2U);
}
