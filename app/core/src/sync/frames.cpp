// SPDX-License-Identifier: EUPL-1.2
// The layout of WebSocket frames.
#include <noaber/sync/frames.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <Poco/Base64Encoder.h>
#include <Poco/SHA1Engine.h>

#include <random>
#include <sstream>
#include <utility>

namespace noaber {

namespace {

constexpr std::size_t mask_size = 4;
constexpr std::size_t most_control = 125;
constexpr std::size_t key_bytes = 16;

[[noreturn]] void fail() { throw InputError("De verbinding met de hub is verstoord en wordt opnieuw gelegd."); }

bool is_control(int code) { return code >= 8; }
bool is_known(int code) { return code <= 2 || (code >= 8 && code <= 10); }

std::uint32_t random_mask() {
    thread_local std::mt19937 random{std::random_device{}()};
    return static_cast<std::uint32_t>(random());
}

void append_number(std::string& out, std::uint64_t number, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>((number >> (8 * i)) & 0xff);
}

std::string base64(const std::string& bytes) {
    std::ostringstream text;
    Poco::Base64Encoder encoder(text);
    encoder << bytes;
    encoder.close();
    return text.str();
}

}  // namespace

std::string to_frame(FrameKind kind, std::string_view payload, FrameSender sender) {
    std::string frame;
    frame.reserve(payload.size() + 14);
    frame += static_cast<char>(0x80 | static_cast<int>(kind));
    const int masked = sender == FrameSender::client ? 0x80 : 0;
    if (payload.size() < 126) {
        frame += static_cast<char>(masked | static_cast<int>(payload.size()));
    } else if (payload.size() <= 0xffff) {
        frame += static_cast<char>(masked | 126);
        append_number(frame, payload.size(), 2);
    } else {
        frame += static_cast<char>(masked | 127);
        append_number(frame, payload.size(), 8);
    }
    if (masked == 0) return frame.append(payload);
    const std::size_t mask = frame.size();
    append_number(frame, random_mask(), mask_size);
    for (std::size_t i = 0; i < payload.size(); ++i)
        frame += static_cast<char>(payload[i] ^ frame[mask + i % mask_size]);
    return frame;
}

std::string new_key() {
    std::random_device random;
    std::string bytes;
    for (std::size_t i = 0; i < key_bytes; ++i) bytes += static_cast<char>(random());
    return base64(bytes);
}

std::string accept_key(std::string_view key) {
    Poco::SHA1Engine sha;
    sha.update(std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    const auto& digest = sha.digest();
    return base64({digest.begin(), digest.end()});
}

std::optional<FrameReader::Header> FrameReader::header() const {
    const std::size_t there = m_bytes.size() - m_at;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(m_bytes[m_at + i]); };
    if (there < 2) return std::nullopt;
    Header header;
    header.last = (byte(0) & 0x80) != 0;
    header.code = byte(0) & 0x0f;
    const bool masked = (byte(1) & 0x80) != 0;
    if ((byte(0) & 0x70) != 0 || !is_known(header.code) || masked != (m_sender == FrameSender::client)) fail();
    const std::size_t short_length = byte(1) & 0x7f;
    const std::size_t wide = short_length == 126 ? 2U : short_length == 127 ? 8U : 0U;
    header.size = 2 + wide + (masked ? mask_size : 0);
    if (there < header.size) return std::nullopt;
    header.length = short_length;
    if (wide > 0) {
        header.length = 0;
        for (std::size_t i = 0; i < wide; ++i) header.length = header.length << 8 | byte(2 + i);
    }
    if (is_control(header.code) && (!header.last || header.length > most_control)) fail();
    if (header.length > m_most) fail();
    return header;
}

std::string FrameReader::take(const Header& header) {
    const std::size_t start = m_at + header.size;
    std::string payload = m_bytes.substr(start, header.length);
    if (m_sender == FrameSender::client)
        for (std::size_t i = 0; i < payload.size(); ++i)
            payload[i] = static_cast<char>(payload[i] ^ m_bytes[start - mask_size + i % mask_size]);
    m_at = start + header.length;
    if (m_at == m_bytes.size()) {
        m_bytes.clear();
        m_at = 0;
    } else if (m_at > (std::size_t{1} << 20)) {
        m_bytes.erase(0, m_at);
        m_at = 0;
    }
    return payload;
}

std::optional<Frame> FrameReader::next() {
    for (;;) {
        const auto found = header();
        if (!found || m_bytes.size() - m_at < found->size + found->length) return std::nullopt;
        std::string payload = take(*found);
        if (is_control(found->code)) return Frame{static_cast<FrameKind>(found->code), std::move(payload)};
        const bool goes_on = found->code == 0;
        if (goes_on != m_in_pieces || m_pieces.payload.size() + payload.size() > m_most) fail();
        if (!goes_on) m_pieces = {static_cast<FrameKind>(found->code), {}};
        m_pieces.payload += payload;
        m_in_pieces = !found->last;
        if (m_in_pieces) continue;
        if (m_pieces.kind == FrameKind::text && !is_valid_utf8(m_pieces.payload)) fail();
        return std::exchange(m_pieces, {});
    }
}

}  // namespace noaber
