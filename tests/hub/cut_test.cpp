// SPDX-License-Identifier: EUPL-1.2
// Connections that are cut after any number of bytes: nothing is lost, nothing comes twice, all end equal.
#include "cutting_proxy.h"
#include "hub_desk.h"
#include "store_place.h"

#include <noaber/base/errors.h>

#include <random>

using namespace noaber;
using namespace noaber::test;

namespace {

constexpr std::size_t uncut = 1U << 30;

hub::HubOptions unlimited() {
    hub::HubOptions options;
    options.requests_per_second = options.requests_at_once = 1e6;
    return options;
}

/// Tries until it is done; every try is another connection.
void exchange_until_done(const Laptop& laptop, const Membership& by) {
    for (int tries = 0; tries < 500; ++tries) try {
            (void)sync_once(*laptop.store, by);
            return;
        } catch (const StorageError&) {
            // Cut off; the next one begins where this one stopped.
        }
    BOOST_FAIL("never done");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cut, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(exchanges_that_are_cut_anywhere_end_with_the_same_plan) {
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U})
        BOOST_TEST_CONTEXT("seed " << seed) {
            HubDesk desk(unlimited());
            std::mt19937 random(seed);
            std::size_t least = 0;
            CuttingProxy proxy(desk.port, [&] {
                least += 100;  // so that it ends
                return least + random() % 6'000;
            });
            const Laptop a(desk, "a");
            const Laptop b(desk, "b");
            std::vector<std::string> ids;
            for (int i = 0; i < 40; ++i) {
                ids.push_back(a.make("a" + std::to_string(i)));
                ids.push_back(b.make("b" + std::to_string(i)));
            }
            Membership through = a.membership;
            through.address = proxy.address();
            Membership through_b = b.membership;
            through_b.address = proxy.address();
            for (int round = 0; round < 2; ++round) {
                exchange_until_done(a, through);
                exchange_until_done(b, through_b);
                for (int i = 0; i < 10; ++i)
                    a.edit(ids[random() % 40 * 2], "tekst", std::to_string(round) + " ronde " + std::to_string(i));
            }
            exchange_until_done(a, a.membership);
            exchange_until_done(b, b.membership);
            BOOST_TEST(proxy.cuts() > 0);
            BOOST_TEST(a.store->count(info_of<Ding>()) == 80U);
            BOOST_TEST(a.store->digest() == b.store->digest());
            BOOST_TEST(SyncLog(*a.store).unsent_count() == 0U);
            BOOST_TEST(desk.hub->region(desk.region.id).last() == 100);
        }
}

BOOST_AUTO_TEST_CASE(live_connections_that_are_cut_go_on_where_they_were) {
    HubDesk desk(unlimited());
    std::mt19937 random(17);
    std::atomic<bool> cutting{true};
    CuttingProxy proxy(desk.port, [&] { return cutting ? 1'500 + random() % 6'000 : uncut; });
    Laptop a(desk, "a");
    const Laptop b(desk, "b");
    Membership through = a.membership;
    through.address = proxy.address();
    Meeting meeting;
    SyncOptions options;
    options.first_retry = std::chrono::milliseconds(5);
    options.longest_retry = std::chrono::milliseconds(20);
    SyncCallbacks callbacks;
    callbacks.state = [&](const SyncState&) { meeting.tell(); };
    SyncEngine engine(a.file, test_schema(), through, callbacks, options);
    for (int i = 0; i < 60; ++i) {
        a.make("a" + std::to_string(i));
        engine.poke();
        b.make("b" + std::to_string(i));
        (void)sync_once(*b.store, b.membership);
        meeting.wait_until("some of it", [&] { return a.store->count(info_of<Ding>()) > static_cast<std::size_t>(i); });
    }
    cutting = false;
    meeting.wait_until("all",
                       [&] { return a.store->count(info_of<Ding>()) == 120 && SyncLog(*a.store).unsent_count() == 0; });
    (void)sync_once(*b.store, b.membership);
    meeting.wait_until("the same", [&] { return a.store->digest() == b.store->digest(); });
    BOOST_TEST(proxy.cuts() > 3);
    BOOST_TEST(desk.hub->region(desk.region.id).last() == 120);
}

BOOST_AUTO_TEST_SUITE_END()
