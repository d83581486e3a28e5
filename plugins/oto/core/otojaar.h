// SPDX-License-Identifier: EUPL-1.2
// The OTO of a year in figures: per function and kind how often, for how many, how many hours and what it costs. Every figure
// knows the events it is made of.
#pragma once

#include "otokosten.h"

#include <noaber/store/store.h>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace noaber::oto {

/// One event of the year.
struct Jaarotoregel {
    Oto oto;
    std::vector<std::string> functies;  ///< that its doelgroep holds, by name; none: of the line "Geen functie"
    Otokosten kosten;
    std::size_t deelnemers = 0;  ///< who was there
    std::vector<std::size_t>
        van_functie;      ///< of `functies`, in that order: who of them held that function on the first day
    double uren_elk = 0;  ///< of one of them; 0 where nobody knows
};

/// What an event brings to a line. Its costs are shared equally by the functions it is for, so that lines add up to the total.
struct Overzichtsdeel {
    std::size_t regel = 0;       ///< in Otojaar::regels
    std::size_t keer = 1;        ///< 0: called off
    double deel = 1;             ///< of its costs: 0.5 where it is for two functions
    std::size_t deelnemers = 0;  ///< of the function; on the other lines all
    double uren = 0;             ///< of them together
};

struct Overzichtsregel {
    std::string naam;                     ///< of the function; "Geen functie"; "Alles"
    std::vector<Overzichtsdeel> delen;    ///< by day
    std::array<std::size_t, 3> aantal{};  ///< by OtoSoort; what was called off does not count
    std::size_t deelnemers = 0;           ///< at events, so somebody who was at two counts twice
    double uren = 0;
    double cents = 0;          ///< where a range was written, its lowest
    double hoogste = 0;        ///< the same with the highest
    std::size_t onbekend = 0;  ///< events of which nobody knows what they cost; not in the sum
};

struct Otojaar {
    std::vector<Jaarotoregel> regels;  ///< by day
    std::vector<Overzichtsregel>
        overzicht;  ///< by function, then without one, then all; empty when there are no events
};

/// Events whose first day is in that year.
[[nodiscard]] Otojaar lees_otojaar(const Store& store, int jaar);

/// "€ 3.000,00"; "€ 2.000,00 tot € 3.000,00"; "+ 2 onbekend" behind it; "onbekend" when nothing is known.
[[nodiscard]] std::string kosten_in_woorden(const Overzichtsregel& regel);

}  // namespace noaber::oto
