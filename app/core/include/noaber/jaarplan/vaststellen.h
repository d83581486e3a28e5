// SPDX-License-Identifier: EUPL-1.2
// Fixing a plan as it stands, and what has changed since.
#pragma once

#include <noaber/jaarplan/planning_reader.h>
#include <noaber/jaarplan/versie.h>
#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// Keeps every activity of the plan as it is now, in one transaction ("Jaarplan 2017 vastgesteld: door het AB"). Two who do
/// so at once under one name make one. Throws InputError: no name, nothing to fix, or that name on that day is there already.
Vaststelling stel_vast(Store& store, const Jaarplan& plan, std::string_view naam, Date datum);

/// Takes it away again, with the activities that it kept. Label: "Vaststelling ... verwijderd, met 26 × ...".
void trek_in(Store& store, const Id<Vaststelling>& vaststelling);

/// Those of a plan, newest first.
[[nodiscard]] std::vector<Vaststelling> vaststellingen_van(const Store& store, const Jaarplan& plan);
/// The newest of that name; without a name the newest. Throws InputError when there is none, with what to do.
[[nodiscard]] Vaststelling gekozen_vaststelling(const Store& store, const Jaarplan& plan,
                                                const std::optional<std::string>& naam);

enum class WijzigingSoort { toegevoegd, vervallen, gewijzigd };

/// One field that is not what it was. Differences in white space alone are none.
struct VeldWijziging {
    std::string veld;   ///< field of Activiteit; "kwartalen" and "rooster_contact" of its row in the grid
    std::string label;  ///< Dutch
    std::string oud;
    std::string nieuw;
};

/// One activity that is not what it was.
struct ActiviteitWijziging {
    WijzigingSoort soort;
    std::string code;  ///< today's; of what is gone, that of then
    std::string titel;
    Id<Activiteit> activiteit;          ///< none of what is gone
    std::vector<VeldWijziging> velden;  ///< of `gewijzigd`
    Quarters kwartalen_toen;            ///< as they were fixed
};

struct PlanWijzigingen {
    Vaststelling sinds;
    std::vector<ActiviteitWijziging> activiteiten;  ///< by code
    std::size_t gelijk = 0;                         ///< activities that are what they were
};

/// What has changed in the plan since. An activity is found again after its code changed.
[[nodiscard]] PlanWijzigingen wijzigingen_sinds(const Store& store, const Vaststelling& vaststelling);

/// "toegevoegd", "vervallen", "gewijzigd"
[[nodiscard]] std::string_view in_words(WijzigingSoort soort);

}  // namespace noaber
