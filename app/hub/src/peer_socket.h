// SPDX-License-Identifier: EUPL-1.2
// A connection that is read and written without ever waiting for it, with TLS or without.
#pragma once

#include <Poco/Net/StreamSocket.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace noaber::hub {

/// Throws Poco::Exception when the other side is gone.
class PeerSocket {
public:
    PeerSocket() = default;
    explicit PeerSocket(Poco::Net::StreamSocket socket);

    /// How many bytes came; 0: the other side has ended; nothing: there are none now.
    [[nodiscard]] std::optional<std::size_t> receive(std::span<char> into);
    /// Whether there is more that no poll tells of, because TLS has unpacked it already.
    [[nodiscard]] bool has_more();
    /// How many bytes went; 0: there is no room now. After 0, the same bytes again.
    [[nodiscard]] std::size_t send(std::string_view bytes);

    [[nodiscard]] const Poco::Net::StreamSocket& socket() const { return m_socket; }
    void close();

private:
    Poco::Net::StreamSocket m_socket;
};

}  // namespace noaber::hub
