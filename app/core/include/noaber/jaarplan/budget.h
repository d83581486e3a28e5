// SPDX-License-Identifier: EUPL-1.2
// Money: budget lines as written, and the totals that somebody stated.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/organisatie/organisatie.h>

#include <string>

namespace noaber {

/// Why the money is spent.
enum class BudgetStatus { onbekend, wettelijke_taak, regionale_afspraak, politieke_afspraak };

enum class BudgetKwartaal { heel_jaar, q1, q2, q3, q4 };

/// One line. Amounts are kept as written ("Ca. € 3000,-", "pm", "n.n.b.", "€ 500 onder voorbehoud") and read by kosten_reader.h.
struct Budgetregel {
    Id<Budgetregel> id;
    Id<Jaarplan> jaarplan;
    std::string omschrijving;
    Id<Activiteit> activiteit;
    Id<Werkgroep> werkgroep;
    std::string soort;  ///< "oefening", "opleiding", "drukwerk"
    BudgetStatus status = BudgetStatus::onbekend;
    BudgetKwartaal kwartaal = BudgetKwartaal::heel_jaar;
    std::string raming;
    std::string offerte;
    std::string verplicht;
    std::string besteed;
    std::string toelichting;
};

/// What somebody says a part of the budget comes to; held against its lines.
struct Budgettotaal {
    Id<Budgettotaal> id;
    Id<Jaarplan> jaarplan;
    std::string onderdeel;  ///< "Totaal", a werkgroep, or a soort
    std::string bedrag;     ///< as written
};

template <>
const EntityInfo& info_of<Budgetregel>();
template <>
const EntityInfo& info_of<Budgettotaal>();

/// Adds the entities above.
void add_budget(Schema& schema);

}  // namespace noaber
