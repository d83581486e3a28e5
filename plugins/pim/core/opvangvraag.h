// SPDX-License-Identifier: EUPL-1.2
// "Waar kunnen 300 mensen met 20 huisdieren binnen 10 km van Borne?", answered with a combination of locations and the reasons.
#pragma once

#include "opvanglocatie.h"

#include <noaber/store/store.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::pim {

struct Opvangvraag {
    std::int64_t personen = 0;
    std::int64_t dieren = 0;
    std::string bij;       ///< a gemeente of Twente, its main town, or an opvanglocatie
    double binnen_km = 0;  ///< in a straight line
    bool slapen = false;   ///< persons are Slaapplaatsen; otherwise Zitplaatsen
};

/// A location of the answer, and who goes there.
struct Opvangkeuze {
    Opvanglocatie locatie;
    std::string gemeente;
    double km = 0;
    std::int64_t personen = 0;
    std::int64_t dieren = 0;
};

/// Why a location is not in the answer.
enum class Afval { te_ver, zonder_plek, zonder_plaatsen, niet_nodig };
struct Afvaller {
    Opvanglocatie locatie;
    Afval reden = Afval::te_ver;
    double km = 0;  ///< not of zonder_plek
};

struct Opvangantwoord {
    std::vector<Opvangkeuze> keuzes;  ///< nearest first, each filled before the next
    std::int64_t tekort = 0;          ///< persons without a place
    std::int64_t tekort_dieren = 0;
    bool bewezen = true;              ///< it can't be done with fewer locations, or as few nearer ones
    std::vector<Afvaller> afvallers;  ///< nearest first, then what has no place on the map
};

/// Throws InputError: nobody to receive, a distance that is none, a place that is not known.
[[nodiscard]] Opvangantwoord zoek_opvang(const Store& store, const Opvangvraag& vraag);

/// "2 locaties, met minder lukt het niet. ..." A sentence or two for above the answer.
[[nodiscard]] std::string in_woorden(const Opvangantwoord& antwoord, const Opvangvraag& vraag);
/// "te ver: 14,2 km"; "geen coördinaten in Nederland"; "geen zitplaatsen"; "niet nodig".
[[nodiscard]] std::string in_woorden(const Afvaller& afvaller, const Opvangvraag& vraag);
/// "3,4 km"
[[nodiscard]] std::string km_in_woorden(double km);

}  // namespace noaber::pim
