// SPDX-License-Identifier: EUPL-1.2
// Places of an OTO event: who has one, who waits, and who moves up when one becomes free.
#pragma once

#include "kalender.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// How the places of one event stand.
struct Plaatsen {
    std::optional<std::int64_t> alle;  ///< none: as many as come
    std::size_t komt = 0;
    std::size_t wacht = 0;
    std::size_t komt_niet = 0;
    std::size_t zonder_antwoord = 0;

    /// How many more can come: 0 when more come than there are places; none: no end.
    [[nodiscard]] std::optional<std::size_t> vrij() const;
    [[nodiscard]] bool vol() const { return vrij() == 0U; }
};

/// `uitnodigingen`: those of the event.
[[nodiscard]] Plaatsen plaatsen_van(const Oto& oto, const std::vector<Uitnodiging>& uitnodigingen);
/// "12 van 16, 3 wachten"; "12 komen" without an end; "" while nobody is invited and there is no end.
[[nodiscard]] std::string in_woorden(const Plaatsen& plaatsen);

/// Who waits, the longest first.
[[nodiscard]] std::vector<Uitnodiging> wachtlijst(const std::vector<Uitnodiging>& uitnodigingen);
/// Who of them has a place as it stands now: as many as are free.
[[nodiscard]] std::vector<Uitnodiging> doorschuivers(const Oto& oto, const std::vector<Uitnodiging>& uitnodigingen);

}  // namespace noaber::oto
