// SPDX-License-Identifier: EUPL-1.2
// The ledger of duties between gemeenten: what each delivered in a year beside its agreed share, and who covered for whom.
#pragma once

#include <noaber/piket/dienstregels.h>
#include <noaber/piket/piketafspraak.h>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace noaber {

/// What the ledger is reckoned from.
struct Verrekenstof {
    std::vector<Dienst> diensten;
    std::vector<Ruilverzoek> ruilverzoeken;
    std::vector<Poollid> pool;
    std::vector<Piketafspraak> afspraken;
    std::vector<EigenFeestdag> feestdagen;
    std::map<Id<Persoon>, Id<Gemeente>> thuis;  ///< whose people they are now; who is not there is of no gemeente
    /// Of a noodovername, which does not say it itself: who had the duty before.
    std::map<Id<Ruilverzoek>, Id<Persoon>> overgenomen_van;
    std::map<std::string, std::string> namen;  ///< by id: of people, gemeenten and functions
};
[[nodiscard]] Verrekenstof lees_verrekenstof(const Store& store);

/// One duty that somebody did, or is to do.
struct Boeking {
    Dienstvak vak;
    double zwaarte = 1;        ///< piket/zwaarte.h
    Id<Gemeente> gedaan_door;  ///< of who has the duty; none: that person has no gemeente
    Id<Persoon> beurt;         ///< whose turn it was before it was swapped or taken over
    Id<Gemeente> beurt_van;
    [[nodiscard]] bool is_dekking() const { return gedaan_door != beurt_van; }
};

/// One gemeente, in one function or in all together. Every figure is the sum of the duties that stand beside it.
struct Verrekenregel {
    Id<Gemeente> gemeente;
    std::vector<std::size_t> geleverd;   ///< places in Verrekening::boekingen, as those below
    std::vector<std::size_t> gegeven;    ///< done where it was another's turn
    std::vector<std::size_t> ontvangen;  ///< done by another where it was this one's turn
    double zwaarte = 0;                  ///< of what was delivered
    double zwaarte_gegeven = 0;
    double zwaarte_ontvangen = 0;
    double naar_afspraak = 0;  ///< its part of the duties on whose day an agreement held
    double naar_pool = 0;      ///< its part of the others, by the people that it had in the pool on that day
    double naar_levering = 0;  ///< of those on whose day nobody was in the pool either: what it delivered itself
    /// What it should have delivered, in the same weight.
    [[nodiscard]] double eerlijk() const { return naar_afspraak + naar_pool + naar_levering; }
    /// Above 0: it delivered more than its share.
    [[nodiscard]] double verschil() const { return zwaarte - eerlijk(); }
};

struct Functieverrekening {
    Id<Functie> functie;
    std::vector<Verrekenregel> regels;  ///< by name of the gemeente; the one without a name last
    std::size_t open = 0;               ///< duties that nobody has: they are in no sum
    double zwaarte = 0;
};

struct Verrekening {
    int jaar = 0;
    std::vector<Boeking> boekingen;  ///< in order of time
    std::vector<Functieverrekening> functies;
    std::vector<Verrekenregel> totaal;  ///< of all functions
    std::map<std::string, std::string> namen;

    /// "zonder gemeente" for none.
    [[nodiscard]] std::string naam(const Id<Gemeente>& id) const;
    [[nodiscard]] std::string naam(const Id<Functie>& id) const;
    [[nodiscard]] std::string naam(const Id<Persoon>& id) const;
};

/// The duties that begin in that year by the clock on the wall. A duty's weight is shared among the gemeenten by the agreements of its
/// function that hold on the day it begins; where there are none, by those without a function; where there are none of those either
/// (or all are 0), by how many people each has in the pool of the function. So all differences together are 0, of every function, and what is
/// given is what is received. Of two agreements of a gemeente on one day the one that began last counts.
///
/// Whose turn a duty was: back from who has it now, through the requests that the roster has (Ruilverzoek::verwerkt). One that does
/// not lead to who has the duty, because the roster was made anew since, does not count.
[[nodiscard]] Verrekening verrekening_van(const Verrekenstof& stof, int jaar);

/// Why a line says what it says, in Dutch: the shares, then each duty that is no ordinary one (heavy, or cover).
[[nodiscard]] std::vector<std::string> waarom(const Verrekening& verrekening, const Verrekenregel& regel);
/// "AC-BZ 2027-W01 (Femke Wolbert): weegt 2; beurt van Tom Kuipers, Borne"
[[nodiscard]] std::string in_woorden(const Verrekening& verrekening, const Boeking& boeking);

}  // namespace noaber
