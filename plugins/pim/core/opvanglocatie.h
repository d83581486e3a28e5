// SPDX-License-Identifier: EUPL-1.2
// The registers of shelter: the places where people can be received, and how many each gemeente agreed to receive.
#pragma once

#include "plaats.h"

#include <noaber/base/date.h>
#include <noaber/organisatie/organisatie.h>

#include <cstdint>
#include <optional>
#include <string>

namespace noaber::pim {

/// A building that stands ready for people, for some hours or for the night.
struct Opvanglocatie {
    Id<Opvanglocatie> id;
    std::string naam;
    Id<Gemeente> gemeente;
    std::string adres;
    std::optional<double> breedtegraad;  ///< WGS 84, north
    std::optional<double> lengtegraad;   ///< east
    std::optional<std::int64_t> zitplaatsen;
    std::optional<std::int64_t> slaapplaatsen;
    std::optional<std::int64_t> zorgplaatsen;  ///< for who needs care
    std::optional<std::int64_t> dieren;
    std::string faciliteiten;  ///< "douches, keuken, noodstroom, rolstoel, huisdieren"
    std::string beheerder;
    std::string telefoon;
    std::string sleutel;    ///< who has it, where it hangs
    std::string afspraken;  ///< what was agreed with the beheerder
    std::optional<Date> gecontroleerd;

    /// Nothing where it is not filled in, or not in the Netherlands.
    [[nodiscard]] std::optional<Plek> plek() const;
};

/// How many a gemeente must be able to receive, by agreement.
struct Opvangafspraak {
    Id<Opvangafspraak> id;
    Id<Gemeente> gemeente;
    std::optional<std::int64_t> personen;
};

}  // namespace noaber::pim

namespace noaber {
template <>
const EntityInfo& info_of<pim::Opvanglocatie>();
template <>
const EntityInfo& info_of<pim::Opvangafspraak>();
}  // namespace noaber
