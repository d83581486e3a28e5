// SPDX-License-Identifier: EUPL-1.2
// Files that people name, read whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace noaber::oto {

/// Throws InputError: it can't be read, or is larger than `most` bytes ("FILE" and `too_large`).
[[nodiscard]] std::string bestandstekst(const std::filesystem::path& bestand, std::uintmax_t most,
                                        std::string_view too_large);

}  // namespace noaber::oto
