// SPDX-License-Identifier: EUPL-1.2
// Several hubs on one database: what goes to one is heard at the others; and a database that falls under them loses nothing.
#include "hub_desk.h"
#include "postgresql_cluster.h"
#include "store_place.h"

#include <noaber/base/errors.h>

using namespace noaber;
using namespace noaber::test;

namespace {

/// A second hub on the storage of the first.
struct TwoHubs {
    HubDesk desk;
    hub::Hub second{options(desk), test_schema()};
    Meeting meeting;

    static hub::HubOptions options(const HubDesk& desk) {
        hub::HubOptions made;
        made.storage = desk.place.storage(desk.folder / "hub");
        made.port = 0;
        return made;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(database)

BOOST_FIXTURE_TEST_CASE(an_edit_at_one_hub_goes_live_to_a_laptop_at_another, TwoHubs) {
    Synced a(desk, meeting, "a");
    Synced b(desk, meeting, "b", second.address());
    a.wait_for(SyncStand::bijgewerkt);
    b.wait_for(SyncStand::bijgewerkt);
    const std::string id = a.make("van a");
    a.engine->poke();
    meeting.wait_until("it at b", [&] { return b.count() == 1; });
    b.edit(id, "naam", "door b");
    b.engine->poke();
    meeting.wait_until("it back at a", [&] { return a.naam(id) == "door b"; });
    meeting.wait_until("the same", [&] { return a.store->digest() == b.store->digest(); });
    BOOST_TEST(a.store->digest() == desk.digest());
}

BOOST_FIXTURE_TEST_CASE(hubs_that_write_at_the_same_time_give_every_number_once, TwoHubs) {
    Synced a(desk, meeting, "a");
    Synced b(desk, meeting, "b", second.address());
    a.engine.reset();
    b.engine.reset();
    constexpr int each = 100;
    for (int i = 0; i < each; ++i) {
        a.make("a" + std::to_string(i));
        b.make("b" + std::to_string(i));
    }
    a.start();
    b.start();
    const auto all = [&](const Laptop& laptop) { return laptop.count() == std::size_t{2 * each}; };
    meeting.wait_until("all at both", [&] { return all(a) && all(b); });
    BOOST_TEST(a.store->digest() == b.store->digest());
    BOOST_TEST(a.store->digest() == desk.digest());
    const auto store = desk.place.storage(desk.folder / "hub")->open_store(desk.region.id, test_schema(), {});
    BOOST_TEST(SyncLog(*store).last_given() == 2 * each);
}

BOOST_AUTO_TEST_CASE(a_database_that_falls_under_the_hub_loses_nothing_that_was_acknowledged, *only_on_postgresql()) {
    HubDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a");
    const Laptop b(desk, "b");
    a.wait_for(SyncStand::bijgewerkt);
    a.make_and_poke("voor de val");
    a.wait_until_sent();
    postgresql_cluster().crash();
    a.make_and_poke("tijdens de val");
    BOOST_CHECK_THROW((void)sync_once(*b.store, b.membership), StorageError);
    BOOST_TEST(SyncLog(*a.store).unsent_count() == 1U);
    postgresql_cluster().start();
    a.engine->poke();
    a.wait_until_sent();
    (void)sync_once(*b.store, b.membership);
    BOOST_TEST(b.count() == 2U);
    BOOST_TEST(a.store->digest() == b.store->digest());
    BOOST_TEST(a.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_SUITE_END()
