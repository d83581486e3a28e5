// SPDX-License-Identifier: EUPL-1.2
// Poco's TLS does not know of sockets that don't wait: it polls for as long as the socket's own time limit says. So that is the
// shortest there is, and its passing is what "not now" looks like.
#include "peer_socket.h"

#include <noaber/base/borrowed_socket.h>

#include <Poco/Exception.h>

#include <algorithm>
#include <limits>

namespace noaber::hub {

namespace {

const Poco::Timespan shortest(0, 1);

/// Poco's way to say: not now (-1, -2 of TLS; -1 of a plain socket).
bool is_not_now(int count) { return count < 0; }

}  // namespace

PeerSocket::PeerSocket(Poco::Net::StreamSocket socket) : m_socket(std::move(socket)) {
    m_socket.setBlocking(false);
    m_socket.setNoDelay(true);
    if (!m_socket.secure()) return;
    m_socket.setReceiveTimeout(shortest);
    m_socket.setSendTimeout(shortest);
}

std::optional<std::size_t> PeerSocket::receive(std::span<char> into) try {
    const int count = m_socket.receiveBytes(into.data(), static_cast<int>(into.size()));
    if (is_not_now(count)) return std::nullopt;
    return static_cast<std::size_t>(count);
} catch (const Poco::TimeoutException&) {
    return std::nullopt;
}

bool PeerSocket::has_more() { return m_socket.secure() && m_socket.available() > 0; }

std::size_t PeerSocket::send(std::string_view bytes) try {
    const auto most = static_cast<std::size_t>(std::numeric_limits<int>::max());
    const int count = m_socket.sendBytes(bytes.data(), static_cast<int>(std::min(bytes.size(), most)));
    return is_not_now(count) ? 0 : static_cast<std::size_t>(count);
} catch (const Poco::TimeoutException&) {
    return 0;
}

void PeerSocket::close() {
    if (!m_socket.secure()) return m_socket.close();
    // TLS would say goodbye first, wait for it, and find fault with who does not answer.
    try {
        BorrowedSocket(m_socket.impl()->sockfd()).shut_down();
    } catch (const Poco::Exception&) {
        // The other side was first.
    }
    m_socket = Poco::Net::StreamSocket();
}

}  // namespace noaber::hub
