// SPDX-License-Identifier: EUPL-1.2
// Moments to the minute, as a clock on a Dutch wall shows them and in UTC.
#pragma once

#include <noaber/base/date.h>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace noaber {

inline constexpr int minutes_in_day = 24 * 60;

/// A minute. Wall time is that of Europe/Amsterdam by the rule of the EU since 1996 (directive 2000/84/EC): summer time from 01:00
/// UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. Earlier years are reckoned by the same rule.
class Moment {
public:
    Moment() = default;  // 1970-01-01 00:00 UTC
    [[nodiscard]] static Moment of_utc(std::int64_t minutes) { return Moment(minutes); }
    /// `minute` of the day on the wall, 0 to 1439; more or fewer is a day after or before. In the hour that the clock skips: an
    /// hour later. In the hour that it shows twice: the first time.
    [[nodiscard]] static Moment of_wall(Date date, int minute);
    /// "2027-01-04 09:00", "4-1-2027 9.00"; without a time the day's first minute. Nothing for what is no moment.
    [[nodiscard]] static std::optional<Moment> parse(std::string_view text);
    /// Milliseconds since 1970 (UTC), as base/stamp.h gives them.
    [[nodiscard]] static Moment of_milliseconds(std::int64_t milliseconds);

    /// Since 1970 (UTC).
    [[nodiscard]] std::int64_t utc_minutes() const { return m_minutes; }
    /// The day on the wall.
    [[nodiscard]] Date date() const;
    /// Of that day on the wall, 0 to 1439.
    [[nodiscard]] int minute_of_day() const;
    /// "2027-01-04 09:00" on the wall: how it is stored and exchanged. parse() gives it back, but for the hour that the clock shows
    /// twice the first time.
    [[nodiscard]] std::string to_text() const;

    [[nodiscard]] Moment plus_minutes(std::int64_t minutes) const { return Moment(m_minutes + minutes); }
    friend auto operator<=>(const Moment&, const Moment&) = default;

private:
    explicit Moment(std::int64_t minutes) : m_minutes(minutes) {}
    std::int64_t m_minutes = 0;
};

/// Real minutes from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] inline std::int64_t minutes_between(Moment from, Moment to) {
    return to.utc_minutes() - from.utc_minutes();
}

/// "09:00"
[[nodiscard]] std::string clock_text(int minute_of_day);
/// "ma 4 jan 09:00"
[[nodiscard]] std::string in_short(Moment moment);

}  // namespace noaber
