// SPDX-License-Identifier: EUPL-1.2
// The inbox of who takes part in a run, on the desktop and on the phone: what lies in it, what still asks for something, answering.
#pragma once

#include "oefenrun.h"
#include "oefentijd.h"

#include <noaber/base/stamp.h>
#include <noaber/store/store.h>

#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// What the clock of the exercise says, as far as this laptop knows; `wand`: milliseconds since 1970 (UTC).
[[nodiscard]] Oefentijd klok_van(const Oefenrun& run, std::int64_t wand);
[[nodiscard]] bool staat_stil(const Oefenrun& run);

/// One message, with what its reader said to it, oldest first.
struct Postregel {
    Oefenbericht bericht;
    std::vector<Oefenbijdrage> gezegd;

    /// Whether something is still asked: a decision, a judgement, "Ik ben er". An inject asks for nothing; one may answer.
    [[nodiscard]] bool wacht() const;
    [[nodiscard]] std::vector<std::string> keuzes() const;
    /// "Je besloot: ja", "Besloten: nee", "Jouw oordeel: gehaald"; "" when there is nothing to say.
    [[nodiscard]] std::string stand() const;
};

/// What this person got in a run: decisions and judgements that wait first, then the newest. Empty when they have no part in it.
[[nodiscard]] std::vector<Postregel> postvak(const Store& store, const Id<Oefenrun>& run, const Id<Persoon>& persoon);
/// The runs in which this person has a part: what goes on first, then the newest. What ended stays to be read and judged.
[[nodiscard]] std::vector<Oefenrun> oefeningen_van(const Store& store, const Id<Persoon>& persoon);

/// How much waits for this person, in the runs that are not over.
[[nodiscard]] std::size_t wacht_op(const Store& store, const Id<Persoon>& persoon);

/// Says something to a message: a choice of those it has, or a text to an inject. It goes with the time of the exercise, so that it
/// keeps its place when it arrives late. Throws InputError in words for them: nothing was said, no such choice, it is decided already,
/// the message is not theirs or gone.
void antwoord(Store& store, const Id<Oefenbericht>& bericht, const Id<Persoon>& persoon, std::string_view keuze,
              std::string_view tekst, std::int64_t wand);

}  // namespace noaber::oto
