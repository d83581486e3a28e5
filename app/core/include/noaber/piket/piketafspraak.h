// SPDX-License-Identifier: EUPL-1.2
// What gemeenten agreed to deliver: the share of each in the duties of a function, or of all of them.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <optional>

namespace noaber {

struct Piketafspraak {
    Id<Piketafspraak> id;
    Id<Gemeente> gemeente;
    Id<Functie> functie;  ///< none: of every function that has no agreement of its own
    std::optional<double>
        aandeel;  ///< beside those of the others: 2 delivers twice what 1 does; per cent will do too. None: 0
    std::optional<Date> vanaf;  ///< none: always held
    std::optional<Date> tot;    ///< included; none: no end
};

template <>
const EntityInfo& info_of<Piketafspraak>();

/// Whether it holds on that day.
[[nodiscard]] bool geldt_op(const Piketafspraak& afspraak, Date datum);

}  // namespace noaber
