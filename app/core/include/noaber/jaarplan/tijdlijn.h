// SPDX-License-Identifier: EUPL-1.2
// The plan along the days of its year: bars where it is planned, signs on the days that something falls due.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/store/store.h>

#include <string>
#include <vector>

namespace noaber {

/// Planned without a break. `tot` is included.
struct TijdlijnBalk {
    Date van;
    Date tot;
    friend bool operator==(const TijdlijnBalk&, const TijdlijnBalk&) = default;
};

enum class TijdlijnSoort { dag, actie, actie_gedaan, overleg };

/// What happens on one day.
struct TijdlijnTeken {
    TijdlijnSoort soort;
    Date datum;
    std::string tekst;  ///< "Actie: Draaiboek rondsturen"
};

/// An activity, or the heading of a groep with the meetings of its werkgroep.
struct TijdlijnRij {
    std::string code;  ///< "" of a heading
    std::string titel;
    Id<Activiteit> activiteit;
    std::vector<TijdlijnBalk> balken;
    std::vector<TijdlijnTeken> tekens;  ///< by day
    [[nodiscard]] bool is_kop() const { return code.empty(); }
};

/// By code, under the headings of their groups. A run of planned quarters is one bar; acties that lapsed, meetings that were
/// called off and days of other years are left out.
[[nodiscard]] std::vector<TijdlijnRij> tijdlijn(const Store& store, const Jaarplan& plan);

}  // namespace noaber
