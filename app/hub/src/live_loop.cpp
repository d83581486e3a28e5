// SPDX-License-Identifier: EUPL-1.2
// The loop: sockets that never block, bounded queues, heartbeats.
#include "live_loop.h"

#include "peer_socket.h"
#include "rate_limit.h"

#include <noaber/base/errors.h>

#include <Poco/Exception.h>

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_set>

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
    std::unique_ptr<const Sight> sight;
    std::string sees;  ///< the sight's words: who has the same, gets the same
    FrameReader reader{FrameSender::client, most_message};
    RateLimit rate;
    RateLimit look_rate;
    std::optional<Look> look_waits;  ///< said too soon after others
    Presence company;                ///< as last told
    std::deque<Text> queue;
    std::size_t queued = 0;  ///< bytes
    std::size_t sent = 0;    ///< bytes of the first
    bool started = false;    ///< said since which number
    bool writing = false;    ///< the poll set tells when there is room
    bool broken = false;
    Clock::time_point heard;
    Clock::time_point pinged;
};

LiveLoop::LiveLoop(LiveLimits limits, LiveWatch watch)
    : m_limits(limits), m_watch(std::move(watch)), m_last_beat(Clock::now()) {
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
        made->sight = std::make_unique<const Sight>(region.schema(), caller.actor());
        made->sees = made->sight->words();
        made->rate = RateLimit(m_limits.messages_per_second, m_limits.messages_at_once);
        made->look_rate = RateLimit(m_limits.looks_per_second, m_limits.looks_at_once);
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

void LiveLoop::publish(const std::shared_ptr<const Published>& published, PublishStep step) {
    post([this, published, step] { step == PublishStep::visible ? spread(*published) : answer_all(*published); });
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
    if (message.look) {
        connection.look_waits = std::move(message.look);
        if (connection.look_rate.take(connection.heard)) look_now(connection);
    }
    if (message.push.empty()) return;
    Push push;
    push.transactions = std::move(message.push);
    push.caller = connection.caller;
    push.bytes = text.size();
    push.connection = connection.number;
    if (!connection.region->submit(std::move(push))) connection.broken = true;  // it comes back later
}

/// What a person has open and may see; of anything else they have nothing open.
void LiveLoop::look_now(Connection& connection) {
    const Look look = *std::exchange(connection.look_waits, std::nullopt);
    connection.company = {};
    std::optional<OpenRecords::Place> at;
    if (look.at && connection.region->sees(*connection.sight, *look.at))
        at = OpenRecords::Place{connection.caller.region, *look.at};
    tell_company(m_open_records.look(connection.number, {connection.caller.account, connection.caller.name}, at));
}

/// Each who is there, when it is others than they were last told.
void LiveLoop::tell_company(const std::vector<OpenRecords::Place>& places) {
    for (const auto& place : places)
        for (const std::uint64_t number : m_open_records.present(place)) {
            Connection& connection = *m_connections.at(number);
            Presence company = m_open_records.company_of(number);
            if (company == connection.company) continue;
            connection.company = std::move(company);
            try {
                send(connection, text_frame(presence_message(connection.company)));
            } catch (const Poco::Exception&) {
                connection.broken = true;
            }
        }
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

namespace {

/// What was published, as one person sees it. The texts live as long as this.
class Seen {
public:
    Seen(const Published& published, const Sight& sight) : m_published(published), m_sight(sight) {}

    void add(const Published::Entry& entry) {
        if (!entry.narrow) return m_lines.push_back(entry.line);
        TransactionData seen = *entry.narrow;
        const auto whose_is = [this](const EntityInfo& entity, const std::string& record) {
            const auto found = m_published.owners.find({entity.name, record});
            return found == m_published.owners.end() ? Standing() : found->second;
        };
        if (!m_sight.narrow(seen, whose_is)) return;
        m_made.push_back(to_line(seen, entry.seq));
        m_lines.push_back(m_made.back());
    }
    [[nodiscard]] const std::vector<std::string_view>& lines() const { return m_lines; }

private:
    const Published& m_published;
    const Sight& m_sight;
    std::deque<std::string> m_made;
    std::vector<std::string_view> m_lines;
};

}  // namespace

/// One without what it pushed itself, and with the answers to that.
void LiveLoop::answer(Connection& connection, const Published& published, const PushAnswer& answer) {
    if (!answer.error.empty()) {
        connection.broken = true;  // the laptop tries again, and hears why by POST push
        return;
    }
    Seen seen(published, *connection.sight);
    for (const auto& entry : published.entries)
        if (entry.connection != connection.number) seen.add(entry);
    send(connection,
         text_frame(hub_message(published.after, published.news ? published.seq : 0, seen.lines(), answer)));
}

/// Those who pushed nothing of it and see the same get one and the same frame.
void LiveLoop::spread(const Published& published) {
    if (published.news) m_heads[published.region] = published.seq;
    std::unordered_set<std::uint64_t> pushed;
    for (const auto& [number, answer] : published.answers) pushed.insert(number);
    const bool same_for_all =
        std::ranges::none_of(published.entries, [](const auto& entry) { return entry.narrow != nullptr; });
    std::unordered_map<std::string, Text> frames;  // by what is seen
    for (const auto& [number, connection] : m_connections) {
        if (!connection->started || connection->caller.region != published.region || pushed.contains(number)) continue;
        tell_of(published, *connection, [&] {
            if (!published.news) return;
            Text& frame = frames[same_for_all ? std::string() : connection->sees];
            if (!frame) {
                Seen seen(published, *connection->sight);
                for (const auto& entry : published.entries) seen.add(entry);
                frame = text_frame(hub_message(published.after, published.seq, seen.lines(), {}));
            }
            send(*connection, frame);
        });
    }
}

/// What one connection pushed, in one answer however many pushes it were.
void LiveLoop::answer_all(const Published& published) {
    std::unordered_map<std::uint64_t, PushAnswer> answers;
    for (const auto& [number, answer] : published.answers) {
        PushAnswer& all = answers[number];
        all.acknowledged.insert(all.acknowledged.end(), answer.acknowledged.begin(), answer.acknowledged.end());
        all.refused.insert(all.refused.end(), answer.refused.begin(), answer.refused.end());
        all.later.insert(all.later.end(), answer.later.begin(), answer.later.end());
        if (!answer.error.empty()) all.error = answer.error;
    }
    for (const auto& [number, all] : answers) {
        const auto found = m_connections.find(number);
        if (found == m_connections.end() || !found->second->started) continue;
        tell_of(published, *found->second, [&] { answer(*found->second, published, all); });
    }
}

template <class Send>
void LiveLoop::tell_of(const Published& published, Connection& connection, const Send& send) {
    // It comes back, and hears by its pull what it is too old for.
    if (published.erases && !connection.caller.knows_erasure) {
        connection.broken = true;
        return;
    }
    try {
        send();
        // After that: what is theirs is not what it was, and they come back to see what it is now.
        if (published.persons.contains(connection.caller.persoon) ||
            published.gemeenten.contains(connection.caller.gemeente_id))
            connection.broken = true;
    } catch (const Poco::Exception&) {
        connection.broken = true;
    }
}

void LiveLoop::recheck() {
    post([this] { check_rights(); });
}

void LiveLoop::check_rights() {
    for (const auto& [number, connection] : m_connections) try {
            const auto now = m_watch.caller(connection->caller.device);
            if (!now || now->role != connection->caller.role || now->persoon != connection->caller.persoon ||
                now->gemeente != connection->caller.gemeente)
                connection->broken = true;
        } catch (const std::exception&) {
            connection->broken = true;
        }
}

void LiveLoop::beat() {
    const auto now = Clock::now();
    if (now - m_last_beat < beat_every) return;
    m_last_beat = now;
    try {
        if (const auto version = m_watch.version(); version != m_version) {
            m_version = version;
            check_rights();
        }
    } catch (const std::exception&) {
        // The database is away; it is looked at again in a second.
    }
    for (const auto& [number, connection] : m_connections) {
        if (now - connection->heard > m_limits.cut_after) connection->broken = true;
        if (connection->broken) continue;
        try {
            if (connection->look_waits && connection->look_rate.take(now)) look_now(*connection);
            if (now - connection->pinged < m_limits.ping_after) continue;
            connection->pinged = now;
            send(*connection, std::make_shared<const std::string>(to_frame(FrameKind::ping, "", FrameSender::server)));
        } catch (const std::exception&) {
            connection->broken = true;
        }
    }
}

void LiveLoop::drop_broken() {
    std::vector<OpenRecords::Place> places;
    std::erase_if(m_connections, [this, &places](const auto& entry) {
        Connection& connection = *entry.second;
        if (!connection.broken) return false;
        const auto left = m_open_records.look(connection.number, {}, std::nullopt);
        places.insert(places.end(), left.begin(), left.end());
        m_poll.remove(connection.peer.socket());
        m_by_socket.erase(connection.peer.socket());
        connection.peer.close();
        return true;
    });
    m_count = m_connections.size();
    tell_company(places);
}

}  // namespace noaber::hub
