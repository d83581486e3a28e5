// SPDX-License-Identifier: EUPL-1.2
// How many meetings of each series a year needs, and how many are planned, held and lapsed, with the meetings behind each number.
#pragma once

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/jaarplan/planning_reader.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

struct Overlegtelling {
    std::string overleg;
    Id<Overlegregel> regel;                             ///< none for meetings without a rule
    std::string geschreven;                             ///< how often, as written: "minimaal 2x per jaar"
    std::string bron;                                   ///< where that stands: "overlegregel", "blad B2"
    std::optional<Recurrence> hoe_vaak;                 ///< as read from it
    std::vector<Overleg> gepland, gehouden, vervallen;  ///< of the year, by day

    /// The least number in a year; nothing when none is asked, or only a most.
    [[nodiscard]] std::optional<int> nodig() const;
    /// Planned and held together are fewer than is asked.
    [[nodiscard]] bool te_weinig() const;
};

/// Times that a rhythm gives in a year: monthly is 12.
[[nodiscard]] int keer_per_jaar(const Recurrence& recurrence);

/// A line for each rule, and for each series that has meetings in the year without a rule; by name. What a rule asks stands in
/// its own words, or, where those are empty, in the planning of its activity.
[[nodiscard]] std::vector<Overlegtelling> tel_overleggen(const std::vector<Overlegregel>& regels,
                                                         const std::vector<Overleg>& overleggen,
                                                         const std::vector<Activiteit>& activiteiten, int jaar);

}  // namespace noaber
