// SPDX-License-Identifier: EUPL-1.2
// Five laptops that write, take away, bring back and undo, are cut off, paused and killed at any millisecond, with a hub that is too:
// after each round all are equal, and every transaction that anybody ever committed is in every log.
#include "core_schema.h"
#include "cutting_proxy.h"
#include "program.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/sync/engine.h>
#include <noaber/sync/sync_log.h>

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <mutex>
#include <random>
#include <set>
#include <thread>

using namespace noaber;
using namespace noaber::test;

namespace {

constexpr int laptops = 5;
constexpr int rounds_with_one_hub = 10;

/// NOABER_INTERLEAVINGS, or all.
int rounds_to_run() {
    const char* asked = std::getenv("NOABER_INTERLEAVINGS");
    return asked ? std::atoi(asked) : 200;
}

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

/// Time that passes while others are at work: when something is killed is the chance that this is about.
void let_pass(Random& random, int most_milliseconds) {
    std::this_thread::sleep_for(
        std::chrono::microseconds(below(random, 1000UL * static_cast<unsigned>(most_milliseconds))));
}

class Client {
public:
    Client(const std::filesystem::path& file, const HubProgram& hub, int number) : m_number(number) {
        StoreOptions options;
        options.author = "laptop " + std::to_string(number);
        options.durability = Durability::in_time;  // the file is not what falls here
        m_store = Store::open(file, core_schema(), options);
        m_membership = join_hub(*m_store, hub.address, hub.invite(), options.author);
    }

    /// A few things in any order; what was committed is remembered.
    void work(Random random, std::uint16_t hub_port) {
        const bool offline = below(random, 4) == 0;
        CuttingProxy proxy(hub_port, [&] { return below(random, 3) == 0 ? 1U << 30 : below(random, 20'000); });
        Membership through = m_membership;
        through.address = proxy.address();
        for (int step = 0; step < 8; ++step) {
            const auto what = below(random, 10);
            if (what < 6) {
                change(random);
            } else if (!offline && what < 9) {
                exchange(through);
            } else if (!offline) {
                be_killed(random);
            }
        }
    }

    /// Until it is done.
    void exchange_whole() {
        for (int tries = 0; tries < 2000; ++tries)
            if (exchange(m_membership)) return;
        BOOST_FAIL("never done");
    }

    [[nodiscard]] const Store& store() const { return *m_store; }
    [[nodiscard]] std::set<Stamp> logged() const {
        std::set<Stamp> stamps;
        for (const TransactionData& one : m_store->log()) stamps.insert(one.stamp);
        return stamps;
    }
    [[nodiscard]] const std::set<Stamp>& committed() const { return m_committed; }
    [[nodiscard]] std::size_t refused() const { return SyncLog(*m_store).refused_count(); }
    [[nodiscard]] int kills() const { return m_kills; }

private:
    void change(Random& random) {
        const auto records = m_store->list(info_of<Speerpunt>());
        const auto what = below(random, 12);
        if (what == 0) {
            if (!m_store->undo()) return;
        } else if (records.empty() || what < 4) {
            make(random);
        } else if (what < 6) {
            auto tx = m_store->begin("Weg");
            const std::string id = records[below(random, records.size())].id;
            m_gone.push_back(id);
            tx.remove(info_of<Speerpunt>(), id);
            tx.commit();
        } else {
            auto tx = m_store->begin("Gewijzigd");
            tx.set(info_of<Speerpunt>(), records[below(random, records.size())].id,
                   below(random, 2) == 0 ? "doelstelling" : "speerpunt", words(random));
            tx.commit();
        }
        m_committed.insert(m_store->recent(1).front().stamp);
    }

    void make(Random& random) {
        auto tx = m_store->begin("Gemaakt");
        Speerpunt made;
        // Now and then one that was taken away, by its own id: it is made anew.
        if (!m_gone.empty() && below(random, 2) == 0) made.id.text = m_gone[below(random, m_gone.size())];
        made.doelstelling = words(random);
        made.speerpunt = words(random);
        tx.put(made);
        tx.commit();
    }

    [[nodiscard]] std::string words(Random& random) const {
        return std::to_string(m_number) + "." + std::to_string(random());
    }

    bool exchange(const Membership& by) try {
        (void)sync_once(*m_store, by);
        return true;
    } catch (const StorageError&) {
        return false;  // cut off, or the hub is away
    }

    void be_killed(Random& random) {
        RunningProgram program(built_program("noaberctl"), {"--db", m_store->file().string(), "sync"});
        let_pass(random, 150);
        program.kill();
        ++m_kills;
    }

    int m_number;
    std::unique_ptr<Store> m_store;
    Membership m_membership;
    std::set<Stamp> m_committed;
    std::vector<std::string> m_gone;
    int m_kills = 0;
};

std::uint16_t port_of(const HubProgram& hub) {
    return static_cast<std::uint16_t>(std::stoi(hub.address.substr(hub.address.rfind(':') + 1)));
}

void check_equal(const std::vector<std::unique_ptr<Client>>& clients) {
    std::set<Stamp> ever;
    for (const auto& client : clients) ever.insert(client->committed().begin(), client->committed().end());
    const std::string digest = clients.front()->store().digest();
    for (const auto& client : clients) {
        BOOST_TEST(client->store().digest() == digest);
        BOOST_TEST(client->refused() == 0U);
        const auto logged = client->logged();
        for (const Stamp& stamp : ever) BOOST_TEST(logged.contains(stamp));
    }
}

/// The same log in another order gives the same plan.
void check_order(const Client& client, const std::filesystem::path& file, Random& random) {
    auto log = client.store().log();
    std::ranges::shuffle(log, random);
    const auto again = Store::open(file, core_schema());
    BOOST_TEST(again->apply(log).applied == log.size());
    BOOST_TEST(again->digest() == client.store().digest());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(interleaving)

BOOST_AUTO_TEST_CASE(five_laptops_in_any_order_end_equal_and_nothing_is_lost) {
    const int rounds = rounds_to_run();
    int kills = 0;
    int hub_kills = 0;
    std::size_t transactions = 0;
    for (int seed = 0; seed < rounds; seed += rounds_with_one_hub) {
        const TemporaryFolder folder;
        HubProgram hub(folder / "hub");
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < laptops; ++i)
            clients.push_back(std::make_unique<Client>(folder / ("l" + std::to_string(i) + ".db"), hub, i));
        for (int round = seed; round < std::min(rounds, seed + rounds_with_one_hub); ++round)
            BOOST_TEST_CONTEXT("seed " << round) {
                Random random(static_cast<unsigned>(round));
                std::vector<std::thread> threads;
                for (const auto& client : clients)
                    threads.emplace_back(
                        [&client, own = Random(random()), port = port_of(hub)] { client->work(own, port); });
                if (below(random, 3) == 0) {
                    let_pass(random, 200);
                    hub.program->kill();
                    hub.restart();
                    ++hub_kills;
                }
                for (auto& thread : threads) thread.join();
                for (int i = 0; i < 2; ++i)
                    for (const auto& client : clients) client->exchange_whole();
                check_equal(clients);
                check_order(*clients.front(), folder / ("anders" + std::to_string(round) + ".db"), random);
            }
        for (const auto& client : clients) kills += client->kills();
        transactions += clients.front()->logged().size();
    }
    BOOST_TEST_MESSAGE(rounds << " rounds, " << transactions << " transactions, " << kills << " laptops and "
                              << hub_kills << " hubs killed");
    BOOST_TEST(kills > 0);
    BOOST_TEST(hub_kills > 0);
}

BOOST_AUTO_TEST_SUITE_END()
