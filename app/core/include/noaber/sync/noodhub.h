// SPDX-License-Identifier: EUPL-1.2
// A hub on a colleague's laptop, for a network without the hub of the region: the one code that others need, and its place.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace noaber {

/// Signs that can be read aloud and typed: no letters that look like figures (Crockford's).
inline constexpr std::string_view code_signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
inline constexpr std::size_t invitation_signs = 16;   ///< 80 bits
inline constexpr std::size_t fingerprint_signs = 12;  ///< 60 bits

/// A code as it is compared: capitals, no dashes or spaces, O read as 0, I and L as 1.
[[nodiscard]] std::string plain_code(std::string_view typed);
/// "7KQ2-XM4D-0RTV-9GHC"
[[nodiscard]] std::string code_in_groups(std::string_view plain, char between = '-');

/// What a certificate (PEM) is recognised by: fingerprint_signs of its SHA-256. Throws InputError when it can't be read.
[[nodiscard]] std::string fingerprint_of(const std::string& certificate);

/// With what one comes in at an emergency hub: an invitation, and by what to know that it is that hub.
struct NoodhubCode {
    std::string invitation;
    std::string fingerprint;
};
/// Throws InputError when it is no such code.
[[nodiscard]] NoodhubCode read_noodhub_code(std::string_view typed);
/// As it is told to a colleague: the invitation, and the fingerprint of that certificate behind it.
[[nodiscard]] std::string noodhub_code(std::string_view invitation, const std::string& certificate);

/// FILE.noodhub, where the hub that this laptop is keeps its things.
[[nodiscard]] std::filesystem::path noodhub_folder(const std::filesystem::path& file);

}  // namespace noaber
