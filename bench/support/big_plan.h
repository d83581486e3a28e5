// SPDX-License-Identifier: EUPL-1.2
// A plan far larger than a region's, as the spreadsheets that people would hand in.
#pragma once

#include <filesystem>

namespace noaber::bench {

inline constexpr int big_activities = 10'000;
inline constexpr int big_persons = 2'000;

/// activiteiten.csv: 10,000 sheets, no two alike, written the way people write.
std::filesystem::path write_activities(const std::filesystem::path& folder);
/// The rest of such a plan: kwartaalplanning, personen, werkgroepen, werkverdeling, speerpunten.
void write_rest(const std::filesystem::path& folder);

}  // namespace noaber::bench
