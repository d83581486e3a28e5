// SPDX-License-Identifier: EUPL-1.2
// How long what is known of people is kept, and what is due for removal (AVG, artikel 5 lid 1 onder e: not longer than needed).
#pragma once

#include <noaber/base/date.h>
#include <noaber/signalering/signalering.h>
#include <noaber/store/store.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// What has a period of its own.
enum class Bewaarsoort {
    aanwezigheid,
    uitnodiging,
    gast,
    beoordeling,
    inzet,
    certificaat,
    crisispas,
    vrijstelling,
    prikkel,
    persoon,
};

/// A period that the region decided on, in place of the built-in one.
struct Bewaartermijn {
    Id<Bewaartermijn> id;
    Bewaarsoort soort = Bewaarsoort::aanwezigheid;
    std::optional<std::int64_t> maanden;  ///< none: kept as long as there is a reason, never due
    std::string bron;                     ///< why: a decision, a selectielijst
};

/// A period as it holds: the region's, or the built-in one.
struct Termijn {
    Bewaarsoort soort = Bewaarsoort::aanwezigheid;
    std::optional<std::int64_t> maanden;
    std::string bron;
    bool van_regio = false;
};

/// Something that is kept longer than its period.
struct Verstreken {
    RecordRef ref;
    Bewaarsoort soort = Bewaarsoort::aanwezigheid;
    std::string wat;  ///< its title
    Date sinds;       ///< the day that its period counts from
    Date tot;         ///< the last day that it was to be kept
};

/// "Aanwezigheid"
[[nodiscard]] std::string_view naam_van(Bewaarsoort soort);
/// From which day the period counts: "de laatste dag van de OTO-activiteit".
[[nodiscard]] std::string_view telt_vanaf(Bewaarsoort soort);

/// What holds where the region decided on nothing, one of every soort.
[[nodiscard]] std::vector<Termijn> ingebouwde_termijnen();
/// One of every soort, in their order. Where the region has two of one soort, the longer holds: nothing goes too early.
[[nodiscard]] std::vector<Termijn> termijnen(const Store& store);

/// What is due on that day, oldest first within its soort. Of a person: who has held functions and holds none any more. What has no day to
/// count from is never due. Throws StorageError.
[[nodiscard]] std::vector<Verstreken> verstreken(const Store& store, Date op);

/// "Aanwezigheid Femke Wolbert OTO-12: bewaard tot 3 mei 2027, 60 maanden na de laatste dag van de OTO-activiteit."
[[nodiscard]] std::string reden_van(const Verstreken& een, const std::vector<Termijn>& termijnen);

/// `bewaartermijn-verstreken`: one finding for each soort, with how many.
void check_bewaartermijn_verstreken(const Beeld& beeld, std::vector<Signalering>& found);

}  // namespace noaber::oto

namespace noaber {
template <>
const EntityInfo& info_of<oto::Bewaartermijn>();
}  // namespace noaber
