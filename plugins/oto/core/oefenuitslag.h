// SPDX-License-Identifier: EUPL-1.2
// What a run comes to for people: who took part, and what of their role was met, offered to their Veiligheidspaspoort.
#pragma once

#include "oefenrun.h"
#include "oefenscore.h"
#include "paspoort.h"

#include <noaber/base/moment.h>
#include <noaber/store/store.h>

#include <cstddef>
#include <string>
#include <vector>

namespace noaber::oto {

/// Somebody with a part in a run.
struct Oefendeelnemer {
    Oefenrol rol;
    std::string naam;
    std::size_t gezegd = 0;  ///< answers, decisions, judgements, "Ik ben er"

    /// Whoever said anything was there.
    [[nodiscard]] bool deed_mee() const { return gezegd > 0; }
};
[[nodiscard]] std::vector<Oefendeelnemer> deelnemers(const Store& store, const Id<Oefenrun>& run);

/// One for each person and leerdoel of their role that was judged. Goed: all of it met; onvoldoende: half or more missed; else voldoende.
/// The toelichting names each inject; the source is run, script version and seed. The person may respond before the bureau confirms it.
[[nodiscard]] std::vector<Beoordeling> beoordelingen_van(const Store& store, const Oefenrun& run,
                                                         const Oefenscore& score);

struct Overgenomen {
    std::size_t beoordelingen = 0;  ///< new or changed
    std::size_t aanwezig = 0;       ///< registered now
};
/// Puts them in the registers: attendance of who took part, and those judgements ("OEFENING: uitslag van ..."). What was confirmed or
/// withdrawn stays; a second time changes nothing. Throws InputError: the run is not over, it has no OTO event, its day is still to come.
Overgenomen neem_uitslag_over(Store& store, const Oefenrun& run, const Oefenscore& score, Moment nu);

}  // namespace noaber::oto
