// SPDX-License-Identifier: EUPL-1.2
// Whether bytes are a whole photo, without decoding it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace noaber {

/// In pixels.
struct Fotomaat {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

/// Walks the segments up to the picture, and looks for the end behind it. Nothing when it is none, or not whole.
[[nodiscard]] std::optional<Fotomaat> measure_jpeg(std::string_view bytes);
/// Walks all chunks, with their checksums.
[[nodiscard]] std::optional<Fotomaat> measure_png(std::string_view bytes);

}  // namespace noaber
