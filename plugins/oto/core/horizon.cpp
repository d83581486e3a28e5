// SPDX-License-Identifier: EUPL-1.2
// Counting who is ready on every day of the horizon, and looking behind the day of a fall.
#include "horizon.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace noaber::oto {

namespace {

constexpr int longest_years = 10;

std::vector<Span> held_days(const Vakpersoon& persoon, std::size_t functie, Date vanaf) {
    std::vector<Span> spans;
    for (const Vakvervulling& one : persoon.vervullingen)
        if (one.functie == functie)
            spans.push_back({std::max(one.dagen.van.value_or(vanaf), vanaf), one.dagen.tot.value_or(never())});
    return joined(std::move(spans));
}

std::vector<Span> away_days(const Vakpersoon& persoon, Date vanaf) {
    std::vector<Span> spans;
    for (const Dagen& dagen : persoon.afwezig)
        spans.push_back({std::max(dagen.van.value_or(vanaf), vanaf), dagen.tot.value_or(never())});
    return joined(std::move(spans));
}

/// How many of each function are ready on each day, the first being `m_vanaf`.
class Counter {
public:
    Counter(const Vakbeeld& beeld, Date vanaf, Date tot) : m_beeld(beeld), m_vanaf(vanaf), m_tot(tot) {
        const std::size_t days = static_cast<std::size_t>(days_between(vanaf, tot)) + 1;
        m_steps.assign(beeld.functies.size(), std::vector<int>(days + 1, 0));
        for (const Vakpersoon& persoon : beeld.personen) add(persoon);
    }

    [[nodiscard]] std::vector<Horizonmaand> months_of(std::size_t functie) const {
        std::vector<Horizonmaand> months;
        int ready = 0;
        for (Date day = m_vanaf; day <= m_tot; day = day.plus_days(1)) {
            ready += m_steps[functie][static_cast<std::size_t>(days_between(m_vanaf, day))];
            const auto count = static_cast<std::size_t>(ready);
            const Maand maand = Maand::of(day);
            if (months.empty() || months.back().maand != maand)
                months.push_back({maand, count, day});
            else if (count < months.back().gereed)
                months.back().gereed = count, months.back().dag = day;
        }
        return months;
    }

private:
    void add(const Vakpersoon& persoon) {
        std::set<std::size_t> seen;
        for (const Vakvervulling& one : persoon.vervullingen) {
            if (!seen.insert(one.functie).second) continue;
            std::vector<int>& steps = m_steps[one.functie];
            for (const Span& span : gerede_dagen(m_beeld, persoon, one.functie, m_vanaf)) {
                if (span.van > m_tot) continue;
                ++steps[static_cast<std::size_t>(days_between(m_vanaf, span.van))];
                if (span.tot < m_tot) --steps[static_cast<std::size_t>(days_between(m_vanaf, span.tot)) + 1];
            }
        }
    }

    const Vakbeeld& m_beeld;
    Date m_vanaf, m_tot;
    std::vector<std::vector<int>> m_steps;  ///< by function: how many more there are than the day before
};

/// Why nobody more counts for a function on a day.
class Fall {
public:
    Fall(const Vakbeeld& beeld, std::size_t functie, Date bekend_op, Date dag)
        : m_beeld(beeld), m_functie(functie), m_known(bekend_op), m_day(dag) {
        for (const Vakpersoon& persoon : beeld.personen) look_at(persoon);
        std::ranges::stable_sort(m_uitval, {}, [&](const Uitval& one) { return beeld.personen[one.persoon].volgorde; });
    }

    [[nodiscard]] std::vector<Uitval> uitval() && { return std::move(m_uitval); }
    [[nodiscard]] std::vector<Horizonherstel> herstel() const {
        std::vector<Horizonherstel> all;
        for (const auto& [activiteit, personen] : m_mended)
            all.push_back({activiteit, personen, *m_beeld.activiteiten[activiteit].dag <= m_day});
        std::ranges::stable_sort(all, {},
                                 [&](const Horizonherstel& one) { return *m_beeld.activiteiten[one.activiteit].dag; });
        return all;
    }
    /// Who would count if they took part in all that is planned.
    [[nodiscard]] std::size_t can_come_back() const { return m_can_come_back; }

private:
    void look_at(const Vakpersoon& persoon) {
        const std::vector<Span> held = held_days(persoon, m_functie, m_known);
        if (held.empty() || held.front().van > m_day) return;
        const std::size_t place = static_cast<std::size_t>(&persoon - m_beeld.personen.data());
        if (!span_at(held, m_day)) {
            const auto last =
                std::ranges::find_if(held.rbegin(), held.rend(), [&](const Span& one) { return one.tot < m_day; });
            m_uitval.push_back({place, Uitvalsoort::vertrek, geen, last->tot});
            return;
        }
        const std::vector<Span> away = away_days(persoon, m_known);
        const Span* leave = span_at(away, m_day);
        if (leave)
            m_uitval.push_back({place, Uitvalsoort::afwezig, geen,
                                leave->van > m_known ? std::optional(leave->van.plus_days(-1)) : std::nullopt});
        look_at_norms(persoon, place, leave != nullptr);
    }

