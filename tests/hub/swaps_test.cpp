// SPDX-License-Identifier: EUPL-1.2
// Swaps of people who may not write the roster: the hub puts them in, when it is their own word.
#include "core_schema.h"
#include "hub_desk.h"

#include <noaber/piket/ruilen.h>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

/// Femke has week 1 of 2027 and Tom shares the pool; both serve and do not plan.
struct Desk : HubDesk {
    Laptop planner{*this, "Plannen", Role::veiligheidsbureau};
    Persoon femke, tom, elif;
    Functie acbz;
    Piketregel regel;
    Dienst dienst;
    Laptop van_femke, van_tom;

    Desk() : HubDesk({}, core_schema()), van_femke(prepared()), van_tom(*this, "Tom Kuipers", Role::functionaris) {
        sync(van_femke);
        sync(van_tom);
    }
    Laptop prepared() {
        Transaction transaction = planner.store->begin("Rooster");
        femke.naam = "Femke Wolbert";
        tom.naam = "Tom Kuipers";
        elif.naam = "Elif Demir";
        acbz.naam = "AC-BZ";
        transaction.put(femke);
        transaction.put(tom);
        transaction.put(elif);
        transaction.put(acbz);
        regel.functie = acbz.id;
        regel.dienst = "week";
        regel.wissel = "maandag 09:00";
        transaction.put(regel);
        for (const Persoon* one : {&femke, &tom}) {
            Poollid lid;
            lid.functie = acbz.id;
            lid.persoon = one->id;
            transaction.put(lid);
        }
        const Moment later = Moment::of_milliseconds(system_milliseconds()).plus_minutes(7 * 24 * 60);
        dienst.functie = acbz.id;
        dienst.periode = "volgende week";
        dienst.plaats = 1;
        dienst.begin = later.to_text();
        dienst.eind = later.plus_minutes(7 * 24 * 60).to_text();
        dienst.persoon = femke.id;
        transaction.put(dienst);
        transaction.commit();
        sync(planner);
        return {*this, "Femke Wolbert", Role::functionaris};
    }
    static void sync(const Laptop& laptop) { (void)sync_once(*laptop.store, laptop.membership); }
    [[nodiscard]] static Ruilen as(const Laptop& laptop, const Persoon& wie) {
        return {*laptop.store,
                Actor{Role::functionaris, wie.id.text},
                {},
                Moment::of_milliseconds(system_milliseconds())};
    }
    /// Who has the duty, as the planner's laptop sees it.
    [[nodiscard]] std::string wie() const {
        sync(planner);
        return planner.store->find(planner.store->find(dienst.id)->persoon)->naam;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(swaps)

BOOST_AUTO_TEST_CASE(a_swap_is_two_clicks) {
    const Desk desk;
    const auto id = Desk::as(desk.van_femke, desk.femke).vraag({desk.dienst.id, Ruilsoort::overname, {}, {}, ""});
    Desk::sync(desk.van_femke);
    BOOST_TEST(desk.wie() == "Femke Wolbert");
    Desk::sync(desk.van_tom);
    Desk::as(desk.van_tom, desk.tom).neem_aan(id, desk.tom.id);
    Desk::sync(desk.van_tom);
    BOOST_TEST(desk.wie() == "Tom Kuipers");
    BOOST_TEST(desk.planner.store->find(id)->verwerkt);
    BOOST_TEST(SyncLog(*desk.van_tom.store).unsent_count() == 0U);
}

BOOST_AUTO_TEST_CASE(who_was_not_asked_does_not_answer) {
    const Desk desk;
    const Laptop van_elif(desk, "Elif Demir", Role::functionaris);
    const auto id =
        Desk::as(desk.van_femke, desk.femke).vraag({desk.dienst.id, Ruilsoort::overname, desk.tom.id, {}, ""});
    Desk::sync(desk.van_femke);
    Desk::sync(van_elif);
    edit_field(*van_elif.store, info_of<Ruilverzoek>(), id.text, "status", std::string("afgewezen"));
    Desk::sync(van_elif);
    Desk::sync(desk.van_tom);
    BOOST_TEST((desk.van_tom.store->find(id)->status == Ruilstatus::open));
    Desk::as(desk.van_tom, desk.tom).wijs_af(id);
    Desk::sync(desk.van_tom);
    Desk::sync(desk.planner);
    BOOST_TEST((desk.planner.store->find(id)->status == Ruilstatus::afgewezen));
}

BOOST_AUTO_TEST_CASE(what_everybody_was_asked_is_of_the_first_who_takes_it_and_can_be_undone) {
    const Desk desk;
    const auto id = Desk::as(desk.van_femke, desk.femke).vraag({desk.dienst.id, Ruilsoort::overname, {}, {}, ""});
    Desk::sync(desk.van_femke);
    Desk::sync(desk.van_tom);
    Desk::as(desk.van_tom, desk.tom).neem_aan(id, desk.tom.id);
    BOOST_TEST(desk.van_tom.store->undo().has_value());
    Desk::sync(desk.van_tom);
    Desk::sync(desk.planner);
    BOOST_TEST(SyncLog(*desk.van_tom.store).unsent_count() == 0U);
    BOOST_TEST((desk.planner.store->find(id)->status == Ruilstatus::open));
    BOOST_TEST(desk.planner.store->find(id)->aan.empty());
    BOOST_TEST(desk.wie() == "Femke Wolbert");
}

BOOST_AUTO_TEST_CASE(nobody_is_put_on_duty_by_anothers_word) {
    const Desk desk;
    Ruilverzoek forged;
    forged.dienst = desk.dienst.id;
    forged.vrager = desk.femke.id;
    forged.gevraagd_op = "2026-12-01 12:00";
    forged.soort = Ruilsoort::overname;
    forged.status = Ruilstatus::aangenomen;
    forged.aannemer = desk.tom.id;
    Transaction transaction = desk.van_femke.store->begin("Namens Tom");
    transaction.put(forged);
    transaction.commit();
    Desk::sync(desk.van_femke);
    BOOST_TEST(desk.wie() == "Femke Wolbert");
    BOOST_TEST(!desk.planner.store->find(forged.id)->verwerkt);
}

BOOST_AUTO_TEST_CASE(who_serves_does_not_write_the_roster_past_it) {
    const Desk desk;
    edit_field(*desk.van_tom.store, info_of<Dienst>(), desk.dienst.id.text, "persoon", desk.tom.id.text);
    Desk::sync(desk.van_tom);
    BOOST_TEST(desk.wie() == "Femke Wolbert");
}

BOOST_AUTO_TEST_CASE(where_the_function_wants_it_a_planner_approves) {
    Desk desk;
    desk.regel.goedkeuring = true;
    Transaction transaction = desk.planner.store->begin("Goedkeuren");
    transaction.put(desk.regel);
    transaction.commit();
    Desk::sync(desk.planner);
    const auto id =
        Desk::as(desk.van_femke, desk.femke).vraag({desk.dienst.id, Ruilsoort::overname, desk.tom.id, {}, ""});
    Desk::sync(desk.van_femke);
    Desk::sync(desk.van_tom);
    Desk::as(desk.van_tom, desk.tom).neem_aan(id, desk.tom.id);
    Desk::sync(desk.van_tom);
    BOOST_TEST(desk.wie() == "Femke Wolbert");
    Ruilen(*desk.planner.store, Actor{Role::veiligheidsbureau, {}}, {}, Moment::of_milliseconds(system_milliseconds()))
        .keur_goed(id);
    BOOST_TEST(desk.wie() == "Tom Kuipers");
}

BOOST_AUTO_TEST_SUITE_END()
