// SPDX-License-Identifier: EUPL-1.2
// Who is on duty at a moment, and what somebody's duties are.
#pragma once

#include <noaber/piket/dienstregels.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// A duty with all that one wants to know of it at a glance.
struct VanDienst {
    Dienst dienst;
    Dienstvak vak;
    Functie functie;
    std::optional<Persoon> persoon;  ///< with telephone number; nobody: the duty is open
    bool vastgesteld = false;        ///< the roster is
};

/// Everybody who is on duty at that moment, and every duty that is open then: by function as people read them, then by place. A duty
/// whose moments can't be read is not among them (a signalering names it).
[[nodiscard]] std::vector<VanDienst> wie_van_dienst(const Store& store, Moment moment);

/// The duties of one person that have not ended at that moment, in order of time.
[[nodiscard]] std::vector<VanDienst> diensten_van(const Store& store, const Id<Persoon>& persoon, Moment vanaf);

}  // namespace noaber
