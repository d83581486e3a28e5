// SPDX-License-Identifier: EUPL-1.2
// Days, ISO weeks and quarters, as Dutch planners write and read them. No clock times and no time zones.
#pragma once

#include <chrono>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace noaber {

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
class Date {
public:
    Date() = default;  // 1970-01-01
    explicit Date(std::chrono::sys_days days) : m_days(days) {}
    /// nullopt when there is no such day.
    [[nodiscard]] static std::optional<Date> of(int year, int month, int day);
    /// "2017-06-20", "20-6-2017" or "20/6/2017"; nothing else, and only days that exist.
    [[nodiscard]] static std::optional<Date> parse(std::string_view text);

    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const;
    [[nodiscard]] int day() const;
    /// 1 = Monday ... 7 = Sunday.
    [[nodiscard]] int weekday() const;
    [[nodiscard]] std::chrono::sys_days days() const { return m_days; }
    /// "2017-06-20": how it is stored and exchanged.
    [[nodiscard]] std::string to_text() const;

    [[nodiscard]] Date plus_days(int count) const { return Date(m_days + std::chrono::days(count)); }
    /// The same day of a later month, or that month's last day: 31 January plus one month is 28 (29) February.
    [[nodiscard]] Date plus_months(int count) const;
    friend auto operator<=>(const Date&, const Date&) = default;

private:
    std::chrono::sys_days m_days{};
};

/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int days_between(Date from, Date to);

/// A week of ISO 8601: Monday to Sunday, week 1 holds the first Thursday. Some years have a week 53.
struct IsoWeek {
    int year = 1970;
    int week = 1;

    [[nodiscard]] static IsoWeek of(Date date);
    /// "2027-W01"; week 53 only in years that have one.
    [[nodiscard]] static std::optional<IsoWeek> parse(std::string_view text);
    [[nodiscard]] Date monday() const;
    [[nodiscard]] IsoWeek next() const;
    /// "2027-W01"
    [[nodiscard]] std::string to_text() const;
    friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

/// 52 or 53.
[[nodiscard]] int iso_weeks_in(int year);

enum class Quarter { q1 = 1, q2, q3, q4 };

[[nodiscard]] Quarter quarter_of(Date date);
[[nodiscard]] Quarter quarter_of_month(int month);
[[nodiscard]] Date first_day(int year, Quarter quarter);
[[nodiscard]] Date last_day(int year, Quarter quarter);
/// "Q1"
[[nodiscard]] std::string to_text(Quarter quarter);

/// Who asks for the day of today takes one of these, so that a test can say which day it is.
using Today = std::function<Date()>;
/// The day by the computer's clock, on the wall (base/moment.h), wherever the computer stands.
[[nodiscard]] Date system_today();

/// 1..12 for "juni", "Jun.", "jun", "mrt", "sept"; nullopt for what is no Dutch month.
[[nodiscard]] std::optional<int> month_from_dutch(std::string_view word);
/// "juni"
[[nodiscard]] std::string_view dutch_month(int month);
/// "dinsdag"
[[nodiscard]] std::string_view dutch_weekday(int weekday);
/// "20 juni 2017"
[[nodiscard]] std::string in_words(Date date);
/// "20 juni"
[[nodiscard]] std::string day_and_month(Date date);
/// "20-6-2017"
[[nodiscard]] std::string in_figures(Date date);
/// The day that a plan's year is looked at on: today, of a year that is over its last day, of one to come its first.
[[nodiscard]] Date peildatum(int jaar, Date vandaag);
/// Whether a day is in a period: both ends are included, and one that is not filled in is no end.
[[nodiscard]] inline bool is_in_period(Date date, const std::optional<Date>& from, const std::optional<Date>& through) {
    return (!from || *from <= date) && (!through || date <= *through);
}
/// "di 20 jun"
[[nodiscard]] std::string in_short(Date date);

}  // namespace noaber
