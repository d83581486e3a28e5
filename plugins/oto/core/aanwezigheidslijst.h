// SPDX-License-Identifier: EUPL-1.2
// Everybody of one OTO event: who was invited, who came, which guests. One order for the screen and for the sheet that is signed,
// so that a sheet is typed over from top to bottom.
#pragma once

#include "kalender.h"

#include <noaber/store/store.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// One person of the event: invited, registered, or both.
struct Deelnemer {
    Persoon persoon;
    std::string gemeente;
    std::vector<std::string> functies;  ///< held on the first day of the event
    std::optional<Uitnodiging> uitnodiging;
    std::optional<Aanwezigheid> aanwezigheid;
};

struct Aanwezigheidslijst {
    Oto oto;
    std::vector<Deelnemer> deelnemers;  ///< by last name, as people look for themselves on a sheet
    std::vector<Gast> gasten;           ///< by name

    /// How many are registered so.
    [[nodiscard]] std::size_t aantal(Deelname status) const;
    /// Who was there: aanwezig and te laat.
    [[nodiscard]] std::size_t waren_er() const;
    /// Invited, did not say that they stay away, and nothing is registered of them yet.
    [[nodiscard]] std::size_t nog_open() const;
};

[[nodiscard]] Aanwezigheidslijst lees_aanwezigheid(const Store& store, const Oto& oto);

/// "31 aanwezig (2 te laat), 3 afgemeld, 1 afwezig, 4 nog open, 2 gasten"; "nog niemand geregistreerd".
[[nodiscard]] std::string telling(const Aanwezigheidslijst& lijst);

/// By which people are found on a sheet: the last word of the name, then all of it, folded.
[[nodiscard]] std::string achternaam_sleutel(std::string_view naam);

}  // namespace noaber::oto
