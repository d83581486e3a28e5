// SPDX-License-Identifier: EUPL-1.2
// The agenda of a meeting: what is standing, what is open, what stands out, each item with why it is there.
#pragma once

#include <noaber/signalering/signalering.h>

#include <string>
#include <string_view>
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
/// next date. Of `signaleringen` only errors and warnings count, grouped by check. Of a meeting that was held: as it was kept
/// then, without reasons and without where lines go; made anew where none was kept.
[[nodiscard]] std::vector<Agendapunt> agenda_van(const Beeld& beeld, const std::vector<Check>& checks,
                                                 const std::vector<Signalering>& signaleringen, const Overleg& overleg);

/// An agenda as text to keep with a meeting: an item a line, the lines below it indented.
[[nodiscard]] std::string als_tekst(const std::vector<Agendapunt>& agenda);
[[nodiscard]] std::vector<Agendapunt> lees_agenda(std::string_view tekst);

}  // namespace noaber
