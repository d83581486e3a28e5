// SPDX-License-Identifier: EUPL-1.2
// Open duties that come near: in which step of the reminders each is, and who could do it.
#pragma once

#include <noaber/piket/piketbeeld.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// Hours before a duty begins at which who could do it is reminded that nobody does: from four weeks to twelve hours.
inline constexpr std::array<int, 6> herinneringsuren{28 * 24, 14 * 24, 7 * 24, 3 * 24, 24, 12};

/// The last of those hours that was reached; nothing earlier than four weeks before, and once the duty has begun.
[[nodiscard]] std::optional<int> herinneringstrap(Moment nu, Moment begin);

/// A duty of a fixed roster that nobody does.
struct OpenDienst {
    Dienstvak vak;
    std::string functie;
    int uren = 0;  ///< the step that it is in
};
/// In order of time. Reads only duties and rosters, so it may be asked often.
[[nodiscard]] std::vector<OpenDienst> open_diensten(const Store& store, Moment nu);

/// Who could do it, in the order of the pool.
[[nodiscard]] std::vector<Id<Persoon>> wie_kan(const Piketbeeld& beeld, const OpenDienst& dienst);

}  // namespace noaber
