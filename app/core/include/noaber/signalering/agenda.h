// SPDX-License-Identifier: EUPL-1.2
// The agenda of a meeting: what is standing, what is open, what stands out, each item with why it is there.
#pragma once

#include <noaber/signalering/signalering.h>

#include <string>
#include <vector>

namespace noaber {

/// One line below an item, and where it goes.
struct Agendaregel {
    std::string tekst;
    bool over_tijd = false;
    std::string soort;  ///< entity of `record`, or ""
    std::string record;
};

struct Agendapunt {
    std::string titel;
    std::string reden;  ///< Dutch, why it is on the agenda
    std::vector<Agendaregel> regels;
};

/// In the order in which they are dealt with: opening, the minutes of the time before, open acties of the series and of the
/// werkgroep (most urgent first), signaleringen of its activities (of all, in a meeting of the whole column), standing items of the
/// rule, progress of the multidisciplinary groups where the rule asks it, items of this meeting alone, rondvraag, closing with the
/// next date. Of `signaleringen` only errors and warnings count, grouped by check.
[[nodiscard]] std::vector<Agendapunt> agenda_van(const Beeld& beeld, const std::vector<Check>& checks,
                                                 const std::vector<Signalering>& signaleringen, const Overleg& overleg);

}  // namespace noaber
