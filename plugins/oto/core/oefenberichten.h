// SPDX-License-Identifier: EUPL-1.2
// From the lines of a run's log to what lies in whose inbox.
#pragma once

#include "oefenrun.h"
#include "scenario.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// "OEFENING: ...": what everything begins with that a run sends, so that nobody takes it for real wherever it is read.
[[nodiscard]] std::string oefening_tekst(std::string_view text);

/// The same lines and roles give the same messages with the same ids, so that a run that was killed sends nothing twice.
class Berichtmaker {
public:
    /// `regio`: Store::region.
    Berichtmaker(std::string regio, const Oefenrun& run, const Scenario& scenario, std::vector<Oefenrol> rollen);

    /// One line of the log, in their order.
    void lees(std::string_view line);
    /// What is new or changed since this was last asked.
    [[nodiscard]] std::vector<Oefenbericht> nieuw();
    [[nodiscard]] const std::map<std::string, Oefenbericht>& alle() const { return m_alle; }

    /// Which message that is: one person has one of each kind and number.
    [[nodiscard]] static Id<Oefenbericht> id_van(std::string_view regio, const Id<Oefenrun>& run,
                                                 const Id<Persoon>& persoon, Berichtsoort soort, std::int64_t nr);

private:
    void zet(Oefenbericht bericht);
    void verdeel_rollen();
    /// To who plays the role: an inject, a question.
    void aan_spelers(const std::string& rol, const Oefenbericht& bericht);
    void aan_waarnemers(const std::string& rol, const Oefenbericht& bericht);
    void sluit(std::int64_t vraag, const std::string& stand);

    std::string m_regio;
    Id<Oefenrun> m_run;
    std::string m_naam;
    const Scenario& m_scenario;
    std::vector<Oefenrol> m_rollen;
    std::map<std::string, Oefenbericht> m_alle;  ///< by id
    std::set<std::string> m_nieuw;
};

}  // namespace noaber::oto
