// SPDX-License-Identifier: EUPL-1.2
// The columns of an MSEL, and a line of it as a row.
#pragma once

#include "msel.h"

namespace noaber::oto {

[[nodiscard]] std::vector<OutputCell> msel_kop();
[[nodiscard]] std::vector<OutputCell> msel_rij(const Mselregel& regel);

}  // namespace noaber::oto
