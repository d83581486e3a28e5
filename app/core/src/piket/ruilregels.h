// SPDX-License-Identifier: EUPL-1.2
// What each step of a swap asks: who may take it, whether the rules let it through, what it writes.
#pragma once

#include <noaber/piket/ruilen.h>

#include <string>
#include <string_view>
#include <vector>

namespace noaber::piket {

/// The picture as it is at one step. What begins with "moet" throws Ruilweigering.
class Ruilregels {
public:
    Ruilregels(Store& store, const std::vector<EligibilityRule>& bevoegdheidsregels, const Actor& actor, Moment nu);

    [[nodiscard]] Dienst dienst(const Id<Dienst>& id) const;
    [[nodiscard]] Ruilverzoek verzoek(const Id<Ruilverzoek>& id) const;
    [[nodiscard]] std::string naam(const Id<Persoon>& id) const;

    /// Whether the actor may write the roster.
    [[nodiscard]] bool is_planner() const;
    void moet_planner_zijn(std::string_view wat) const;
    /// That person, or a planner for them.
    void moet_zijn(const Id<Persoon>& persoon, std::string_view wat) const;

    void moet_nog_beginnen(const Dienst& dienst) const;
    void moet_bezig_zijn(const Dienst& dienst) const;
    void mag_niet_voorbij_zijn(const Dienst& dienst) const;

    /// A request as it is asked: there is somebody who may take it.
    void moet_te_vragen_zijn(const Ruilverzoek& verzoek) const;
    /// A request that somebody takes: it still fits the roster, and both may serve what they get.
    void moet_kunnen(const Ruilverzoek& verzoek) const;
    /// Why it can't be; "" when it can.
    [[nodiscard]] std::string bezwaar(const Ruilverzoek& verzoek) const;
    /// Whether one of the functions wants a planner's word.
    [[nodiscard]] bool vraagt_goedkeuring(const Ruilverzoek& verzoek) const;

    /// Writes the duties as they are after it, and marks the request, which the caller writes.
    void verwerk(Ruilverzoek& verzoek, Transaction& transaction) const;
    /// Writes the request alone. Label: "WHAT: AC-BZ 2027-W01".
    void schrijf(Ruilverzoek& verzoek, std::string_view label) const;

    [[nodiscard]] std::vector<Kandidaat> kandidaten(const Dienst& dienst) const;

private:
    [[nodiscard]] Dienstvak vak(const Dienst& dienst) const;
    [[nodiscard]] std::string functie(const Dienst& dienst) const;
    /// What speaks against it, in one sentence; "" for nothing.
    [[nodiscard]] std::string bezwaar(const Id<Persoon>& wie, const Dienst& dienst,
                                      const std::vector<Id<Dienst>>& geeft, Ruilsoort soort) const;
    [[nodiscard]] std::string bezwaar_tegen_tegendienst(const Ruilverzoek& verzoek) const;

    Store& m_store;
    const Actor& m_actor;
    Moment m_nu;
    Piketbeeld m_beeld;
};

}  // namespace noaber::piket
