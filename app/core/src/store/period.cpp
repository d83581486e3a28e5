// SPDX-License-Identifier: EUPL-1.2
// Holds the end of a period against its start.
#include <noaber/store/period.h>

#include <noaber/base/date.h>
#include <noaber/base/errors.h>

#include <fmt/format.h>

namespace noaber {

namespace {

std::optional<std::string> date_problem(const FieldInfo& start, const FieldInfo& end, const Record& record) {
    const auto from = Date::parse(record.text(start.name));
    const auto to = Date::parse(record.text(end.name));
    if (!from || !to || *from <= *to) return std::nullopt;
    return fmt::format("{}: {} ligt vóór {} ({}). Vul een latere datum in.", end.label, in_figures(*to), start.label,
                       in_figures(*from));
}

std::optional<std::string> year_problem(const FieldInfo& start, const FieldInfo& end, const Record& record) {
    const auto* from = std::get_if<std::int64_t>(&record[start.name]);
    const auto* to = std::get_if<std::int64_t>(&record[end.name]);
    if (!from || !to || *from <= *to) return std::nullopt;
    return fmt::format("{}: {} ligt vóór {} ({}). Vul een later jaar in.", end.label, *to, start.label, *from);
}

}  // namespace

std::optional<PeriodProblem> period_problem(const Record& record, std::string_view field) {
    for (const FieldInfo& end : record.entity->fields) {
        if (end.not_before.empty() || (!field.empty() && field != end.name && field != end.not_before)) continue;
        const FieldInfo& start = record.entity->field(end.not_before);
        auto problem =
            end.type == FieldType::date ? date_problem(start, end, record) : year_problem(start, end, record);
        if (problem) return PeriodProblem{&end, std::move(*problem)};
    }
    return std::nullopt;
}

void check_period(const Record& record, std::string_view field) {
    if (const auto problem = period_problem(record, field)) throw InputError(problem->message);
}

}  // namespace noaber
