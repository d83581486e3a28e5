// SPDX-License-Identifier: EUPL-1.2
// Goals made measurable: indicators with baseline and target, and what was measured.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/jaarplan.h>

#include <optional>
#include <string>

namespace noaber {

/// Where the measured value should go.
enum class Richting { omhoog, omlaag };

struct Indicator {
    Id<Indicator> id;
    std::string indicator;     ///< "Opkomst bij oefeningen"
    std::string doelstelling;  ///< as in Speerpunt::doelstelling
    std::string eenheid;       ///< "%"
    std::optional<double> nulmeting;
    std::optional<std::int64_t> nuljaar;
    std::string bron;
    std::optional<double> streefwaarde;
    std::optional<std::int64_t> streefjaar;
    Richting richting = Richting::omhoog;
};

struct Meting {
    Id<Meting> id;
    Id<Indicator> indicator;
    std::optional<Date> datum;
    std::optional<double> waarde;
    std::string toelichting;
};

template <>
const EntityInfo& info_of<Indicator>();
template <>
const EntityInfo& info_of<Meting>();

/// Adds the entities above.
void add_doel(Schema& schema);

}  // namespace noaber
