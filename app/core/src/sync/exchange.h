// SPDX-License-Identifier: EUPL-1.2
// The steps between one file and a hub, shared by the engine and by a single exchange.
#pragma once

#include "sync/hub_client.h"

#include <noaber/sync/engine.h>
#include <noaber/sync/sync_log.h>

namespace noaber {

class Exchange {
public:
    Exchange(Store& store, HubClient& client, const Membership& membership, const SyncOptions& options)
        : m_store(store),
          m_log(store),
          m_client(client),
          m_membership(membership),
          m_certificate(membership.certificate),
          m_options(options) {}

    /// Learns the hub's time and numbering, and when this person may see more or less than before, fetches all anew. Gives how
    /// many transactions came in. Throws PermissionError when the hub serves another region under this token.
    std::size_t greet();
    /// Sends all that waits.
    void push_all();
    /// Fetches all that is new. Gives how many transactions were new here.
    std::size_t pull_all();
    /// What the hub said on the live connection, in this order. Gives how many transactions were new here.
    std::size_t take(const std::vector<HubMessage>& messages);
    /// What waits and fits in one live message, ready to send; empty when there is nothing. What does not fit goes by push_all.
    [[nodiscard]] std::string live_push();

    [[nodiscard]] SyncLog& log() { return m_log; }
    [[nodiscard]] std::int64_t clock_ahead() const { return m_clock_ahead; }
    /// By which the hub is known from now on; see Membership.
    [[nodiscard]] const std::string& certificate() const { return m_certificate; }
    /// How many transactions of here wait until the hub knows what they are about.
    [[nodiscard]] std::size_t held() const { return m_held.size(); }
    /// Whether the hub keeps the bytes of attachments; after greet().
    [[nodiscard]] bool keeps_attachments() const { return m_keeps_attachments; }
    /// Whether the hub wants to know what the person has open; after greet().
    [[nodiscard]] bool tells_presence() const { return m_tells_presence; }

private:
    std::size_t start_over(const std::string& view);
    void note_membership(const HubWelcome& welcome);
    void restamp();
    /// A clock is no reason to lose anything: what was refused for being ahead waits, and is told. Nor is a hub that is older than
    /// this program, or an emergency hub that refuses what the own hub once took.
    void take_back(const HubAnswer& answer);
    [[nodiscard]] FeedChunk without_strange_erasures(FeedChunk chunk) const;
    std::size_t apply(FeedChunk given);
    void remove_old_noodhub() const;
    void clear_kast();
    /// Adds what a message brings to what is written together.
    static void gather(const HubMessage& message, FeedChunk& chunk);
    [[nodiscard]] static FeedChunk chunk_of(const std::string& lines, std::int64_t last);

    Store& m_store;
    SyncLog m_log;
    HubClient& m_client;
    const Membership& m_membership;
    std::string m_certificate;
    const SyncOptions& m_options;
    std::int64_t m_clock_ahead = 0;
    bool m_tells_presence = false;
    bool m_keeps_attachments = false;
    NumberRanges m_own_numbers;  ///< of what was sent on this connection: not fetched again
    std::set<Stamp> m_held;      ///< asked once for each connection: the hub may be another one at the next
};

}  // namespace noaber
