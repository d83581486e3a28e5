// SPDX-License-Identifier: EUPL-1.2
// A hub on a free port, and laptops that join it.
#pragma once

#include "hub.h"
#include "hub_place.h"
#include "temporary_folder.h"
#include "test_entities.h"

#include <noaber/store/edit.h>
#include <noaber/sync/engine.h>
#include <noaber/sync/sync_log.h>

#include <boost/test/unit_test.hpp>

#include <condition_variable>
#include <mutex>

namespace noaber::test {

/// Waits for what other threads do; they call tell(). A deadline that passes fails the test.
class Meeting {
public:
    void tell() {
        const std::lock_guard lock(m_mutex);
        m_told.notify_all();
    }
    template <class Condition>
    void wait_until(const char* what, Condition condition) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        std::unique_lock lock(m_mutex);
        while (!condition()) {
            BOOST_REQUIRE_MESSAGE(std::chrono::steady_clock::now() < deadline, "never came: " << what);
            m_told.wait_for(lock, std::chrono::milliseconds(5));
        }
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_told;
};

struct HubDesk {
    TemporaryFolder folder;
    HubPlace place;
    std::unique_ptr<hub::Hub> hub;
    hub::Region region;
    std::string certificate;  ///< PEM, for laptops that join
    std::uint16_t port = 0;   ///< the same after a new start, so that laptops find it again

    const Schema& schema;

    explicit HubDesk(hub::HubOptions options = {}, const Schema& of = test_schema()) : schema(of) {
        start(std::move(options));
    }

    void start(hub::HubOptions options = {}) {
        options.storage = place.storage(folder / "hub");
        options.port = port;
        hub = std::make_unique<hub::Hub>(std::move(options), schema);
        const std::string address = hub->address();
        port = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
        if (hub->accounts().regions().empty()) hub->accounts().add_region("Proefregio");
        region = hub->accounts().regions().front();
    }
    void stop() { hub.reset(); }
    /// Of the region, as it is on the hub's disk.
    [[nodiscard]] std::string digest() const {
        return place.storage(folder / "hub")->open_store(region.id, schema, {})->digest();
    }
    /// Names tell accounts apart: one more invitation for a name is one more device of it.
    std::string code(hub::Role role = hub::Role::aov, const std::string& name = "Femke Wolbert") const {
        return hub->accounts().invite({region.id, name, role, "Borne"});
    }
};

/// A file of a laptop, as its desktop has it open.
struct Laptop {
    std::filesystem::path file;
    std::unique_ptr<Store> store;
    Membership membership;

    Laptop(const HubDesk& desk, const char* name, hub::Role role = hub::Role::aov, WallClock wall = system_milliseconds)
        : Laptop(desk, name, role, name, std::move(wall)) {}
    /// Another one of that account.
    Laptop(const HubDesk& desk, const char* name, hub::Role role, const std::string& account,
           WallClock wall = system_milliseconds)
        : file(desk.folder / name) {
        store = Store::open(file, desk.schema, {.author = name, .wall = std::move(wall)});
        membership = join_hub(*store, desk.hub->address(), desk.code(role, account), name, desk.certificate);
    }
    std::string make(const std::string& naam) const {
        auto tx = store->begin("Ding " + naam);
        Ding made;
        made.naam = naam;
        tx.put(made);
        tx.commit();
        return made.id.text;
    }
    void edit(const std::string& id, const char* field, const std::string& text) const {
        auto tx = store->begin("Gewijzigd");
        tx.set(info_of<Ding>(), id, field, text);
        tx.commit();
    }
    [[nodiscard]] std::size_t count() const { return store->count(info_of<Ding>()); }
    [[nodiscard]] std::string naam(const std::string& id) const {
        const auto record = store->find(info_of<Ding>(), id);
        return record ? from_record<Ding>(*record).naam : "(weg)";
    }
};

/// Tries again soon, because a test waits for it.
inline SyncOptions quick() {
    SyncOptions options;
    options.first_retry = std::chrono::milliseconds(20);
    options.longest_retry = std::chrono::milliseconds(200);
    options.look_every = std::chrono::milliseconds(50);
    return options;
}

/// A laptop with its engine, and every state that it told.
struct Synced : Laptop {
    Meeting& meeting;
    std::mutex mutex;
    std::vector<SyncState> told;
    std::unique_ptr<SyncEngine> engine;

    Synced(const HubDesk& desk, Meeting& m, const char* name, hub::Role role = hub::Role::aov,
           WallClock wall = system_milliseconds)
        : Laptop(desk, name, role, wall), meeting(m) {
        SyncOptions options = quick();
        options.wall = std::move(wall);
        start(options);
    }
    /// Kept equal to another hub on the same storage than the one it joined at.
    Synced(const HubDesk& desk, Meeting& m, const char* name, const std::string& address)
        : Laptop(desk, name), meeting(m) {
        membership.address = address;
        start();
    }
    void start(const SyncOptions& options = quick()) {
        SyncCallbacks callbacks;
        callbacks.state = [this](const SyncState& state) {
            {
                const std::lock_guard lock(mutex);
                told.push_back(state);
            }
            meeting.tell();
        };
        callbacks.changed = [this] { meeting.tell(); };
        engine = std::make_unique<SyncEngine>(file, store->schema(), membership, callbacks, options);
    }
    void make_and_poke(const std::string& naam) const {
        make(naam);
        engine->poke();
    }
    void wait_until_sent() {
        meeting.wait_until("all sent", [&] { return SyncLog(*store).unsent_count() == 0; });
    }
    void wait_for(SyncStand stand) {
        meeting.wait_until("a state", [&] { return engine->state().stand == stand; });
    }
};

}  // namespace noaber::test
