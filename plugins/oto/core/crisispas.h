// SPDX-License-Identifier: EUPL-1.2
// The cards that let people through a cordon: issued, returned, lost, expired, and who has none.
#pragma once

#include "paspoort.h"

#include <noaber/store/store.h>

#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// How a card stands on a day.
enum class Pasgeldigheid {
    geldig,
    verloopt,  ///< valid, but not for long any more
    verlopen,
    aangevraagd,  ///< asked for, nobody has it yet
    ingeleverd,
    verloren,
};

/// "Geldig tot" is included. A card without an end lapses never.
[[nodiscard]] Pasgeldigheid geldigheid_van(const Crisispas& pas, Date dag);
/// "verloopt over 12 dagen", "verlopen sinds 3 dagen", "geldig"
[[nodiscard]] std::string in_woorden(const Crisispas& pas, Date dag);
/// Whether it lets its holder through.
[[nodiscard]] bool laat_door(const Crisispas& pas, Date dag);

/// Somebody who holds a function and has no card that lets them through.
struct ZonderPas {
    Persoon persoon;
    std::vector<std::string> functies;  ///< held on the day, in the order of their names
    std::optional<Crisispas> laatste;   ///< the best that they have: asked for, lapsed, lost, returned
};
/// By name. One card is enough, whatever function stands on it.
[[nodiscard]] std::vector<ZonderPas> zonder_pas(const Store& store, Date dag);

// Each is one transaction, and throws InputError in words when it can't be.

/// Hands over a card that was asked for or came back ("Crisispas 1042 uitgegeven aan Femke Wolbert"): its day is today. An end in
/// the past is taken off; the form asks for the new one.
void geef_uit(Store& store, const Id<Crisispas>& pas, Date vandaag);
/// "Crisispas 1042 ingeleverd": it lets nobody through any more.
void neem_in(Store& store, const Id<Crisispas>& pas);
/// "Crisispas 1042 verloren gemeld", and another is asked for in the same transaction, for the same person and function, without a
/// number that is to be made up: "1042-2". Gives the id of that new one.
Id<Crisispas> meld_verloren(Store& store, const Id<Crisispas>& pas);
/// A card for somebody who has none, asked for ("Crisispas aangevraagd voor Femke Wolbert"), with the next free number and the
/// first of their functions.
Id<Crisispas> vraag_aan(Store& store, const Id<Persoon>& persoon, Date vandaag);

}  // namespace noaber::oto
