// SPDX-License-Identifier: EUPL-1.2
// Duties looked up by moment and by person.
#include <noaber/piket/van_dienst.h>

#include <noaber/base/text.h>

#include <algorithm>

namespace noaber {

namespace {

VanDienst with_names(const Store& store, Dienst dienst, Dienstvak vak) {
    VanDienst one{std::move(dienst), std::move(vak), {}, {}, false};
    one.functie = store.find(one.dienst.functie).value_or(Functie{});
    if (!one.dienst.is_open()) one.persoon = store.find(one.dienst.persoon);
    const auto rooster = store.find(one.dienst.rooster);
    one.vastgesteld = rooster && rooster->status == RoosterStatus::vastgesteld;
    return one;
}

}  // namespace

std::vector<VanDienst> wie_van_dienst(const Store& store, Moment moment) {
    std::vector<VanDienst> all;
    for (Dienst& dienst : store.list<Dienst>()) {
        auto vak = vak_van(dienst);
        if (!vak || vak->begin > moment || vak->eind <= moment) continue;
        all.push_back(with_names(store, std::move(dienst), std::move(*vak)));
    }
    std::ranges::stable_sort(all, {}, [](const VanDienst& one) { return one.vak.plaats; });
    std::ranges::stable_sort(all, [](const VanDienst& a, const VanDienst& b) {
        return natural_order(a.functie.naam, b.functie.naam) < 0;
    });
    return all;
}

std::vector<VanDienst> diensten_van(const Store& store, const Id<Persoon>& persoon, Moment vanaf) {
    std::vector<VanDienst> all;
    for (Dienst& dienst : store.list<Dienst>(Where{"persoon", persoon.text})) {
        auto vak = vak_van(dienst);
        if (vak && vak->eind > vanaf) all.push_back(with_names(store, std::move(dienst), std::move(*vak)));
    }
    std::ranges::stable_sort(all, {}, [](const VanDienst& one) { return one.vak.begin; });
    return all;
}

}  // namespace noaber
