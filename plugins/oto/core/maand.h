// SPDX-License-Identifier: EUPL-1.2
// Months, as people write them.
#pragma once

#include <noaber/base/date.h>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace noaber::oto {

/// "2027-03"
struct Maand {
    int jaar = 1970;
    int maand = 1;

    [[nodiscard]] static Maand of(Date dag) { return {dag.year(), dag.month()}; }
    /// "2027-03", "maart 2027", "3-2027"; nothing for what is no month.
    [[nodiscard]] static std::optional<Maand> parse(std::string_view text);
    [[nodiscard]] Date eerste_dag() const;
    [[nodiscard]] Date laatste_dag() const;
    [[nodiscard]] Maand volgende() const { return of(laatste_dag().plus_days(1)); }
    [[nodiscard]] std::string to_text() const;
    auto operator<=>(const Maand&) const = default;
};
/// "maart 2027"
[[nodiscard]] std::string in_woorden(Maand maand);

}  // namespace noaber::oto
