// SPDX-License-Identifier: EUPL-1.2
// Papers of one OTO event: the sheet that is signed, the list of who was there, and what a participant takes home.
#pragma once

#include "aanwezigheidslijst.h"

#include <noaber/report/html.h>

namespace noaber::oto {

/// To be signed at the door: everybody who was invited and did not say that they stay away, numbered by last name, with room for a
/// signature, and empty lines for who comes besides. Typed over in the same order.
[[nodiscard]] Document tekenlijst_document(const Aanwezigheidslijst& lijst);
/// Empty lines at the end of it.
inline constexpr int lege_regels = 8;
/// Who stands on it, in its order.
[[nodiscard]] std::vector<const Deelnemer*> op_tekenlijst(const Aanwezigheidslijst& lijst);

/// Who was there, who was not, and which guests; with figures.
[[nodiscard]] Document aanwezigheid_document(const Aanwezigheidslijst& lijst, Date vandaag);

/// A page for everybody who was there ("Bewijs van deelname"), behind one that names them all. Throws InputError: nobody is registered as having been there.
[[nodiscard]] Document bewijs_van_deelname(const Aanwezigheidslijst& lijst, Date vandaag);
/// For that one. Throws InputError: they were not there.
[[nodiscard]] Document bewijs_van_deelname(const Aanwezigheidslijst& lijst, const Id<Persoon>& persoon, Date vandaag);

}  // namespace noaber::oto
