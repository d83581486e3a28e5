// SPDX-License-Identifier: EUPL-1.2
// What is fetched from a hub travels as gzip: a plan becomes a fifth, which counts on a telephone's network.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace noaber {

/// From how many bytes on it is worth it.
inline constexpr std::size_t packed_from = 16 * 1024;

[[nodiscard]] std::string packed(std::string_view text);
/// Throws InputError when it is no gzip, is cut off, or comes to more than `most` bytes.
[[nodiscard]] std::string unpacked(std::string_view gzip, std::size_t most);

}  // namespace noaber
