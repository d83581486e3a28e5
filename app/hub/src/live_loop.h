// SPDX-License-Identifier: EUPL-1.2
// All live connections in one thread: what one laptop pushes goes to the others the moment it is on the disk.
#pragma once

#include "open_records.h"
#include "region_server.h"

#include <noaber/base/wake_socket.h>
#include <noaber/sync/frames.h>

#include <Poco/Net/PollSet.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <unordered_map>

namespace noaber::hub {

struct LiveLimits {
    std::chrono::milliseconds ping_after{20'000};
    std::chrono::milliseconds cut_after{60'000};     ///< without a sign of life
    std::size_t most_queued = std::size_t{8} << 20;  ///< bytes that a slow laptop may let wait; then it must pull
    double messages_per_second = 100;
    double messages_at_once = 400;
    double looks_per_second = 4;  ///< that others are told of; of what goes faster, the last one is
    double looks_at_once = 12;
};

/// What the loop asks about those who are connected.
struct LiveWatch {
    std::function<std::optional<Caller>(const std::string& device)> caller;  ///< as it is now; nothing without access
    std::function<std::pair<std::int64_t, std::int64_t>()> version;  ///< another one when any of them may differ
};

class LiveLoop {
public:
    LiveLoop(LiveLimits limits, LiveWatch watch);
    ~LiveLoop();
    LiveLoop(const LiveLoop&) = delete;
    LiveLoop& operator=(const LiveLoop&) = delete;

    /// Takes over a connection on which the handshake is done. `region` must outlive the loop's use of it: see stop().
    void add(Poco::Net::StreamSocket socket, const Caller& caller, RegionServer& region);
    void publish(const std::shared_ptr<const Published>& published, PublishStep step);
    /// Cuts those off whose rights are not what they were, at once: they come back and see what they may see now. What other
    /// processes change is looked for every second.
    void recheck();
    /// Closes all connections and ends the thread.
    void stop();
    [[nodiscard]] std::size_t connections() const { return m_count; }

private:
    using Clock = std::chrono::steady_clock;
    struct Connection;
    using Text = std::shared_ptr<const std::string>;

    void run();
    void post(std::function<void()> work);
    void work();
    void serve(Connection& connection, int mode);
    void read(Connection& connection);
    void handle(Connection& connection, const Frame& frame);
    void handle_message(Connection& connection, const std::string& text);
    void look_now(Connection& connection);
    void tell_company(const std::vector<OpenRecords::Place>& places);
    void send(Connection& connection, Text frame);
    void flush(Connection& connection);
    void spread(const Published& published);
    void answer_all(const Published& published);
    template <class Send>
    static void tell_of(const Published& published, Connection& connection, const Send& send);
    void answer(Connection& connection, const Published& published, const PushAnswer& answer);
    void check_rights();
    void beat();
    void drop_broken();

    LiveLimits m_limits;
    LiveWatch m_watch;
    std::pair<std::int64_t, std::int64_t> m_version{};  ///< when the rights were last looked at
    WakeSocket m_wake;
    Poco::Net::PollSet m_poll;
    std::unordered_map<std::uint64_t, std::unique_ptr<Connection>> m_connections;
    std::map<Poco::Net::Socket, std::uint64_t> m_by_socket;
    std::map<std::string, std::int64_t> m_heads;  ///< of each region, what was spread
    OpenRecords m_open_records;
    std::uint64_t m_next = 1;
    Clock::time_point m_last_beat;
    std::atomic<std::size_t> m_count{0};
    std::atomic<bool> m_stop{false};
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_work;
    std::thread m_thread;
};

}  // namespace noaber::hub
