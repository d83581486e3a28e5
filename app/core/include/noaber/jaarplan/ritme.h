// SPDX-License-Identifier: EUPL-1.2
// The rhythm of a meeting as people write it ("elke 2 weken op dinsdag"), and the days that it gives.
#pragma once

#include <noaber/base/date.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

struct Ritme {
    enum class Soort {
        om_de_weken,  ///< each `weken` weeks on `weekdag`
        in_de_maand,  ///< each `maanden` months, the `hoeveelste` `weekdag` of the month (5 = the last)
        vaste_data,   ///< the days that are given
        dagen_voor,   ///< `dagen` days before each day of the meeting `overleg`
    };
    enum class Weken { alle, even, oneven };
    Soort soort = Soort::vaste_data;
    int weken = 1;
    Weken welke = Weken::alle;  ///< ISO week numbers
    int weekdag = 1;            ///< 1 = Monday
    int maanden = 1;
    int hoeveelste = 1;
    int dagen = 0;
    std::string overleg;

    bool operator==(const Ritme&) const = default;
};

/// Nothing when the words are no rhythm that is known. Known: "elke 2 weken op dinsdag", "wekelijks op maandag", "om de week op
/// donderdag", "elke 2 weken op dinsdag (even weken)", "elke maand op de eerste dinsdag", "elk kwartaal op de laatste
/// woensdag", "data", "14 dagen voor AOV-overleg", "2 weken voor AOV-overleg".
[[nodiscard]] std::optional<Ritme> read_ritme(std::string_view as_written);

/// The days of a year that a rhythm of weeks or months gives, holidays included. "Elke 2 weken" counts from the first such
/// weekday of the year.
[[nodiscard]] std::vector<Date> days_of(const Ritme& ritme, int jaar);

}  // namespace noaber
