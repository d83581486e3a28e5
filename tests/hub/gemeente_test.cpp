// SPDX-License-Identifier: EUPL-1.2
// Rights that come to whose a record is: of somebody of the own gemeente, and of who scored it.
#include "core_schema.h"
#include "hub_desk.h"
#include "store_place.h"

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/describe.h>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

/// As OTO has it: the AOV of the gemeente sees whether somebody was there, who scored it sees and writes the score.
struct Proef {
    Id<Proef> id;
    Id<Persoon> persoon;
    std::string status;
    std::string oordeel;
    Id<Persoon> waarnemer;
};

}  // namespace

template <>
const EntityInfo& noaber::info_of<Proef>() {
    static const EntityInfo info =
        describe<Proef>("proef", "Proef", "Proeven")
            .table("proeven")
            .readers({bureau, {Role::functionaris, Role::aov, Role::waarnemer}, {Role::aov}, {Role::waarnemer}})
            .writers({bureau, {}, {}, {Role::waarnemer}})
            .reference(&Proef::persoon, "persoon", "Naam", "persoon")
            .key()
            .owner()
            .field(&Proef::status, "status", "Status")
            .field(&Proef::oordeel, "oordeel", "Oordeel")
            .read_by({bureau, {Role::functionaris, Role::aov, Role::waarnemer}, {}, {Role::waarnemer}})
            .reference(&Proef::waarnemer, "waarnemer", "Waarnemer", "persoon")
            .witness()
            .done();
    return info;
}

namespace {

const Schema& proef_schema() {
    static const Schema schema = [] {
        Schema all = core_schema();
        all.add(info_of<Proef>());
        return all;
    }();
    return schema;
}

struct Desk : HubDesk {
    Laptop bureau;
    Gemeente borne, hengelo;
    Persoon hidde, femke, wies, anna;  ///< hidde is of Borne; wies scores; anna is another waarnemer
    Proef proef;

