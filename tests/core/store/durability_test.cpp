// SPDX-License-Identifier: EUPL-1.2
// When a commit is on the disk, as the disk sees it; and what is said when the disk does not keep it.
#include "failing_disk.h"
#include "store_place.h"
#include "temporary_folder.h"
#include "test_entities.h"

#include <noaber/base/errors.h>
#include <noaber/store/store.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

namespace {

void make(Store& store, const char* name) {
    auto tx = store.begin("Ding");
    Ding made;
    made.naam = name;
    tx.put(made);
    tx.commit();
}

/// Syncs of the journal while `work` ran.
template <class Work>
int syncs_of(const FailingDisk& disk, Work work) {
    const int before = disk.journal_syncs();
    work();
    return disk.journal_syncs() - before;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(durability, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(a_commit_is_on_the_disk_when_it_returns_and_others_go_on_meanwhile) {
    const TemporaryFolder folder;
    const FailingDisk disk;
    const auto store = Store::open(folder / "plan.db", test_schema());
    make(*store, "eerste");
    int when_told = -1;
    const int before = disk.journal_syncs();
    const auto watching =
        store->observe([&](const std::vector<Touched>&) { when_told = disk.journal_syncs() - before; });
    make(*store, "tweede");
    BOOST_TEST(when_told == 0);
    BOOST_TEST(disk.journal_syncs() - before == 1);
}

BOOST_AUTO_TEST_CASE(all_that_writes_for_a_person_is_on_the_disk) {
    const TemporaryFolder folder;
    const FailingDisk disk;
    const auto store = Store::open(folder / "plan.db", test_schema());
    const auto other = Store::open(folder / "ander.db", test_schema());
    make(*store, "een");
    make(*other, "ander");
    const struct {
        const char* name;
        std::function<void()> work;
    } cases[]{
        {"undo", [&] { (void)store->undo(); }},
        {"redo", [&] { (void)store->redo(); }},
        {"what came from elsewhere", [&] { (void)store->apply(other->log()); }},
        {"a setting", [&] { store->set_setting("proef", "1"); }},
        {"the region", [&] { store->set_region("regio"); }},
        {"taking back",
         [&] {
             const std::vector<Refusal> refused{{store->log().front().stamp, "mag niet"}};
             store->withdraw(refused, [](const TransactionData&, const std::string&) {});
         }},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(syncs_of(disk, c.work) >= 1);
        }
}

BOOST_AUTO_TEST_CASE(what_can_be_asked_again_waits_until_it_is_wanted) {
    const TemporaryFolder folder;
    const FailingDisk disk;
    StoreOptions options;
    options.durability = Durability::in_time;
    const auto store = Store::open(folder / "plan.db", test_schema(), options);
    BOOST_TEST(syncs_of(disk, [&] { make(*store, "ding"); }) == 0);
    BOOST_TEST(syncs_of(disk, [&] { store->make_durable(); }) == 1);
}

BOOST_AUTO_TEST_CASE(a_disk_that_does_not_keep_it_is_told) {
    const TemporaryFolder folder;
    FailingDisk disk;
    const auto store = Store::open(folder / "plan.db", test_schema());
    disk.lose(folder.path());
    BOOST_CHECK_EXCEPTION(make(*store, "ding"), StorageError, [](const StorageError& error) {
        return std::string(error.what()).find("bewaard") != std::string::npos;
    });
    disk.repair();
    make(*store, "nog een");  // a commit after it is a commit
    BOOST_TEST(store->count(info_of<Ding>()) == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
