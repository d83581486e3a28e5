// SPDX-License-Identifier: EUPL-1.2
// Several hubs on one database: what goes to one is heard at the others; and a database that falls under them loses nothing.
#include "hub_desk.h"
#include "postgresql_cluster.h"
#include "store_place.h"

#include <noaber/base/errors.h>

using namespace noaber;
using namespace noaber::test;

namespace {

SyncOptions quick() {
    SyncOptions options;
    options.first_retry = std::chrono::milliseconds(20);
    options.longest_retry = std::chrono::milliseconds(200);
    options.look_every = std::chrono::milliseconds(50);
    return options;
}

/// A second hub on the storage of the first.
struct SecondHub {
    hub::Hub hub;

    explicit SecondHub(const HubDesk& desk) : hub(options(desk), test_schema()) {}
    static hub::HubOptions options(const HubDesk& desk) {
        hub::HubOptions made;
        made.storage = desk.place.storage(desk.folder / "hub");
        made.port = 0;
        return made;
    }
};

/// A laptop that is kept equal to one of the hubs.
struct Follower {
    Laptop& laptop;
    Meeting& meeting;
    SyncEngine engine;

    Follower(Laptop& l, Meeting& m)
        : laptop(l),
          meeting(m),
          engine(l.file, test_schema(), l.membership,
                 {[this](const SyncState&) { meeting.tell(); }, [this] { meeting.tell(); }}, quick()) {}
    void wait_until_sent() {
        meeting.wait_until("all sent", [&] { return SyncLog(*laptop.store).unsent_count() == 0; });
    }
    void wait_for(SyncStand stand) {
        meeting.wait_until("a state", [&] { return engine.state().stand == stand; });
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(database)

BOOST_AUTO_TEST_CASE(an_edit_at_one_hub_goes_live_to_a_laptop_at_another) {
    HubDesk desk;
    const SecondHub second(desk);
    Laptop a(desk, "a");
    Laptop b(desk, "b");
    b.membership.address = second.hub.address();
    Meeting meeting;
    Follower at_first(a, meeting);
    Follower at_second(b, meeting);
    at_first.wait_for(SyncStand::bijgewerkt);
    at_second.wait_for(SyncStand::bijgewerkt);
    const std::string id = a.make("van a");
    at_first.engine.poke();
    meeting.wait_until("it at b", [&] { return b.count() == 1; });
    b.edit(id, "naam", "door b");
    at_second.engine.poke();
    meeting.wait_until("it back at a", [&] { return a.naam(id) == "door b"; });
    meeting.wait_until("the same", [&] { return a.store->digest() == b.store->digest(); });
    BOOST_TEST(a.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_CASE(hubs_that_write_at_the_same_time_give_every_number_once) {
    HubDesk desk;
    const SecondHub second(desk);
    Laptop a(desk, "a");
    Laptop b(desk, "b");
    b.membership.address = second.hub.address();
    constexpr int each = 100;
    for (int i = 0; i < each; ++i) {
        a.make("a" + std::to_string(i));
        b.make("b" + std::to_string(i));
    }
    Meeting meeting;
    Follower at_first(a, meeting);
    Follower at_second(b, meeting);
    const auto all = [&](const Laptop& laptop) { return laptop.count() == std::size_t{2 * each}; };
    meeting.wait_until("all at both", [&] { return all(a) && all(b); });
    BOOST_TEST(a.store->digest() == b.store->digest());
    BOOST_TEST(a.store->digest() == desk.digest());
    const auto store = desk.place.storage(desk.folder / "hub")->open_store(desk.region.id, test_schema(), {});
    BOOST_TEST(SyncLog(*store).last_given() == 2 * each);
}

BOOST_AUTO_TEST_CASE(a_database_that_falls_under_the_hub_loses_nothing_that_was_acknowledged, *only_on_postgresql()) {
    HubDesk desk;
    Laptop a(desk, "a");
    Laptop b(desk, "b");
    Meeting meeting;
    Follower first(a, meeting);
    first.wait_for(SyncStand::bijgewerkt);
    a.make("voor de val");
    first.engine.poke();
    first.wait_until_sent();
    postgresql_cluster().crash();
    a.make("tijdens de val");
    first.engine.poke();
    BOOST_CHECK_THROW((void)sync_once(*b.store, b.membership), StorageError);
    BOOST_TEST(SyncLog(*a.store).unsent_count() == 1U);
    postgresql_cluster().start();
    first.engine.poke();
    first.wait_until_sent();
    (void)sync_once(*b.store, b.membership);
    BOOST_TEST(b.count() == 2U);
    BOOST_TEST(a.store->digest() == b.store->digest());
    BOOST_TEST(a.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_SUITE_END()
