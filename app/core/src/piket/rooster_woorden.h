// SPDX-License-Identifier: EUPL-1.2
// How explanations name duties and what stands in the way.
#pragma once

#include "piket/rooster_regels.h"

#include <string>

namespace noaber {

/// "AC-BZ 2027-W01"
[[nodiscard]] std::string dienst_in_woorden(const Roosterprobleem& probleem, std::size_t dienst);
/// "Te weinig rust: heeft OvD-BZ 2027-W02."
[[nodiscard]] std::string hindernis_in_woorden(const Roosterprobleem& probleem, const Hindernis& hindernis);
/// "4,4": a load, at most one decimal.
[[nodiscard]] std::string last_in_woorden(double last);

}  // namespace noaber
