// SPDX-License-Identifier: EUPL-1.2
// Proposing and checking roles.
#include "oefenrollen.h"

#include "functies.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace noaber::oto {

namespace {

std::set<std::string> wie_komen(const Store& store, const Oto& oto) {
    const auto invited = store.list<Uitnodiging>({"oto", oto.id.text});
    const bool answered = std::ranges::count(invited, Uitnodigingsantwoord::komt, &Uitnodiging::antwoord) > 0;
    std::set<std::string> all;
    for (const Uitnodiging& one : invited)
        if (one.antwoord == Uitnodigingsantwoord::komt || (!answered && one.antwoord == Uitnodigingsantwoord::geen))
            all.insert(one.persoon.text);
    return all;
}

}  // namespace

std::vector<Oefenrol> rollen_voorstel(const Store& store, const Oto& oto, const Scenario& scenario) {
    const auto come = wie_komen(store, oto);
    std::vector<Oefenrol> all;
    for (const Functiehouder& one : functiehouders(store, oto.datum.value_or(system_today()))) {
        if (!come.contains(one.persoon.id.text)) continue;
        const auto role = std::ranges::find_if(scenario.rollen, [&](const std::string& rol) {
            return std::ranges::any_of(one.functies,
                                       [&](const Functieperiode& held) { return equal_folded(held.naam, rol); });
        });
        if (role == scenario.rollen.end()) continue;
        Oefenrol rol;
        rol.persoon = one.persoon.id;
        rol.rol = *role;
        all.push_back(std::move(rol));
    }
    return all;
}

std::string rollenbezwaar(const Scenario& scenario, const std::vector<Oefenrol>& rollen) {
    for (const Oefenrol& one : rollen) {
        const bool watches_all = one.taak == Oefentaak::neemt_waar && one.rol.empty();
        if (!watches_all && !scenario.heeft_rol(one.rol))
            return fmt::format("\"{}\" is geen rol van dit scenario. Verbeter het op het tabblad Rollen: {}.", one.rol,
                               fmt::join(scenario.rollen, ", "));
    }
    std::vector<std::string> empty;
    for (const std::string& rol : scenario.rollen)
        if (std::ranges::none_of(rollen,
                                 [&](const Oefenrol& one) { return one.taak == Oefentaak::speelt && one.rol == rol; }))
            empty.push_back(rol);
    if (empty.empty()) return {};
    return fmt::format("Nog niemand speelt {}. Vul het in op het tabblad Rollen, of speel die rol zelf na.",
                       fmt::join(empty, ", "));
}

}  // namespace noaber::oto
