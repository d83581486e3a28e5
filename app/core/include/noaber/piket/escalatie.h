// SPDX-License-Identifier: EUPL-1.2
// Who is called up for a function, one after the other, until somebody confirms.
#pragma once

#include <noaber/base/moment.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace noaber {

enum class Escalatiewie {
    dienst,   ///< who is on duty for the function then
    persoon,  ///< always the same one
};

inline constexpr std::int64_t gewone_wachttijd = 10;     ///< minutes
inline constexpr std::int64_t langste_wachttijd = 1440;  ///< minutes: a day

struct Escalatieregel {
    Id<Escalatieregel> id;
    Id<Functie> functie;
    std::optional<std::int64_t> volgorde;  ///< 1 is called first
    Escalatiewie wie = Escalatiewie::dienst;
    Id<Persoon> persoon;                  ///< of Escalatiewie::persoon
    std::optional<std::int64_t> minuten;  ///< to wait for an answer before the next is called; none: gewone_wachttijd
};

template <>
const EntityInfo& info_of<Escalatieregel>();

/// One to be called.
struct Oproepbare {
    std::int64_t volgorde = 0;
    std::optional<Persoon> persoon;
    std::int64_t minuten = gewone_wachttijd;
    std::string waarom_niet;  ///< Dutch, when there is nobody: "niemand heeft dan dienst"
};

/// The list of a function as it is at that moment, in order; each person once, where they come first. Of several who are on duty each has a place.
/// Without a list: who is on duty.
[[nodiscard]] std::vector<Oproepbare> escalatielijst(const Store& store, const Id<Functie>& functie, Moment moment);

}  // namespace noaber
