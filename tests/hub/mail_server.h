// SPDX-License-Identifier: EUPL-1.2
// A mail server on this machine that keeps what it is given, and can be as difficult as real ones.
#pragma once

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace noaber::test {

class MailServer {
public:
    enum class Manner {
        takes,
        refuses,   ///< the recipient, with 550
        hangs_up,  ///< when it has the message, without a word
    };
    struct Message {
        std::string from;
        std::string to;
        std::string text;  ///< all of it, as it came
        /// The part below the headers, decoded.
        [[nodiscard]] std::string body() const;
    };

    MailServer();
    ~MailServer();
    MailServer(const MailServer&) = delete;
    MailServer& operator=(const MailServer&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_socket.address().port(); }
    /// Those on which it hung up too: it had them.
    [[nodiscard]] std::vector<Message> messages() const;
    /// "user password" of who signed in last.
    [[nodiscard]] std::string signed_in() const;
    std::atomic<Manner> manner = Manner::takes;

private:
    void run();
    void serve(Poco::Net::StreamSocket& client);
    Poco::Net::ServerSocket m_socket;
    mutable std::mutex m_mutex;
    std::vector<Message> m_messages;
    std::string m_signed_in;
    std::atomic_bool m_stop = false;
    std::thread m_thread;
};

}  // namespace noaber::test
