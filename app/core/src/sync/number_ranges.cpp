// SPDX-License-Identifier: EUPL-1.2
// Ranges of numbers, and their text.
#include <noaber/sync/number_ranges.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>
#include <algorithm>
#include <optional>

namespace noaber {

namespace {

/// Numbers count from 1.
std::optional<std::int64_t> number_of(std::string_view text) {
    const auto number = whole_number(text);
    return number && *number > 0 ? number : std::nullopt;
}

}  // namespace

void NumberRanges::add(std::int64_t number) {
    const auto behind = std::ranges::upper_bound(m_ranges, number, {}, &NumberRange::first);
    const bool has_before = behind != m_ranges.begin();
    const auto before = has_before ? std::prev(behind) : behind;
    if (has_before && number <= before->last) return;
    const bool joins_before = has_before && before->last + 1 == number;
    const bool joins_behind = behind != m_ranges.end() && behind->first == number + 1;
    if (joins_before && joins_behind) {
        before->last = behind->last;
        m_ranges.erase(behind);
    } else if (joins_before) {
        before->last = number;
    } else if (joins_behind) {
        behind->first = number;
    } else if (m_ranges.size() < most) {
        m_ranges.insert(behind, {number, number});
    }
}

const NumberRange* NumberRanges::around(std::int64_t number) const {
    const auto behind = std::ranges::upper_bound(m_ranges, number, {}, &NumberRange::first);
    if (behind == m_ranges.begin()) return nullptr;
    const NumberRange& before = *std::prev(behind);
    return number <= before.last ? &before : nullptr;
}

std::string NumberRanges::text() const {
    std::string text;
    for (const auto& [first, last] : m_ranges)
        fmt::format_to(std::back_inserter(text), "{}{}-{}", text.empty() ? "" : ",", first, last);
    return text;
}

NumberRanges NumberRanges::from_text(std::string_view text) {
    NumberRanges read;
    if (text.empty()) return read;
    for (const std::string_view part : split(text, ',')) {
        const auto sign = part.find('-');
        const auto first = number_of(part.substr(0, sign));
        const auto last = sign == std::string_view::npos ? std::nullopt : number_of(part.substr(sign + 1));
        const bool in_order =
            first && last && *first <= *last && (read.m_ranges.empty() || read.m_ranges.back().last + 1 < *first);
        if (!in_order || read.m_ranges.size() == most)
            throw InputError("Dit zijn geen nummers die je al hebt: schrijf ze als 12-40,77-77.");
        read.m_ranges.push_back({*first, *last});
    }
    return read;
}

}  // namespace noaber
