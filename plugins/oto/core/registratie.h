// SPDX-License-Identifier: EUPL-1.2
// Registering who took part in an OTO event: the one rule for keyboard list, QR check-in, sign-in sheet, oefening and command line.
#pragma once

#include "kalender.h"

#include <noaber/base/moment.h>
#include <noaber/store/store.h>

#include <string>
#include <string_view>

namespace noaber::oto {

/// What registering came to.
enum class Registratiegevolg {
    nieuw,
    gewijzigd,  ///< what stood there stays in the history
    gelijk,     ///< it stood there already; nothing is written
};

/// Why nobody can be registered so at this event today, in Dutch and with what to do; "" when it can. Who was there, or stayed
/// away, is known from the first day on; afgemeld and reserve before it too.
[[nodiscard]] std::string registratiebezwaar(const Oto& oto, Deelname status, Date vandaag);

/// Writes it, as one transaction ("Aanwezigheid Femke Wolbert bij OTO-12: aanwezig"). A person has one record of an event: a second
/// time corrects the first, on every laptop the same record. What was judged of them stays. `nu` becomes "Binnen om" where it is a
/// moment of the event, but not from a sheet that is typed over. Who holds up the phone again stays as they were registered.
/// Throws InputError: registratiebezwaar, the event or the person is gone.
Registratiegevolg registreer(Store& store, const Oto& oto, const Persoon& persoon, Deelname status, Moment nu,
                             Registratiewijze wijze = Registratiewijze::lijst);

/// Somebody who is no functionaris ("Gast Joost Pol bij OTO-12"). The name of a functionaris is refused with what to do instead, so
/// that nobody's presence is lost among the guests. Throws InputError: as above, and a name that says nothing.
Registratiegevolg registreer_gast(Store& store, const Oto& oto, std::string_view naam, std::string_view organisatie,
                                  Moment nu);

/// The event of that code ("OTO-12"), in any way of writing. Throws InputError that says where the codes are.
[[nodiscard]] Oto oto_met_code(const Store& store, std::string_view code);
/// The one person who is meant; never made by naming them. Throws InputError: nobody has that name, or several have.
[[nodiscard]] Persoon persoon_met_naam(const Store& store, std::string_view naam);

/// "aanwezig", "te laat"
[[nodiscard]] std::string in_woorden(Deelname status);
/// "Te laat" in any way of writing. Throws InputError that lists them.
[[nodiscard]] Deelname deelname_met_naam(std::string_view naam);
/// "OTO-12 LCMS voor beginners"
[[nodiscard]] std::string titel_van(const Oto& oto);

}  // namespace noaber::oto
