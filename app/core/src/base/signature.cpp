// SPDX-License-Identifier: EUPL-1.2
// Ed25519 by libsodium; base64 and base58.
#include <noaber/base/signature.h>

#include <noaber/base/errors.h>

#include <sodium.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace noaber {

namespace {

constexpr std::string_view base58_signs = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view did_start = "did:key:z";
constexpr std::string_view ed25519_code = "\xed\x01";
constexpr unsigned base58 = 58;
constexpr unsigned bytes_base = 256;
constexpr std::size_t longest_base58 = 100;

const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

void begin() {
    if (sodium_init() < 0) throw ProgrammerError("libsodium does not start");
}

/// Digits of a number in another base, the most telling first, without zeros in front.
std::vector<unsigned> in_base(const std::vector<unsigned>& digits, unsigned from, unsigned to) {
    std::vector<unsigned> out;  // the least first
    for (const unsigned digit : digits) {
        unsigned carry = digit;
        for (unsigned& place : out) {
            carry += place * from;
            place = carry % to;
            carry /= to;
        }
        for (; carry > 0; carry /= to) out.push_back(carry % to);
    }
    std::ranges::reverse(out);
    return out;
}

/// Zero bytes in front stand as so many "1".
std::string to_base58(std::string_view plain) {
    const auto zeros =
        static_cast<std::size_t>(std::ranges::find_if(plain, [](char c) { return c != 0; }) - plain.begin());
    std::vector<unsigned> digits;
    for (const char c : plain) digits.push_back(static_cast<unsigned char>(c));
    std::string text(zeros, base58_signs.front());
    for (const unsigned digit : in_base(digits, bytes_base, base58)) text += base58_signs[digit];
    return text;
}

std::optional<std::string> from_base58(std::string_view text) {
    if (text.size() > longest_base58) return std::nullopt;
    std::vector<unsigned> digits;
    for (const char c : text) {
        const auto place = base58_signs.find(c);
        if (place == std::string_view::npos) return std::nullopt;
        digits.push_back(static_cast<unsigned>(place));
    }
    const auto zeros = static_cast<std::size_t>(
        std::ranges::find_if(text, [](char c) { return c != base58_signs.front(); }) - text.begin());
    std::string plain(zeros, '\0');
    for (const unsigned digit : in_base(digits, base58, bytes_base)) plain += static_cast<char>(digit);
    return plain;
}

}  // namespace

SigningKey new_signing_key() {
    begin();
    SigningKey key{std::string(crypto_sign_PUBLICKEYBYTES, '\0'), std::string(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_keypair(reinterpret_cast<unsigned char*>(key.open.data()),
                        reinterpret_cast<unsigned char*>(key.secret.data()));
    return key;
}

std::optional<SigningKey> signing_key_of(std::string_view secret) {
    begin();
    std::optional<SigningKey> key;
    if (secret.size() != crypto_sign_SECRETKEYBYTES) return key;
    key.emplace();
    key->open.resize(crypto_sign_PUBLICKEYBYTES);
    key->secret.resize(crypto_sign_SECRETKEYBYTES);
    std::string seed(crypto_sign_SEEDBYTES, '\0');
    (void)crypto_sign_ed25519_sk_to_seed(reinterpret_cast<unsigned char*>(seed.data()), bytes(secret));
    (void)crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(key->open.data()),
                                   reinterpret_cast<unsigned char*>(key->secret.data()), bytes(seed));
    if (key->secret != secret) key.reset();  // the open half that stands in it is another's
    return key;
}

std::string sign(std::string_view text, const SigningKey& key) {
    begin();
    if (key.secret.size() != crypto_sign_SECRETKEYBYTES) throw ProgrammerError("a key that is none");
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, bytes(text), text.size(),
                         bytes(key.secret));
    return signature;
}

bool is_signed_by(std::string_view text, std::string_view signature, std::string_view open_key) {
    begin();
    return signature.size() == crypto_sign_BYTES && open_key.size() == crypto_sign_PUBLICKEYBYTES &&
           crypto_sign_verify_detached(bytes(signature), bytes(text), text.size(), bytes(open_key)) == 0;
}

std::string base64url(std::string_view plain) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_ENCODED_LEN(plain.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes(plain), plain.size(), variant);
    text.pop_back();  // the NUL of C
    return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string plain(text.size(), '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(plain.data()), plain.size(), text.data(), text.size(),
                          nullptr, &length, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    plain.resize(length);
    return plain;
}

std::string did_of(std::string_view open_key) {
    return std::string(did_start) + to_base58(std::string(ed25519_code) + std::string(open_key));
}

std::optional<std::string> key_of_did(std::string_view did) {
    if (!did.starts_with(did_start)) return std::nullopt;
    auto plain = from_base58(did.substr(did_start.size()));
    if (!plain || plain->size() != ed25519_code.size() + crypto_sign_PUBLICKEYBYTES ||
        !plain->starts_with(ed25519_code))
        return std::nullopt;
    plain->erase(0, ed25519_code.size());
    return plain;
}

std::string fingerprint_of(std::string_view open_key) {
    begin();
    constexpr std::size_t length = 8;
    constexpr std::size_t hash_bytes = 32;
    unsigned char hash[hash_bytes];
    crypto_generichash(hash, sizeof hash, bytes(open_key), open_key.size(), nullptr, 0);
    constexpr std::string_view figures = "0123456789ABCDEF";
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
        if (i > 0 && i % 2 == 0) text += '-';
        text += figures[hash[i] >> 4U];
        text += figures[hash[i] & 0xFU];
    }
    return text;
}

}  // namespace noaber
