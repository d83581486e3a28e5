// SPDX-License-Identifier: EUPL-1.2
// SMTP, as much of it as a client speaks.
#include "mail_server.h"

#include <Poco/Base64Decoder.h>
#include <Poco/Exception.h>
#include <Poco/Net/SocketAddress.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <sstream>

namespace noaber::test {

namespace {

std::string decoded(const std::string& base64) {
    std::istringstream in(base64);
    Poco::Base64Decoder decoder(in);
    return {std::istreambuf_iterator<char>(decoder), {}};
}

std::string between_brackets(const std::string& line) {
    const auto open = line.find('<');
    return open == std::string::npos ? line : line.substr(open + 1, line.find('>') - open - 1);
}

/// One client, line by line.
class Talk {
public:
    explicit Talk(Poco::Net::StreamSocket& socket) : m_socket(socket) {}
    void say(const std::string& line) { m_socket.sendBytes((line + "\r\n").data(), static_cast<int>(line.size() + 2)); }
    /// Without its end; nothing when the other side is gone.
    std::optional<std::string> hear() {
        for (;;) {
            if (const auto end = m_waiting.find("\r\n"); end != std::string::npos) {
                std::string line = m_waiting.substr(0, end);
                m_waiting.erase(0, end + 2);
                return line;
            }
            char bytes[4096];
            const int count = m_socket.receiveBytes(bytes, sizeof bytes);
            if (count <= 0) return std::nullopt;
            m_waiting.append(bytes, static_cast<std::size_t>(count));
        }
    }
    std::string hear_message() {
        std::string text;
        for (auto line = hear(); line && *line != "."; line = hear()) text += *line + "\r\n";
        return text;
    }

private:
    Poco::Net::StreamSocket& m_socket;
    std::string m_waiting;
};

}  // namespace

std::string MailServer::Message::body() const {
    const auto end = text.find("\r\n\r\n");
    return end == std::string::npos ? std::string() : decoded(text.substr(end + 4));
}

MailServer::MailServer() : m_socket(Poco::Net::SocketAddress("127.0.0.1", 0)), m_thread([this] { run(); }) {}

MailServer::~MailServer() {
    m_stop = true;
    m_thread.join();
}

std::vector<MailServer::Message> MailServer::messages() const {
    const std::lock_guard lock(m_mutex);
    return m_messages;
}

std::string MailServer::signed_in() const {
    const std::lock_guard lock(m_mutex);
    return m_signed_in;
}

void MailServer::run() {
    const Poco::Timespan look_again(20'000);
    while (!m_stop) {
        if (!m_socket.poll(look_again, Poco::Net::Socket::SELECT_READ)) continue;
        Poco::Net::StreamSocket client = m_socket.acceptConnection();
        client.setReceiveTimeout(Poco::Timespan(10, 0));
        try {
            serve(client);
        } catch (const Poco::Exception&) {  // the client is gone; the next may come
        }
    }
}

void MailServer::serve(Poco::Net::StreamSocket& client) {
    Talk talk(client);
    Message message;
    talk.say("220 proef");
    while (const auto line = talk.hear()) {
        if (line->starts_with("EHLO")) {
            talk.say("250-proef");
            talk.say("250 AUTH PLAIN LOGIN");
        } else if (line->starts_with("AUTH PLAIN")) {
            std::string who = decoded(line->substr(line->find_last_of(' ') + 1));
            std::replace(who.begin(), who.end(), '\0', ' ');
            {
                const std::lock_guard lock(m_mutex);
                m_signed_in = who;
            }
            talk.say("235 welkom");
        } else if (line->starts_with("MAIL FROM")) {
            message.from = between_brackets(*line);
            talk.say("250 goed");
        } else if (line->starts_with("RCPT TO")) {
            message.to = between_brackets(*line);
            talk.say(manner == Manner::refuses ? "550 onbekend" : "250 goed");
        } else if (*line == "DATA") {
            talk.say("354 kom maar");
            message.text = talk.hear_message();
            {
                const std::lock_guard lock(m_mutex);
                m_messages.push_back(message);
            }
            if (manner == Manner::hangs_up) return client.close();
            talk.say("250 aangenomen");
        } else {
            talk.say("221 dag");
            if (*line == "QUIT") return;
        }
    }
}

}  // namespace noaber::test
