// SPDX-License-Identifier: EUPL-1.2
// The records of an exercise that is played: the run, who does what in it, what was done to it, what it gave whom, what they said.
#pragma once

#include "kalender.h"

#include <cstdint>
#include <optional>
#include <string>

namespace noaber::oto {

enum class Oefenstatus { voorbereid, loopt, afgelopen };

/// One run of a scenario. Its state is nothing but this and its inputs, played again (oefenleiding.h).
struct Oefenrun {
    Id<Oefenrun> id;
    std::string naam;  ///< "Stroomuitval Borne, 27 nov 2026"
    Id<Oto> oto;       ///< where attendance and judgements go
    Id<Persoon> leider;
    Oefenstatus status = Oefenstatus::voorbereid;
    std::string bestand;  ///< "stroomuitval.lua"
    std::string script;   ///< whole, as it was when the run was made
    std::string modules;  ///< JSON: text by name
    std::optional<std::int64_t> startgetal;
    std::optional<std::int64_t> apparaat;  ///< of the laptop that leads (Store::device); none: nobody does yet
    // The clock for everybody who only watches: at that moment it stood so, and ran so many times as fast as a wall's.
    std::optional<std::int64_t> klok_op;        ///< seconds of the exercise
    std::optional<std::int64_t> klok_wand;      ///< milliseconds since 1970 (UTC)
    std::optional<std::int64_t> klok_snelheid;  ///< none: it stands
};

enum class Oefentaak { speelt, neemt_waar };

/// Who does what in a run.
struct Oefenrol {
    Id<Oefenrol> id;
    Id<Oefenrun> run;
    Id<Persoon> persoon;
    Oefentaak taak = Oefentaak::speelt;
    std::string rol;  ///< which role: played, or watched; "": a waarnemer watches all

    bool operator==(const Oefenrol&) const = default;
};

/// One thing that was done to a run, in their order: written before it acts.
struct Oefeninvoer {
    Id<Oefeninvoer> id;
    Id<Oefenrun> run;
    std::optional<std::int64_t> nr;  ///< from 1, without a gap
    std::string regel;               ///< as in a file of answers (oefenverslag.h), without who it was
    Id<Persoon> persoon;             ///< who it was; nobody: the leader
    std::string bijdrage;            ///< id of the Oefenbijdrage that it takes up; "" for what the leader did
};

enum class Berichtsoort {
    inject,       ///< something happened; one may say what one does
    vraag,        ///< a decision that waits
    verwachting,  ///< of a waarnemer: what is to be seen
    rol,          ///< what one does in this exercise
};

/// What a run gave one person. Each text says that it is an exercise, wherever it is read.
struct Oefenbericht {
    Id<Oefenbericht> id;
    Id<Oefenrun> run;
    Id<Persoon> persoon;  ///< whose inbox
    Berichtsoort soort = Berichtsoort::inject;
    std::optional<std::int64_t> nr;  ///< of the inject or the decision
    std::string rol;                 ///< in which role one gets it
    std::string via;
    std::string tekst;
    std::string keuzes;               ///< one a line; each is a button
    std::optional<std::int64_t> op;   ///< when, seconds of the exercise
    std::optional<std::int64_t> tot;  ///< until when it waits
    std::string stand;                ///< what became of it, "ja"; "" while it waits
};

/// What somebody said to what they got. Who leads takes it up; it stays with who said it until the network is there.
struct Oefenbijdrage {
    Id<Oefenbijdrage> id;
    Id<Oefenrun> run;
    Id<Persoon> persoon;
    Berichtsoort soort = Berichtsoort::inject;  ///< with nr: to which Oefenbericht
    std::optional<std::int64_t> nr;
    std::optional<std::int64_t> volgnummer;  ///< of this person in this run, from 1
    std::string keuze;
    std::string tekst;
    std::optional<std::int64_t> op;  ///< when, seconds of the exercise by the clock of who said it
};

enum class Mailstand {
    te_mailen,
    aangeboden,  ///< to the leader's own mail program; nobody confirmed yet that it went
    verzonden,
};

/// Whether an inject that comes by e-mail was mailed too. Written before the mail program gets it, so that none is sent twice.
struct Oefenmail {
    Id<Oefenmail> id;
    Id<Oefenrun> run;
    std::optional<std::int64_t> nr;  ///< of the inject
    Mailstand stand = Mailstand::te_mailen;
};

}  // namespace noaber::oto

namespace noaber {
template <>
const EntityInfo& info_of<oto::Oefenrun>();
template <>
const EntityInfo& info_of<oto::Oefenrol>();
template <>
const EntityInfo& info_of<oto::Oefeninvoer>();
template <>
const EntityInfo& info_of<oto::Oefenbericht>();
template <>
const EntityInfo& info_of<oto::Oefenbijdrage>();
template <>
const EntityInfo& info_of<oto::Oefenmail>();
}  // namespace noaber
