// SPDX-License-Identifier: EUPL-1.2
// A full or failing disk below the hub or a laptop: nothing is acknowledged that is not kept, and all of it arrives later.
#include "failing_disk.h"
#include "hub_desk.h"
#include "store_place.h"

#include <noaber/base/errors.h>

using namespace noaber;
using namespace noaber::test;

namespace {

/// Two laptops that have the same, live, above and on a disk that can fail.
struct TwoOnADisk {
    FailingDisk disk;
    HubDesk desk;
    Meeting meeting;
    Synced a{desk, meeting, "a"};
    Synced b{desk, meeting, "b"};

    TwoOnADisk() {
        a.make_and_poke("voor");
        meeting.wait_until("the first", [&] { return b.count() == 1; });
        a.wait_until_sent();
        b.wait_for(SyncStand::bijgewerkt);
    }
    void wait_until_told_full(const Synced& laptop) {
        meeting.wait_until("the reason",
                           [&] { return laptop.engine->state().reason.find("De schijf is vol") != std::string::npos; });
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(disk)

BOOST_FIXTURE_TEST_CASE(a_full_hub_takes_nothing_and_has_all_once_there_is_room, TwoOnADisk, *only_on_sqlite()) {
    disk.fill(desk.folder / "hub" / "regios");
    a.make_and_poke("vol");
    a.wait_for(SyncStand::offline);
    wait_until_told_full(a);
    BOOST_TEST(SyncLog(*a.store).unsent_count() == 1U);
    BOOST_TEST(a.engine->state().waiting == 1U);
    b.make_and_poke("ook vol");
    disk.repair();
    a.wait_until_sent();
    b.wait_until_sent();
    meeting.wait_until("the same", [&] { return a.count() == 3 && a.store->digest() == b.store->digest(); });
    BOOST_TEST(a.store->digest() == desk.digest());
    BOOST_TEST(SyncLog(*a.store).refused_count() == 0U);
}

BOOST_FIXTURE_TEST_CASE(a_full_laptop_keeps_what_it_has_and_fetches_the_rest_later, TwoOnADisk) {
    disk.fill(b.file);
    a.make_and_poke("na");
    a.wait_until_sent();
    b.wait_for(SyncStand::offline);
    wait_until_told_full(b);
    BOOST_TEST(b.count() == 1U);
    disk.repair();
    meeting.wait_until("the second", [&] { return b.count() == 2; });
    BOOST_TEST(a.store->digest() == b.store->digest());
}

BOOST_AUTO_TEST_CASE(what_the_hubs_disk_did_not_keep_is_not_acknowledged, *only_on_sqlite()) {
    FailingDisk disk;
    HubDesk desk;
    Laptop a(desk, "a");
    a.make("voor");
    (void)sync_once(*a.store, a.membership);
    disk.lose(desk.folder / "hub" / "regios");
    a.make("niet bewaard");
    BOOST_CHECK_THROW((void)sync_once(*a.store, a.membership), StorageError);
    BOOST_TEST(SyncLog(*a.store).unsent_count() == 1U);
    disk.repair();
    // The disk may not know any more what it lost.
    BOOST_CHECK_EXCEPTION((void)sync_once(*a.store, a.membership), StorageError, [](const StorageError& error) {
        return std::string(error.what()).find("start de hub opnieuw") != std::string::npos;
    });
    BOOST_TEST(SyncLog(*a.store).unsent_count() == 1U);
    desk.stop();
    desk.start();
    (void)sync_once(*a.store, a.membership);
    BOOST_TEST(SyncLog(*a.store).unsent_count() == 0U);
    BOOST_TEST(a.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_SUITE_END()
