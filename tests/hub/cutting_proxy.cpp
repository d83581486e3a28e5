// SPDX-License-Identifier: EUPL-1.2
// One connection at a time, which is all that one laptop has.
#include "cutting_proxy.h"

#include <Poco/Exception.h>
#include <Poco/Net/SocketAddress.h>

#include <algorithm>
#include <array>

namespace noaber::test {

CuttingProxy::CuttingProxy(std::uint16_t hub, std::function<std::size_t()> bytes)
    : m_hub(hub), m_bytes(std::move(bytes)), m_server(Poco::Net::SocketAddress("127.0.0.1", 0)) {
    m_thread = std::thread([this] { run(); });
}

CuttingProxy::~CuttingProxy() {
    m_stop = true;
    m_thread.join();
}

std::string CuttingProxy::address() const { return "http://" + m_server.address().toString(); }

void CuttingProxy::run() {
    while (!m_stop) try {
            if (m_server.poll(Poco::Timespan(0, 10'000), Poco::Net::Socket::SELECT_READ))
                carry(m_server.acceptConnection(), m_bytes());
        } catch (const Poco::Exception&) {
            // One of the two is gone; the next connection is another.
        }
}

void CuttingProxy::carry(Poco::Net::StreamSocket laptop, std::size_t bytes) {
    Poco::Net::StreamSocket hub(Poco::Net::SocketAddress("127.0.0.1", m_hub));
    std::array<char, 4096> part{};
    while (!m_stop) {
        Poco::Net::Socket::SocketList readable{laptop, hub};
        Poco::Net::Socket::SocketList none;
        Poco::Net::Socket::SocketList broken;
        if (Poco::Net::Socket::select(readable, none, broken, Poco::Timespan(0, 10'000)) == 0) continue;
        for (const auto& socket : readable) {
            Poco::Net::StreamSocket from(socket);
            Poco::Net::StreamSocket to(socket == laptop ? hub : laptop);
            const int count = from.receiveBytes(part.data(), static_cast<int>(part.size()));
            if (count <= 0) return;
            const auto passed = std::min(bytes, static_cast<std::size_t>(count));
            if (passed > 0) to.sendBytes(part.data(), static_cast<int>(passed));
            bytes -= passed;
            if (passed < static_cast<std::size_t>(count)) {
                ++m_cuts;
                return;
            }
        }
    }
}

}  // namespace noaber::test
