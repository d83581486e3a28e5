// SPDX-License-Identifier: EUPL-1.2
// Making them, byte by byte.
#include "bestanden.h"

#include <zlib.h>

namespace noaber::test {

namespace {

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

std::string big_endian(std::uint32_t value, int size) {
    std::string bytes;
    for (int i = size; i-- > 0;) bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

std::string little_endian(std::uint32_t value, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

std::string deflated_bytes(std::string_view bytes, bool raw) {
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, raw ? -15 : 15, 9, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string chunk(const std::string& name, const std::string& bytes) {
    return big_endian(static_cast<std::uint32_t>(bytes.size()), 4) + name + bytes +
           big_endian(checksum(name + bytes), 4);
}

}  // namespace

std::string png(std::string_view inside, std::size_t filling, std::uint32_t width, std::uint32_t height) {
    std::string text = "Comment" + std::string(1, '\0') + std::string(inside);
    for (std::size_t i = 0; i < filling; ++i) text += static_cast<char>('a' + (i * 7 + i / 251) % 26);
    const std::string head = big_endian(width, 4) + big_endian(height, 4) + std::string("\x08\0\0\0\0", 5);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("tEXt", text) +
           chunk("IDAT", deflated_bytes(std::string("\0\x80", 2), false)) + chunk("IEND", "");
}

std::string jpeg(std::uint16_t width, std::uint16_t height) {
    const std::string frame =
        big_endian(8, 1) + big_endian(height, 2) + big_endian(width, 2) + std::string("\1\1\x11\0", 4);
    const std::string scan("\1\1\0\0\x3F\0", 6);
    const auto segment = [](char marker, const std::string& bytes) {
        return std::string("\xFF") + marker + big_endian(static_cast<std::uint32_t>(bytes.size() + 2), 2) + bytes;
    };
    return "\xFF\xD8" + segment('\xE0', std::string("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) + segment('\xC0', frame) +
           segment('\xDA', scan) + "picture" + "\xFF\xD9";
}

std::string pdf(std::string_view inside) {
    return "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n% " + std::string(inside) +
           "\ntrailer <</Root 1 0 R>>\n%%EOF\n";
}

std::string zip(const std::vector<std::pair<std::string, std::string>>& entries, bool deflated,
                std::uint32_t promised) {
    std::string files;
    std::string directory;
    for (const auto& [name, bytes] : entries) {
        const std::string packed = deflated ? deflated_bytes(bytes, true) : bytes;
        const auto size = promised != 0 ? promised : static_cast<std::uint32_t>(bytes.size());
        const std::string about = little_endian(20, 2) + little_endian(0, 2) + little_endian(deflated ? 8 : 0, 2) +
                                  little_endian(0, 4) + little_endian(checksum(bytes), 4) +
                                  little_endian(static_cast<std::uint32_t>(packed.size()), 4) + little_endian(size, 4) +
                                  little_endian(static_cast<std::uint32_t>(name.size()), 2) + little_endian(0, 2);
        directory += "PK\1\2" + little_endian(20, 2) + about + little_endian(0, 2) + little_endian(0, 2) +
                     little_endian(0, 2) + little_endian(0, 4) +
                     little_endian(static_cast<std::uint32_t>(files.size()), 4) + name;
        files += "PK\3\4" + about + name + packed;
    }
    const auto count = little_endian(static_cast<std::uint32_t>(entries.size()), 2);
    return files + directory + "PK\5\6" + little_endian(0, 4) + count + count +
           little_endian(static_cast<std::uint32_t>(directory.size()), 4) +
           little_endian(static_cast<std::uint32_t>(files.size()), 4) + little_endian(0, 2);
}

std::string docx(std::string_view inside) {
    return zip(
        {{"[Content_Types].xml",
          "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
          "</Types>"},
         {"word/document.xml", "<w:document>" + std::string(inside) + "</w:document>"}},
        true);
}

}  // namespace noaber::test
