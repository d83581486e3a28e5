// SPDX-License-Identifier: EUPL-1.2
// Duties numbered from hand-over to hand-over: so many hand-overs in each week, or in each day.
#include <noaber/piket/dienstpatroon.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr int monday = 1;
constexpr int friday = 5;
constexpr int saturday = 6;
constexpr int days_in_week = 7;

/// The Monday from which weeks are counted.
const Date first_monday = Date().plus_days(-3);

std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

std::string in_quotes(std::string_view as_written) { return fmt::format("\"{}\"", shorten(as_written, 40)); }

int cycle_days(const Dienstduur& duur) {
    return duur.vorm == Dienstvorm::week || duur.vorm == Dienstvorm::weekend_en_doordeweeks ? days_in_week : 1;
}

Date first_day(const Dienstduur& duur) { return cycle_days(duur) == days_in_week ? first_monday : Date(); }

/// Of two hand-overs in a week: whether the duty that begins with the first holds Saturday's noon.
bool is_weekend(const Wissel& begin, const Wissel& eind) {
    const auto in_week = [](const Wissel& one) { return one.weekdag.value_or(monday) * minutes_in_day + one.minuut; };
    constexpr int noon_of_saturday = saturday * minutes_in_day + minutes_in_day / 2;
    const int from = in_week(begin), to = in_week(eind);
    return from < to ? from <= noon_of_saturday && noon_of_saturday < to
                     : from <= noon_of_saturday || noon_of_saturday < to;
}

using Wissels = std::variant<std::vector<Wissel>, Patroonfout>;

Patroonfout wrong_wissel(std::string melding) { return {"wissel", std::move(melding)}; }

Wissels weekly(const std::vector<Wissel>& written) {
    if (written.size() != 1) return wrong_wissel("Bij Wissel horen één dag en tijd, bijvoorbeeld: maandag 09:00.");
    if (!written.front().weekdag)
        return wrong_wissel("Bij Wissel ontbreekt de dag. Schrijf bijvoorbeeld: maandag 09:00.");
    return written;
}

Wissels daily(const std::vector<Wissel>& written, int hours) {
    if (written.size() != 1) return wrong_wissel("Bij Wissel hoort één tijd, bijvoorbeeld: 09:00.");
    const int length = 60 * hours;
    std::vector<Wissel> all;
    for (int minuut = written.front().minuut % length; minuut < minutes_in_day; minuut += length)
        all.push_back({std::nullopt, minuut});
    return all;
}

Wissels twice_a_week(std::vector<Wissel> written) {
    constexpr const char* example = "Schrijf bijvoorbeeld: vrijdag 17:00 en maandag 08:00.";
    if (written.size() == 1 && (!written[0].weekdag || written[0].weekdag == monday || written[0].weekdag == friday))
        return std::vector<Wissel>{{monday, written[0].minuut}, {friday, written[0].minuut}};
    if (written.size() != 2 || !written[0].weekdag || !written[1].weekdag)
        return wrong_wissel(fmt::format("Bij Wissel horen het begin van het weekend en het einde ervan. {}", example));
    if (written[0].weekdag > written[1].weekdag) std::swap(written[0], written[1]);
    if (written[0].weekdag == written[1].weekdag)
        return wrong_wissel(fmt::format("De twee wissels vallen op dezelfde dag. {}", example));
    return written;
}

Wissels wissels_of(const Dienstduur& duur, std::vector<Wissel> written) {
    switch (duur.vorm) {
        case Dienstvorm::week: return weekly(written);
        case Dienstvorm::dag: return daily(written, 24);
        case Dienstvorm::uren: return daily(written, duur.uren);
        case Dienstvorm::weekend_en_doordeweeks: break;
    }
    return twice_a_week(std::move(written));
}

Date edge(std::string_view written, const char* what, int day_of_week) {
    if (const auto week = IsoWeek::parse(trim(written))) return week->monday().plus_days(day_of_week - 1);
    if (const auto date = Date::parse(written)) return *date;
    throw InputError(
        fmt::format("{} {} is geen week en geen datum. Schrijf 2027-W01 of 4-1-2027.", what, in_quotes(written)));
}

}  // namespace

Dagenspan read_span(std::string_view van, std::string_view tot) {
    const Dagenspan span{edge(van, "Van", monday), edge(tot, "Tot", days_in_week)};
    if (span.tot < span.van)
        throw InputError(fmt::format("Tot ({}) ligt vóór Van ({}). Kies een later einde.", trim(tot), trim(van)));
    return span;
}

