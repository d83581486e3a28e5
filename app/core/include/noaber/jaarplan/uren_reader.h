// SPDX-License-Identifier: EUPL-1.2
// What people write under "Tijdsinschatting", as hours a week.
#pragma once

#include <optional>
#include <string_view>

namespace noaber {

/// A day is 8 hours, a dagdeel 4, a year 52 weeks, a month 52/12 weeks, a fte 36 hours. Without "per ...", up to 40
/// hours are per week and more are per year. Several estimates are added; what stands in brackets is not.
[[nodiscard]] std::optional<double> read_uren(std::string_view as_written);

}  // namespace noaber
