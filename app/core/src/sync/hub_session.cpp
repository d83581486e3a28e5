// SPDX-License-Identifier: EUPL-1.2
// Connecting without blocking, and TLS on top of what was connected.
#include "sync/hub_session.h"

#include "sync/tls.h"

#include <noaber/base/borrowed_socket.h>

#include <Poco/Exception.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/PollSet.h>
#include <Poco/Net/SecureStreamSocket.h>

namespace noaber {

namespace {

using Poco::Net::PollSet;
using Poco::Net::StreamSocket;

Poco::Timespan span(std::chrono::milliseconds time) { return Poco::Timespan(time.count() * 1000); }

/// `Base`: Poco's own session, with or without TLS.
template <class Base>
class Session final : public Base {
public:
    template <class... Arguments>
    Session(SessionTimes times, Waiting& waiting, Arguments&&... arguments)
        : Base(std::forward<Arguments>(arguments)...), m_times(times), m_waiting(waiting) {
        this->setKeepAlive(true);
        this->setTimeout(span(times.connecting), span(times.answering), span(times.answering));
    }

protected:
    void connect(const Poco::Net::SocketAddress& address) override {
        StreamSocket plain = m_waiting.connect(address, m_times.connecting);
        plain.setNoDelay(true);
        plain.setReceiveTimeout(span(m_times.answering));
        plain.setSendTimeout(span(m_times.answering));
        this->attachSocket(dressed(plain));
    }

private:
    StreamSocket dressed(const StreamSocket& plain) {
        if constexpr (std::is_same_v<Base, Poco::Net::HTTPSClientSession>) {
            m_waiting.wait_for(plain);  // for the handshake
            const Poco::Net::SecureStreamSocket before(this->socket());
            return Poco::Net::SecureStreamSocket::attach(plain, this->getHost(), before.context());
        } else {
            return plain;
        }
    }
    SessionTimes m_times;
    Waiting& m_waiting;
};

}  // namespace

StreamSocket Waiting::connect(const Poco::Net::SocketAddress& address, std::chrono::milliseconds timeout) {
    throw_if_aborted();
    StreamSocket socket;
    socket.connectNB(address);
    PollSet both;
    both.add(socket, PollSet::POLL_WRITE | PollSet::POLL_ERROR);
    both.add(m_wake.socket(), PollSet::POLL_READ);
    const auto ready = both.poll(span(timeout));
    throw_if_aborted();
    if (ready.empty()) throw Poco::TimeoutException("connecting");
    if (socket.impl()->socketError() != 0) throw Poco::Net::ConnectionRefusedException();
    socket.setBlocking(true);
    return socket;
}

void Waiting::wait_for(const StreamSocket& socket) {
    const std::lock_guard lock(m_mutex);
    if (m_aborted) throw Poco::Net::ConnectionAbortedException();
    m_socket = socket;
}

void Waiting::abort() noexcept {
    {
        const std::lock_guard lock(m_mutex);
        m_aborted = true;
        try {
            // Below TLS, which belongs to the other thread.
            BorrowedSocket(m_socket.impl()->sockfd()).shut_down();
        } catch (const Poco::Exception&) {
            // It was not connected.
        }
    }
    m_wake.wake();
}

void Waiting::throw_if_aborted() {
    const std::lock_guard lock(m_mutex);
    if (m_aborted) throw Poco::Net::ConnectionAbortedException();
}

std::unique_ptr<Poco::Net::HTTPClientSession> make_session(const Poco::URI& uri, const std::string& certificates,
                                                           SessionTimes times, Waiting& waiting) {
    using namespace Poco::Net;
    if (uri.getScheme() != "https")
        return std::make_unique<Session<HTTPClientSession>>(times, waiting, uri.getHost(), uri.getPort());
    return std::make_unique<Session<HTTPSClientSession>>(times, waiting, uri.getHost(), uri.getPort(),
                                                         client_context(certificates));
}

}  // namespace noaber
