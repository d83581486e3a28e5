// SPDX-License-Identifier: EUPL-1.2
// Reading who holds which function.
#include "functies.h"

#include <noaber/base/text.h>

#include <algorithm>
#include <unordered_map>

namespace noaber::oto {

namespace {

std::optional<Functieperiode> period_of(const Store& store, const Functievervulling& one) {
    const auto functie = store.find(one.functie);
    if (!functie) return std::nullopt;
    return Functieperiode{one.functie, functie->naam, one.vanaf, one.tot};
}

}  // namespace

std::vector<Functieperiode> functies_van(const Store& store, const Id<Persoon>& persoon) {
    std::vector<Functieperiode> all;
    for (const Functievervulling& one : store.list<Functievervulling>(Where{"persoon", persoon.text}))
        if (auto period = period_of(store, one)) all.push_back(std::move(*period));
    std::ranges::stable_sort(all, [](const Functieperiode& a, const Functieperiode& b) {
        if (a.tot.has_value() != b.tot.has_value()) return !a.tot.has_value();
        if (a.tot != b.tot) return a.tot > b.tot;
        if (a.vanaf != b.vanaf) return a.vanaf > b.vanaf;
        return natural_order(a.naam, b.naam) < 0;
    });
    return all;
}

std::vector<Functiehouder> functiehouders(const Store& store, Date dag) {
    std::unordered_map<std::string, std::vector<Functieperiode>> held;
    std::unordered_map<std::string, std::string> names;
    for (const Functie& one : store.list<Functie>()) names.emplace(one.id.text, one.naam);
    store.for_each(info_of<Functievervulling>(), [&](const Record& record) {
        const auto one = from_record<Functievervulling>(record);
        const auto naam = names.find(one.functie.text);
        if (naam == names.end()) return;
        const Functieperiode period{one.functie, naam->second, one.vanaf, one.tot};
        if (period.geldt_op(dag)) held[one.persoon.text].push_back(period);
    });
    std::vector<Functiehouder> all;
    store.for_each(info_of<Persoon>(), [&](const Record& record) {
        const auto found = held.find(record.id);
        if (found == held.end()) return;
        std::ranges::sort(found->second, NaturalLess{}, &Functieperiode::naam);
        all.push_back({from_record<Persoon>(record), std::move(found->second)});
    });
    std::ranges::stable_sort(all, NaturalLess{},
                             [](const Functiehouder& one) -> const std::string& { return one.persoon.naam; });
    return all;
}

}  // namespace noaber::oto
