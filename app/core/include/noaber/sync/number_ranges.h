// SPDX-License-Identifier: EUPL-1.2
// A hub's numbers that a laptop has already: what it sent itself, and need not fetch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

struct NumberRange {
    std::int64_t first = 0;
    std::int64_t last = 0;  ///< belongs to it

    bool operator==(const NumberRange&) const = default;
};

/// Ranges apart from each other, in their order. Bounded: numbers that would make one range too many are left out, which only costs
/// that they are fetched.
class NumberRanges {
public:
    static constexpr std::size_t most = 64;

    void add(std::int64_t number);
    /// The range that the number is in; nullptr when it is in none.
    [[nodiscard]] const NumberRange* around(std::int64_t number) const;
    /// "12-40,77-77", as it stands in a request; "" when there are none.
    [[nodiscard]] std::string text() const;
    /// Throws InputError for what text() can't have written.
    [[nodiscard]] static NumberRanges from_text(std::string_view text);
    [[nodiscard]] const std::vector<NumberRange>& all() const { return m_ranges; }

private:
    std::vector<NumberRange> m_ranges;
};

}  // namespace noaber
