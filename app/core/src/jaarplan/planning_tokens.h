// SPDX-License-Identifier: EUPL-1.2
// The words, numbers and signs of a planning text: what the planning reader walks over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace noaber {

struct PlanningToken {
    enum class Kind { word, number, ordinal, date, day_and_month, sign, line_end };
    Kind kind = Kind::line_end;
    std::string text;  // folded; of a sign its character
    int value = 0;     // number, ordinal; the year of a date
    int month = 0;     // date, day_and_month
    int day = 0;
    bool glued = false;  // nothing between it and the token before

    [[nodiscard]] bool is(std::string_view what) const { return kind != Kind::line_end && text == what; }
};

/// Folds every line and parts it; "t/m", "1e", "20-6-2017" and "20-6" become one token each.
[[nodiscard]] std::vector<PlanningToken> planning_tokens(std::string_view text);

}  // namespace noaber