std::variant<Dienstpatroon, Patroonfout> Dienstpatroon::read(const Piketregel& regel) {
    if (trim(regel.dienst).empty())
        return Patroonfout{"dienst", "Dienst is leeg. Schrijf hoe lang een dienst duurt, bijvoorbeeld: week."};
    const auto duur = read_dienstduur(regel.dienst);
    if (!duur)
        return Patroonfout{"dienst", fmt::format("Dienst {} is niet te lezen. Schrijf: week, dag, 12 uur, of weekend + "
                                                 "doordeweeks.",
                                                 in_quotes(regel.dienst))};
    if (trim(regel.wissel).empty())
        return wrong_wissel("Wissel is leeg. Schrijf wanneer de dienst wisselt, bijvoorbeeld: maandag 09:00.");
    auto written = read_wissel(regel.wissel);
    if (written.empty())
        return wrong_wissel(
            fmt::format("Wissel {} is niet te lezen. Schrijf bijvoorbeeld: maandag 09:00.", in_quotes(regel.wissel)));
    auto wissels = wissels_of(*duur, std::move(written));
    if (auto* fout = std::get_if<Patroonfout>(&wissels)) return std::move(*fout);
    return Dienstpatroon(*duur, std::get<std::vector<Wissel>>(std::move(wissels)));
}

Dienstpatroon::Dienstpatroon(Dienstduur duur, std::vector<Wissel> wissels)
    : m_duur(duur), m_wissels(std::move(wissels)) {}

Dienstpatroon::Wandtijd Dienstpatroon::wandtijd_van(std::int64_t nummer) const {
    const auto in_cycle = static_cast<std::int64_t>(m_wissels.size());
    const std::int64_t cycle = floor_div(nummer, in_cycle);
    const Wissel& wissel = m_wissels[static_cast<std::size_t>(nummer - cycle * in_cycle)];
    const int days = cycle_days(m_duur);
    const int within = days == days_in_week ? wissel.weekdag.value_or(monday) - monday : 0;
    return {first_day(m_duur).plus_days(static_cast<int>(cycle) * days + within), wissel.minuut};
}

Moment Dienstpatroon::begin_van(std::int64_t nummer) const {
    const Wandtijd wall = wandtijd_van(nummer);
    return Moment::of_wall(wall.datum, wall.minuut);
}

std::string Dienstpatroon::naam_van(std::int64_t nummer) const {
    const Wandtijd wall = wandtijd_van(nummer);
    switch (m_duur.vorm) {
        case Dienstvorm::week: return IsoWeek::of(wall.datum).to_text();
        case Dienstvorm::dag: return wall.datum.to_text();
        case Dienstvorm::uren: return fmt::format("{} {}", wall.datum.to_text(), clock_text(wall.minuut));
        case Dienstvorm::weekend_en_doordeweeks: break;
    }
    const Wandtijd next = wandtijd_van(nummer + 1);
    const bool weekend = is_weekend({wall.datum.weekday(), wall.minuut}, {next.datum.weekday(), next.minuut});
    return fmt::format("{} {}", IsoWeek::of(wall.datum).to_text(), weekend ? "weekend" : "doordeweeks");
}

Periode Dienstpatroon::periode(std::int64_t nummer) const {
    return {naam_van(nummer), begin_van(nummer), begin_van(nummer + 1)};
}

std::int64_t Dienstpatroon::nummer_op(Moment moment) const {
    const std::int64_t cycle = floor_div(days_between(first_day(m_duur), moment.date()), cycle_days(m_duur));
    std::int64_t nummer = (cycle + 1) * static_cast<std::int64_t>(m_wissels.size());
    while (begin_van(nummer) > moment) --nummer;
    return nummer;
}

std::vector<Periode> Dienstpatroon::diensten(const Dagenspan& span) const {
    std::vector<Periode> all;
    std::int64_t nummer = nummer_op(Moment::of_wall(span.van, 0));
    while (wandtijd_van(nummer).datum < span.van) ++nummer;
    for (; wandtijd_van(nummer).datum <= span.tot; ++nummer) all.push_back(periode(nummer));
    return all;
}

Moment Dienstpatroon::vrij_tot(Moment eind, std::int64_t rust) const {
    if (rust <= 0) return eind;
    const std::int64_t under_way = nummer_op(eind);
    const std::int64_t next = begin_van(under_way) < eind ? under_way + 1 : under_way;
    return begin_van(next + rust);
}

Moment Dienstpatroon::vrij_vanaf(Moment begin, std::int64_t rust) const {
    return rust <= 0 ? begin : begin_van(nummer_op(begin) - rust);
}

}  // namespace noaber
