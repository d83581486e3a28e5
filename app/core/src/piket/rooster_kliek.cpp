// SPDX-License-Identifier: EUPL-1.2
// Sliding windows over the duties of one person.
#include "piket/rooster_kliek.h"

#include <algorithm>
#include <map>

namespace noaber {

namespace {

using Kliek = std::vector<std::size_t>;

/// Leaves out sets that lie within another.
std::vector<Kliek> zonder_kleinere(std::vector<Kliek> klieken) {
    std::sort(klieken.begin(), klieken.end(), [](const Kliek& een, const Kliek& ander) {
        return een.size() != ander.size() ? een.size() > ander.size() : een < ander;
    });
    std::vector<Kliek> over;
    std::map<std::size_t, std::vector<std::size_t>> met;  // which of `over` a duty is in
    for (Kliek& kliek : klieken) {
        const auto& grotere = met[kliek.front()];
        const bool binnen = std::any_of(grotere.begin(), grotere.end(), [&](std::size_t nummer) {
            return std::includes(over[nummer].begin(), over[nummer].end(), kliek.begin(), kliek.end());
        });
        if (binnen) continue;
        for (const std::size_t dienst : kliek) met[dienst].push_back(over.size());
        over.push_back(std::move(kliek));
    }
    return over;
}

}  // namespace

std::vector<std::vector<std::size_t>> klieken_van(const Roosterprobleem& probleem, const Roosterregels& regels,
                                                  const std::vector<std::size_t>& diensten) {
    std::vector<Kliek> klieken;
    const auto verzamel = [&](const auto& ligt_in) {
        Kliek kliek;
        std::copy_if(diensten.begin(), diensten.end(), std::back_inserter(kliek), ligt_in);
        if (kliek.size() > 1) klieken.push_back(std::move(kliek));
    };
    for (const std::size_t dienst : diensten) {
        const Minuut begin = probleem.diensten[dienst].van;
        verzamel(
            [&](std::size_t een) { return probleem.diensten[een].van <= begin && begin < regels.rust_om(een).tot; });
        const Minuut einde = probleem.diensten[dienst].tot;
        verzamel(
            [&](std::size_t een) { return regels.rust_om(een).vanaf < einde && einde <= probleem.diensten[een].tot; });
    }
    return zonder_kleinere(std::move(klieken));
}

}  // namespace noaber
