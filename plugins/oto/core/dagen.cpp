// SPDX-License-Identifier: EUPL-1.2
// Arithmetic of days.
#include "dagen.h"

#include <algorithm>

namespace noaber::oto {

Date never() {
    static const Date last = *Date::of(9999, 12, 31);
    return last;
}

std::vector<Span> joined(std::vector<Span> spans) {
    std::erase_if(spans, [](const Span& span) { return span.tot < span.van; });
    std::ranges::sort(spans, {}, &Span::van);
    std::vector<Span> result;
    for (const Span& span : spans) {
        if (result.empty() || span.van > result.back().tot.plus_days(1))
            result.push_back(span);
        else
            result.back().tot = std::max(result.back().tot, span.tot);
    }
    return result;
}

std::vector<Span> common(const std::vector<Span>& a, const std::vector<Span>& b) {
    std::vector<Span> result;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const Span both{std::max(a[i].van, b[j].van), std::min(a[i].tot, b[j].tot)};
        if (both.van <= both.tot) result.push_back(both);
        a[i].tot < b[j].tot ? ++i : ++j;
    }
    return result;
}

std::vector<Span> without(const std::vector<Span>& a, const std::vector<Span>& b) {
    std::vector<Span> result;
    for (Span span : a) {
        for (const Span& gone : b) {
            if (gone.tot < span.van || gone.van > span.tot) continue;
            if (gone.van > span.van) result.push_back({span.van, gone.van.plus_days(-1)});
            span.van = gone.tot.plus_days(1);
        }
        if (span.van <= span.tot) result.push_back(span);
    }
    return result;
}

const Span* span_at(const std::vector<Span>& spans, Date dag) {
    const auto found =
        std::ranges::find_if(spans, [&](const Span& span) { return span.van <= dag && dag <= span.tot; });
    return found == spans.end() ? nullptr : &*found;
}

}  // namespace noaber::oto
