// SPDX-License-Identifier: EUPL-1.2
// The loop: sockets that never block, bounded queues, heartbeats.
#include "live_loop.h"

#include "peer_socket.h"
#include "rate_limit.h"

#include <noaber/base/errors.h>

#include <Poco/Exception.h>

#include <array>
#include <deque>

namespace noaber::hub {

namespace {

constexpr std::size_t read_at_once = 64 * 1024;
constexpr std::size_t most_message = 2 * live_most_push;
constexpr std::chrono::seconds beat_every{1};

std::shared_ptr<const std::string> text_frame(std::string_view text) {
    return std::make_shared<const std::string>(to_frame(FrameKind::text, text, FrameSender::server));
}

}  // namespace

struct LiveLoop::Connection {
    std::uint64_t number = 0;
    PeerSocket peer;
    Caller caller;
    RegionServer* region = nullptr;
    FrameReader reader{FrameSender::client, most_message};
    RateLimit rate;
    std::deque<Text> queue;
    std::size_t queued = 0;  ///< bytes
    std::size_t sent = 0;    ///< bytes of the first
    bool started = false;    ///< said since which number
    bool writing = false;    ///< the poll set tells when there is room
    bool broken = false;
    Clock::time_point heard;
    Clock::time_point pinged;
};

LiveLoop::LiveLoop(LiveLimits limits, std::function<bool(const std::string&)> stands)
    : m_limits(limits), m_stands(std::move(stands)), m_last_beat(Clock::now()) {
    m_poll.add(m_wake.socket(), Poco::Net::PollSet::POLL_READ);
    m_thread = std::thread([this] { run(); });
}

LiveLoop::~LiveLoop() { stop(); }

void LiveLoop::stop() {
    if (!m_thread.joinable()) return;
    m_stop = true;
    m_wake.wake();
    m_thread.join();
}

void LiveLoop::post(std::function<void()> work) {
    {
        const std::lock_guard lock(m_mutex);
        m_work.push_back(std::move(work));
    }
    m_wake.wake();
}

void LiveLoop::add(Poco::Net::StreamSocket socket, const Caller& caller, RegionServer& region) {
    post([this, peer = PeerSocket(std::move(socket)), caller, &region] {
        auto made = std::make_unique<Connection>();
        made->number = m_next++;
        made->peer = peer;
        made->caller = caller;
        made->region = &region;
        made->rate = RateLimit(m_limits.messages_per_second, m_limits.messages_at_once);
        made->heard = made->pinged = Clock::now();
        m_poll.add(peer.socket(), Poco::Net::PollSet::POLL_READ);
        m_by_socket[peer.socket()] = made->number;
        Connection& connection = *made;
        m_connections[made->number] = std::move(made);
        m_count = m_connections.size();
        // What came right behind the handshake, and TLS has unpacked.
        if (connection.peer.has_more()) serve(connection, Poco::Net::PollSet::POLL_READ);
    });
}

void LiveLoop::publish(Published&& published) {
    const auto shared = std::make_shared<const Published>(std::move(published));
    post([this, shared] { spread(*shared); });
}

void LiveLoop::run() {
    while (!m_stop) {
        for (const auto& [socket, mode] : m_poll.poll(Poco::Timespan(1, 0))) {
            if (socket == m_wake.socket()) {
                m_wake.drain();
                continue;
            }
            const auto found = m_by_socket.find(socket);
            if (found != m_by_socket.end()) serve(*m_connections.at(found->second), mode);
        }
        work();
        beat();
        drop_broken();
    }
    for (auto& [number, connection] : m_connections) connection->broken = true;
    drop_broken();
}

void LiveLoop::work() {
    std::vector<std::function<void()>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_work);
    }
    for (const auto& one : waiting) one();
}

void LiveLoop::serve(Connection& connection, int mode) {
    try {
        if (mode & Poco::Net::PollSet::POLL_ERROR) connection.broken = true;
        if (!connection.broken && (mode & Poco::Net::PollSet::POLL_READ)) read(connection);
        if (!connection.broken && (mode & Poco::Net::PollSet::POLL_WRITE)) flush(connection);
    } catch (const Poco::Exception&) {
        connection.broken = true;  // the other side is gone
    } catch (const Error&) {
        connection.broken = true;  // or says what no laptop of ours says
    }
}

void LiveLoop::read(Connection& connection) {
    std::array<char, read_at_once> bytes{};
    do {
        const auto count = connection.peer.receive(bytes);
        if (!count) return;
        if (*count == 0) connection.broken = true;
        connection.heard = Clock::now();
        connection.reader.add({bytes.data(), *count});
        while (auto frame = connection.reader.next()) {
            if (!connection.rate.take(connection.heard)) connection.broken = true;
            if (connection.broken) return;
            handle(connection, *frame);
        }
    } while (!connection.broken && connection.peer.has_more());
}

