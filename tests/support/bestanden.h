// SPDX-License-Identifier: EUPL-1.2
// Small files of every kind that may be an attachment, and of kinds that may not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace noaber::test {

/// A PNG of one row of grey points, whole, with so many bytes of a text beside the picture that files differ and may be big.
[[nodiscard]] std::string png(std::string_view inside = "", std::size_t filling = 0, std::uint32_t width = 1,
                              std::uint32_t height = 1);
/// The segments of a JPEG without a picture that anybody could look at; enough to be judged whole.
[[nodiscard]] std::string jpeg(std::uint16_t width = 640, std::uint16_t height = 480);
[[nodiscard]] std::string pdf(std::string_view inside = "");
/// A zip of these entries, stored or deflated. `promised`: what the directory says an entry unpacks to, 0 for the truth.
[[nodiscard]] std::string zip(const std::vector<std::pair<std::string, std::string>>& entries, bool deflated = false,
                              std::uint32_t promised = 0);
[[nodiscard]] std::string docx(std::string_view inside = "");

}  // namespace noaber::test
