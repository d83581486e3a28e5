// SPDX-License-Identifier: EUPL-1.2
// The jaarplan: activities with their sheet, the quarter grid beside them, speerpunten and reguliere taken.
#pragma once

#include <noaber/base/date.h>
#include <noaber/store/entity.h>

#include <optional>
#include <string>

namespace noaber {

struct Jaarplan {
    Id<Jaarplan> id;
    std::optional<std::int64_t> jaar;
};

/// "1. Innovatie ..." with one of its focus points.
struct Speerpunt {
    Id<Speerpunt> id;
    std::string doelstelling;
    std::string speerpunt;
};

struct ReguliereTaak {
    Id<ReguliereTaak> id;
    std::string soort;
    std::string taak;
};

/// One activity and its activiteitenblad. Texts are kept as written; what they mean is read beside them.
struct Activiteit {
    Id<Activiteit> id;
    Id<Jaarplan> jaarplan;
    std::string groep;  ///< as written: "Werkgroep PIM", "Projecten"
    std::string code;   ///< "A1"
    std::string titel;
    std::string doel;
    std::string doelgroep;
    std::string opzet;
    std::string resultaat;
    std::string planning;  ///< "Q2 of Q3?"
    std::string kosten;    ///< "Ca. € 3000,- (Academie)"
    std::string contactpersoon;
    std::string betrokkenen;
    Id<Speerpunt> speerpunt;
    std::string soort;               ///< "oefening": which usual steps it brings (sjablonen)
    std::optional<Date> dag;         ///< the day it comes to, from which the steps are counted back
    Id<Activiteit> overgenomen_uit;  ///< last year's, where it was carried over
};

/// One row of the kwartaalplanning: marks and contact as imported or clicked, found by the code within the year.
struct Kwartaalrij {
    Id<Kwartaalrij> id;
    Id<Jaarplan> jaarplan;
    std::string groep;
    std::string code;
    std::string titel;
    std::string contactpersoon;
    bool q1 = false;
    bool q2 = false;
    bool q3 = false;
    bool q4 = false;
};

template <>
const EntityInfo& info_of<Jaarplan>();
template <>
const EntityInfo& info_of<Speerpunt>();
template <>
const EntityInfo& info_of<ReguliereTaak>();
template <>
const EntityInfo& info_of<Activiteit>();
template <>
const EntityInfo& info_of<Kwartaalrij>();

/// Adds the entities above, and those of the other headers of this room.
void add_jaarplan(Schema& schema);

}  // namespace noaber
