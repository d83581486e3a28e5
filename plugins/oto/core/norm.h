// SPDX-License-Identifier: EUPL-1.2
// The records that say what a function demands, and what counts for what.
#pragma once

#include <noaber/organisatie/organisatie.h>

#include <cstdint>
#include <optional>
#include <string>

namespace noaber::oto {

/// What shows that somebody learnt or did something.
enum class Bewijssoort { oefening, opleiding, training, inzet, certificaat };

/// "Each 12 months one oefening": what who holds a function must be able to show.
struct Norm {
    Id<Norm> id;
    Id<Functie> functie;
    std::string eis;  ///< its label; of a certificaat the certificate's name
    Bewijssoort soort = Bewijssoort::oefening;
    std::optional<std::int64_t> aantal;       ///< none: 1
    std::optional<std::int64_t> per_maanden;  ///< none: once, ever
    std::optional<std::int64_t> respijt;      ///< months after it lapsed in which it is still met, and said to lapse
    std::optional<std::int64_t> inwerktijd;   ///< months that who is new in the function has to meet it
};

/// What counts for another kind: an inzet for an oefening.
struct Soortgelijkstelling {
    Id<Soortgelijkstelling> id;
    Bewijssoort soort = Bewijssoort::inzet;
    Bewijssoort telt_voor = Bewijssoort::oefening;
};

/// What was done in one function counts for another: hoofd for teamlid.
struct Functiegelijkstelling {
    Id<Functiegelijkstelling> id;
    Id<Functie> functie;
    Id<Functie> telt_voor;
};

}  // namespace noaber::oto

namespace noaber {
template <>
const EntityInfo& info_of<oto::Norm>();
template <>
const EntityInfo& info_of<oto::Soortgelijkstelling>();
template <>
const EntityInfo& info_of<oto::Functiegelijkstelling>();
}  // namespace noaber
