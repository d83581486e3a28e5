// SPDX-License-Identifier: EUPL-1.2
// HTTP sessions of which everything that waits for the network, connecting too, ends when another thread says so.
#pragma once

#include <noaber/base/wake_socket.h>

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/URI.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <string>

namespace noaber {

class Waiting {
public:
    /// A connection, made within this time. Throws Poco::Exception when it can't be made, or abort() was called.
    [[nodiscard]] Poco::Net::StreamSocket connect(const Poco::Net::SocketAddress& address,
                                                  std::chrono::milliseconds timeout);
    /// What is waited for from now on. Throws Poco::Exception after abort().
    void wait_for(const Poco::Net::StreamSocket& socket);
    /// From another thread: what is being waited for fails at once, and so does all that follows.
    void abort() noexcept;

private:
    void throw_if_aborted();
    std::mutex m_mutex;
    bool m_aborted = false;
    Poco::Net::StreamSocket m_socket;  ///< a copy, because a session changes its own in its thread only
    WakeSocket m_wake;
};

struct SessionTimes {
    std::chrono::milliseconds connecting;
    std::chrono::milliseconds answering;
};

/// For http and https. `certificates`: see client_context() in tls.h. `waiting` must outlive it.
[[nodiscard]] std::unique_ptr<Poco::Net::HTTPClientSession> make_session(const Poco::URI& uri,
                                                                         const std::string& certificates,
                                                                         SessionTimes times, Waiting& waiting);

}  // namespace noaber
