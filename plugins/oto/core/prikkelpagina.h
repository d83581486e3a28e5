// SPDX-License-Identifier: EUPL-1.2
// The Leerprikkelaar on the hub: the mail with the question of the month, and the page behind its link.
#pragma once

#include <noaber/plugin/hub_page.h>

namespace noaber::oto {

/// The mail to who has a question open of this month; once. The questions of one person go together.
[[nodiscard]] HubMails prikkelmails();
/// The question, and after the answer what there is to know of it. For that person only; until a month after its own.
[[nodiscard]] HubLinkPage prikkelpagina();

}  // namespace noaber::oto
