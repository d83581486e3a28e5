// SPDX-License-Identifier: EUPL-1.2
// Stands between a laptop and the hub and cuts the connection after so many bytes.
#pragma once

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

namespace noaber::test {

class CuttingProxy {
public:
    /// `bytes`: how many the next connection may pass in both directions together; asked for each connection.
    CuttingProxy(std::uint16_t hub, std::function<std::size_t()> bytes);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;

    [[nodiscard]] std::string address() const;
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    void run();
    void carry(Poco::Net::StreamSocket laptop, std::size_t bytes);
    std::uint16_t m_hub;
    std::function<std::size_t()> m_bytes;
    Poco::Net::ServerSocket m_server;
    std::atomic<bool> m_stop{false};
    std::atomic<int> m_cuts{0};
    std::thread m_thread;
};

}  // namespace noaber::test
