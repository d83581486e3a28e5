// SPDX-License-Identifier: EUPL-1.2
// UUIDs: version 7 for new records, version 5 for records that every machine must give the same id.
#include <noaber/base/ids.h>

#include <noaber/base/stamp.h>

#include <Poco/UUID.h>
#include <Poco/UUIDGenerator.h>

#include <array>
#include <random>

namespace noaber {

namespace {

/// Namespace of all ids that are derived from names; drawn once, fixed for ever.
const Poco::UUID& derived_namespace() {
    static const Poco::UUID uuid("5f0c6a36-7d0e-4b43-9a0e-1f6f6e6f6162");
    return uuid;
}

}  // namespace

std::string new_uuid() {
    static thread_local std::mt19937_64 random{(std::uint64_t{std::random_device{}()} << 32) ^ std::random_device{}()};
    static constexpr std::string_view digits = "0123456789abcdef";
    std::array<std::uint8_t, 16> bytes;
    const std::uint64_t high = random();
    const std::uint64_t low = random();
    const auto now = static_cast<std::uint64_t>(system_milliseconds());
    for (std::size_t i = 0; i < 6; ++i) bytes[i] = static_cast<std::uint8_t>(now >> (40 - 8 * i));
    for (std::size_t i = 6; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(high >> (8 * i));
    for (std::size_t i = 8; i < 16; ++i) bytes[i] = static_cast<std::uint8_t>(low >> (8 * (i - 8)));
    bytes[6] = static_cast<std::uint8_t>(0x70 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 0x0f];
    }
    return text;
}

std::string derived_uuid(std::string_view region, std::string_view table, std::string_view key) {
    std::string name;
    name.reserve(region.size() + table.size() + key.size() + 2);
    name.append(region).append(1, '\x1f').append(table).append(1, '\x1f').append(key);
    return Poco::UUIDGenerator().createFromName(derived_namespace(), name).toString();
}

bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-') return false;
        } else if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            return false;
        }
    }
    return true;
}

}  // namespace noaber
