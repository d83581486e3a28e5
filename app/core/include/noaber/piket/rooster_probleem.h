// SPDX-License-Identifier: EUPL-1.2
// A duty roster as a puzzle: who and what there is to plan, and what came out. Plain data without a store; people, functions
// and duties are known by their index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// Minutes since 1970-01-01 00:00 UTC.
using Minuut = std::int64_t;

struct Roosterpersoon {
    std::string naam;
    std::string gemeente;  ///< empty: counts for no gemeente
};

/// One period of a functie's pattern ("a week from Monday 09:00"), whether it is planned or not.
struct Roosterperiode {
    Minuut van = 0;
    Minuut tot = 0;  ///< not included
};

struct Roosterfunctie {
    std::string naam;
    /// Whole periods of this functie that are free before and after a duty of it (CLI.md: Rust 2), over all functies.
    int rust = 0;
    /// In order of time, without overlap: those of all its duties, and as many before the first and after the last as its rest
    /// reaches. Where they end, it goes on with periods as long as the first or last.
    std::vector<Roosterperiode> perioden;
};

/// A holiday that a duty falls on. Kerst of 2027 and kerst of 2028 have one key and two years; jaarwisseling has the year that ends.
struct Roosterfeest {
    std::string sleutel;
    int jaar = 0;

    friend bool operator==(const Roosterfeest&, const Roosterfeest&) = default;
};

/// Somebody who may do a duty.
struct Roosterkandidaat {
    std::size_t persoon = 0;
    double wens = 0;  ///< below 0 = liever wel, above 0 = liever niet; 1 is a plain wish
};

enum class Roosterbezwaar { afwezig, kan_niet, onbevoegd, niet_in_pool };

/// Why somebody may not do a duty.
struct Roosterafwijzing {
    std::size_t persoon = 0;
    Roosterbezwaar bezwaar = Roosterbezwaar::niet_in_pool;
    std::string toelichting;  ///< Dutch, without a full stop: "vakantie t/m 14-2-2027"; may be empty
};

/// One place of one period: what one person does.
struct Roosterdienst {
    std::size_t functie = 0;
    std::string periode;  ///< "2027-W01"
    Minuut van = 0;
    Minuut tot = 0;  ///< not included
    std::size_t plaats = 0;
    double zwaarte = 1;  ///< 1 = a plain duty; above 0
    std::vector<Roosterfeest> feesten;
    std::vector<Roosterkandidaat> kandidaten;   ///< each person once; their own share and period are seen to already
    std::vector<Roosterafwijzing> afwijzingen;  ///< the others of the pool
    std::optional<std::size_t> vast;            ///< stays, whatever the rules say of it
};

/// Somebody in the pool of a functie for a while.
struct Roosterdeelname {
    std::size_t persoon = 0;
    std::size_t functie = 0;
    double aandeel = 1;  ///< 0.5 for a part-timer
    Minuut van = 0;
    Minuut tot = 0;  ///< not included
};

/// What somebody did more (above 0) or less than their fair share in earlier years, as heaviness.
struct Roostertegoed {
    std::size_t persoon = 0;
    std::size_t functie = 0;
    double zwaarte = 0;
};

/// Somebody who did a holiday before: a duty on it in the year after is not for them.
struct Roosterfeestdienst {
    std::size_t persoon = 0;
    Roosterfeest feest;
};

/// Something that somebody does already: the end of the roster before, the start of the one after, another region's.
struct Roosterbezet {
    std::size_t persoon = 0;
    Minuut van = 0;
    Minuut tot = 0;                      ///< not included
    std::optional<std::size_t> functie;  ///< its rest holds too; none: only that of the duties beside it
    std::string wat;                     ///< Dutch, for explanations: "OvD-BZ 2026-W53"
};

struct Roosterprobleem {
    std::vector<Roosterpersoon> personen;
    std::vector<Roosterfunctie> functies;
    std::vector<Roosterdienst> diensten;  ///< in order of `van`
    std::vector<Roosterdeelname> deelnames;
    std::vector<Roostertegoed> tegoeden;
    std::vector<Roosterfeestdienst> eerdere_feesten;
    std::vector<Roosterbezet> bezet;
};

/// Who does each duty: an index of `personen`, or nobody.
using Roosterbezetting = std::vector<std::optional<std::size_t>>;

/// Throws ProgrammerError when an index points nowhere, a period is empty, duties are not in order, or a candidate stands twice.
void controleer_vorm(const Roosterprobleem& probleem);

enum class Roosterstatus {
    optimal,     ///< proven: no roster costs less, but for rounding (rooster_gelijk)
    feasible,    ///< keeps every rule; a better one may exist
    infeasible,  ///< there are duties, and none of them can be filled
};

/// One duty of the roster that came out.
struct Roosterplaatsing {
    std::optional<std::size_t> persoon;
    std::string reden;  ///< Dutch, when nobody does it
};

/// The part of one person in one functie.
struct Roosterdeel {
    std::size_t persoon = 0;
    std::size_t functie = 0;
    std::size_t diensten = 0;
    double zwaarte = 0;
    double aandeel =
        0;  ///< the fair share, as heaviness, earlier years seen to: what `zwaarte` would be if all were even
};

/// How good a roster is, in parts.
struct Roosterkwaliteit {
    std::size_t open = 0;            ///< duties without anybody
    double grootste_verschil = 0;    ///< of a person in a functie from the fair share, as heaviness
    double gemiddeld_verschil = 0;   ///< over all persons and functies
    double verschil_gemeenten = 0;   ///< the largest of a gemeente from the fair shares of its people together
    std::size_t krappe_rust = 0;     ///< pairs of duties with no more rest than the rule demands
    std::size_t wensen_vervuld = 0;  ///< duties done by somebody who would like to
    std::size_t wensen_tegen = 0;    ///< duties done by somebody who would rather not
};

struct Roosteruitkomst {
    Roosterstatus status = Roosterstatus::feasible;
    double objective = 0;                       ///< what the roster costs (rooster_kosten.h)
    double bound = 0;                           ///< no roster costs less
    double gap = 0;                             ///< (objective - bound) / objective
    double seconds = 0;                         ///< wall time
    std::vector<Roosterplaatsing> plaatsingen;  ///< one for each duty
    std::vector<Roosterdeel> verdeling;         ///< who is in a pool or does a duty, by person, then functie
    Roosterkwaliteit kwaliteit;
    std::vector<std::string> meldingen;  ///< Dutch: fixed duties that break a rule, what went wrong with the solver
    std::size_t gewijzigd = 0;           ///< repair: duties that somebody else does than before
    std::size_t minstens_gewijzigd =
        0;  ///< repair: fewer is impossible, proven; equal to `gewijzigd` when that is the least
};

[[nodiscard]] Roosterbezetting bezetting_van(const Roosteruitkomst& uitkomst);

}  // namespace noaber
