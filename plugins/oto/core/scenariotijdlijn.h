// SPDX-License-Identifier: EUPL-1.2
// Everything that can happen in a scenario, of all its branches together: storylines, injects, decisions, and on what each depends.
#pragma once

#include "oefenloop.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace noaber::oto {

/// Something happens only when the decision, or the expectation, of another point came out as one of these.
struct Voorwaarde {
    std::size_t punt = 0;  ///< in Scenariotijdlijn::punten
    std::vector<std::string> uitkomsten;
};

struct Tijdlijnpunt {
    enum class Soort { inject, besluit };
    Soort soort = Soort::inject;
    Oefentijd tijd = 0;
    std::size_t lijn = 0;  ///< in Scenariotijdlijn::lijnen
    int regel = 0;         ///< of the script; 0: unknown
    std::string van;       ///< who decides; whom an inject comes from, "" when it says nothing
    std::string aan;       ///< role, or "allen"
    std::string via;
    std::string tekst;  ///< of a decision: its question
    std::string actie;  ///< what is expected to be done; "" when it says nothing
    std::string leerdoel;
    Oefentijd uiterlijk = 0;          ///< of an expectation or a decision
    std::vector<std::string> keuzes;  ///< of a decision
    std::string anders;               ///< what it is when nobody decides
    std::string nr;                   ///< as it is drawn and spoken of: "7", "B1"
    std::vector<Voorwaarde> voorwaarden;
};

struct Tijdlijnlijn {
    std::string naam;
    Oefentijd begin = 0;
    std::size_t ouder = 0;  ///< the storyline that began it; the first has itself
    int regel = 0;
    std::vector<Voorwaarde> voorwaarden;
};

struct Scenariotijdlijn {
    std::vector<Tijdlijnlijn> lijnen;  ///< the course itself first
    std::vector<Tijdlijnpunt> punten;  ///< by time
    bool volledig = true;              ///< whether all points are in it
};

inline constexpr std::size_t meeste_punten = 2'000;

/// "B1: ja; 7: gehaald"
[[nodiscard]] std::string in_woorden(const Scenariotijdlijn& tijdlijn, const std::vector<Voorwaarde>& voorwaarden);

/// Gathers the ways through a scenario, one after the other, into one picture.
class Tijdlijnboek {
public:
    void begin_verloop();
    /// A line of the log of the run that goes on now, parsed.
    void neem(const nlohmann::json& regel, const Oefenloop& loop);
    /// That the way goes on in this manner: a decision, or an expectation that a storyline waits for.
    void kies_besluit(std::size_t nr, const std::string& keuze) { kies(m_besluiten, nr, keuze); }
    void kies_uitkomst(std::size_t inject, const std::string& uitkomst) { kies(m_injects, inject, uitkomst); }
    void einde_verloop();

    [[nodiscard]] Scenariotijdlijn sluit() const;

private:
    using Nrs = std::map<std::size_t, std::size_t>;               ///< point by number in the log
    using Keuzen = std::map<std::size_t, std::set<std::string>>;  ///< by point
    /// What makes two points the same in two ways through.
    using Sleutel = std::tuple<Oefentijd, int, std::size_t, int, std::string, std::string, std::string>;

    void kies(const Nrs& nrs, std::size_t nr, const std::string& uitkomst);
    std::size_t lijn_van(std::size_t lijn, const Oefenloop& loop);
    std::size_t punt_van(Tijdlijnpunt punt);
    [[nodiscard]] std::vector<Voorwaarde> voorwaarden(const Keuzen& seen) const;

    Scenariotijdlijn m_all;
    std::map<std::tuple<std::string, Oefentijd, std::size_t, int>, std::size_t> m_lijn_by_key;
    std::map<Sleutel, std::size_t> m_punt_by_key;
    std::vector<Keuzen> m_bij_lijn, m_bij_punt;  ///< choices of all ways in which it is
    Keuzen m_alle;                               ///< choices of all ways
    // of the way that goes on now
    Nrs m_injects, m_besluiten, m_lijnen;
    std::set<std::size_t> m_geweest_punt, m_geweest_lijn;
    std::map<std::size_t, std::string> m_gekozen;
};

}  // namespace noaber::oto
