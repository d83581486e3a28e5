// SPDX-License-Identifier: EUPL-1.2
// Bringing bytes to the hub, in whatever thread; and a thread of its own for the engine.
#pragma once

#include "sync/hub_client.h"

#include <noaber/bijlage/kast.h>
#include <noaber/sync/engine.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace noaber {

/// Over one connection; remembers what the hub has, so that it is asked once.
class Bijlagebrenger {
public:
    Bijlagebrenger(Store& store, HubClient& client) : m_store(store), m_client(client), m_kast(store) {}

    /// Asks what the hub lacks, and brings it. `waiting` is told how many attachments there are still to bring. Gives how many were brought.
    std::size_t bring(const std::function<void(std::size_t)>& waiting);

private:
    struct Lack {
        Bijlage bijlage;
        std::size_t from = 0;  ///< the first piece that the hub does not have
    };
    [[nodiscard]] std::vector<Lack> lacking();
    void ask_about(const std::vector<Bijlage>& some, std::vector<Lack>& lacking);
    void bring(const Lack& lack);

    Store& m_store;
    HubClient& m_client;
    Bijlagekast m_kast;
    std::set<std::string> m_settled;  ///< ids of attachments that the hub has, or does not want
};

/// Brings in a thread of its own, with a connection and a store of its own, so that changes never wait for bytes.
class Bijlagebode {
public:
    /// `waits`: called in that thread whenever the number of attachments that are still to be brought differs.
    Bijlagebode(std::filesystem::path file, const Schema& schema, Membership membership, SyncOptions options,
                std::function<void(std::size_t)> waits);
    /// Ends within a moment.
    ~Bijlagebode();
    Bijlagebode(const Bijlagebode&) = delete;
    Bijlagebode& operator=(const Bijlagebode&) = delete;

    /// The hub has new records of this laptop.
    void look();

private:
    void run();
    void bring();
    void rest(std::chrono::milliseconds at_most);

    std::filesystem::path m_file;
    const Schema& m_schema;
    Membership m_membership;
    SyncOptions m_options;
    std::function<void(std::size_t)> m_waits;
    std::mutex m_mutex;
    std::condition_variable m_woken;
    bool m_stop = false;
    bool m_look = true;
    std::unique_ptr<HubClient> m_client;
    std::thread m_thread;
};

}  // namespace noaber
