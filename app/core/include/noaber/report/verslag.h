// SPDX-License-Identifier: EUPL-1.2
// The minutes of a meeting as a document, and its agenda as plain text.
#pragma once

#include <noaber/report/html.h>
#include <noaber/signalering/agenda.h>

#include <string>
#include <vector>

namespace noaber {

/// Name, date, place, present and absent, agenda, decisions, acties with owner and due date, and what was written.
[[nodiscard]] Document verslag_van(const Store& store, const Overleg& overleg, const std::vector<Agendapunt>& agenda);

/// Numbered, with what stands below each item: for an invitation, or a terminal.
[[nodiscard]] std::vector<std::string> agenda_in_text(const std::vector<Agendapunt>& agenda);

/// "dinsdag 9 mei 2017, 10:00, gemeentehuis Borne": when and where, as far as it is known.
[[nodiscard]] std::string wanneer_en_waar(const Overleg& overleg);

}  // namespace noaber
