// SPDX-License-Identifier: EUPL-1.2
// Inviting people to an OTO event, and what becomes of it: answers, the waiting list, mails and calendar files by hand.
#pragma once

#include "plaatsen.h"

#include <noaber/base/moment.h>
#include <noaber/report/afspraak.h>
#include <noaber/report/mail.h>
#include <noaber/store/store.h>

#include <cstddef>
#include <string>
#include <vector>

namespace noaber::oto {

/// Why nobody can be invited (any more), in Dutch with what to do; "" when they can.
[[nodiscard]] std::string uitnodigingsbezwaar(const Oto& oto, Date vandaag);

/// Who may be meant by its doelgroep and is not invited yet: who holds one of its functions on the first day, by name.
[[nodiscard]] std::vector<Persoon> nog_uit_te_nodigen(const Store& store, const Oto& oto, Date vandaag);

/// Invites them, as one transaction ("14 mensen uitgenodigd voor OTO-12"); who is already stays as they are. Two laptops that invite
/// one person make one invitation. Gives how many are new. Throws InputError: uitnodigingsbezwaar.
std::size_t nodig_uit(Store& store, const Oto& oto, const std::vector<Id<Persoon>>& personen, Date vandaag);

/// What an answer came to.
struct Antwoordgevolg {
    Uitnodigingsantwoord antwoord;         ///< as written: "komt" to a full event becomes the waiting list
    std::vector<Id<Persoon>> opgeschoven;  ///< who got the place that came free
};
/// Writes an answer ("Femke Wolbert: komt niet voor OTO-12"); the place that comes free goes to who waits longest, in the same
/// transaction, where `actor` may write their invitation. Throws InputError: the invitation or the event is gone.
Antwoordgevolg antwoord(Store& store, const Id<Uitnodiging>& uitnodiging, Uitnodigingsantwoord antwoord, Moment nu,
                        const Actor& actor);

/// Whoever has a place now and still waits gets it ("2 mensen van de wachtlijst bij OTO-12"): after answers that came from elsewhere,
/// or when there are more places. Only those whose invitation `actor` may write. Gives how many.
std::size_t schuif_op(Store& store, const Oto& oto, Moment nu, const Actor& actor);

/// To everybody who is invited and did not answer yet: the event, and how to answer. `herinnering`: as a reminder.
enum class Mailsoort { uitnodiging, herinnering };
[[nodiscard]] Mail uitnodigingsmail(const Store& store, const Oto& oto, Mailsoort soort);

/// For a calendar. Throws InputError while it has no date.
[[nodiscard]] Afspraak afspraak_van(const Oto& oto);

}  // namespace noaber::oto
