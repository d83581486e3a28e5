// SPDX-License-Identifier: EUPL-1.2
// Who may serve: rules that plugins bring. Without any, everybody in a pool may.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <functional>
#include <string>
#include <vector>

namespace noaber {

/// Why somebody may not serve, and what mends it.
struct Tekort {
    std::string wat;      ///< Dutch: "De basisopleiding OvD is op 4 januari 2027 verlopen"
    std::string herstel;  ///< Dutch: "Volg OTO-12 op 14 december 2026"; "" when nothing is known that mends it
    bool operator==(const Tekort&) const = default;
};

/// What somebody lacks for a function on a day; nothing when they may serve.
using TekortenFunction =
    std::function<std::vector<Tekort>(const Id<Persoon>& persoon, const Id<Functie>& functie, Date datum)>;

/// One rule about who may serve.
struct EligibilityRule {
    std::string code;   ///< "paspoort"
    std::string titel;  ///< Dutch: "Voldoet aan de normen"
    /// Reads what it needs once; what it gives back is asked very often, and looks at nothing that was written since.
    std::function<TekortenFunction(const Store& store)> lees;
};

/// All rules together, as the store is now.
class Bevoegdheid {
public:
    /// Everybody may.
    Bevoegdheid() = default;
    /// A rule that can't be read throws here.
    Bevoegdheid(const Store& store, const std::vector<EligibilityRule>& regels);

    /// What all rules find, in their order. The day is that on which the duty begins.
    [[nodiscard]] std::vector<Tekort> tekorten(const Id<Persoon>& persoon, const Id<Functie>& functie,
                                               Date datum) const;
    [[nodiscard]] bool bevoegd(const Id<Persoon>& persoon, const Id<Functie>& functie, Date datum) const;

private:
    std::vector<TekortenFunction> m_regels;
};

/// "De basisopleiding OvD ontbreekt (volg OTO-12 op 14 december 2026); ..."; "" for none.
[[nodiscard]] std::string in_woorden(const std::vector<Tekort>& tekorten);

}  // namespace noaber