    void look_at_norms(const Vakpersoon& persoon, std::size_t place, bool is_away) {
        std::set<std::size_t> needed;
        bool can_be_mended = true, lacks = false;
        for (const std::size_t norm : m_beeld.normen_van(m_functie)) {
            if (toets(m_beeld, persoon, norm, m_day, m_known).voldoet()) continue;
            lacks = true;
            m_uitval.push_back({place, Uitvalsoort::norm, norm, last_covered(persoon, norm)});
            const auto events = oto::herstel(m_beeld, persoon, norm, m_day, m_known);
            can_be_mended = can_be_mended && !events.empty();
            needed.insert(events.begin(), events.end());
        }
        // An event brings somebody back only where all that they lack can be mended, and they are there.
        if (!lacks || !can_be_mended || is_away || !take_places(persoon, needed)) return;
        ++m_can_come_back;
        for (const std::size_t one : needed) ++m_mended[one];
    }

    /// A place in each of them, where those before left one; false, and none taken, otherwise.
    bool take_places(const Vakpersoon& persoon, const std::set<std::size_t>& events) {
        std::vector<std::size_t*> taken;
        for (const std::size_t one : events) {
            if (!m_beeld.activiteiten[one].vrij || persoon.heeft_plaats(one)) continue;
            taken.push_back(&m_free.try_emplace(one, *m_beeld.activiteiten[one].vrij).first->second);
            if (*taken.back() == 0) return false;
        }
        for (std::size_t* free : taken) --*free;
        return true;
    }

    [[nodiscard]] std::optional<Date> last_covered(const Vakpersoon& persoon, std::size_t norm) const {
        std::optional<Date> last;
        for (const Span& span : gedekte_dagen(m_beeld, persoon, norm, m_known))
            if (span.tot < m_day) last = span.tot;
        return last ? last : toets(m_beeld, persoon, norm, m_known).bewezen_tot;
    }

    const Vakbeeld& m_beeld;
    std::size_t m_functie;
    Date m_known, m_day;
    std::vector<Uitval> m_uitval;
    std::map<std::size_t, std::size_t> m_mended;  ///< by event
    std::map<std::size_t, std::size_t> m_free;    ///< places left, by event
    std::size_t m_can_come_back = 0;
};

void explain(const Vakbeeld& beeld, Date vanaf, Functiehorizon& one) {
    const auto below =
        std::ranges::find_if(one.maanden, [&](const Horizonmaand& month) { return month.gereed < one.nodig; });
    if (below == one.maanden.end()) return;
    one.onder = static_cast<std::size_t>(below - one.maanden.begin());
    Fall fall(beeld, one.functie, vanaf, below->dag);
    one.herstel = fall.herstel();
    const std::size_t after = below->gereed + fall.can_come_back();
    one.blijft_tekort = after >= one.nodig ? 0 : one.nodig - after;
    one.uitval = std::move(fall).uitval();
}

}  // namespace

std::vector<Span> gerede_dagen(const Vakbeeld& beeld, const Vakpersoon& persoon, std::size_t functie, Date vanaf) {
    std::vector<Span> days = without(held_days(persoon, functie, vanaf), away_days(persoon, vanaf));
    for (const std::size_t norm : beeld.normen_van(functie)) {
        if (days.empty()) break;
        days = common(days, gedekte_dagen(beeld, persoon, norm, vanaf));
    }
    return days;
}

std::vector<Functiehorizon> horizon(const Vakbeeld& beeld, Date vanaf, Maand tot) {
    if (tot < Maand::of(vanaf))
        throw InputError(
            fmt::format("{} is al voorbij op {}. Kies een maand daarna.", in_woorden(tot), in_words(vanaf)));
    if (tot.jaar > vanaf.year() + longest_years)
        throw InputError(fmt::format("Verder dan {} jaar vooruit kijken heeft geen zin. Kies een maand t/m {}.",
                                     longest_years, vanaf.year() + longest_years));
    const Counter counter(beeld, vanaf, tot.laatste_dag());
    std::vector<Functiehorizon> all;
    for (std::size_t i = 0; i < beeld.functies.size(); ++i) {
        Functiehorizon one;
        one.functie = i;
        one.nodig = nodig_voor(beeld, i);
        one.maanden = counter.months_of(i);
        explain(beeld, vanaf, one);
        all.push_back(std::move(one));
    }
    std::ranges::stable_sort(all, [&](const Functiehorizon& a, const Functiehorizon& b) {
        return natural_order(beeld.functies[a.functie].naam, beeld.functies[b.functie].naam) < 0;
    });
    return all;
}

std::string in_woorden(const Vakbeeld& beeld, const Uitval& uitval) {
    const std::string& naam = beeld.personen[uitval.persoon].naam;
    switch (uitval.soort) {
        case Uitvalsoort::vertrek:
            return fmt::format("{} vertrekt; {} is de laatste dag", naam, in_words(*uitval.laatste_dag));
        case Uitvalsoort::afwezig:
            return uitval.laatste_dag
                       ? fmt::format("{} is afwezig vanaf {}", naam, in_words(uitval.laatste_dag->plus_days(1)))
                       : fmt::format("{} is afwezig", naam);
        case Uitvalsoort::norm: break;
    }
    const std::string& eis = beeld.normen[uitval.norm].eis;
    return uitval.laatste_dag ? fmt::format("{}: {} verloopt na {}", naam, eis, in_words(*uitval.laatste_dag))
                              : fmt::format("{}: {} ontbreekt", naam, eis);
}

}  // namespace noaber::oto
