// SPDX-License-Identifier: EUPL-1.2
// Bytes of attachments over a real hub: after the changes, in pieces that go on where they broke off, and only when they are wanted.
#include "backup.h"
#include "bijlagen_desk.h"
#include "cutting_proxy.h"
#include "failing_disk.h"

#include <fstream>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_SUITE(bijlagen)

BOOST_AUTO_TEST_CASE(a_laptop_brings_them_after_its_changes_and_another_fetches_them_when_it_wants) {
    BijlagenDesk desk;
    const Laptop a(desk, "a");
    const Laptop b(desk, "b");
    const std::string bytes = png("foto", 3'000'000);  // three pieces, the last one short
    const Bijlage made = desk.add(a, {"actie", desk.actie(a, "Noodstroom")}, bytes);
    (void)sync_once(*a.store, a.membership);
    (void)sync_once(*b.store, b.membership);
    const auto known = b.store->find(made.id);
    BOOST_REQUIRE(known.has_value());
    BOOST_TEST(known->sha256 == made.sha256);
    BOOST_TEST(!desk.has(b, *known));
    BOOST_CHECK_EXCEPTION(desk.fetch(b, *known), StorageError, [](const StorageError& error) {
        return std::string(error.what()).find("nog niet bij de hub") != std::string::npos;
    });
    BOOST_TEST(breng_bijlagen(*a.store, a.membership) == 1U);
    BOOST_TEST(breng_bijlagen(*a.store, a.membership) == 0U);
    desk.fetch(b, *known);
    BOOST_TEST(bytes_of(Bijlagekast(*b.store).pad(*known)) == bytes);
    BOOST_TEST(a.store->digest() == b.store->digest());
}

BOOST_AUTO_TEST_CASE(the_engine_brings_them_by_itself_and_changes_do_not_wait) {
    BijlagenDesk desk;
    Meeting meeting;
    Synced a(desk, meeting, "a");
    Synced b(desk, meeting, "b");
    const std::string actie = desk.actie(a, "Noodstroom");
    const Bijlage made = desk.add(a, {"actie", actie}, png("groot", 15'000'000));
    a.engine->poke();
    meeting.wait_until("the bytes", [&] { return desk.whole(made); });
    meeting.wait_until("the record", [&] { return b.store->find(made.id).has_value(); });
    desk.fetch(b, made);
    BOOST_TEST(desk.has(b, made));
    meeting.wait_until("nothing on its way", [&] { return a.engine->state().attachments == 0; });
}

BOOST_AUTO_TEST_CASE(what_is_cut_in_the_middle_goes_on_where_it_was, *only_on_sqlite()) {
    BijlagenDesk desk;
    const Laptop a(desk, "a");
    const Bijlage made = desk.add(a, {"actie", desk.actie(a, "Noodstroom")}, png("foto", 5'000'000));
    (void)sync_once(*a.store, a.membership);
    CuttingProxy proxy(desk.port, [] { return std::size_t{1'700'000}; });  // one piece and a half
    Membership through = a.membership;
    through.address = proxy.address();
    int tries = 0;
    std::size_t pieces = 0;
    for (; tries < 20 && !desk.whole(made); ++tries) {
        try {
            (void)breng_bijlagen(*a.store, through);
        } catch (const StorageError&) {
            // Cut; what is there stays there.
        }
        const std::size_t now = desk.hub->region(desk.region.id).bijlagen().stand(made).delen;
        BOOST_TEST(now >= pieces);
        pieces = now;
    }
    BOOST_TEST(desk.whole(made));
    BOOST_TEST(proxy.cuts() >= 4);
    BOOST_TEST(tries <= 8);
    const Laptop b(desk, "b");
    desk.exchange(b);
    desk.fetch(b, made);
    BOOST_TEST(desk.has(b, made));
}

BOOST_AUTO_TEST_CASE(a_fetch_that_is_cut_leaves_nothing_and_says_what_to_do, *only_on_sqlite()) {
    BijlagenDesk desk;
    const Laptop a(desk, "a");
    const Laptop b(desk, "b");
    const Bijlage made = desk.add(a, {"actie", desk.actie(a, "Noodstroom")}, png("foto", 3'000'000));
    desk.exchange(a);
    desk.exchange(b);
    {
        const CuttingProxy proxy(desk.port, [] { return std::size_t{1'700'000}; });
        desk.follow(b, proxy.address());
        BOOST_CHECK_EXCEPTION(desk.fetch(b, made), StorageError, [](const StorageError& error) {
            return std::string(error.what()).find("nog niet op deze laptop. Verbind met de hub") != std::string::npos;
        });
        BOOST_TEST(proxy.cuts() > 0);
    }
    BOOST_TEST(!desk.has(b, made));
    BOOST_TEST(std::filesystem::is_empty(bijlagen_folder(b.file)));
    desk.follow(b, desk.hub->address());
    desk.fetch(b, made);
    BOOST_TEST(desk.has(b, made));
}

