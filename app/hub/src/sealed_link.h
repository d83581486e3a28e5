// SPDX-License-Identifier: EUPL-1.2
// Links that open a page without signing in: about one thing, for a while, sealed so that nobody can make or change one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace noaber::hub {

/// The last step of a link's address: "0190....1831....5c3a...". `kind`: which page it opens; a link of one kind is none of
/// another. `over`: what it is about, without a point in it. `verloopt`: milliseconds since 1970.
[[nodiscard]] std::string sealed_link(std::string_view kind, std::string_view over, std::int64_t verloopt,
                                      std::string_view sleutel);

struct ReadLink {
    std::string over;
    std::int64_t verloopt = 0;  ///< milliseconds since 1970
    bool verlopen = false;
};
/// Nothing for what this hub did not seal.
[[nodiscard]] std::optional<ReadLink> read_sealed_link(std::string_view kind, std::string_view link, std::int64_t nu,
                                                       std::string_view sleutel);

// --- of the messages of call-ups ---
inline constexpr std::string_view kind_oproep = "oproep";
inline constexpr std::int64_t oproeplink_geldig = std::int64_t{24} * 3600 * 1000;  ///< milliseconds

}  // namespace noaber::hub
