// SPDX-License-Identifier: EUPL-1.2
// Bytes to a port and what comes back, for what no decent client would send.
#pragma once

#include <Poco/Net/StreamSocket.h>

#include <cstdint>
#include <string>

namespace noaber::test {

class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    void send(const std::string& bytes);
    /// Until the other side closes, or `until` has come.
    std::string receive(const std::string& until = {});
    /// Nothing more will be sent.
    void end();
    Poco::Net::StreamSocket& socket() { return m_socket; }

private:
    Poco::Net::StreamSocket m_socket;
};

/// Status and body of one request; `headers` with their line ends.
struct RawAnswer {
    int status = 0;
    std::string headers;
    std::string body;
};
/// Of all bytes that came.
RawAnswer answer_of(const std::string& said);
RawAnswer ask(std::uint16_t port, const std::string& method, const std::string& path, const std::string& token = {},
              const std::string& body = {});

}  // namespace noaber::test
