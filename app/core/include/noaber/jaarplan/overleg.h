// SPDX-License-Identifier: EUPL-1.2
// Meetings: the rules of the series, the days of a year that follow from them, what was held and decided.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/jaarplan/ritme.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// A series: "PIM-overleg, elke 2 weken op dinsdag".
struct Overlegregel {
    Id<Overlegregel> id;
    std::string overleg;
    Id<Werkgroep> werkgroep;  ///< none for meetings of the whole column
    std::string ritme;        ///< as written
    std::string tijd;
    std::string locatie;
    std::string hoe_vaak;  ///< how often it must be held, as written: "minimaal 2x per jaar"
    Id<Activiteit>
        activiteit;  ///< the activity that these meetings are; where `hoe_vaak` is empty, its planning says how often
    bool multi = false;  ///< the progress of the multidisciplinary groups is a standing item
    std::string agenda;  ///< other standing items, one a line
};

/// A day that was agreed for a series without a rhythm.
struct Overlegdatum {
    Id<Overlegdatum> id;
    std::string overleg;
    std::optional<Date> datum;
};

/// A period in which meetings are not held, as the region imports it (school holidays).
struct Vakantie {
    Id<Vakantie> id;
    std::string naam;
    std::optional<Date> van;
    std::optional<Date> tot;  ///< included
};

enum class OverlegStatus { gepland, gehouden, vervallen };

/// One meeting.
struct Overleg {
    Id<Overleg> id;
    std::string overleg;          ///< name of the series
    std::optional<Date> volgens;  ///< the day that the rule gave; finds the meeting again after it was moved
    std::optional<Date> datum;
    std::string tijd;
    std::string locatie;
    Id<Werkgroep> werkgroep;
    OverlegStatus status = OverlegStatus::gepland;
    std::string agenda;    ///< items of this meeting alone, one a line
    std::string aanwezig;  ///< as written
    std::string afwezig;   ///< as written
    std::string verslag;
    std::string agenda_vastgelegd;  ///< the whole agenda as it stood when the meeting was held (signalering/agenda.h)
};

/// What was decided in a meeting.
struct Besluit {
    Id<Besluit> id;
    Id<Overleg> overleg;
    std::string besluit;
};

template <>
const EntityInfo& info_of<Overlegregel>();
template <>
const EntityInfo& info_of<Overlegdatum>();
template <>
const EntityInfo& info_of<Vakantie>();
template <>
const EntityInfo& info_of<Overleg>();
template <>
const EntityInfo& info_of<Besluit>();

/// Adds the entities above.
void add_overleg(Schema& schema);

/// A day that a rule gives, and where it goes when it can't be then.
struct OverlegVoorstel {
    std::string overleg;
    Date volgens;
    std::optional<Date> datum;  ///< nothing: it lapses
    std::string reden;          ///< Dutch, why it is moved or lapses: "Koningsdag"
};

/// What of the rules gave no days, in words for a person.
struct OverlegFout {
    std::string overleg;
    std::string reden;
};

struct OverlegJaar {
    std::vector<OverlegVoorstel> voorstellen;  ///< by day
    std::vector<OverlegFout> fouten;
};

/// The meetings of a year by the rules. On a public holiday the next working day is proposed; in a vakantie the same weekday of
/// the first week after it, or none when the series meets within a week of that day anyway, or one of the same vakantie was moved there
/// already. Agreed days stay as they are.
[[nodiscard]] OverlegJaar bereken_overleggen(const std::vector<Overlegregel>& regels,
                                             const std::vector<Overlegdatum>& data,
                                             const std::vector<Vakantie>& vakanties, int jaar);

/// Writes the meetings of a year that are not there yet, in one transaction ("Overleggen 2017 gepland"); those that are there
/// stay as people made them. Gives how many were written.
std::size_t plan_overleggen(Store& store, const OverlegJaar& overleggen, int jaar);

/// The same from what the store holds.
[[nodiscard]] OverlegJaar bereken_overleggen(const Store& store, int jaar);

}  // namespace noaber
