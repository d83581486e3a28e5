// SPDX-License-Identifier: EUPL-1.2
// Chance and hashes by libsodium.
#include "secrets.h"

#include <noaber/sync/noodhub.h>

#include <sodium.h>

#include <array>
#include <new>
#include <stdexcept>

namespace noaber::hub {

namespace {

// OWASP's least for argon2id: 19 MiB, twice over; once more than that.
constexpr unsigned long long password_rounds = 3;
constexpr std::size_t password_memory = std::size_t{19} << 20;

void need_sodium() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium could not be initialised");
}

using Sha256 = std::array<unsigned char, crypto_hash_sha256_BYTES>;

Sha256 sha256(std::string_view bytes) {
    need_sodium();
    Sha256 hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return hash;
}

}  // namespace

std::string new_token() {
    need_sodium();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 64> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

std::string random_letters(std::string_view letters, std::size_t count) {
    need_sodium();
    std::string drawn;
    for (std::size_t i = 0; i < count; ++i)
        drawn += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    return drawn;
}

std::string new_code() { return code_in_groups(random_letters(code_signs, invitation_signs)); }

std::string hash_of(std::string_view secret) {
    const Sha256 hash = sha256(secret);
    std::array<char, crypto_hash_sha256_BYTES * 2 + 1> text{};
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    return text.data();
}

std::string base64_hash_of(std::string_view given) {
    const Sha256 hash = sha256(given);
    std::array<char, 64> text{};
    sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(), sodium_base64_VARIANT_ORIGINAL);
    return text.data();
}

std::string seal_of(std::string_view key, std::string_view text) {
    static_assert(crypto_auth_KEYBYTES == crypto_hash_sha256_BYTES);
    const Sha256 long_enough = sha256(key);
    std::array<unsigned char, crypto_auth_BYTES> seal{};
    crypto_auth(seal.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), long_enough.data());
    std::array<char, crypto_auth_BYTES * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), seal.data(), seal.size());
    return hex.data();
}

bool is_same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string hash_of_password(std::string_view password) {
    need_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), password_rounds, password_memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return hash.data();
}

bool is_password(const std::string& hash, std::string_view password) {
    static const std::string nobody = hash_of_password(new_token());
    const std::string& compared = hash.empty() ? nobody : hash;
    const bool right = crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0;
    return right && !hash.empty();
}

}  // namespace noaber::hub
