// SPDX-License-Identifier: EUPL-1.2
// The laptop's end of a live connection: messages out and in, and whether the other side still lives.
#pragma once

#include <noaber/base/wake_socket.h>
#include <noaber/sync/frames.h>

#include <Poco/Net/PollSet.h>
#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// Throws StorageError when the connection is gone or disturbed.
class LiveSocket {
public:
    using Clock = std::chrono::steady_clock;
    /// `behind`: what came with the handshake's answer. `wake` ends a wait from another thread.
    LiveSocket(Poco::Net::StreamSocket socket, std::string_view behind, WakeSocket& wake);

    void send(std::string_view text);
    void ping();
    /// What the hub said, after waiting at most so long for it, or for the wake socket. Answers pings by itself.
    [[nodiscard]] std::vector<std::string> receive(std::chrono::milliseconds wait);
    [[nodiscard]] Clock::time_point heard() const { return m_heard; }

private:
    void write(FrameKind kind, std::string_view payload);
    void read();
    [[nodiscard]] std::vector<std::string> messages();
    Poco::Net::StreamSocket m_socket;
    WakeSocket& m_wake;
    Poco::Net::PollSet m_poll;
    FrameReader m_reader;
    Clock::time_point m_heard = Clock::now();
};

}  // namespace noaber
