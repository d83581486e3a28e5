// SPDX-License-Identifier: EUPL-1.2
// Periods of dates or years: a record may not end before it starts. Which field ends which is in the description
// (FieldInfo::not_before).
#pragma once

#include <noaber/store/entity.h>

namespace noaber {

/// A period that ends before it starts, at the field that a person can mend.
struct PeriodProblem {
    const FieldInfo* field;
    std::string message;  ///< Dutch: "Tot: 1-3-2017 ligt vóór Van (5-3-2017). Vul een latere datum in."
};

/// Nothing when the record has no period, or a sound one. An end that is not filled in is no end. With `field` only the
/// periods that it starts or ends are looked at.
[[nodiscard]] std::optional<PeriodProblem> period_problem(const Record& record, std::string_view field = {});
/// Throws InputError with the message above.
void check_period(const Record& record, std::string_view field = {});

}  // namespace noaber
