// SPDX-License-Identifier: EUPL-1.2
// Swapping duties: asking, taking, approving, taking back, taking over; each step one transaction that undo puts back.
#pragma once

#include <noaber/base/errors.h>
#include <noaber/piket/piketbeeld.h>

#include <string>
#include <vector>

namespace noaber {

/// A step that the rules or somebody's rights don't let through.
class Ruilweigering : public Error {
public:
    using Error::Error;
};

/// What somebody asks.
struct Ruilvraag {
    Id<Dienst> dienst;
    Ruilsoort soort = Ruilsoort::overname;  ///< ruil or overname
    Id<Persoon> aan;                        ///< none: everybody who may serve
    Id<Dienst> tegendienst;                 ///< of a ruil; none: who takes it names one
    std::string toelichting;
};

/// Somebody of the pool, and what speaks against them.
struct Kandidaat {
    Persoon persoon;
    std::vector<Bezwaarregel> bezwaren;
    [[nodiscard]] bool kan() const { return bezwaren.empty(); }
};

/// The steps of a swap. Who has a duty asks; who is asked takes it or declines; a planner does either for them, and approves where
/// the rule of the function asks it.
///
/// At every step the rules are looked at again (bezwaren, piket/piketbeeld.h) with the duties as they are then: both are in the pool and
/// may serve, nobody is away, has two at a time or too little rest. Throws Ruilweigering that says what is in the way, or who may.
///
/// Only planners write the roster (store/rights.h). Where somebody else takes a duty that needs no approval, the request is
/// "aangenomen" and waits for verwerk(): the hub calls it at once for what somebody took themselves, a planner's program for the rest.
class Ruilen {
public:
    /// `actor`: whose account it is, or a planner who works alone. `nu`: what counts as now.
    Ruilen(Store& store, Actor actor, std::vector<EligibilityRule> bevoegdheidsregels, Moment nu);

    /// Label: "Ruil gevraagd: AC-BZ 2027-W01". Of a duty that has not begun, by who has it. With a tegendienst and nobody named, who
    /// has that one is asked.
    Id<Ruilverzoek> vraag(const Ruilvraag& vraag);
    /// Label: "Ruil aangenomen: AC-BZ 2027-W01 naar Tom Kuipers". Of a ruil `tegendienst` is what they give, where the request names none.
    /// Where nothing more is needed the roster has it at once.
    void neem_aan(const Id<Ruilverzoek>& id, const Id<Persoon>& wie, const Id<Dienst>& tegendienst = {});
    /// Label: "Ruil goedgekeurd: ...". The roster has it.
    void keur_goed(const Id<Ruilverzoek>& id);
    /// Label: "Ruil afgewezen: ...". By who was asked, alone; or by a planner while the roster does not have it.
    void wijs_af(const Id<Ruilverzoek>& id);
    /// Label: "Ruil ingetrokken: ...". By who asked, or a planner, while the roster does not have it.
    void trek_in(const Id<Ruilverzoek>& id);
    /// Label: "Noodovername: AC-BZ 2027-W01 door Tom Kuipers". Of a duty that has begun and is not over, by who takes it. Needs no
    /// approval, and rest does not count: better tired than nobody.
    Id<Ruilverzoek> neem_over_in_nood(const Id<Dienst>& dienst, const Id<Persoon>& wie, std::string toelichting);
    /// Label: "AC-BZ 2027-W01 geregeld: Tom Kuipers". A planner gives a duty that is not over to somebody: that of one who is ill, or an
    /// open one. What was asked for it is withdrawn.
    void regel(const Id<Dienst>& dienst, const Id<Persoon>& wie, std::string toelichting);
    /// The roster gets what was taken and needs no approval, each in a transaction of its own ("Ruil verwerkt: ..."). What the rules
    /// no longer let through waits. Gives how many. Only planners.
    std::size_t verwerk();
    /// The same for one; false when it waits.
    bool verwerk(const Id<Ruilverzoek>& id);

    /// Everybody in the pool of a duty but who has it: first who may serve it.
    [[nodiscard]] std::vector<Kandidaat> kandidaten(const Id<Dienst>& dienst) const;

private:
    Store& m_store;
    Actor m_actor;
    std::vector<EligibilityRule> m_regels;
    Moment m_nu;
};

/// "AC-BZ 2027-W01"
[[nodiscard]] std::string titel_van(const Store& store, const Dienst& dienst);

}  // namespace noaber
