// SPDX-License-Identifier: EUPL-1.2
// The records of the Veiligheidspaspoort beside OTO itself: real deployments, certificates, cards, exemptions, assessments.
#pragma once

#include "kalender.h"

namespace noaber::oto {

/// What somebody really did in an incident.
struct Inzet {
    Id<Inzet> id;
    Id<Persoon> persoon;
    std::optional<Date> datum;
    std::string incident;
    Id<Functie> functie;  ///< in which role
    std::optional<double> uren;
    std::string beoordeling;  ///< as of Aanwezigheid
};

struct Certificaat {
    Id<Certificaat> id;
    Id<Persoon> persoon;
    std::string certificaat;  ///< "LCMS-gebruiker"
    std::optional<Date> behaald;
    std::optional<Date> geldig_tot;  ///< included; none: for ever
    std::string afgegeven_door;      ///< another region, of what was read from its signed file; "" for our own
};

enum class Passtatus { uitgegeven, aangevraagd, ingeleverd, verloren };

/// The card that lets somebody through a cordon.
struct Crisispas {
    Id<Crisispas> id;
    std::string pasnummer;
    Id<Persoon> persoon;
    Id<Functie> functie;
    std::optional<Date> uitgegeven;
    std::optional<Date> geldig_tot;  ///< included; none: no end
    Passtatus status = Passtatus::uitgegeven;
};

/// A norm that somebody need not meet for a while.
struct Vrijstelling {
    Id<Vrijstelling> id;
    Id<Persoon> persoon;
    Id<Functie> functie;
    std::string eis;  ///< of the norm; "": of all norms of the function
    std::string reden;
    std::optional<Date> vanaf;
    std::optional<Date> tot;  ///< included; must be there for it to hold
};

enum class Oordeel { niet_beoordeeld, goed, voldoende, onvoldoende };
enum class Beoordelingsstatus {
    voorlopig,  ///< the person may respond; it does not count yet
    bevestigd,
    ingetrokken,
};

/// How one person did at one leerdoel, as one waarnemer saw it.
struct Beoordeling {
    Id<Beoordeling> id;
    Id<Persoon> persoon;
    Id<Oto> oto;
    std::string leerdoel;
    Id<Persoon> waarnemer;
    Oordeel oordeel = Oordeel::niet_beoordeeld;
    std::string toelichting;
    std::string reactie;  ///< the person's own
    Beoordelingsstatus status = Beoordelingsstatus::voorlopig;
    std::string bron;  ///< where it comes from: run and script of an oefening; "" when typed
};

}  // namespace noaber::oto

namespace noaber {
template <>
const EntityInfo& info_of<oto::Inzet>();
template <>
const EntityInfo& info_of<oto::Certificaat>();
template <>
const EntityInfo& info_of<oto::Crisispas>();
template <>
const EntityInfo& info_of<oto::Vrijstelling>();
template <>
const EntityInfo& info_of<oto::Beoordeling>();
}  // namespace noaber
