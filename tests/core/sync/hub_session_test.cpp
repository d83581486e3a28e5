// SPDX-License-Identifier: EUPL-1.2
// What waits for the network ends when it is told to, also while a connection is being made.
#include "sync/hub_session.h"

#include <boost/test/unit_test.hpp>

#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>

#include <array>
#include <future>

using namespace noaber;

namespace {

/// A port where connections are neither made nor refused: its queue is full, and nobody takes one out.
class Mute {
public:
    Mute() {
        m_socket.bind(Poco::Net::SocketAddress("127.0.0.1", 0));
        m_socket.listen(0);
        for (auto& one : m_waiting) one.connectNB(m_socket.address());
    }
    [[nodiscard]] Poco::Net::SocketAddress address() const { return m_socket.address(); }

private:
    Poco::Net::ServerSocket m_socket;
    std::array<Poco::Net::StreamSocket, 4> m_waiting;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(hub_session)

BOOST_AUTO_TEST_CASE(what_waits_for_a_connection_ends_when_told) {
    const Mute mute;
    for (int round = 0; round < 20; ++round) {
        Waiting waiting;
        std::promise<void> begins;
        auto connecting = std::async(std::launch::async, [&] {
            begins.set_value();
            BOOST_CHECK_THROW((void)waiting.connect(mute.address(), std::chrono::hours(1)), Poco::Exception);
        });
        begins.get_future().wait();
        waiting.abort();
        connecting.get();
        BOOST_CHECK_THROW((void)waiting.connect(mute.address(), std::chrono::hours(1)), Poco::Exception);
        BOOST_CHECK_THROW(waiting.wait_for({}), Poco::Exception);
    }
}

BOOST_AUTO_TEST_CASE(nobody_there_and_nobody_who_answers_are_failures) {
    const Mute mute;
    Waiting waiting;
    BOOST_CHECK_THROW((void)waiting.connect(mute.address(), std::chrono::milliseconds(1)), Poco::TimeoutException);
    Poco::Net::SocketAddress closed;
    {
        Poco::Net::ServerSocket once(Poco::Net::SocketAddress("127.0.0.1", 0));
        closed = once.address();
        BOOST_CHECK_NO_THROW((void)waiting.connect(closed, std::chrono::hours(1)));
    }
    BOOST_CHECK_THROW((void)waiting.connect(closed, std::chrono::hours(1)), Poco::Exception);
}

BOOST_AUTO_TEST_SUITE_END()
