// SPDX-License-Identifier: EUPL-1.2
// What one does with a jaarplan: choose the year, mark quarters, take over what the sheet says.
#pragma once

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/jaarplan/planning_reader.h>
#include <noaber/store/store.h>

#include <optional>
#include <string_view>
#include <vector>

namespace noaber {

/// Every year there is, oldest first.
[[nodiscard]] std::vector<Jaarplan> jaarplannen(const Store& store);
/// The plan of that year; without a year the newest. Nothing when there is none.
[[nodiscard]] std::optional<Jaarplan> find_jaarplan(const Store& store, std::optional<int> jaar);

/// The marks of a row.
[[nodiscard]] Quarters marks_of(const Kwartaalrij& rij);

/// Activities of a plan by natural order of code (E2 before E10).
[[nodiscard]] std::vector<Activiteit> activiteiten_of(const Store& store, const Jaarplan& plan);
/// Rows of the grid in the same order.
[[nodiscard]] std::vector<Kwartaalrij> kwartaalrijen_of(const Store& store, const Jaarplan& plan);

/// Sets or clears one mark of the grid row with the activity's code (made when missing). `quarter` 1..4.
/// Label: "Kwartaalplanning A2 gewijzigd".
void zet_kwartaal(Store& store, const Activiteit& activiteit, int quarter, bool gepland);

/// The grid takes over the quarters that the sheet's words mean. Label: "Kwartaalplanning A2 uit blad overgenomen".
/// False when the words name no quarters; nothing is written then.
bool neem_planning_over(Store& store, const Activiteit& activiteit);

}  // namespace noaber
