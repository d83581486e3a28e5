// SPDX-License-Identifier: EUPL-1.2
// Codes of six digits that an app makes every half minute from a shared secret (RFC 6238 with SHA-1, as all apps have it).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace noaber::hub {

/// 20 random bytes in base32 (RFC 4648, without padding).
[[nodiscard]] std::string new_totp_secret();
/// The half minute since 1970 that a moment is in.
[[nodiscard]] std::int64_t totp_step(std::int64_t milliseconds);
/// "287082". `secret` in base32.
[[nodiscard]] std::string totp_code(std::string_view secret, std::int64_t step);
/// For which half minute the code is, of the one now and those beside it; only one after `used`, because a code serves once.
[[nodiscard]] std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code, std::int64_t now,
                                                       std::int64_t used);
/// "otpauth://totp/...": what the QR code says. `region` is who asks for the code, `name` whose it is.
[[nodiscard]] std::string totp_address(std::string_view secret, std::string_view region, std::string_view name);
/// In groups of four, for who types it.
[[nodiscard]] std::string in_groups(std::string_view secret);

}  // namespace noaber::hub
