// SPDX-License-Identifier: EUPL-1.2
// Holidays that move with Easter, and those that don't.
#include <noaber/jaarplan/feestdagen.h>

#include <noaber/base/errors.h>

namespace noaber {

namespace {

constexpr int zondag = 7;
constexpr int vrijdag = 5;

Date fixed(int jaar, int maand, int dag) {
    const auto date = Date::of(jaar, maand, dag);
    if (!date) throw ProgrammerError("a fixed holiday that is no day");
    return *date;
}

Date koningsdag(int jaar) {
    const Date day = fixed(jaar, 4, 27);
    return day.weekday() == zondag ? day.plus_days(-1) : day;
}

}  // namespace

Date eerste_paasdag(int jaar) {
    const int golden = jaar % 19;
    const int century = jaar / 100;
    const int in_century = jaar % 100;
    const int correction = (century + 8) / 25;
    const int moon = (century - correction + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    const int late = (golden + 11 * epact + 22 * weekday) / 451;
    const int days = epact + weekday - 7 * late + 114;
    return fixed(jaar, days / 31, days % 31 + 1);
}

std::vector<Feestdag> feestdagen(int jaar) {
    const Date pasen = eerste_paasdag(jaar);
    std::vector<Feestdag> all{
        {fixed(jaar, 1, 1), "Nieuwjaarsdag"},
        {pasen.plus_days(-2), "Goede Vrijdag"},
        {pasen, "Eerste paasdag"},
        {pasen.plus_days(1), "Tweede paasdag"},
        {koningsdag(jaar), "Koningsdag"},
        {fixed(jaar, 5, 5), "Bevrijdingsdag"},
        {pasen.plus_days(39), "Hemelvaartsdag"},
        {pasen.plus_days(49), "Eerste pinksterdag"},
        {pasen.plus_days(50), "Tweede pinksterdag"},
        {fixed(jaar, 12, 25), "Eerste kerstdag"},
        {fixed(jaar, 12, 26), "Tweede kerstdag"},
    };
    std::stable_sort(all.begin(), all.end(), [](const Feestdag& a, const Feestdag& b) { return a.datum < b.datum; });
    return all;
}

std::optional<std::string_view> feestdag_op(Date datum) {
    for (const Feestdag& feestdag : feestdagen(datum.year()))
        if (feestdag.datum == datum) return feestdag.naam;
    return std::nullopt;
}

bool is_werkdag(Date datum) { return datum.weekday() <= vrijdag && !feestdag_op(datum); }

}  // namespace noaber