    Desk() : HubDesk({}, proef_schema()), bureau(*this, "bureau", Role::veiligheidsbureau) {
        auto tx = bureau.store->begin("Begin");
        borne.naam = "Borne";
        hengelo.naam = "Hengelo";
        tx.put(borne);
        tx.put(hengelo);
        hidde.naam = "Hidde";
        hidde.gemeente = borne.id;
        femke.naam = "Femke";
        wies.naam = "Wies";
        anna.naam = "Anna";
        for (Persoon* one : {&hidde, &femke, &wies, &anna}) tx.put(*one);
        proef.persoon = hidde.id;
        proef.status = "aanwezig";
        proef.oordeel = "geheim-oordeel";
        proef.waarnemer = wies.id;
        tx.put(proef);
        tx.commit();
        exchange(bureau);
    }
    static void exchange(const Laptop& laptop) { (void)sync_once(*laptop.store, laptop.membership); }
    void edit(const EntityInfo& entity, const std::string& id, const char* field, const std::string& value) const {
        auto tx = bureau.store->begin("Gewijzigd");
        tx.set(entity, id, field, value);
        tx.commit();
        exchange(bureau);
    }
    /// "status/oordeel", "(niets)".
    [[nodiscard]] std::string seen_by(const Laptop& laptop) const {
        exchange(laptop);
        const auto found = laptop.store->find(proef.id);
        return found ? found->status + "/" + found->oordeel : "(niets)";
    }
    void move(const char* account, const char* gemeente) {
        auto& accounts = hub->accounts();
        accounts.change(accounts.account(region.id, account), {{}, gemeente, {}});
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(of_the_own_gemeente, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(each_sees_what_is_theirs_to_see) {
    Desk desk;  // accounts are of Borne
    const struct {
        const char* account;
        Role role;
        const char* sees;
    } cases[] = {
        {"B", Role::veiligheidsbureau, "aanwezig/geheim-oordeel"},
        {"C", Role::aov, "aanwezig/"},
        {"Hidde", Role::functionaris, "aanwezig/geheim-oordeel"},
        {"Femke", Role::functionaris, "(niets)"},
        {"Wies", Role::waarnemer, "aanwezig/geheim-oordeel"},
        {"Anna", Role::waarnemer, "(niets)"},
        {"L", Role::lezer, "(niets)"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.account << ", " << name_of(c.role)) {
            const Laptop laptop(desk, c.account, c.role);
            BOOST_TEST(desk.seen_by(laptop) == c.sees);
        }
}

BOOST_AUTO_TEST_CASE(an_aov_of_another_gemeente_sees_nothing_and_more_once_the_beheerder_moves_them) {
    Desk desk;
    const Laptop aov(desk, "C", Role::aov);
    desk.move("C", "Gemeente Hengelo");
    BOOST_TEST(desk.seen_by(aov) == "(niets)");
    desk.move("C", "borne");
    BOOST_TEST(desk.seen_by(aov) == "aanwezig/");
    desk.move("C", "");
    BOOST_TEST(desk.seen_by(aov) == "(niets)");
}

BOOST_AUTO_TEST_CASE(what_is_of_somebody_who_moves_moves_along) {
    Desk desk;
    const Laptop of_borne(desk, "C", Role::aov);
    const Laptop of_hengelo(desk, "D", Role::aov);
    desk.move("D", "Hengelo");
    BOOST_TEST(desk.seen_by(of_borne) == "aanwezig/");
    BOOST_TEST(desk.seen_by(of_hengelo) == "(niets)");
    desk.edit(info_of<Persoon>(), desk.hidde.id.text, "gemeente", desk.hengelo.id.text);
    BOOST_TEST(desk.seen_by(of_borne) == "(niets)");
    BOOST_TEST(desk.seen_by(of_hengelo) == "aanwezig/");
}

BOOST_AUTO_TEST_CASE(what_is_given_to_somebody_of_another_gemeente_is_that_gemeentes) {
    Desk desk;
    const Laptop of_borne(desk, "C", Role::aov);
    BOOST_TEST(desk.seen_by(of_borne) == "aanwezig/");
    desk.edit(info_of<Proef>(), desk.proef.id.text, "persoon", desk.femke.id.text);
    BOOST_TEST(desk.seen_by(of_borne) == "(niets)");
}

BOOST_AUTO_TEST_CASE(who_scored_it_follows_the_record) {
    Desk desk;
    const Laptop wies(desk, "Wies", Role::waarnemer);
    const Laptop anna(desk, "Anna", Role::waarnemer);
    BOOST_TEST(desk.seen_by(wies) == "aanwezig/geheim-oordeel");
    desk.edit(info_of<Proef>(), desk.proef.id.text, "waarnemer", desk.anna.id.text);
    BOOST_TEST(desk.seen_by(wies) == "(niets)");
    BOOST_TEST(desk.seen_by(anna) == "aanwezig/geheim-oordeel");
}

BOOST_AUTO_TEST_CASE(a_waarnemer_writes_what_they_scored_and_no_other) {
    Desk desk;
    const Laptop wies(desk, "Wies", Role::waarnemer);
    Desk::exchange(wies);
    const auto write = [&](const char* field, const std::string& value) {
        auto tx = wies.store->begin("Score");
        tx.set(info_of<Proef>(), desk.proef.id.text, field, value);
        tx.commit();
        const std::size_t before = SyncLog(*wies.store).refused_count();
        Desk::exchange(wies);
        return SyncLog(*wies.store).refused_count() == before;
    };
    BOOST_TEST(write("oordeel", "goed"));
    BOOST_TEST(!write("waarnemer", desk.anna.id.text));  // nobody gives theirs away
    Proef own;
    own.persoon = desk.femke.id;
    own.waarnemer = desk.wies.id;
    Proef others = own;
    others.waarnemer = desk.anna.id;
    for (Proef* one : {&own, &others}) {
        auto tx = wies.store->begin("Nieuwe score");
        tx.put(*one);
        tx.commit();
        Desk::exchange(wies);
    }
    Desk::exchange(desk.bureau);
    BOOST_TEST(desk.bureau.store->find(own.id).has_value());
    BOOST_TEST(!desk.bureau.store->find(others.id).has_value());
    BOOST_TEST(desk.bureau.store->find(desk.proef.id)->oordeel == "goed");
}

BOOST_AUTO_TEST_CASE(live_shows_no_more_than_pull) {
    Desk desk;
    Laptop borne(desk, "C", Role::aov);
    Laptop hengelo(desk, "D", Role::aov);
    desk.move("D", "Hengelo");
    Meeting meeting;
    SyncCallbacks callbacks{[&](const SyncState&) { meeting.tell(); }, [&] { meeting.tell(); }};
    SyncEngine first(borne.file, proef_schema(), borne.membership, callbacks, quick());
    SyncEngine second(hengelo.file, proef_schema(), hengelo.membership, callbacks, quick());
    meeting.wait_until("both live", [&] {
        return first.state().stand == SyncStand::bijgewerkt && second.state().stand == SyncStand::bijgewerkt;
    });
    desk.edit(info_of<Proef>(), desk.proef.id.text, "status", "te laat");
    desk.edit(info_of<Persoon>(), desk.femke.id.text, "naam", "Femke Wolbert");
    meeting.wait_until("the own one", [&] {
        const auto found = borne.store->find(desk.proef.id);
        return found && found->status == "te laat";
    });
    meeting.wait_until("what comes after it",
                       [&] { return hengelo.store->find(desk.femke.id)->naam == "Femke Wolbert"; });
    BOOST_TEST(!hengelo.store->find(desk.proef.id).has_value());
    // Somebody moves: both connections come back for what they see now.
    desk.edit(info_of<Persoon>(), desk.hidde.id.text, "gemeente", desk.hengelo.id.text);
    meeting.wait_until("it is there now", [&] { return hengelo.store->find(desk.proef.id).has_value(); });
    meeting.wait_until("and not here", [&] { return !borne.store->find(desk.proef.id).has_value(); });
}

BOOST_AUTO_TEST_SUITE_END()
