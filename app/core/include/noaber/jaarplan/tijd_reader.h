// SPDX-License-Identifier: EUPL-1.2
// The time of a meeting as people write it.
#pragma once

#include <optional>
#include <string_view>

namespace noaber {

/// Minutes after midnight.
struct Tijdvak {
    int begin = 0;
    std::optional<int> eind;
    bool operator==(const Tijdvak&) const = default;
};

/// "10:00", "10.00 uur", "9.30-11.00", "van 10 tot 12 uur". Nothing for what is no time of a day, or ends before it begins.
[[nodiscard]] std::optional<Tijdvak> read_tijd(std::string_view as_written);

}  // namespace noaber
