// SPDX-License-Identifier: EUPL-1.2
// The crowd's sockets: a handshake by hand, and then frames as they come.
#include "crowd.h"

#include "roles.h"

#include <noaber/sync/frames.h>
#include <noaber/sync/live.h>

#include <Poco/Net/PollSet.h>
#include <Poco/Net/StreamSocket.h>

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <deque>
#include <fstream>
#include <iostream>
#include <map>

namespace noaber::bench {

namespace {

struct Member {
    Poco::Net::StreamSocket socket;
    FrameReader reader{FrameSender::server, std::size_t{64} << 20};
};

std::string receive(Poco::Net::StreamSocket& socket) {
    std::array<char, 64 * 1024> bytes{};
    const int count = socket.receiveBytes(bytes.data(), static_cast<int>(bytes.size()));
    if (count <= 0) throw std::runtime_error("the hub closed a connection of the crowd");
    return {bytes.data(), static_cast<std::size_t>(count)};
}

void send(Poco::Net::StreamSocket& socket, const std::string& bytes) {
    if (socket.sendBytes(bytes.data(), static_cast<int>(bytes.size())) != static_cast<int>(bytes.size()))
        throw std::runtime_error("a handshake did not go in one piece");
}

Member connect(const std::string& host, const std::string& token) {
    Member member{Poco::Net::StreamSocket(Poco::Net::SocketAddress(host))};
    send(member.socket,
         fmt::format("GET /api/v1/live HTTP/1.1\r\nHost: {}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {}\r\nAuthorization: Bearer {}\r\n\r\n",
                     host, new_key(), token));
    std::string answer;
    std::size_t end = std::string::npos;
    while ((end = answer.find("\r\n\r\n")) == std::string::npos) answer += receive(member.socket);
    if (!answer.starts_with("HTTP/1.1 101")) throw std::runtime_error("the hub refused: " + answer);
    member.reader.add(std::string_view(answer).substr(end + 4));
    send(member.socket, to_frame(FrameKind::text, since_message(0), FrameSender::client));
    return member;
}

/// When each of the edits came to each of the members.
class Arrivals {
public:
    explicit Arrivals(std::size_t members) : m_members(members) {}

    void look_at(const std::string& message) {
        const HubMessage read = read_hub_message(message);
        for (const WireTransaction& one : read.transactions)
            for (const Change& change : one.data.changes) {
                const std::string value(as_text(change.value));
                if (!value.starts_with("~")) continue;
                m_times[value].push_back(static_cast<double>(microseconds() - std::stoll(value.substr(1))) / 1000);
            }
    }
    [[nodiscard]] std::size_t complete() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(m_times, [this](const auto& entry) { return entry.second.size() == m_members; }));
    }
    void print() {
        for (auto& [value, times] : m_times) {
            std::ranges::sort(times);
            fmt::print("{} {} ", times[times.size() / 2], times.back());
        }
        fmt::print("\n");
    }

private:
    std::size_t m_members;
    std::map<std::string, std::vector<double>> m_times;
};

}  // namespace

int run_crowd(const std::string& address, const std::string& token_file, int edits) {
    const std::string host = address.substr(address.find("//") + 2);
    std::deque<Member> members;
    std::map<Poco::Net::Socket, Member*> by_socket;
    Poco::Net::PollSet poll;
    std::ifstream tokens(token_file);
    for (std::string token; std::getline(tokens, token);) {
        Member& member = members.emplace_back(connect(host, token));
        by_socket[member.socket] = &member;
        poll.add(member.socket, Poco::Net::PollSet::POLL_READ);
    }
    fmt::print("klaar\n");
    std::fflush(stdout);
    std::string word;
    std::getline(std::cin, word);

    Arrivals arrivals(members.size());
    while (arrivals.complete() < static_cast<std::size_t>(edits))
        for (const auto& [socket, mode] : poll.poll(Poco::Timespan(1, 0))) {
            Member& member = *by_socket.at(socket);
            member.reader.add(receive(member.socket));
            while (const auto frame = member.reader.next()) {
                if (frame->kind == FrameKind::text) arrivals.look_at(frame->payload);
                if (frame->kind == FrameKind::ping)
                    send(member.socket, to_frame(FrameKind::pong, frame->payload, FrameSender::client));
            }
        }
    arrivals.print();
    return 0;
}

}  // namespace noaber::bench
