// SPDX-License-Identifier: EUPL-1.2
// How people are called up, as the configuration file says it.
#pragma once

#include "bezorger.h"
#include "words.h"

namespace noaber::hub {

/// Throws InputError that names the setting.
[[nodiscard]] OproepInstellingen oproep_instellingen(const Words& words);

}  // namespace noaber::hub
