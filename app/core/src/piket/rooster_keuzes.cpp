// SPDX-License-Identifier: EUPL-1.2
// Candidates without those whom the fixed duties keep away.
#include "piket/rooster_keuzes.h"

#include <algorithm>

namespace noaber {

namespace {

/// Wishes count from the strongest one, so that a roster never earns something by having them.
void tel_vanaf_liefste(std::vector<Roosterkeuze>& keuzes) {
    if (keuzes.empty()) return;
    const double liefst = std::min_element(keuzes.begin(), keuzes.end(), [](const auto& een, const auto& ander) {
                              return een.wens < ander.wens;
                          })->wens;
    for (Roosterkeuze& een : keuzes) een.wens -= liefst;
}

std::vector<Dienstdeel> delen_van(const Roosterprobleem& probleem, const Roosterdienst& dienst) {
    std::vector<Dienstdeel> delen;
    double samen = 0;
    for (const Roosterdeelname& een : probleem.deelnames) {
        if (een.functie != dienst.functie || dienst.van < een.van || een.tot <= dienst.van) continue;
        delen.push_back({een.persoon, een.aandeel});
        samen += een.aandeel;
    }
    if (samen <= 0) return {};
    for (Dienstdeel& een : delen) een.deel /= samen;
    return delen;
}

}  // namespace

Roosterkeuzes keuzes_van(const Roosterprobleem& probleem, const Roosterregels& regels) {
    const auto vaste = diensten_per_persoon(probleem, vaste_bezetting(probleem));
    Roosterkeuzes alle(probleem.diensten.size());
    for (std::size_t dienst = 0; dienst < alle.size(); ++dienst) {
        if (probleem.diensten[dienst].vast) continue;
        for (const Roosterkandidaat& een : probleem.diensten[dienst].kandidaten)
            if (!regels.hindernis(dienst, een.persoon, vaste[een.persoon]))
                alle[dienst].push_back({een.persoon, een.wens});
        tel_vanaf_liefste(alle[dienst]);
    }
    return alle;
}

std::vector<std::vector<Dienstdeel>> delen_van_diensten(const Roosterprobleem& probleem, const Roosterkeuzes& keuzes) {
    std::vector<std::vector<Dienstdeel>> alle(probleem.diensten.size());
    for (std::size_t i = 0; i < alle.size(); ++i)
        if (probleem.diensten[i].vast || !keuzes[i].empty()) alle[i] = delen_van(probleem, probleem.diensten[i]);
    return alle;
}

Roosterbezetting vaste_bezetting(const Roosterprobleem& probleem) {
    Roosterbezetting bezetting;
    bezetting.reserve(probleem.diensten.size());
    for (const Roosterdienst& dienst : probleem.diensten) bezetting.push_back(dienst.vast);
    return bezetting;
}

}  // namespace noaber
