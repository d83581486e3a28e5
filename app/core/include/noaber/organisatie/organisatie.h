// SPDX-License-Identifier: EUPL-1.2
// Who there is: gemeenten, personen, functies, werkgroepen and their members, vertegenwoordiging, werkverdeling.
#pragma once

#include <noaber/base/date.h>
#include <noaber/store/entity.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

enum class GemeenteSoort {
    gemeente,
    organisatie,  ///< not a municipality: the veiligheidsbureau ("VRT"), say
};

struct Gemeente {
    Id<Gemeente> id;
    std::string naam;  ///< without "Gemeente "
    GemeenteSoort soort = GemeenteSoort::gemeente;
};

struct Persoon {
    Id<Persoon> id;
    std::string naam;  ///< "Voornaam Achternaam"
    std::string email;
    std::string telefoon;
    Id<Gemeente> gemeente;
    std::string ook_bekend_als;           ///< other spellings, one a line; filled when two persons turn out to be one
    bool aan_te_vullen = false;           ///< known by name only, from a sheet
    std::optional<double> uren_per_week;  ///< time for the region; one day (8 hours) where nothing is said
};

struct Werkgroep {
    Id<Werkgroep> id;
    std::string naam;  ///< without "Werkgroep "
};

enum class Rol { lid, voorzitter };

struct Werkgroeplid {
    Id<Werkgroeplid> id;
    Id<Werkgroep> werkgroep;
    Rol rol = Rol::lid;
    Id<Persoon> persoon;
    std::string naam;  ///< as written, where it is nobody yet ("n.n.b.")
    std::string aandachtsgebied;
};

/// A crisis function.
struct Functie {
    Id<Functie> id;
    std::string naam;  ///< "AC-BZ"
    Id<Werkgroep> werkgroep;
    std::optional<std::int64_t> minimum;  ///< how many people there must be
};

struct Functievervulling {
    Id<Functievervulling> id;
    Id<Persoon> persoon;
    Id<Functie> functie;
    std::optional<Date> vanaf;
    std::optional<Date> tot;  ///< included
};

/// Who speaks for the column in a group of others.
struct Vertegenwoordiging {
    Id<Vertegenwoordiging> id;
    std::string groep;
    Id<Persoon> persoon;
    std::string naam;  ///< as written, where it is nobody yet
    std::string hoedanigheid;
};

struct Werkverdeling {
    Id<Werkverdeling> id;
    Id<Gemeente> gemeente;
    Id<Persoon> persoon;
    std::string naam;   ///< as written, where it is nobody yet
    std::string groep;  ///< as written; several are parted as people do
    std::string taken;
    std::string tijdsinschatting;  ///< as written: "8 uur per week"
};

/// When somebody is not there: leave, illness.
struct Afwezigheid {
    Id<Afwezigheid> id;
    Id<Persoon> persoon;
    std::optional<Date> van;
    std::optional<Date> tot;  ///< included
    std::string reden;
};

template <>
const EntityInfo& info_of<Gemeente>();
template <>
const EntityInfo& info_of<Persoon>();
template <>
const EntityInfo& info_of<Werkgroep>();
template <>
const EntityInfo& info_of<Werkgroeplid>();
template <>
const EntityInfo& info_of<Functie>();
template <>
const EntityInfo& info_of<Functievervulling>();
template <>
const EntityInfo& info_of<Vertegenwoordiging>();
template <>
const EntityInfo& info_of<Werkverdeling>();
template <>
const EntityInfo& info_of<Afwezigheid>();

/// Adds the entities above.
void add_organisatie(Schema& schema);

}  // namespace noaber
