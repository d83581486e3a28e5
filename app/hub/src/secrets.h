// SPDX-License-Identifier: EUPL-1.2
// What is drawn by chance and kept secret: tokens of devices, codes of invitations. The hub keeps only their hashes.
#pragma once

#include <string>
#include <string_view>

namespace noaber::hub {

/// 32 random bytes as 43 characters of base64url.
[[nodiscard]] std::string new_token();
/// So many letters of those, each as likely.
[[nodiscard]] std::string random_letters(std::string_view letters, std::size_t count);
/// 80 random bits for a person to type: "7KQ2-XM4D-0RTV-9GHC", without letters that look like figures.
[[nodiscard]] std::string new_code();
/// SHA-256 in hexadecimal. Enough for what is long and drawn by chance; never for passwords.
[[nodiscard]] std::string hash_of(std::string_view secret);
/// The same in base64, as a Content-Security-Policy names what it lets through.
[[nodiscard]] std::string base64_hash_of(std::string_view text);
/// That who knows the key wrote this text: HMAC-SHA-512/256 in hexadecimal.
[[nodiscard]] std::string seal_of(std::string_view key, std::string_view text);
/// Takes as long whatever the difference is.
[[nodiscard]] bool is_same_secret(std::string_view a, std::string_view b);
/// argon2id with its own salt, as libsodium writes it. Takes 19 MiB and some tens of milliseconds.
[[nodiscard]] std::string hash_of_password(std::string_view password);
/// Whether `hash` is of that password. An empty hash is nobody's, and that takes as long to find out.
[[nodiscard]] bool is_password(const std::string& hash, std::string_view password);

}  // namespace noaber::hub
