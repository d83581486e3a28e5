// SPDX-License-Identifier: EUPL-1.2
// One run of a scenario: a deterministic course of events on the exercise clock. Its only inputs are the seed and what people do, each at
// its time: decide, judge, answer, and all that the leader does. The same inputs give the same events, so that a run can be resumed and
// played again from its log.
#pragma once

#include "scenario.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// How an expectation came out.
enum class Uitkomst { open, gehaald, laat, gemist };
/// "gehaald"
[[nodiscard]] std::string_view to_text(Uitkomst uitkomst);
/// Nothing for what is none; "open" is none that somebody can give.
[[nodiscard]] std::optional<Uitkomst> uitkomst_met_naam(std::string_view naam);

/// A decision that waits for a role.
struct Openbesluit {
    std::size_t nr = 0;
    std::string van;
    std::string vraag;
    std::vector<std::string> keuzes;
    Oefentijd tot = 0;
    std::string anders;
};

/// Something that is expected of somebody after an inject.
struct Openverwachting {
    std::size_t inject = 0;
    std::string leerdoel;
    std::string aan;
    Oefentijd uiterlijk = 0;
    bool gewacht = false;  ///< a storyline waits for how it comes out
};

/// What an inject says, as the leader writes it.
struct Injecttekst {
    std::string aan;  ///< a role, or "allen"
    std::string via;  ///< one of `middelen` (scenario.h)
    std::string tekst;
    bool operator==(const Injecttekst&) const = default;
};

/// An inject that has its time and was not given yet.
struct Komendinject {
    std::size_t nr = 0;
    Oefentijd op = 0;
    Injecttekst tekst;
};

/// Where in the script something of a run comes from.
struct Herkomst {
    int regel = 0;         ///< line of the script itself; of what a module makes, the line that began it. 0: unknown
    std::size_t lijn = 0;  ///< storyline; 0 is the course itself
};

/// One of the things that go on side by side.
struct Verhaallijnbegin {
    std::string naam;  ///< "opvang" of a function of that name, "pim.opvang" of a module's, "tak" of one without a name
    Herkomst van;      ///< where it was begun
    Oefentijd om = 0;
};

class Oefenloop {
public:
    /// One line of the log, as text: {"t":"0:05:00","soort":"inject",...}.
    using Lezer = std::function<void(const std::string& regel)>;

    /// Loads the script and reads what it says of itself; nothing has happened yet. Throws script::ScriptError, or InputError when the script
    /// returns no oefening.
    Oefenloop(Scenariobron bron, std::uint64_t seed, Lezer lezer);
    ~Oefenloop();
    Oefenloop(const Oefenloop&) = delete;
    Oefenloop& operator=(const Oefenloop&) = delete;

    [[nodiscard]] const Scenario& scenario() const;
    /// SHA-256 of the script and its modules.
    [[nodiscard]] const std::string& hash() const;

    /// Lets everything happen up to that time, and what follows from it at that time. The first call begins the run. At the end of the
    /// scenario it is over.
    void tot(Oefentijd tijd);
    [[nodiscard]] Oefentijd nu() const;
    /// When the next thing happens by itself; nothing when it is over.
    [[nodiscard]] std::optional<Oefentijd> volgende() const;
    [[nodiscard]] bool is_voorbij() const;
    /// Whether anything went wrong in the script.
    [[nodiscard]] bool had_fouten() const;

    // --- what people do; the run is first brought to that time ---
    // All give false, and note it as such, when it can't be done. After the end only judgements and notes are taken.
    /// A decision that waits for this role, by its number; 0: the oldest with such a choice. `door`: who decided.
    bool besluit(Oefentijd tijd, const std::string& van, const std::string& keuze, std::size_t nr = 0,
                 const std::string& door = "antwoord");
    /// An expectation, by the number of its inject. What was judged can be judged again. `om`: when it was judged, where that is known
    /// only now, because the network was gone.
    bool beoordeel(Oefentijd tijd, std::size_t inject, Uitkomst uitkomst, const std::string& door,
                   std::optional<Oefentijd> om = std::nullopt);
    /// What a role does about an inject. Where the scenario takes that for what it expects, it is judged by it.
    bool reageer(Oefentijd tijd, std::size_t inject, const std::string& van, const std::string& door,
                 const std::string& tekst, std::optional<Oefentijd> om = std::nullopt);

    // --- what the leader does ---
    /// What lies on the shelf, by its name; it can be fired more than once.
    bool vuur(Oefentijd tijd, const std::string& naam);
    /// An inject that comes will not. Who waits for it goes on.
    bool sla_over(Oefentijd tijd, std::size_t inject);
    /// Another text, role or means for an inject that comes.
    bool wijzig(Oefentijd tijd, std::size_t inject, const Injecttekst& tekst);
    /// One that no script has; what lies behind us comes now.
    bool voeg_toe(Oefentijd tijd, Oefentijd bij, const Injecttekst& tekst);
    bool noteer(Oefentijd tijd, const std::string& door, const std::string& tekst);
    /// What was done to the clock, for the log: "start", "pauze", "snelheid 4", "sprong 1:00:00". "einde" ends the run.
    bool klok(Oefentijd tijd, const std::string& wat);

    [[nodiscard]] std::vector<std::string> plank() const;
    /// By time, as far as the script has said.
    [[nodiscard]] std::vector<Komendinject> komende() const;
    [[nodiscard]] std::vector<Openbesluit> open_besluiten() const;
    [[nodiscard]] std::vector<Openverwachting> open_verwachtingen() const;
    /// The lines of the script on which an inject was made, so far.
    [[nodiscard]] const std::set<int>& regels() const;
    [[nodiscard]] std::size_t injects() const;
    /// Of an inject and of a decision, by the number that the log calls it.
    [[nodiscard]] Herkomst herkomst_van_inject(std::size_t nr) const;
    [[nodiscard]] Herkomst herkomst_van_besluit(std::size_t nr) const;
    /// All that were begun so far, the course itself first.
    [[nodiscard]] std::vector<Verhaallijnbegin> verhaallijnen() const;

    struct Inner;

private:
    std::unique_ptr<Inner> m_inner;
};

}  // namespace noaber::oto
