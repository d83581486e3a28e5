// SPDX-License-Identifier: EUPL-1.2
// Invitations on the hub: the mails about them, and the page behind their link on which somebody answers.
#pragma once

#include "kalender.h"

#include <noaber/plugin/hub_page.h>
#include <noaber/store/store.h>

#include <cstddef>
#include <string>
#include <vector>

namespace noaber::oto {

/// Days before an event at which who did not answer is reminded, and at which who comes is.
inline constexpr int antwoord_herinnering = 7;
inline constexpr int komst_herinnering = 2;

/// Of the invitations that go by the hub (Uitnodiging::via_hub), to an event that is planned: the invitation, a reminder to who does
/// not answer, a confirmation to who comes (also from the waiting list), and a reminder of it.
[[nodiscard]] HubMails uitnodigingsmails();
/// Has the hub mail those who did not answer yet ("11 uitnodigingen voor OTO-23 via de hub"); what it has mailed nobody takes back. Gives how many
/// it is new for, and who has no address. Throws InputError when the event is over or does not go on.
struct Verzending {
    std::size_t nieuw = 0;
    std::vector<std::string> zonder_adres;  ///< names
};
Verzending verstuur_via_hub(Store& store, const Oto& oto, Date vandaag);

/// What it is, and "Ik kom" or "Ik kom niet". Until the event is over.
[[nodiscard]] HubLinkPage uitnodigingspagina();

}  // namespace noaber::oto
