// SPDX-License-Identifier: EUPL-1.2
// Zip reading by the central directory alone; every offset is checked before it is used.
#include "base/zip_file.h"

#include <Poco/Checksum.h>
#include <Poco/InflatingStream.h>
#include <Poco/MemoryStream.h>

namespace noaber {
namespace {

constexpr std::string_view damaged =
    "het bestand is beschadigd of niet helemaal gekopieerd. Kopieer of bewaar het opnieuw.";
constexpr std::string_view end_of_directory = "PK\5\6";
constexpr std::string_view directory_entry = "PK\1\2";
constexpr std::string_view local_header = "PK\3\4";

[[noreturn]] void fail() { throw ZipError(std::string(damaged)); }

/// Little-endian number of `size` bytes; fails beyond the end.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || bytes.size() - at < size) fail();
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

bool is_at(std::string_view bytes, std::size_t at, std::string_view what) {
    return at <= bytes.size() && bytes.substr(at).starts_with(what);
}

}  // namespace

ZipFile::ZipFile(std::string_view bytes, std::size_t most_unpacked) : m_bytes(bytes) {
    const std::size_t end = bytes.rfind(end_of_directory);
    if (end == std::string_view::npos) fail();
    const std::uint32_t count = number(bytes, end + 10, 2);
    std::size_t at = number(bytes, end + 16, 4);
    std::size_t total = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!is_at(bytes, at, directory_entry)) fail();
        Entry entry;
        if ((number(bytes, at + 8, 2) & 1U) != 0)
            throw ZipError("het bestand is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord.");
        entry.method = number(bytes, at + 10, 2);
        entry.checksum = number(bytes, at + 16, 4);
        entry.packed = number(bytes, at + 20, 4);
        entry.unpacked = number(bytes, at + 24, 4);
        const std::size_t name = number(bytes, at + 28, 2);
        const std::size_t behind = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        entry.offset = number(bytes, at + 42, 4);
        if (at + 46 + name > bytes.size()) fail();
        total += entry.unpacked;
        if (total > most_unpacked) throw ZipError("het bestand is uitgepakt te groot. Deel het in kleinere bestanden.");
        m_entries[std::string(bytes.substr(at + 46, name))] = entry;
        at += 46 + name + behind;
    }
}

std::vector<std::string> ZipFile::names() const {
    std::vector<std::string> names;
    for (const auto& [name, entry] : m_entries) names.push_back(name);
    return names;
}

std::string ZipFile::read(const std::string& name) const {
    const auto found = m_entries.find(name);
    if (found == m_entries.end()) fail();
    const Entry& entry = found->second;
    if (!is_at(m_bytes, entry.offset, local_header)) fail();
    const std::size_t start =
        entry.offset + 30 + number(m_bytes, entry.offset + 26, 2) + number(m_bytes, entry.offset + 28, 2);
    if (start > m_bytes.size() || m_bytes.size() - start < entry.packed) fail();
    const auto packed = m_bytes.substr(start, entry.packed);
    std::string out;
    if (entry.method == 0) {
        out = packed;
    } else if (entry.method == 8) {
        // One byte more than promised is asked for: an entry that unpacks to more is damaged, and no bomb goes off.
        out.resize(static_cast<std::size_t>(entry.unpacked) + 1);
        Poco::MemoryInputStream source(packed.data(), static_cast<std::streamsize>(packed.size()));
        Poco::InflatingInputStream inflating(source, -15);  // raw deflate, as zip has it
        try {
            inflating.read(out.data(), static_cast<std::streamsize>(out.size()));
        } catch (const std::exception&) {
            fail();
        }
        out.resize(static_cast<std::size_t>(inflating.gcount()));
    } else {
        fail();
    }
    Poco::Checksum checksum(Poco::Checksum::TYPE_CRC32);
    checksum.update(out.data(), static_cast<unsigned>(out.size()));
    if (out.size() != entry.unpacked || checksum.checksum() != entry.checksum) fail();
    return out;
}

}  // namespace noaber
