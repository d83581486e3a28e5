// SPDX-License-Identifier: EUPL-1.2
// What the sources of a run share: what is planned, what waits, what was said.
#pragma once

#include "oefenloop.h"

#include <noaber/script/sandbox.h>

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <utility>

struct lua_State;

namespace noaber::oto {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t meeste_verhaallijnen = 2'000;
inline constexpr std::size_t meeste_injects = 100'000;
inline constexpr std::size_t langste_tekst = 20'000;   ///< bytes
inline constexpr std::size_t meeste_stappen = 20'000;  ///< of storylines, without the clock moving

struct Verwachting {
    std::string leerdoel;
    std::string actie;         ///< what is to be done; "" when the script says nothing
    Oefentijd binnen = 0;      ///< after the inject
    bool met_reactie = false;  ///< what the role answers is what is expected
};

struct Inject {
    std::string van;  ///< whom it comes from, as people call them; may be ""
    std::string aan;
    std::string via;
    std::string tekst;
    std::string bijlage;
    std::optional<Verwachting> verwacht;
    std::optional<Oefentijd> gegeven;  ///< when; none: not yet
    bool overgeslagen = false;
    Uitkomst uitkomst = Uitkomst::open;
    std::vector<std::size_t> wachters;  ///< storylines
    Herkomst herkomst = {};
};

struct Besluit {
    Openbesluit vraag;
    std::size_t lijn = 0;
    bool genomen = false;
    int regel = 0;
};

/// One of the things that go on side by side: a coroutine of the script.
struct Verhaallijn {
    lua_State* coroutine = nullptr;
    int reference = 0;  ///< that keeps it alive
    bool klaar = false;
    int arguments = 0;  ///< that lie on its stack for the next step
    std::vector<std::size_t> wachters;
    Verhaallijnbegin begin = {};
};

enum class Stap { geef, verder, besluit_af, verwachting_af };
struct Gepland {
    Stap stap;
    std::size_t wat;  ///< inject, storyline or decision
};

struct Oefenloop::Inner {
    Scenariobron bron;
    Lezer lezer;
    Scenario scenario;
    std::unique_ptr<script::Sandbox> sandbox;
    std::string hash;
    int o = 0;        ///< reference of the script's "o"
    int verloop = 0;  ///< reference of its course
    std::uint64_t chance = 0;

    Oefentijd nu = 0;
    bool begonnen = false;
    bool voorbij = false;
    bool fouten = false;
    std::map<std::pair<Oefentijd, std::uint64_t>, Gepland>
        agenda;  ///< by time, then in the order in which it was planned
    std::uint64_t volgorde = 0;
    std::vector<Inject> injects;
    std::vector<Besluit> besluiten;
    std::vector<Verhaallijn> lijnen;
    std::map<std::string, Inject> plank;
    std::size_t loopt = 0;  ///< the storyline whose coroutine runs
    std::set<int> regels;
    std::size_t stappen = 0;  ///< of storylines, since the clock last moved

    // --- oefenloop.cpp ---
    void zeg(const char* soort, const Json& rest);
    void zeg_fout(const script::ScriptError& error);
    /// A mistake that need not stop the storyline, at the line that runs.
    void waarschuw(const std::string& bestand, int regel, const std::string& melding);
    void plan(Oefentijd tijd, Stap stap, std::size_t wat);
    /// A storyline goes on, in its turn, with a text for what it waited for.
    void wek(std::size_t lijn, const std::string* met = nullptr);
    void geef(std::size_t inject);
    void sluit(std::size_t besluit, const std::string& keuze, const std::string& door);
    void zet_uitkomst(std::size_t inject, Uitkomst uitkomst, const std::string& door,
                      std::optional<Oefentijd> om = std::nullopt);
    /// Says what was asked and can't be; gives false.
    bool genegeerd(const Json& what);
    void einde();
    /// Where it stands in the agenda; nothing when it is not to come.
    [[nodiscard]] std::map<std::pair<Oefentijd, std::uint64_t>, Gepland>::iterator komt(std::size_t inject);
    [[nodiscard]] bool is_goed(const Injecttekst& tekst) const;

    // --- oefenloop_lua.cpp ---
    /// Reads the script's own words; leaves nothing on the stack.
    void lees_scenario();
    void begin();
    /// A new storyline of the function on top of the stack, which it takes.
    std::size_t begin_lijn(lua_State* from);
    void loop_verder(std::size_t lijn);
};

}  // namespace noaber::oto
