// SPDX-License-Identifier: EUPL-1.2
// Holds the end of a period against its start. The fields go by their names, which every description uses alike.
#include <noaber/store/period.h>

#include <noaber/base/date.h>
#include <noaber/base/errors.h>

#include <fmt/format.h>

namespace noaber {

namespace {

const FieldInfo* date_field(const EntityInfo& entity, std::initializer_list<std::string_view> names) {
    for (const FieldInfo& field : entity.fields)
        if (field.type == FieldType::date && std::find(names.begin(), names.end(), field.name) != names.end())
            return &field;
    return nullptr;
}

std::string in_figures(Date date) { return fmt::format("{}-{}-{}", date.day(), date.month(), date.year()); }

}  // namespace

std::optional<PeriodProblem> period_problem(const Record& record) {
    const FieldInfo* start = date_field(*record.entity, {"van", "vanaf"});
    const FieldInfo* end = date_field(*record.entity, {"tot"});
    if (!start || !end) return std::nullopt;
    const auto from = Date::parse(record.text(start->name));
    const auto to = Date::parse(record.text(end->name));
    if (!from || !to || *from <= *to) return std::nullopt;
    return PeriodProblem{end, fmt::format("{}: {} ligt vóór {} ({}). Vul een latere datum in.", end->label,
                                          in_figures(*to), start->label, in_figures(*from))};
}

void check_period(const Record& record) {
    if (const auto problem = period_problem(record)) throw InputError(problem->message);
}

}  // namespace noaber
