// SPDX-License-Identifier: EUPL-1.2
// Holds the end of a period against its start.
#include <noaber/store/period.h>

#include <noaber/base/date.h>
#include <noaber/base/errors.h>

#include <fmt/format.h>

namespace noaber {

std::optional<PeriodProblem> period_problem(const Record& record) {
    for (const FieldInfo& end : record.entity->fields) {
        if (end.not_before.empty()) continue;
        const FieldInfo& start = record.entity->field(end.not_before);
        const auto from = Date::parse(record.text(start.name));
        const auto to = Date::parse(record.text(end.name));
        if (!from || !to || *from <= *to) continue;
        return PeriodProblem{&end, fmt::format("{}: {} ligt vóór {} ({}). Vul een latere datum in.", end.label,
                                               in_figures(*to), start.label, in_figures(*from))};
    }
    return std::nullopt;
}

void check_period(const Record& record) {
    if (const auto problem = period_problem(record)) throw InputError(problem->message);
}

}  // namespace noaber
