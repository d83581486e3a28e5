// SPDX-License-Identifier: EUPL-1.2
// A hub beside the window, on a free port, and the laptop of a colleague without a window.
#pragma once

#include "hub.h"
#include "storage.h"
#include "sync_desk.h"
#include "window.h"

#include <noaber/sync/engine.h>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <memory>
#include <string>

namespace noaber::test {

/// The demo's region, or one of its own.
struct HubRoom {
    TemporaryFolder folder;
    const Schema& schema;
    std::unique_ptr<hub::Hub> hub;
    hub::Region region;
    std::uint16_t port = 0;  ///< the same after a new start, so that laptops find it again

    HubRoom(const Schema& s, Window::Content content) : schema(s) {
        start();
        region = content == Window::Content::demo ? hub->accounts().add_demo_region()
                                                  : hub->accounts().add_region("Veiligheidsregio Twente");
    }
    void start() {
        hub::HubOptions options;
        options.storage = hub::storage_in_folder(folder / "hub");
        options.port = port;
        hub = std::make_unique<hub::Hub>(std::move(options), schema);
        const std::string address = hub->address();
        port = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    }
    void stop() { hub.reset(); }
    [[nodiscard]] std::string code(hub::Role role = hub::Role::aov, const char* name = "Femke Wolbert") const {
        return hub->accounts().invite({region.id, name, role, "Borne"});
    }
    /// As the dialog does after its button.
    void join(Window& window, hub::Role role = hub::Role::aov, const char* name = "Femke Wolbert") const {
        window.frame().sync().start(join_hub(window.store(), hub->address(), code(role, name), "laptop van Femke"));
    }
};

struct Colleague {
    std::unique_ptr<Store> store;
    Membership membership;
    std::unique_ptr<SyncEngine> engine;

    explicit Colleague(const HubRoom& room, const char* name = "Joyce Steggink")
        : store(Store::open(room.folder / (std::string(name) + ".db"), room.schema, {.author = name})),
          membership(join_hub(*store, room.hub->address(), room.code(hub::Role::aov, name), "laptop")) {
        exchange();
    }
    void exchange() { (void)sync_once(*store, membership); }
    /// With an engine, as a desktop has it: what comes in and goes out does so at once.
    void stay() { engine = std::make_unique<SyncEngine>(store->file(), store->schema(), membership); }
};

/// Lets the window live until the condition holds. A deadline that passes fails the test.
template <class Condition>
void until(Window& window, const char* what, Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!condition()) {
        BOOST_REQUIRE_MESSAGE(std::chrono::steady_clock::now() < deadline, "never came: " << what);
        window.wait();
    }
}

}  // namespace noaber::test