void LiveLoop::handle(Connection& connection, const Frame& frame) {
    switch (frame.kind) {
        case FrameKind::text: return handle_message(connection, frame.payload);
        case FrameKind::ping:
            return send(connection, std::make_shared<const std::string>(
                                        to_frame(FrameKind::pong, frame.payload, FrameSender::server)));
        case FrameKind::pong: return;
        case FrameKind::binary:
        case FrameKind::close: connection.broken = true; return;
    }
}

void LiveLoop::handle_message(Connection& connection, const std::string& text) {
    LaptopMessage message = read_laptop_message(text);
    if (message.since) {
        connection.started = true;
        auto& head = m_heads.try_emplace(connection.caller.region, connection.region->last()).first->second;
        send(connection, text_frame(head_message(head)));
    }
    if (message.push.empty()) return;
    Push push;
    push.transactions = std::move(message.push);
    push.role = connection.caller.role;
    push.bytes = text.size();
    push.connection = connection.number;
    if (!connection.region->submit(std::move(push))) connection.broken = true;  // it comes back later
}

void LiveLoop::send(Connection& connection, Text frame) {
    if (connection.broken) return;
    connection.queued += frame->size();
    connection.queue.push_back(std::move(frame));
    if (connection.queued > m_limits.most_queued)
        connection.broken = true;  // too slow: it comes back and pulls
    else if (!connection.writing)
        flush(connection);
}

void LiveLoop::flush(Connection& connection) {
    while (!connection.queue.empty()) {
        const std::string& first = *connection.queue.front();
        const std::size_t count = connection.peer.send(std::string_view(first).substr(connection.sent));
        connection.sent += count;
        if (count == 0) break;
        if (connection.sent < first.size()) continue;
        connection.queued -= first.size();
        connection.sent = 0;
        connection.queue.pop_front();
    }
    const bool waits = !connection.queue.empty();
    if (waits == connection.writing) return;
    connection.writing = waits;
    const int write = waits ? int{Poco::Net::PollSet::POLL_WRITE} : 0;
    m_poll.update(connection.peer.socket(), Poco::Net::PollSet::POLL_READ | write);
}

/// Those who pushed nothing of it get one and the same frame; the others one without their own, and their answers.
void LiveLoop::spread(const Published& published) {
    const bool news = published.news;
    if (news) m_heads[published.region] = published.seq;
    std::unordered_map<std::uint64_t, PushAnswer> own;
    for (const auto& [number, answer] : published.answers) {
        PushAnswer& all = own[number];
        all.acknowledged.insert(all.acknowledged.end(), answer.acknowledged.begin(), answer.acknowledged.end());
        all.refused.insert(all.refused.end(), answer.refused.begin(), answer.refused.end());
        if (!answer.error.empty()) all.error = answer.error;
    }
    Text for_others;
    for (const auto& [number, connection] : m_connections) {
        if (!connection->started || connection->caller.region != published.region) continue;
        try {
            const auto pushed = own.find(number);
            if (pushed == own.end()) {
                if (!news) continue;
                if (!for_others) {
                    std::vector<std::string_view> lines;
                    for (const auto& entry : published.entries) lines.push_back(entry.line);
                    for_others = text_frame(hub_message(published.after, published.seq, lines, {}, {}));
                }
                send(*connection, for_others);
                continue;
            }
            if (!pushed->second.error.empty()) {
                connection->broken = true;  // the laptop tries again, and hears why by POST push
                continue;
            }
            std::vector<std::string_view> lines;
            for (const auto& entry : published.entries)
                if (entry.connection != number) lines.push_back(entry.line);
            send(*connection, text_frame(hub_message(published.after, news ? published.seq : 0, lines,
                                                     pushed->second.acknowledged, pushed->second.refused)));
        } catch (const Poco::Exception&) {
            connection->broken = true;
        }
    }
}

void LiveLoop::beat() {
    const auto now = Clock::now();
    if (now - m_last_beat < beat_every) return;
    m_last_beat = now;
    for (const auto& [number, connection] : m_connections) {
        if (now - connection->heard > m_limits.cut_after) connection->broken = true;
        if (connection->broken || now - connection->pinged < m_limits.ping_after) continue;
        connection->pinged = now;
        try {
            if (m_stands(connection->caller.device))
                send(*connection,
                     std::make_shared<const std::string>(to_frame(FrameKind::ping, "", FrameSender::server)));
            else
                connection->broken = true;
        } catch (const std::exception&) {
            connection->broken = true;
        }
    }
}

void LiveLoop::drop_broken() {
    std::erase_if(m_connections, [this](const auto& entry) {
        Connection& connection = *entry.second;
        if (!connection.broken) return false;
        m_poll.remove(connection.peer.socket());
        m_by_socket.erase(connection.peer.socket());
        connection.peer.close();
        return true;
    });
    m_count = m_connections.size();
}

}  // namespace noaber::hub
