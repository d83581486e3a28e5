// SPDX-License-Identifier: EUPL-1.2
// The records of the Leerprikkelaar: the bank of questions, and what was put to whom in which month.
#pragma once

#include <noaber/base/date.h>
#include <noaber/organisatie/organisatie.h>

#include <optional>
#include <string>

namespace noaber::oto {

enum class Vraagsoort {
    meerkeuze,
    open,      ///< a few words; nobody marks them
    opdracht,  ///< something to do; done is enough
};

/// A question or assignment of the bank.
struct Vraag {
    Id<Vraag> id;
    std::string code;  ///< "LP-7"
    Vraagsoort soort = Vraagsoort::meerkeuze;
    std::string vraag;
    std::string keuzes;      ///< of meerkeuze: one a line, the right one begins with "*"
    std::string uitleg;      ///< shown after the answer
    Id<Functie> functie;     ///< none: for every function
    bool vervallen = false;  ///< not put any more
};

enum class Prikkeluitkomst {
    open,
    goed,
    fout,
    gedaan,  ///< of an open question or an assignment
};

/// A question as it was put to one person in one month, and what they answered.
struct Prikkel {
    Id<Prikkel> id;
    Id<Persoon> persoon;
    Id<Vraag> vraag;
    std::string maand;  ///< "2027-03"
    std::string antwoord;
    Prikkeluitkomst uitkomst = Prikkeluitkomst::open;
    std::string beantwoord_op;  ///< "2027-03-04 09:03" on the wall
};

}  // namespace noaber::oto

namespace noaber {
template <>
const EntityInfo& info_of<oto::Vraag>();
template <>
const EntityInfo& info_of<oto::Prikkel>();
}  // namespace noaber
