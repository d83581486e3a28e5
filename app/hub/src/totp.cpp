// SPDX-License-Identifier: EUPL-1.2
// HMAC of the half minute, cut down to six digits.
#include "totp.h"

#include "secrets.h"
#include "uri_text.h"

#include <noaber/sync/noodhub.h>

#include <Poco/HMACEngine.h>
#include <Poco/SHA1Engine.h>

#include <fmt/format.h>

namespace noaber::hub {

namespace {

constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t secret_length = 32;  // letters of 5 bits
constexpr std::int64_t step_milliseconds = 30'000;
constexpr std::uint32_t six_digits = 1'000'000;

std::string bytes_of(std::string_view letters) {
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char letter : letters) {
        bits = (bits << 5) | static_cast<std::uint32_t>(base32.find(letter));
        count += 5;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>((bits >> count) & 0xff);
    }
    return bytes;
}

}  // namespace

std::string new_totp_secret() { return random_letters(base32, secret_length); }

std::int64_t totp_step(std::int64_t milliseconds) { return milliseconds / step_milliseconds; }

std::string totp_code(std::string_view secret, std::int64_t step) {
    std::string counter;
    for (int shift = 56; shift >= 0; shift -= 8) counter += static_cast<char>((step >> shift) & 0xff);
    Poco::HMACEngine<Poco::SHA1Engine> engine(bytes_of(secret));
    engine.update(counter);
    const auto& digest = engine.digest();
    const std::size_t at = digest.back() & 0xfU;
    std::uint32_t number = digest[at] & 0x7fU;
    for (std::size_t i = 1; i < 4; ++i) number = (number << 8) | digest[at + i];
    return fmt::format("{:06}", number % six_digits);
}

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view code, std::int64_t now,
                                         std::int64_t used) {
    for (const std::int64_t step : {totp_step(now), totp_step(now) - 1, totp_step(now) + 1})
        if (is_same_secret(totp_code(secret, step), code) && step > used) return step;
    return std::nullopt;
}

std::string totp_address(std::string_view secret, std::string_view region, std::string_view name) {
    const std::string issuer = "Noaber " + std::string(region);
    return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", uri_text(issuer), uri_text(name), secret,
                       uri_text(issuer));
}

std::string in_groups(std::string_view secret) { return code_in_groups(secret, ' '); }

}  // namespace noaber::hub
