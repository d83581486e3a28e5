// SPDX-License-Identifier: EUPL-1.2
// A socket without manners.
#include "raw_client.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SocketAddress.h>

#include <array>

namespace noaber::test {

RawClient::RawClient(std::uint16_t port) : m_socket(Poco::Net::SocketAddress("127.0.0.1", port)) {
    m_socket.setReceiveTimeout(Poco::Timespan(30, 0));
}

void RawClient::send(const std::string& bytes) {
    try {
        m_socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
    } catch (const Poco::Exception&) {
        // The other side has closed already; what it said can still be read.
    }
}

std::string RawClient::receive(const std::string& until) {
    std::string all;
    std::array<char, 16 * 1024> part{};
    try {
        for (;;) {
            if (!until.empty() && all.find(until) != std::string::npos) return all;
            const int count = m_socket.receiveBytes(part.data(), static_cast<int>(part.size()));
            if (count <= 0) return all;
            all.append(part.data(), static_cast<std::size_t>(count));
        }
    } catch (const Poco::Net::NetException&) {
        return all;
    } catch (const Poco::IOException&) {
        return all;
    }
}

void RawClient::end() {
    try {
        m_socket.shutdownSend();
    } catch (const Poco::Exception&) {
        // The other side has closed already.
    }
}

RawAnswer ask(std::uint16_t port, const std::string& method, const std::string& path, const std::string& token,
              const std::string& body) {
    RawClient client(port);
    std::string request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    if (!token.empty()) request += "Authorization: Bearer " + token + "\r\n";
    if (method != "GET") request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    client.send(request + "\r\n" + body);
    return answer_of(client.receive());
}

RawAnswer answer_of(const std::string& said) {
    RawAnswer answer;
    if (said.size() > 12) answer.status = std::stoi(said.substr(9, 3));
    const auto end = said.find("\r\n\r\n");
    answer.headers = said.substr(0, end);
    if (end != std::string::npos) answer.body = said.substr(end + 4);
    return answer;
}

}  // namespace noaber::test
