// SPDX-License-Identifier: EUPL-1.2
// Choosing as few places as hold everybody, and of those the nearest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace noaber::pim {

struct Ruimte {
    std::int64_t personen = 0;
    std::int64_t dieren = 0;
    double km = 0;
};

struct Combinatie {
    std::vector<std::size_t> gekozen;  ///< places in what was given, nearest first
    std::int64_t tekort_personen = 0;  ///< who have no place, even with all of them
    std::int64_t tekort_dieren = 0;
    bool bewezen = true;  ///< with fewer it can't be done, and with as many not nearer
};

/// The fewest of `ruimtes` that hold so many people and animals together; of as many, those whose distances are together the least. Where
/// all of them do not suffice, what is nearest to it: no one is left out who has a place somewhere. Looks at a bounded number of
/// combinations; beyond that the best found counts, and is not called proven. The same places in the same order give the same answer.
[[nodiscard]] Combinatie kies_ruimtes(const std::vector<Ruimte>& ruimtes, std::int64_t personen, std::int64_t dieren);

}  // namespace noaber::pim
