// SPDX-License-Identifier: EUPL-1.2
// The pages of OTO in the navigation: calendar, attendance, Veiligheidspaspoort, cards, norms, Leerprikkelaar.
#pragma once

#include <noaberui/page.h>

#include <vector>

namespace noaber::oto {

/// Under the heading OTO, few lines with tabs behind them.
[[nodiscard]] std::vector<PageContribution> oto_pages();

}  // namespace noaber::oto
