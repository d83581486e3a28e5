// SPDX-License-Identifier: EUPL-1.2
// Reads the entries of a zip file that may be damaged or hostile.
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// What is wrong with the zip, in Dutch, without the file name.
class ZipError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class ZipFile {
public:
    /// `bytes` must outlive this. Throws ZipError when the directory is damaged, something is encrypted, or the entries
    /// together would unpack to more than `most_unpacked` bytes.
    ZipFile(std::string_view bytes, std::size_t most_unpacked);

    [[nodiscard]] bool has(const std::string& name) const { return m_entries.contains(name); }
    [[nodiscard]] std::vector<std::string> names() const;
    /// Unpacked, and checked against its size and checksum. Throws ZipError.
    [[nodiscard]] std::string read(const std::string& name) const;

private:
    struct Entry {
        std::uint32_t offset = 0;
        std::uint32_t packed = 0;
        std::uint32_t unpacked = 0;
        std::uint32_t checksum = 0;
        unsigned method = 0;
    };
    std::string_view m_bytes;
    std::map<std::string, Entry> m_entries;
};

}  // namespace noaber
