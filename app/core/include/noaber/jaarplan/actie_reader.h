// SPDX-License-Identifier: EUPL-1.2
// An actie as it is typed during a meeting: "Zaal reserveren @Femke Wolbert voor 12-5".
#pragma once

#include <noaber/base/date.h>
#include <noaber/organisatie/namenlijst.h>

#include <optional>
#include <string>
#include <string_view>

namespace noaber {

struct Actieregel {
    std::string titel;
    std::optional<Persoon> eigenaar;
    std::optional<Date> vervaldatum;
};

/// What is left without owner and date is the title. A day without a year ("12-5", "12 mei") is the first one that is not before
/// `overlegdag`. Throws InputError: no title, nobody of that name, more than one, a day that does not exist.
[[nodiscard]] Actieregel read_actie(std::string_view typed, const Namenlijst& namen, Date overlegdag);

/// As read, for beside the field: "Zaal reserveren · Femke Wolbert · vóór 12 mei 2017".
[[nodiscard]] std::string in_words(const Actieregel& regel);

}  // namespace noaber
