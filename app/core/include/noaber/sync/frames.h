// SPDX-License-Identifier: EUPL-1.2
// WebSocket frames (RFC 6455) out of bytes as they come in, and back. Knows no socket, so that half a frame blocks nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace noaber {

enum class FrameKind { text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

/// A whole message, its pieces put together, or a control frame.
struct Frame {
    FrameKind kind = FrameKind::text;
    std::string payload;
};

/// Who sends the frames: a client masks all of them, a server none.
enum class FrameSender { client, server };

[[nodiscard]] std::string to_frame(FrameKind kind, std::string_view payload, FrameSender sender);
/// A client's Sec-WebSocket-Key.
[[nodiscard]] std::string new_key();
/// The answer that a server gives to it.
[[nodiscard]] std::string accept_key(std::string_view key);

class FrameReader {
public:
    /// `sender`: whose frames these are. A message of more than `most` bytes is refused.
    FrameReader(FrameSender sender, std::size_t most) : m_sender(sender), m_most(most) {}

    void add(std::string_view bytes) { m_bytes += bytes; }
    /// The next message that is whole, if any. Throws InputError when the other side breaks the protocol or the bound.
    [[nodiscard]] std::optional<Frame> next();

private:
    struct Header {
        bool last = false;
        int code = 0;
        std::size_t size = 0;    ///< of the header itself
        std::size_t length = 0;  ///< of the payload
    };
    [[nodiscard]] std::optional<Header> header() const;
    [[nodiscard]] std::string take(const Header& header);
    FrameSender m_sender;
    std::size_t m_most;
    std::string m_bytes;
    std::size_t m_at = 0;  ///< what of m_bytes was taken
    Frame m_pieces;        ///< of a message whose last frame has not come
    bool m_in_pieces = false;
};

}  // namespace noaber
