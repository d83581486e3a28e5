// SPDX-License-Identifier: EUPL-1.2
// Dutch public holidays, computed (source of the list: rijksoverheid.nl, "Officiële feestdagen").
#pragma once

#include <noaber/base/date.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

struct Feestdag {
    Date datum;
    std::string_view naam;  ///< "Tweede paasdag"
};

/// Easter Sunday by the Gregorian computus (Meeus/Jones/Butcher), any year from 1583.
[[nodiscard]] Date eerste_paasdag(int jaar);

/// All of a year in order of date: Nieuwjaarsdag, Goede Vrijdag, both paasdagen, Koningsdag (26 April when the 27th is a
/// Sunday), Bevrijdingsdag, Hemelvaartsdag, both pinksterdagen, both kerstdagen.
[[nodiscard]] std::vector<Feestdag> feestdagen(int jaar);

/// The name of the holiday on that day, or nothing.
[[nodiscard]] std::optional<std::string_view> feestdag_op(Date datum);

/// Monday to Friday, and no public holiday.
[[nodiscard]] bool is_werkdag(Date datum);

}  // namespace noaber
