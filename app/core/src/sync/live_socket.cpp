// SPDX-License-Identifier: EUPL-1.2
// A socket that is read when there is something, so that a wake or a stop never waits for the network.
#include "sync/live_socket.h"

#include <noaber/base/errors.h>

#include <Poco/Exception.h>

#include <array>

namespace noaber {

namespace {

constexpr std::size_t most_message = std::size_t{80}
                                     << 20;  // a transaction of the greatest size, and what is around it

[[noreturn]] void fail_as_broken() {
    throw StorageError("De verbinding met de hub is verbroken. Er wordt opnieuw verbinding gemaakt.");
}

}  // namespace

LiveSocket::LiveSocket(Poco::Net::StreamSocket socket, std::string_view behind, WakeSocket& wake)
    : m_socket(std::move(socket)), m_wake(wake), m_reader(FrameSender::server, most_message) {
    m_socket.setNoDelay(true);
    m_poll.add(m_socket, Poco::Net::PollSet::POLL_READ);
    m_poll.add(m_wake.socket(), Poco::Net::PollSet::POLL_READ);
    m_reader.add(behind);
}

void LiveSocket::write(FrameKind kind, std::string_view payload) {
    const std::string frame = to_frame(kind, payload, FrameSender::client);
    try {
        for (std::size_t sent = 0; sent < frame.size();) {
            const int count = m_socket.sendBytes(frame.data() + sent, static_cast<int>(frame.size() - sent));
            if (count <= 0) fail_as_broken();
            sent += static_cast<std::size_t>(count);
        }
    } catch (const Poco::Exception&) {
        fail_as_broken();
    }
}

void LiveSocket::send(std::string_view text) { write(FrameKind::text, text); }

void LiveSocket::ping() { write(FrameKind::ping, ""); }

void LiveSocket::read() {
    std::array<char, 64 * 1024> bytes{};
    try {
        // What TLS has unpacked already, no poll tells.
        do {
            const int count = m_socket.receiveBytes(bytes.data(), static_cast<int>(bytes.size()));
            if (count <= 0) fail_as_broken();
            m_heard = Clock::now();
            m_reader.add({bytes.data(), static_cast<std::size_t>(count)});
        } while (m_socket.secure() && m_socket.available() > 0);
    } catch (const Poco::Exception&) {
        fail_as_broken();
    }
}

std::vector<std::string> LiveSocket::messages() {
    std::vector<std::string> texts;
    try {
        while (auto frame = m_reader.next()) switch (frame->kind) {
                case FrameKind::text: texts.push_back(std::move(frame->payload)); break;
                case FrameKind::ping: write(FrameKind::pong, frame->payload); break;
                case FrameKind::pong: break;
                case FrameKind::binary:
                case FrameKind::close: fail_as_broken();
            }
    } catch (const InputError& error) {
        throw StorageError(error.what());
    }
    return texts;
}

std::vector<std::string> LiveSocket::receive(std::chrono::milliseconds wait) {
    if (auto there = messages(); !there.empty()) return there;
    for (const auto& [socket, mode] : m_poll.poll(Poco::Timespan(wait.count() * 1000))) {
        if (socket == m_wake.socket())
            m_wake.drain();
        else
            read();
    }
    return messages();
}

}  // namespace noaber
