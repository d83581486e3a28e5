// SPDX-License-Identifier: EUPL-1.2
// Checking in at an OTO event with the QR code on the wall: the page that shows the code, and what a phone that scanned it does.
#pragma once

#include "kalender.h"

#include <noaber/base/moment.h>
#include <noaber/plugin/hub_page.h>

#include <string>
#include <vector>

namespace noaber::oto {

/// How long a code can be scanned after it was shown, and how long the form that it opened may be sent, in minutes. A picture of it is
/// of no use tomorrow, or at home.
inline constexpr int code_geldig = 2;
inline constexpr int formulier_geldig = 15;
/// So many guests are believed of one event.
inline constexpr std::size_t meeste_gasten = 500;

/// Where somebody's check-in stands.
enum class Inchecken {
    gereed,
    stond_er_al,
    vraag_gemeente,  ///< several people have that name
    vraag_of_gast,   ///< nobody has it
    vraag_wie,       ///< a guest with the name of a functionaris
};

/// What a phone sent. Texts as typed.
struct Incheckverzoek {
    std::string naam;
    std::string gemeente = {};     ///< of several people with one name: which; as typed or chosen
    bool gast = false;             ///< says to be no functionaris
    std::string organisatie = {};  ///< of a guest
    bool ander = false;            ///< of a guest: is not the functionaris of that name
};

struct Incheckuitkomst {
    Inchecken stand = Inchecken::gereed;
    std::string melding;                 ///< Dutch, what it came to or what is asked
    std::vector<std::string> gemeenten;  ///< of vraag_gemeente: to choose from
};

/// Registers who holds up their phone; writes nothing while something is still to be asked. Nobody is shown names of others.
/// Throws InputError: no name, not today, the event is gone or does not go on, too many guests.
Incheckuitkomst check_in(Store& store, const Id<Oto>& oto, const Incheckverzoek& verzoek, Moment nu);

/// The events that somebody can check in at on a day.
[[nodiscard]] std::vector<Oto> oto_van(const Store& store, Date dag);

/// The page that shows the code, for who leads the event: "inchecken".
[[nodiscard]] HubPage incheckpagina();
/// What the code opens.
[[nodiscard]] HubLinkPage incheckformulier();

}  // namespace noaber::oto
