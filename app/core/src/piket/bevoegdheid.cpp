// SPDX-License-Identifier: EUPL-1.2
// All rules about who may serve, asked one after the other.
#include <noaber/piket/bevoegdheid.h>

#include <algorithm>

namespace noaber {

Bevoegdheid::Bevoegdheid(const Store& store, const std::vector<EligibilityRule>& regels) {
    for (const EligibilityRule& regel : regels) m_regels.push_back(regel.lees(store));
}

std::vector<Tekort> Bevoegdheid::tekorten(const Id<Persoon>& persoon, const Id<Functie>& functie, Date datum) const {
    std::vector<Tekort> all;
    for (const TekortenFunction& regel : m_regels)
        for (Tekort& tekort : regel(persoon, functie, datum)) all.push_back(std::move(tekort));
    return all;
}

bool Bevoegdheid::bevoegd(const Id<Persoon>& persoon, const Id<Functie>& functie, Date datum) const {
    return std::ranges::all_of(m_regels,
                               [&](const TekortenFunction& regel) { return regel(persoon, functie, datum).empty(); });
}

std::string in_woorden(const std::vector<Tekort>& tekorten) {
    std::string words;
    for (const Tekort& tekort : tekorten) {
        if (!words.empty()) words.append("; ");
        words.append(tekort.wat);
        if (!tekort.herstel.empty()) words.append(" (").append(tekort.herstel).append(")");
    }
    return words;
}

}  // namespace noaber
