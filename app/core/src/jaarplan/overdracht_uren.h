// SPDX-License-Identifier: EUPL-1.2
// Moving hours from one person's line to another's, in memory: the what-if and the real thing do the same.
#pragma once

#include <noaber/jaarplan/overdragen.h>

#include <vector>

namespace noaber {

/// The lines after the posts about hours: the giver's without what went, the receivers' with it. A line that goes whole to
/// somebody without a line for that work changes hands; a line with no hours left keeps its place, empty.
[[nodiscard]] std::vector<Ureninzet> uren_na(std::vector<Ureninzet> uren, const std::vector<Overdrachtpost>& posten);

/// Whether a line says no hours at all.
[[nodiscard]] bool zonder_uren(const Ureninzet& inzet);

}  // namespace noaber
