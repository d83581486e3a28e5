// SPDX-License-Identifier: EUPL-1.2
// SHA-256 (FIPS 180-4) of bytes that come in pieces.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace noaber {

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// 64 lower-case hexadecimal digits. Once; nothing may be added after it.
    [[nodiscard]] std::string hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Of a file, read in pieces. Throws StorageError when it can't be read.
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& file);
/// Whether `text` is what hex() gives.
[[nodiscard]] bool is_sha256(std::string_view text);

}  // namespace noaber
