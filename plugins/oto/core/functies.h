// SPDX-License-Identifier: EUPL-1.2
// Who holds which function since when: as the paspoort, cards and invitations ask it.
#pragma once

#include <noaber/base/date.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// One function that somebody holds or held.
struct Functieperiode {
    Id<Functie> functie;
    std::string naam;           ///< of the function
    std::optional<Date> vanaf;  ///< none: nobody knows since when
    std::optional<Date> tot;    ///< included; none: without an end

    [[nodiscard]] bool geldt_op(Date dag) const { return is_in_period(dag, vanaf, tot); }
};

/// All that they ever held: what is without an end first, then what ended last.
[[nodiscard]] std::vector<Functieperiode> functies_van(const Store& store, const Id<Persoon>& persoon);

/// Somebody who holds a function on a day.
struct Functiehouder {
    Persoon persoon;
    std::vector<Functieperiode> functies;  ///< of that day, by name
};
/// By name.
[[nodiscard]] std::vector<Functiehouder> functiehouders(const Store& store, Date dag);

}  // namespace noaber::oto
