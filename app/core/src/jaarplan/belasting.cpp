// SPDX-License-Identifier: EUPL-1.2
// Adds up hours, counts working days and takes off leave, keeping the parts.
#include <noaber/jaarplan/belasting.h>

#include <noaber/base/decimal.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace noaber {

namespace {

constexpr double rounding = 1e-6;
constexpr int days_in_week = 7;
constexpr int working_days_in_week = 5;

struct Span {
    Date van;
    Date tot;
};

Span quarter_span(int jaar, std::size_t index) {
    const auto quarter = static_cast<Quarter>(index + 1);
    return {first_day(jaar, quarter), last_day(jaar, quarter)};
}

/// Takes the leaves of one person off a quarter, earliest first, each day once.
void take_off(Kwartaalbelasting& kwartaal, const Span& quarter, std::vector<const Afwezigheid*> leaves) {
    std::stable_sort(leaves.begin(), leaves.end(),
                     [](const Afwezigheid* a, const Afwezigheid* b) { return a->van < b->van; });
    Date free_from = quarter.van;  // what lies before it is taken already
    for (const Afwezigheid* leave : leaves) {
        if (!leave->van) continue;
        const Date van = std::max(*leave->van, free_from);
        const Date tot = std::min(leave->tot.value_or(quarter.tot), quarter.tot);
        if (tot < van) continue;
        const int days = werkdagen_tussen(van, tot);
        free_from = tot.plus_days(1);
        kwartaal.verlofdagen += days;
        kwartaal.verlof.push_back({leave->id, leave->reden, van, tot, days});
    }
}

template <class T>
std::unordered_map<std::string, std::vector<const T*>> by_person(const std::vector<T>& all) {
    std::unordered_map<std::string, std::vector<const T*>> found;
    for (const T& one : all)
        if (!one.persoon.empty()) found[one.persoon.text].push_back(&one);
    return found;
}

template <class T>
std::vector<const T*> of(const std::unordered_map<std::string, std::vector<const T*>>& all, const Id<Persoon>& who) {
    const auto found = all.find(who.text);
    return found == all.end() ? std::vector<const T*>{} : found->second;
}

std::string days_in_words(int days) { return fmt::format("{} {}", days, days == 1 ? "werkdag" : "werkdagen"); }

}  // namespace

UrenPerKwartaal uren_van(const Ureninzet& inzet) {
    return {inzet.q1.value_or(0), inzet.q2.value_or(0), inzet.q3.value_or(0), inzet.q4.value_or(0)};
}

bool Kwartaalbelasting::te_veel() const { return uren > capaciteit() + rounding; }

double Belasting::uren() const {
    double sum = 0;
    for (const Kwartaalbelasting& one : kwartalen) sum += one.uren;
    return sum;
}

double Belasting::capaciteit() const {
    double sum = 0;
    for (const Kwartaalbelasting& one : kwartalen) sum += one.capaciteit();
    return sum;
}

int werkdagen_tussen(Date van, Date tot) {
    if (tot < van) return 0;
    const int days = days_between(van, tot) + 1;
    int count = days / days_in_week * working_days_in_week;
    for (int extra = 0; extra < days % days_in_week; ++extra)
        if ((van.weekday() - 1 + extra) % days_in_week < working_days_in_week) ++count;
    return count;
}

std::vector<Belasting> bereken_belasting(int jaar, const std::vector<Persoon>& personen,
                                         const std::vector<Ureninzet>& uren,
                                         const std::vector<Afwezigheid>& afwezigheden) {
    const auto hours = by_person(uren);
    const auto leaves = by_person(afwezigheden);
    std::vector<Belasting> all;
    all.reserve(personen.size());
    for (const Persoon& persoon : personen) {
        Belasting& one = all.emplace_back();
        one.persoon = persoon.id;
        const auto planned = of(hours, persoon.id);
        const auto away = of(leaves, persoon.id);
        for (std::size_t q = 0; q < quarters_in_year; ++q) {
            Kwartaalbelasting& kwartaal = one.kwartalen[q];
            const Span quarter = quarter_span(jaar, q);
            kwartaal.uren_per_week = persoon.uren_per_week.value_or(uren_per_week_gewoon);
            kwartaal.werkdagen = werkdagen_tussen(quarter.van, quarter.tot);
            take_off(kwartaal, quarter, away);
            for (const Ureninzet* inzet : planned) {
                const double part = uren_van(*inzet)[q];
                if (part == 0) continue;
                kwartaal.uren += part;
                kwartaal.inzet.push_back({inzet->id, inzet->activiteit, inzet->werkzaamheid, part});
            }
        }
    }
    return all;
}

std::vector<Persoonsbelasting> belastingen_van(const Store& store, const Jaarplan& plan) {
    const auto uren = store.list<Ureninzet>(Where{"jaarplan", plan.id.text});
    std::set<std::string> ids;
    for (const Ureninzet& one : uren) ids.insert(one.persoon.text);
    for (const Werkverdeling& one : store.list<Werkverdeling>()) ids.insert(one.persoon.text);
    std::vector<Persoon> people;
    for (const Record& record : list_by_key(store, info_of<Persoon>()))
        if (ids.contains(record.id)) people.push_back(from_record<Persoon>(record));
    auto loads = bereken_belasting(static_cast<int>(plan.jaar.value_or(0)), people, uren, store.list<Afwezigheid>());
    std::vector<Persoonsbelasting> all;
    for (std::size_t i = 0; i < people.size(); ++i) all.push_back({std::move(people[i]), std::move(loads[i])});
    return all;
}

std::string uren_in_woorden(double uren) { return decimal_text(uren); }

std::vector<std::string> waarom_belasting(const Kwartaalbelasting& kwartaal,
                                          const std::function<std::string(const Id<Activiteit>&)>& titel) {
    std::vector<std::string> lines;
    for (const Urendeel& deel : kwartaal.inzet) {
        std::string what = deel.activiteit.empty() ? std::string() : titel(deel.activiteit);
        if (!deel.werkzaamheid.empty()) what += (what.empty() ? "" : ", ") + deel.werkzaamheid;
        if (what.empty()) what = "Zonder activiteit";
        lines.push_back(fmt::format("{}: {} uur", what, uren_in_woorden(deel.uren)));
    }
    return lines;
}

std::vector<std::string> waarom_capaciteit(const Kwartaalbelasting& kwartaal) {
    std::vector<std::string> lines;
    lines.push_back(fmt::format("{} uur per week × {} weken ({})", uren_in_woorden(kwartaal.uren_per_week),
                                uren_in_woorden(kwartaal.werkdagen / 5.0), days_in_words(kwartaal.werkdagen)));
    for (const Verlofdeel& deel : kwartaal.verlof)
        lines.push_back(fmt::format("min {}: {} ({} t/m {})", days_in_words(deel.werkdagen),
                                    deel.reden.empty() ? "afwezig" : deel.reden, in_figures(deel.van),
                                    in_figures(deel.tot)));
    return lines;
}

}  // namespace noaber
