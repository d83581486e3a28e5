// SPDX-License-Identifier: EUPL-1.2
// kill -9 of the hub in the middle of pushes and of a laptop in the middle of a pull: what was acknowledged is there.
#include "core_schema.h"
#include "program.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/sync/engine.h>
#include <noaber/sync/sync_log.h>

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <set>
#include <thread>

using namespace noaber;
using namespace noaber::test;

namespace {

std::unique_ptr<Store> open(const std::filesystem::path& file) {
    StoreOptions options;
    options.author = "proef";
    options.durability = Durability::in_time;  // many transactions; the laptop itself is not what is killed
    return Store::open(file, core_schema(), options);
}

void make(Store& store, const std::string& name) {
    auto tx = store.begin("Speerpunt " + name);
    Speerpunt made;
    made.doelstelling = "Doelstelling";
    made.speerpunt = name;
    tx.put(made);
    tx.commit();
}

std::set<Stamp> stamps_of(const Store& store) {
    std::set<Stamp> stamps;
    for (const TransactionData& one : store.log()) stamps.insert(one.stamp);
    return stamps;
}

/// What the hub said that it has.
std::set<Stamp> acknowledged_of(const Store& store) {
    std::set<Stamp> stamps = stamps_of(store);
    for (const Stamp& stamp : SyncLog(const_cast<Store&>(store)).unsent({.transactions = 1'000'000}).stamps)
        stamps.erase(stamp);
    return stamps;
}

template <class Condition>
void poll_until(const char* what, Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(120);
    while (!condition()) {
        BOOST_REQUIRE_MESSAGE(std::chrono::steady_clock::now() < deadline, "never came: " << what);
        std::this_thread::yield();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(killed)

BOOST_AUTO_TEST_CASE(what_a_killed_hub_acknowledged_is_there_after_a_new_start) {
    const TemporaryFolder folder;
    HubProgram hub(folder / "hub");
    auto store = open(folder / "a.db");
    const Membership membership = join_hub(*store, hub.address, hub.first_code, "a");
    int interrupted = 0;
    for (int round = 0; round < 6; ++round) {
        std::atomic<int> sent{0};
        std::atomic<bool> broken{false};
        std::thread laptop([&] {
            for (int i = 0; i < 5'000 && !broken; ++i) {
                make(*store, "r" + std::to_string(round) + "." + std::to_string(i));
                try {
                    (void)sync_once(*store, membership);
                    ++sent;
                } catch (const StorageError&) {
                    broken = true;
                }
            }
        });
        poll_until("some acknowledgements", [&] { return sent >= 5 + round * 3 || broken; });
        hub.program->kill();
        laptop.join();
        interrupted += broken ? 1 : 0;
        hub.restart();
        auto fresh = open(folder / ("vers" + std::to_string(round) + ".db"));
        const Membership other = join_hub(*fresh, hub.address, hub.invite(), "vers");
        (void)sync_once(*fresh, other);
        const auto there = stamps_of(*fresh);
        for (const Stamp& stamp : acknowledged_of(*store)) BOOST_TEST(there.contains(stamp));
        (void)sync_once(*store, membership);  // what was not acknowledged is sent again
        (void)sync_once(*fresh, other);
        BOOST_TEST(fresh->digest() == store->digest());
    }
    BOOST_TEST(interrupted == 6);
}

BOOST_AUTO_TEST_CASE(a_laptop_killed_in_a_pull_goes_on_where_it_was) {
    const TemporaryFolder folder;
    const HubProgram hub(folder / "hub");
    auto writer = open(folder / "a.db");
    const Membership membership = join_hub(*writer, hub.address, hub.first_code, "a");
    for (int i = 0; i < 11'000; ++i) make(*writer, std::to_string(i));
    (void)sync_once(*writer, membership);
    const auto file = folder / "b.db";
    {
        auto store = open(file);
        (void)join_hub(*store, hub.address, hub.invite(), "b");
    }
    std::size_t before = 0;
    for (int kills = 0; kills < 2; ++kills) {
        RunningProgram laptop(built_program("noaberctl"), {"--db", file.string(), "sync", "--watch"});
        const auto store = open(file);
        poll_until("a piece", [&] { return store->count(info_of<Speerpunt>()) > before; });
        laptop.kill();
        before = store->count(info_of<Speerpunt>());
        BOOST_TEST(before <= 11'000U);
    }
    auto store = open(file);
    (void)sync_once(*store, membership_of(file).value());
    BOOST_TEST(store->count(info_of<Speerpunt>()) == 11'000U);
    BOOST_TEST(store->digest() == writer->digest());
}

BOOST_AUTO_TEST_SUITE_END()
