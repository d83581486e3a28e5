// SPDX-License-Identifier: EUPL-1.2
// Numbers as Dutch readers write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace noaber {

/// "2,5" and "2.5"; nothing for what is no number as a whole.
[[nodiscard]] std::optional<double> read_decimal(std::string_view text);

/// "2,5"; "3" for a whole one; at most so many digits behind the comma, rounded; never "-0".
[[nodiscard]] std::string decimal_text(double number, int most = 1);
/// With its sign: "+1,5", "−0,5"; "0" for what rounds to nothing.
[[nodiscard]] std::string difference_text(double number, int most = 1);

}  // namespace noaber
