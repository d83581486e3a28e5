// SPDX-License-Identifier: EUPL-1.2
// JPEG (ITU T.81, annex B) and PNG (ISO 15948) by their structure.
#include "bijlage/foto.h"

#include <zlib.h>

namespace noaber {

namespace {

constexpr std::string_view png_start = "\x89PNG\r\n\x1a\n";

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

/// Big-endian.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = (value << 8U) | byte_at(bytes, at + i);
    return value;
}

std::optional<Fotomaat> sized(std::uint32_t width, std::uint32_t height) {
    if (width == 0 || height == 0) return std::nullopt;
    return Fotomaat{width, height};
}

/// SOF0 to SOF15, without the tables that stand among them.
bool begins_frame(unsigned marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

}  // namespace

std::optional<Fotomaat> measure_jpeg(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8")) return std::nullopt;
    constexpr unsigned start_of_scan = 0xDA;
    std::optional<Fotomaat> found;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (byte_at(bytes, at) != 0xFF) return std::nullopt;
        const unsigned marker = byte_at(bytes, at + 1);
        if (marker == 0xFF) {  // filling
            ++at;
            continue;
        }
        const std::size_t length = number(bytes, at + 2, 2);
        if (length < 2 || at + 2 + length > bytes.size()) return std::nullopt;
        if (begins_frame(marker) && length >= 8) found = sized(number(bytes, at + 7, 2), number(bytes, at + 5, 2));
        if (marker == start_of_scan) {
            const bool ends = bytes.find("\xFF\xD9", at + 2 + length) != std::string_view::npos;
            return ends ? found : std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<Fotomaat> measure_png(std::string_view bytes) {
    if (!bytes.starts_with(png_start)) return std::nullopt;
    constexpr std::size_t around = 12;  // length, name and checksum of a chunk
    std::optional<Fotomaat> found;
    for (std::size_t at = png_start.size(); at + around <= bytes.size();) {
        const std::size_t length = number(bytes, at, 4);
        if (length > bytes.size() - at - around) return std::nullopt;
        const std::string_view name = bytes.substr(at + 4, 4);
        const auto checked = crc32(0, reinterpret_cast<const Bytef*>(name.data()), static_cast<uInt>(4 + length));
        if (checked != number(bytes, at + 8 + length, 4)) return std::nullopt;
        if (!found && (name != "IHDR" || length != 13)) return std::nullopt;
        if (name == "IHDR") found = sized(number(bytes, at + 8, 4), number(bytes, at + 12, 4));
        if (!found || name == "IEND") return found;
        at += around + length;
    }
    return std::nullopt;
}

}  // namespace noaber
