// SPDX-License-Identifier: EUPL-1.2
// Days and codes of a series.
#include "otoreeks.h"

#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/feestdagen.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

constexpr int most_events = 60, longest_step = 366;

/// "OTO-" and 12 of "OTO-12"; a code without a number begins at 1.
std::pair<std::string, std::int64_t> parted(std::string_view code) {
    std::size_t digits = code.size();
    while (digits > 0 && code[digits - 1] >= '0' && code[digits - 1] <= '9') --digits;
    const auto number = whole_number(code.substr(digits));
    if (!number) return {std::string(code) + "-", 1};
    return {std::string(code.substr(0, digits)), *number};
}

/// The highest number that codes beginning so have.
std::int64_t highest_number(const Store& store, const std::string& prefix, std::int64_t at_least) {
    for (const Oto& one : store.list<Oto>()) {
        const auto [own, number] = parted(one.code);
        if (equal_folded(own, prefix)) at_least = std::max(at_least, number);
    }
    return at_least;
}

Date stepped(Date first, const Reeksopdracht& opdracht, int times) {
    const int steps = opdracht.om_de * times;
    if (opdracht.stap == Reeksstap::maanden) return first.plus_months(steps);
    return first.plus_days(opdracht.stap == Reeksstap::weken ? 7 * steps : steps);
}

std::string let_op(Date date) {
    if (const auto holiday = feestdag_op(date)) return std::string(*holiday);
    return is_werkdag(date) ? std::string() : std::string(dutch_weekday(date.weekday()));
}

std::string naam_van(const Oto& eerste, const Reeksopdracht& opdracht) {
    const std::string naam = collapse_spaces(opdracht.naam);
    return naam.empty() ? eerste.titel : naam;
}

void refuse_what_is_no_series(const Oto& eerste, const Reeksopdracht& opdracht) {
    if (!eerste.datum)
        throw InputError(
            fmt::format("{} heeft nog geen datum. Vul die eerst in; de reeks telt daarvandaan.", titel_van(eerste)));
    if (opdracht.aantal < 2 || opdracht.aantal > most_events)
        throw InputError(fmt::format("Een reeks is 2 tot {} keer.", most_events));
    if (opdracht.om_de < 1 || opdracht.om_de > longest_step)
        throw InputError(fmt::format("Kies om de hoeveel: 1 tot {}.", longest_step));
}

}  // namespace

std::vector<Reeksdeel> reeks_van(const Store& store, const Oto& eerste, const Reeksopdracht& opdracht) {
    refuse_what_is_no_series(eerste, opdracht);
    const auto [prefix, number] = parted(eerste.code);
    const std::int64_t highest = highest_number(store, prefix, number);
    const int days = eerste.einddatum ? days_between(*eerste.datum, *eerste.einddatum) : 0;
    std::vector<Reeksdeel> all;
    for (int times = 1; times < opdracht.aantal; ++times) {
        Oto next = eerste;
        next.id = {};
        next.code = prefix + std::to_string(highest + times);
        next.datum = stepped(*eerste.datum, opdracht, times);
        if (next.datum->year() > 9998) throw InputError("Zo ver vooruit gaat de kalender niet.");
        if (eerste.einddatum) next.einddatum = next.datum->plus_days(days);
        next.status = OtoStatus::gepland;
        next.reeks = naam_van(eerste, opdracht);
        const std::string beware = let_op(*next.datum);
        all.push_back({std::move(next), beware});
    }
    return all;
}

std::size_t maak_reeks(Store& store, const Oto& eerste, const Reeksopdracht& opdracht) {
    const auto first = store.find(eerste.id);
    if (!first) throw InputError("Deze OTO-activiteit is er niet meer; er is geen reeks gemaakt.");
    std::vector<Reeksdeel> all = reeks_van(store, *first, opdracht);
    Oto named = *first;
    named.reeks = naam_van(*first, opdracht);
    Transaction tx = store.begin(fmt::format("Reeks {}: {} keer", named.reeks, opdracht.aantal));
    tx.put(named);
    for (Reeksdeel& one : all) tx.put(one.oto);
    tx.commit();
    return all.size();
}

}  // namespace noaber::oto
