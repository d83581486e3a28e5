// SPDX-License-Identifier: EUPL-1.2
// Signatures with Ed25519 (RFC 8032), and the texts in which keys and signatures travel.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace noaber {

/// A pair of keys, as raw bytes.
struct SigningKey {
    std::string open;    ///< 32 bytes, for everybody
    std::string secret;  ///< 64 bytes; whoever has it signs in our name
};

[[nodiscard]] SigningKey new_signing_key();
/// Of its secret bytes; nothing when they are none.
[[nodiscard]] std::optional<SigningKey> signing_key_of(std::string_view secret);

/// 64 bytes.
[[nodiscard]] std::string sign(std::string_view text, const SigningKey& key);
[[nodiscard]] bool is_signed_by(std::string_view text, std::string_view signature, std::string_view open_key);

/// Base64 with "-" and "_", without "=" (RFC 4648, section 5).
[[nodiscard]] std::string base64url(std::string_view bytes);
/// Nothing for what is none.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

/// "did:key:z6Mk...": an open key as a name that holds it (W3C did:key, for Ed25519: 0xed01 and the key, in base58 of Bitcoin).
[[nodiscard]] std::string did_of(std::string_view open_key);
/// The key in it; nothing for what is none, or of another kind.
[[nodiscard]] std::optional<std::string> key_of_did(std::string_view did);
/// "7F3A-91C0-22BE-5D08": to read out on the telephone, so that a key is not taken for another.
[[nodiscard]] std::string fingerprint_of(std::string_view open_key);

}  // namespace noaber
