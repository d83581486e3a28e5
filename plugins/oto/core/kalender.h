// SPDX-License-Identifier: EUPL-1.2
// The records of the OTO calendar: what is taught, trained and exercised, who is invited, who was there, what it costs.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/organisatie/organisatie.h>

#include <cstdint>
#include <optional>
#include <string>

namespace noaber::oto {

enum class OtoSoort { oefening, opleiding, training };
enum class OtoStatus {
    gepland,
    ontwerp,  ///< "concept": nobody is invited yet
    gehouden,
    vervallen,
};

/// One opleiding, training or oefening: an OTO event.
struct Oto {
    Id<Oto> id;
    std::string code;  ///< "OTO-12"
    std::string titel;
    OtoSoort soort = OtoSoort::oefening;
    std::optional<Date> datum;      ///< the first day
    std::optional<Date> einddatum;  ///< the last, included; none: that one day
    std::string tijd;               ///< as written: "09:00-12:00"
    std::string locatie;
    std::string doelgroep;  ///< as written: "AC-BZ, OvD-BZ"; doelgroep.h reads which functions it holds
    std::string kosten;     ///< as written: "Ca. € 3000,-"
    OtoStatus status = OtoStatus::gepland;
    Id<Activiteit> activiteit;             ///< of the jaarplan
    std::string activiteit_tekst;          ///< as written, where it is no activity yet
    std::optional<std::int64_t> plaatsen;  ///< how many can take part; none: no end
    std::optional<double> uren;            ///< of one who takes part
    std::string trainers;                  ///< as written
    std::string reeks;                     ///< what it belongs to where it is given several times: "LCMS voorjaar"
    std::string leerdoelen;                ///< one a line
    std::string toelichting;               ///< what is said in the invitation

    /// The last day of it; nothing while there is no day.
    [[nodiscard]] std::optional<Date> laatste_dag() const { return einddatum ? einddatum : datum; }
};

/// A price that was asked for an OTO event, and what became of it.
struct Offerte {
    Id<Offerte> id;
    Id<Oto> oto;
    std::string leverancier;
    std::optional<Date> gevraagd;
    std::optional<Date> ontvangen;
    std::optional<double> bedrag;  ///< euro
    bool gekozen = false;
    std::optional<Date> gefactureerd;
    std::optional<double> factuurbedrag;  ///< euro
};

enum class Uitnodigingsantwoord { geen, komt, komt_niet, wachtlijst };

/// One person, asked to take part.
struct Uitnodiging {
    Id<Uitnodiging> id;
    Id<Oto> oto;
    Id<Persoon> persoon;
    Uitnodigingsantwoord antwoord = Uitnodigingsantwoord::geen;
    std::string antwoord_op;  ///< "2027-01-04 09:00" on the wall (noaber/base/moment.h)
    std::string opmerking;
    bool via_hub = false;  ///< the hub mails the invitation, and what follows from it
};

enum class Deelname {
    aanwezig,
    afgemeld,
    afwezig,
    te_laat,  ///< was there, and counts
    reserve,
};
enum class Registratiewijze { lijst, qr, tekenlijst, oefening };

/// Whether somebody took part, and how they did.
struct Aanwezigheid {
    Id<Aanwezigheid> id;
    Id<Oto> oto;
    Id<Persoon> persoon;
    Deelname status = Deelname::aanwezig;
    std::string beoordeling;  ///< as written: "voldoende"; empty counts (norm.h says which words do not)
    std::string opmerking;
    std::string binnen_op;  ///< "2027-01-04 09:03" on the wall; "" when nobody noted it
    Registratiewijze wijze = Registratiewijze::lijst;

    [[nodiscard]] bool was_er() const { return status == Deelname::aanwezig || status == Deelname::te_laat; }
};

/// Somebody who was there and is no functionaris.
struct Gast {
    Id<Gast> id;
    Id<Oto> oto;
    std::string naam;
    std::string organisatie;
    std::string binnen_op;  ///< as of Aanwezigheid
};

}  // namespace noaber::oto

namespace noaber {
template <>
const EntityInfo& info_of<oto::Oto>();
template <>
const EntityInfo& info_of<oto::Offerte>();
template <>
const EntityInfo& info_of<oto::Uitnodiging>();
template <>
const EntityInfo& info_of<oto::Aanwezigheid>();
template <>
const EntityInfo& info_of<oto::Gast>();
}  // namespace noaber
