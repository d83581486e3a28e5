// SPDX-License-Identifier: EUPL-1.2
// Wakes a thread that waits for sockets: a datagram socket that hears only itself.
#pragma once

#include <Poco/Net/DatagramSocket.h>

namespace noaber {

class WakeSocket {
public:
    WakeSocket();
    /// From any thread.
    void wake();
    /// After waking, in the thread that waits.
    void drain();
    /// To wait for, for reading.
    [[nodiscard]] const Poco::Net::DatagramSocket& socket() const { return m_socket; }

private:
    Poco::Net::DatagramSocket m_socket;
};

}  // namespace noaber
