// SPDX-License-Identifier: EUPL-1.2
// The clock on the wall: an hour ahead of UTC, and two in summer.
#include <noaber/base/moment.h>

#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr std::int64_t winter_offset = 60;
constexpr std::int64_t summer_offset = 120;
constexpr std::int64_t change_minute = 60;  ///< 01:00 UTC

std::int64_t first_minute_of(std::chrono::sys_days day) {
    return std::int64_t{minutes_in_day} * day.time_since_epoch().count();
}

/// When the clock changes in that month, UTC.
std::int64_t change_in(std::chrono::year year, std::chrono::month month) {
    return first_minute_of(std::chrono::sys_days(year / month / std::chrono::Sunday[std::chrono::last])) +
           change_minute;
}

std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

bool is_summer(std::int64_t utc) {
    const std::chrono::sys_days day{std::chrono::days(floor_div(utc, minutes_in_day))};
    const std::chrono::year year = std::chrono::year_month_day(day).year();
    return utc >= change_in(year, std::chrono::March) && utc < change_in(year, std::chrono::October);
}

/// Minutes since 1970 as the wall counts them.
std::int64_t wall_minutes(std::int64_t utc) { return utc + (is_summer(utc) ? summer_offset : winter_offset); }

/// "9:00", "09.30", "17:05 uur"; nothing else.
std::optional<int> minute_in(std::string_view text) {
    if (text.ends_with("uur")) text = trim(text.substr(0, text.size() - 3));
    const auto colon = text.find_first_of(":.");
    if (colon == std::string_view::npos || text.size() != colon + 3) return std::nullopt;
    const auto hour = whole_number(text.substr(0, colon)), minute = whole_number(text.substr(colon + 1));
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return std::nullopt;
    return static_cast<int>(60 * *hour + *minute);
}

}  // namespace

Moment Moment::of_wall(Date date, int minute) {
    const std::int64_t wall = first_minute_of(date.days()) + minute;
    // What the clock shows twice was summer time first; what it skips is an hour later in summer time.
    if (is_summer(wall - summer_offset)) return Moment(wall - summer_offset);
    return Moment(wall - winter_offset);
}

std::optional<Moment> Moment::parse(std::string_view text) {
    const std::string written = collapse_spaces(text);
    const auto space = written.find_first_of(" T");
    const auto date = Date::parse(std::string_view(written).substr(0, space));
    if (!date) return std::nullopt;
    if (space == std::string::npos) return of_wall(*date, 0);
    const auto minute = minute_in(std::string_view(written).substr(space + 1));
    return minute ? std::optional(of_wall(*date, *minute)) : std::nullopt;
}

Moment Moment::of_milliseconds(std::int64_t milliseconds) { return Moment(floor_div(milliseconds, 60'000)); }

Date Moment::date() const {
    return Date(std::chrono::sys_days(std::chrono::days(floor_div(wall_minutes(m_minutes), minutes_in_day))));
}

int Moment::minute_of_day() const { return static_cast<int>(wall_minutes(m_minutes) - first_minute_of(date().days())); }

std::string Moment::to_text() const { return fmt::format("{} {}", date().to_text(), clock_text(minute_of_day())); }

std::string clock_text(int minute_of_day) { return fmt::format("{:02}:{:02}", minute_of_day / 60, minute_of_day % 60); }

std::string in_short(Moment moment) {
    return fmt::format("{} {}", in_short(moment.date()), clock_text(moment.minute_of_day()));
}

}  // namespace noaber