BOOST_AUTO_TEST_CASE(a_plan_without_a_hub_says_that_the_bytes_are_elsewhere) {
    const TemporaryFolder folder;
    const auto store = Store::open(folder / "los.db", core_schema());
    Bijlage strange;
    strange.titel = "Van een ander";
    BOOST_CHECK_THROW(BijlageOphalen(*store, strange), InputError);
}

BOOST_AUTO_TEST_CASE(a_hub_that_lost_bytes_gets_them_back_from_who_has_them, *only_on_sqlite()) {
    BijlagenDesk desk;
    const Laptop a(desk, "a");
    const Laptop b(desk, "b");
    const Bijlage made = desk.add(a, {"actie", desk.actie(a, "Noodstroom")}, png("foto"));
    desk.exchange(a);
    desk.exchange(b);
    desk.fetch(b, made);
    desk.hub->region(desk.region.id).bijlagen().vergeet({made.id.text});
    BOOST_TEST(!desk.whole(made));
    desk.exchange(b);
    BOOST_TEST(desk.whole(made));
}

BOOST_AUTO_TEST_CASE(a_full_hub_takes_no_bytes_and_has_all_once_there_is_room, *only_on_sqlite()) {
    FailingDisk disk;
    BijlagenDesk desk;
    const Laptop a(desk, "a");
    const Bijlage made = desk.add(a, {"actie", desk.actie(a, "Noodstroom")}, png("foto", 2'000'000));
    (void)sync_once(*a.store, a.membership);
    disk.fill(desk.folder / "hub" / "regios" / (desk.region.id + ".bijlagen"));
    BOOST_CHECK_THROW((void)breng_bijlagen(*a.store, a.membership), StorageError);
    BOOST_TEST(!desk.whole(made));
    a.store->set_author("a");
    desk.actie(a, "Gaat wel door");
    (void)sync_once(*a.store, a.membership);
    BOOST_TEST(SyncLog(*a.store).unsent_count() == 0U);
    disk.repair();
    BOOST_TEST(breng_bijlagen(*a.store, a.membership) == 1U);
    BOOST_TEST(desk.whole(made));
}

BOOST_AUTO_TEST_CASE(several_hubs_on_one_database_have_the_same_bytes, *only_on_postgresql()) {
    BijlagenDesk desk;
    const Laptop a(desk, "a");
    const Bijlage made = desk.add(a, {"actie", desk.actie(a, "Noodstroom")}, png("foto", 2'500'000));
    desk.exchange(a);
    hub::HubOptions options = unlimited_hub();
    options.storage = desk.place.storage(desk.folder / "hub");
    options.port = 0;
    hub::Hub second(std::move(options), core_schema());
    const Laptop b(desk, "b");
    desk.exchange(b);
    desk.follow(b, second.address());
    desk.fetch(b, made);
    BOOST_TEST(desk.has(b, made));
    BOOST_TEST(second.region(desk.region.id).bijlagen().stand(made).heel);
}

BOOST_AUTO_TEST_CASE(a_backup_has_them_and_what_was_wiped_since_does_not_come_back) {
    BijlagenDesk desk;
    const Laptop a(desk, "a", hub::Role::beheerder);
    const std::string actie = desk.actie(a, "Noodstroom");
    const std::string bytes = png("foto", 1'500'000);
    const Bijlage stays = desk.add(a, {"actie", actie}, bytes);
    const std::string persoon = desk.persoon(a, "Hidde Geheimman");
    const Bijlage goes = desk.add(a, {"persoon", persoon}, png("weg"));
    desk.exchange(a);
    const auto storage = desk.place.storage(desk.folder / "hub");
    const auto file = desk.folder / "kopie.noaber";
    (void)hub::back_up(file, *storage, core_schema());

    const RecordRef one{"persoon", persoon};
    const std::size_t gone = desk.hub->region(desk.region.id)
                                 .erase({"", "", "", "a", hub::Role::beheerder, "", desk.region.id, ""}, {&one, 1});
    BOOST_TEST(gone == 2U);
    const auto list = std::filesystem::path(storage->file_of(desk.region.id)).replace_extension(".wislijst");
    const auto restored = hub::storage_in_folder(desk.folder / "terug");
    (void)hub::restore(file, *restored, core_schema(), {list});
    hub::Bijlagen back(restored->open_bijlagen(desk.region.id), system_milliseconds);
    BOOST_TEST(back.stand(stays).heel);
    BOOST_TEST(!back.stand(goes).heel);
    BOOST_TEST((back.ids() == std::vector<std::string>{stays.id.text}));
    BOOST_TEST(back.deel(stays, 0).value_or("") + back.deel(stays, 1).value_or("") == bytes);
}

BOOST_AUTO_TEST_SUITE_END()
