// SPDX-License-Identifier: EUPL-1.2
// Sets of days, as spans in order that do not touch: joined, and what two have in common.
#pragma once

#include <noaber/base/date.h>

#include <vector>

namespace noaber::oto {

/// Both ends included.
struct Span {
    Date van;
    Date tot;
    bool operator==(const Span&) const = default;
};

/// No day of a plan is later; it stands for "no end".
[[nodiscard]] Date never();

/// In order; those that overlap or follow each other without a gap are one. Spans that end before they begin are left out.
[[nodiscard]] std::vector<Span> joined(std::vector<Span> spans);
/// The days that are in both; both joined.
[[nodiscard]] std::vector<Span> common(const std::vector<Span>& a, const std::vector<Span>& b);
/// The days of `a` that are not in `b`; both joined.
[[nodiscard]] std::vector<Span> without(const std::vector<Span>& a, const std::vector<Span>& b);
/// The span that holds the day; nullptr when none does.
[[nodiscard]] const Span* span_at(const std::vector<Span>& spans, Date dag);

}  // namespace noaber::oto
