// SPDX-License-Identifier: EUPL-1.2
// A loopback datagram socket connected to its own address, so that nobody else's reach it.
#include <noaber/base/wake_socket.h>

#include <Poco/Net/SocketAddress.h>

#include <array>

namespace noaber {

WakeSocket::WakeSocket() : m_socket(Poco::Net::SocketAddress("127.0.0.1", 0)) {
    m_socket.connect(m_socket.address());
    m_socket.setBlocking(false);
}

void WakeSocket::wake() {
    try {
        m_socket.sendBytes("w", 1);
    } catch (const Poco::Exception&) {
        // Its queue is full: it is awake.
    }
}

void WakeSocket::drain() {
    std::array<char, 64> bytes{};
    try {
        while (m_socket.receiveBytes(bytes.data(), static_cast<int>(bytes.size())) > 0) {
        }
    } catch (const Poco::Exception&) {
        // Nothing is left.
    }
}

}  // namespace noaber
