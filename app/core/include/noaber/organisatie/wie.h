// SPDX-License-Identifier: EUPL-1.2
// Who works here: the person at this machine.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <optional>

namespace noaber {

/// Who works here: who was chosen in this file on this machine, else the person whose name is the store's author; nothing
/// when neither is known.
[[nodiscard]] std::optional<Persoon> wie_ben_ik(const Store& store);

/// Remembers who works here, for this file on this machine; what is written from now on bears that name.
void ik_ben(Store& store, const Persoon& persoon);

}  // namespace noaber
