// SPDX-License-Identifier: EUPL-1.2
// Days, ISO weeks and quarters on top of std::chrono's calendar.
#include <noaber/base/date.h>

#include <noaber/base/moment.h>
#include <noaber/base/stamp.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace noaber {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 12> month_names{"januari",   "februari", "maart",    "april",
                                                       "mei",       "juni",     "juli",     "augustus",
                                                       "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> short_months{"jan", "feb", "mrt", "apr", "mei", "jun",
                                                        "jul", "aug", "sep", "okt", "nov", "dec"};
constexpr std::array<std::string_view, 7> weekday_names{"maandag", "dinsdag",  "woensdag", "donderdag",
                                                        "vrijdag", "zaterdag", "zondag"};

chrono::year_month_day ymd(chrono::sys_days days) { return chrono::year_month_day(days); }

/// Only digits, between `shortest` and `longest` of them.
std::optional<int> number(std::string_view text, std::size_t shortest, std::size_t longest) {
    if (text.size() < shortest || text.size() > longest) return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

}  // namespace

std::optional<Date> Date::of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const chrono::year_month_day date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                      chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return Date(chrono::sys_days(date));
}

std::optional<Date> Date::parse(std::string_view text) {
    text = trim(text);
    for (const char separator : {'-', '/'}) {
        const auto parts = split(text, separator);
        if (parts.size() != 3) continue;
        const bool iso = separator == '-' && parts[0].size() == 4;
        const auto year = number(iso ? parts[0] : parts[2], 4, 4);
        const auto month = number(parts[1], iso ? 2 : 1, 2);
        const auto day = number(iso ? parts[2] : parts[0], iso ? 2 : 1, 2);
        if (!year || !month || !day) return std::nullopt;
        return of(*year, *month, *day);
    }
    return std::nullopt;
}

int Date::year() const { return static_cast<int>(ymd(m_days).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(ymd(m_days).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(ymd(m_days).day())); }
int Date::weekday() const { return static_cast<int>(chrono::weekday(m_days).iso_encoding()); }

std::string Date::to_text() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

Date Date::plus_months(int count) const {
    const auto date = ymd(m_days);
    const chrono::year_month month = chrono::year_month(date.year(), date.month()) + chrono::months(count);
    const auto last = chrono::year_month_day_last(month.year(), chrono::month_day_last(month.month()));
    return Date(chrono::sys_days(month / std::min(date.day(), last.day())));
}

int days_between(Date from, Date to) { return static_cast<int>((to.days() - from.days()).count()); }

IsoWeek IsoWeek::of(Date date) {
    const Date thursday = date.plus_days(4 - date.weekday());
    const Date new_year = *Date::of(thursday.year(), 1, 1);
    return {thursday.year(), days_between(new_year, thursday) / 7 + 1};
}

std::optional<IsoWeek> IsoWeek::parse(std::string_view text) {
    text = trim(text);
    if (text.size() != 8 || text[4] != '-' || (text[5] != 'W' && text[5] != 'w')) return std::nullopt;
    const auto year = number(text.substr(0, 4), 4, 4);
    const auto week = number(text.substr(6), 2, 2);
    if (!year || !week || *year < 1 || *week < 1 || *week > iso_weeks_in(*year)) return std::nullopt;
    return IsoWeek{*year, *week};
}

Date IsoWeek::monday() const {
    const Date fourth = *Date::of(year, 1, 4);  // always in week 1
    return fourth.plus_days(1 - fourth.weekday() + (week - 1) * 7);
}

IsoWeek IsoWeek::next() const { return of(monday().plus_days(7)); }

std::string IsoWeek::to_text() const { return fmt::format("{:04}-W{:02}", year, week); }

int iso_weeks_in(int year) { return IsoWeek::of(*Date::of(year, 12, 28)).week; }

Quarter quarter_of_month(int month) { return static_cast<Quarter>((month - 1) / 3 + 1); }
Quarter quarter_of(Date date) { return quarter_of_month(date.month()); }

Date first_day(int year, Quarter quarter) { return Date::of(year, (static_cast<int>(quarter) - 1) * 3 + 1, 1).value(); }
Date last_day(int year, Quarter quarter) { return first_day(year, quarter).plus_months(3).plus_days(-1); }

std::string to_text(Quarter quarter) { return fmt::format("Q{}", static_cast<int>(quarter)); }

Date system_today() { return Moment::of_milliseconds(system_milliseconds()).date(); }

std::optional<int> month_from_dutch(std::string_view word) {
    std::string folded = fold(word);
    if (folded.ends_with('.')) folded.pop_back();
    if (folded == "sept") return 9;
    if (folded == "febr") return 2;
    for (std::size_t i = 0; i < month_names.size(); ++i)
        if (folded == month_names[i] || folded == short_months[i]) return static_cast<int>(i) + 1;
    return std::nullopt;
}

std::string_view dutch_month(int month) { return month_names.at(static_cast<std::size_t>(month - 1)); }
std::string_view dutch_weekday(int weekday) { return weekday_names.at(static_cast<std::size_t>(weekday - 1)); }

std::string in_words(Date date) { return fmt::format("{} {} {}", date.day(), dutch_month(date.month()), date.year()); }
std::string day_and_month(Date date) { return fmt::format("{} {}", date.day(), dutch_month(date.month())); }

Date peildatum(int jaar, Date vandaag) {
    const auto first = Date::of(jaar, 1, 1), last = Date::of(jaar, 12, 31);
    return first && last ? std::clamp(vandaag, *first, *last) : vandaag;
}

std::string in_figures(Date date) { return fmt::format("{}-{}-{}", date.day(), date.month(), date.year()); }

std::string in_short(Date date) {
    return fmt::format("{} {} {}", dutch_weekday(date.weekday()).substr(0, 2), date.day(),
                       short_months[static_cast<std::size_t>(date.month() - 1)]);
}

}  // namespace noaber
