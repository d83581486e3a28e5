// SPDX-License-Identifier: EUPL-1.2
// libsodium's SHA-256.
#include <noaber/base/sha256.h>

#include <noaber/base/errors.h>

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <fstream>

namespace noaber {

struct Sha256::State {
    crypto_hash_sha256_state sodium;
};

Sha256::Sha256() : m_state(std::make_unique<State>()) { crypto_hash_sha256_init(&m_state->sodium); }

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(&m_state->sodium, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Sha256::hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&m_state->sodium, digest.data());
    std::string text;
    for (const unsigned char byte : digest) text += fmt::format("{:02x}", byte);
    return text;
}

std::string sha256_of_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    Sha256 sha;
    std::array<char, 64 * 1024> part{};
    while (in.read(part.data(), part.size()), in.gcount() > 0)
        sha.add({part.data(), static_cast<std::size_t>(in.gcount())});
    if (!in.eof())
        throw StorageError(fmt::format("{} is niet te lezen. Controleer of het bestand er nog is.", file.string()));
    return sha.hex();
}

bool is_sha256(std::string_view text) {
    return text.size() == std::size_t{2} * crypto_hash_sha256_BYTES &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace noaber
