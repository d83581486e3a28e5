// SPDX-License-Identifier: EUPL-1.2
// Words of the plan that no list holds: the text of its chapters, and the newsletters.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/jaarplan.h>

#include <optional>
#include <string>

namespace noaber {

/// The chapters that such a plan has, in their order.
enum class Hoofdstuk {
    inleiding,
    werkwijze,
    reguliere_taken,
    speerpunten,
    kwartaalplanning,
    activiteiten,
    financien,
    vertegenwoordiging,
    werkverdeling,
};

/// What people write in a chapter; lists and numbers come from the data.
struct Hoofdstuktekst {
    Id<Hoofdstuktekst> id;
    Id<Jaarplan> jaarplan;
    Hoofdstuk hoofdstuk = Hoofdstuk::inleiding;
    std::string tekst;
};

struct Nieuwsbrief {
    Id<Nieuwsbrief> id;
    std::string titel;
    std::optional<Date> datum;
    std::string tekst;
};

template <>
const EntityInfo& info_of<Hoofdstuktekst>();
template <>
const EntityInfo& info_of<Nieuwsbrief>();

/// Adds the entities above.
void add_hoofdstuk(Schema& schema);

}  // namespace noaber
