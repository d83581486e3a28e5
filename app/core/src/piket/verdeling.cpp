// SPDX-License-Identifier: EUPL-1.2
// Shares by days in the pool.
#include <noaber/piket/verdeling.h>

#include <algorithm>

namespace noaber {

namespace {

/// The duties of one function in the year.
struct Functiejaar {
    Id<Functie> functie;
    std::vector<const Dienstvak*> vakken;
};

std::vector<Functiejaar> functies_in(const Piketbeeld& beeld, int jaar) {
    std::vector<Functiejaar> all;
    for (const Dienstvak& vak : beeld.vakken()) {
        if (jaar != 0 && vak.begin.date().year() != jaar) continue;
        auto found = std::ranges::find(all, vak.functie, &Functiejaar::functie);
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

void add_function(const Piketbeeld& beeld, const Functiejaar& one, std::vector<Aandeelregel>& all) {
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
        line_of(lid.persoon).eerlijk += part;
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
    for (std::size_t i = first; i < all.size(); ++i) all[i].eerlijk = parts > 0 ? all[i].eerlijk * weight / parts : 0;
}

}  // namespace

std::vector<Aandeelregel> verdeling_van(const Piketbeeld& beeld, int jaar) {
    std::vector<Aandeelregel> all;
    for (const Functiejaar& one : functies_in(beeld, jaar)) add_function(beeld, one, all);
    return all;
}

}  // namespace noaber
