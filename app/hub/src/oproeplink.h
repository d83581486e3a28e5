// SPDX-License-Identifier: EUPL-1.2
// The link in a message: of one person, in one call-up, for a day, sealed so that nobody can make or change one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace noaber::hub {

inline constexpr std::int64_t oproeplink_geldig = std::int64_t{24} * 3600 * 1000;  ///< milliseconds

/// The last step of its address: "0190....1831....5c3a...".
[[nodiscard]] std::string oproeplink(std::string_view stap, std::int64_t verloopt, std::string_view sleutel);

struct Gelezenlink {
    std::string stap;
    bool verlopen = false;
};
/// Nothing for what this hub did not seal.
[[nodiscard]] std::optional<Gelezenlink> read_oproeplink(std::string_view link, std::int64_t nu,
                                                         std::string_view sleutel);

}  // namespace noaber::hub
