// SPDX-License-Identifier: EUPL-1.2
// Words of the plan that no list holds: the text of its chapters, and the newsletters.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/store/store.h>

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

/// "1. Inleiding"
[[nodiscard]] const std::string& hoofdstuk_titel(Hoofdstuk hoofdstuk);
inline constexpr std::size_t hoofdstukken = 9;
/// What was written in a chapter of a plan; its text is empty when nothing was.
[[nodiscard]] Hoofdstuktekst hoofdstuk_van(const Store& store, const Jaarplan& plan, Hoofdstuk hoofdstuk);
/// Writes it; two who begin the same chapter on two laptops write in one. Label: "Hoofdstuk 1. Inleiding gewijzigd".
void schrijf_hoofdstuk(Store& store, const Jaarplan& plan, Hoofdstuk hoofdstuk, std::string tekst);

}  // namespace noaber
