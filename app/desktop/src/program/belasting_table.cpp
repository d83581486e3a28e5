// SPDX-License-Identifier: EUPL-1.2
// Rows of load and capacity.
#include "belasting_table.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace noaber {

namespace {

/// Parts of one line over the quarters, under its key.
struct Part {
    std::string key;
    std::string what;
    UrenPerKwartaal hours{};
};

Part& part_of(std::vector<Part>& parts, const std::string& key) {
    const auto found = std::ranges::find(parts, key, &Part::key);
    if (found != parts.end()) return *found;
    parts.push_back({key, {}, {}});
    return parts.back();
}

std::vector<Part> planned(const Store& store, const Belasting& belasting) {
    std::vector<Part> parts;
    for (std::size_t q = 0; q < quarters_in_year; ++q)
        for (const Urendeel& deel : belasting.kwartalen[q].inzet) {
            Part& part = part_of(parts, "ureninzet/" + deel.inzet.text);
            part.hours[q] = deel.uren;
            part.what = deel.activiteit.empty() ? deel.werkzaamheid
                                                : title_of(store, info_of<Activiteit>(), deel.activiteit.text);
        }
    std::ranges::stable_sort(parts, NaturalLess{}, &Part::what);
    return parts;
}

std::vector<Part> available(const Belasting& belasting) {
    Part weeks{"persoon/" + belasting.persoon.text, {}, {}};
    std::vector<Part> leave;
    for (std::size_t q = 0; q < quarters_in_year; ++q) {
        const Kwartaalbelasting& one = belasting.kwartalen[q];
        weeks.hours[q] = one.uren_per_week * one.werkdagen / 5;
        weeks.what = uren_in_woorden(one.uren_per_week) + " uur per week, alle werkweken";
        for (const Verlofdeel& deel : one.verlof) {
            Part& part = part_of(leave, "afwezigheid/" + deel.afwezigheid.text);
            part.hours[q] -= one.uren_per_week * deel.werkdagen / 5;
            if (!part.what.empty()) continue;  // it goes on from the quarter before
            part.what = (deel.reden.empty() ? "Afwezig" : deel.reden) + " vanaf " + day_and_month(deel.van);
        }
    }
    std::vector<Part> parts{weeks};
    parts.insert(parts.end(), leave.begin(), leave.end());
    return parts;
}

Cell number(double hours, Tone tone) {
    return {hours == 0 && tone == Tone::normal ? std::string() : uren_in_woorden(hours), tone};
}

SimpleTable::Row row_of(const Part& part, Tone tone, std::string group) {
    SimpleTable::Row row{part.key, {{part.what, tone}}, std::move(group)};
    double sum = 0;
    for (const double hours : part.hours) {
        row.cells.push_back(number(hours, tone));
        sum += hours;
    }
    row.cells.push_back(number(sum, tone));
    return row;
}

UrenPerKwartaal added(const std::vector<Part>& parts) {
    UrenPerKwartaal sums{};
    for (const Part& part : parts)
        for (std::size_t q = 0; q < quarters_in_year; ++q) sums[q] += part.hours[q];
    return sums;
}

/// What is left, with a sign where it is too much.
SimpleTable::Row left_row(const UrenPerKwartaal& there_is, const UrenPerKwartaal& needed) {
    SimpleTable::Row row{"over", {{"Over (onder nul is te veel)", Tone::strong}}, "Over"};
    double sum = 0;
    for (std::size_t q = 0; q < quarters_in_year; ++q) {
        const double left = there_is[q] - needed[q];
        const bool short_of = left < -1e-6;
        row.cells.push_back(
            {uren_in_woorden(left), short_of ? Tone::warning : Tone::strong, short_of ? Sign::warning : Sign::none});
        sum += left;
    }
    row.cells.push_back({uren_in_woorden(sum), Tone::strong});
    return row;
}

}  // namespace

BelastingTable::BelastingTable()
    : m_columns({{"Naam", 20, 2, Align::left, 10},
                 {"Q1", 12, 1, Align::left, 8},
                 {"Q2", 12, 1, Align::left, 8},
                 {"Q3", 12, 1, Align::left, 8},
                 {"Q4", 12, 1, Align::left, 8},
                 {"Jaar", 12, 1, Align::left, 8}}) {}

void BelastingTable::load(const Store& store, const Jaarplan& plan) { m_rows = belastingen_van(store, plan); }

const Kwartaalbelasting* BelastingTable::kwartaal(std::size_t row, std::size_t column) const {
    return column >= q1 && column <= q4 ? &m_rows[row].belasting.kwartalen[column - q1] : nullptr;
}

std::string uren_op_capaciteit(const Kwartaalbelasting& kwartaal) {
    return uren_in_woorden(kwartaal.uren) + " / " + uren_in_woorden(kwartaal.capaciteit());
}

Cell BelastingTable::cell(std::size_t row, std::size_t column) const {
    const auto& [persoon, belasting] = m_rows[row];
    const bool any = std::ranges::any_of(belasting.kwartalen, &Kwartaalbelasting::te_veel);
    if (column == naam) return {persoon.naam, Tone::normal, any ? Sign::warning : Sign::none};
    if (column == jaar)
        return {uren_in_woorden(belasting.uren()) + " / " + uren_in_woorden(belasting.capaciteit()), Tone::faint};
    const Kwartaalbelasting& one = *kwartaal(row, column);
    return {uren_op_capaciteit(one),
            one.te_veel()   ? Tone::warning
            : one.uren == 0 ? Tone::faint
                            : Tone::normal,
            one.te_veel() ? Sign::warning : Sign::none};
}

std::string BelastingTable::sort_text(std::size_t row, std::size_t column) const {
    const auto share = [](double hours, double capacity) {
        return fmt::format("{:012.0f}", capacity > 0 ? 1'000'000 * hours / capacity : hours > 0 ? 1e11 : 0);
    };
    if (column == naam) return m_rows[row].persoon.naam;
    const Belasting& all = m_rows[row].belasting;
    if (column == jaar) return share(all.uren(), all.capaciteit());
    return share(kwartaal(row, column)->uren, kwartaal(row, column)->capaciteit());
}

std::vector<SimpleTable::Row> waarom_rijen(const Store& store, const Belasting& belasting) {
    const auto needed = planned(store, belasting);
    const auto there_is = available(belasting);
    std::vector<SimpleTable::Row> rows;
    for (const Part& part : needed) rows.push_back(row_of(part, Tone::normal, "Gepland"));
    rows.push_back(row_of({"gepland", "Samen gepland", added(needed)}, Tone::strong, "Gepland"));
    for (const Part& part : there_is) rows.push_back(row_of(part, Tone::normal, "Beschikbaar"));
    rows.push_back(row_of({"beschikbaar", "Samen beschikbaar", added(there_is)}, Tone::strong, "Beschikbaar"));
    rows.push_back(left_row(added(there_is), added(needed)));
    return rows;
}

}  // namespace noaber
