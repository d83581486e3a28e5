// SPDX-License-Identifier: EUPL-1.2
// Shares by days in the pool.
#include <noaber/piket/verdeling.h>

#include <algorithm>
#include <map>

namespace noaber {

namespace {

/// The duties of one function.
struct Functiedeel {
    Id<Functie> functie;
    std::vector<const Dienstvak*> vakken;
};

template <class Counts>
std::vector<Functiedeel> functies_in(const Piketbeeld& beeld, Counts counts) {
    std::vector<Functiedeel> all;
    for (const Dienstvak& vak : beeld.vakken()) {
        if (!counts(vak.begin.date())) continue;
        auto found = std::ranges::find(all, vak.functie, &Functiedeel::functie);
        if (found == all.end()) found = all.insert(all.end(), {vak.functie, {}});
        found->vakken.push_back(&vak);
    }
    return all;
}

/// Days of a period within a span, times the share.
double part_of(const Poollid& lid, const Dagenspan& span) {
    const Date van = std::max(lid.vanaf.value_or(span.van), span.van);
    const Date tot = std::min(lid.tot.value_or(span.tot), span.tot);
    return std::max(days_between(van, tot) + 1, 0) * std::max(lid.aandeel.value_or(1), 0.0);
}

void add_function(const Piketbeeld& beeld, const Functiedeel& one, std::vector<Aandeelregel>& all) {
    const std::size_t first = all.size();
    const auto line_of = [&](const Id<Persoon>& persoon) -> Aandeelregel& {
        for (std::size_t i = first; i < all.size(); ++i)
            if (all[i].persoon == persoon) return all[i];
        return all.emplace_back(Aandeelregel{one.functie, persoon});
    };
    Moment last;
    for (const Dienstvak* vak : one.vakken) last = std::max(last, vak->eind);
    const Dagenspan span{one.vakken.front()->begin.date(), last.plus_minutes(-1).date()};
    double parts = 0, weight = 0;
    for (const Poollid& lid : beeld.pool) {
        if (lid.functie != one.functie) continue;
        const double part = part_of(lid, span);
        if (part <= 0) continue;
        line_of(lid.persoon).deel += part;
        parts += part;
    }
    for (const Dienstvak* vak : one.vakken) {
        if (vak->persoon.empty()) continue;
        const double heavy = beeld.kalender().zwaarte(vak->begin, vak->eind);
        Aandeelregel& line = line_of(vak->persoon);
        ++line.diensten;
        line.zwaarte += heavy;
        weight += heavy;
    }
    for (std::size_t i = first; i < all.size(); ++i) all[i].deel = parts > 0 ? all[i].deel * weight / parts : 0;
}

template <class Counts>
std::vector<Aandeelregel> regels_van(const Piketbeeld& beeld, Counts counts) {
    std::vector<Aandeelregel> all;
    for (const Functiedeel& one : functies_in(beeld, counts)) add_function(beeld, one, all);
    return all;
}

double zwaarte_van(const Piketsaldo& saldo) { return saldo.zwaarte.value_or(saldo.diensten.value_or(0)); }

/// Of the last line in the pool; 1 for who is in it no more.
double aandeel_van(const Piketbeeld& beeld, const Piketsaldo& saldo) {
    double found = 1;
    for (const Poollid& lid : beeld.pool)
        if (lid.functie == saldo.functie && lid.persoon == saldo.persoon && lid.aandeel.value_or(1) > 0)
            found = lid.aandeel.value_or(1);
    return found;
}

/// A year is over at its end; of the year that the day is in, what was before Noaber counts unless the day is its first.
bool is_before(const Piketsaldo& saldo, Date dag) {
    const auto jaar = saldo.jaar.value_or(0);
    return jaar < dag.year() || (jaar == dag.year() && dag != *Date::of(dag.year(), 1, 1));
}

void add_saldi(const Piketbeeld& beeld, Date dag, std::vector<Tegoed>& all) {
    std::map<std::pair<std::string, std::int64_t>, std::vector<const Piketsaldo*>> by_year;
    for (const Piketsaldo& saldo : beeld.saldi)
        if (is_before(saldo, dag)) by_year[{saldo.functie.text, saldo.jaar.value_or(0)}].push_back(&saldo);
    for (const auto& [year, saldi] : by_year) {
        double weight = 0, shares = 0;
        for (const Piketsaldo* one : saldi) {
            weight += zwaarte_van(*one);
            shares += aandeel_van(beeld, *one);
        }
        for (const Piketsaldo* one : saldi)
            all.push_back({one->functie, one->persoon, zwaarte_van(*one) - weight * aandeel_van(beeld, *one) / shares});
    }
}

}  // namespace

std::vector<Tegoed> tegoeden_voor(const Piketbeeld& beeld, Date dag) {
    std::vector<Tegoed> all;
    for (const Aandeelregel& regel : regels_van(beeld, [&](Date begin) { return begin < dag; }))
        all.push_back({regel.functie, regel.persoon, regel.zwaarte - regel.deel});
    add_saldi(beeld, dag, all);
    return all;
}

std::vector<Aandeelregel> verdeling_in(const Piketbeeld& beeld, const Dagenspan& span) {
    auto all = regels_van(beeld, [&](Date begin) { return begin >= span.van && begin <= span.tot; });
    const auto tegoeden = tegoeden_voor(beeld, span.van);
    for (Aandeelregel& regel : all)
        for (const Tegoed& tegoed : tegoeden)
            if (regel.deel > 0 && tegoed.functie == regel.functie && tegoed.persoon == regel.persoon)
                regel.tegoed += tegoed.zwaarte;
    return all;
}

std::vector<Aandeelregel> verdeling_van(const Piketbeeld& beeld, int jaar) {
    return verdeling_in(beeld, {*Date::of(jaar, 1, 1), *Date::of(jaar, 12, 31)});
}

}  // namespace noaber
