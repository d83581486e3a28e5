// SPDX-License-Identifier: EUPL-1.2
// Running a scenario again and again, each time another way.
#include "voorproef.h"

#include "luatekst.h"
#include "oefenloop.h"

#include <noaber/base/errors.h>
#include <noaber/script/sandbox.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

constexpr Oefentijd long_silence = 3600;
constexpr const char* allen = "allen";

/// One way through: which option was taken at each place where there was a choice, and how many there were.
struct Keuzepunt {
    std::size_t genomen = 0;
    std::size_t opties = 0;
};

/// What one run shows.
class Waarnemer {
public:
    explicit Waarnemer(const Scenario& scenario) : m_scenario(scenario) {
        for (const std::string& rol : scenario.rollen) m_last[rol] = 0;
    }
    void take(const std::string& regel) {
        const Json line = Json::parse(regel);
        const std::string soort = line.at("soort");
        const Oefentijd t = lees_oefentijd(line.at("t").get<std::string>()).value_or(0);
        if (soort == "fout")
            fouten.insert({line.at("bestand"), line.at("regel"), line.at("melding")});
        else if (soort == "inject")
            inject(line, t);
        else if (soort == "vraag")
            busy(line.at("van"), t);
    }
    void finish(Oefentijd end) {
        for (const std::string& rol : m_scenario.rollen) busy(rol, end);
    }

    std::set<Scenariofout> fouten;
    std::set<std::string> getoetst;
    std::map<std::string, Stilte> stiltes;

private:
    void inject(const Json& line, Oefentijd t) {
        if (line.contains("verwacht")) getoetst.insert(line.at("verwacht").at("leerdoel"));
        const std::string aan = line.at("aan");
        if (aan != allen) return busy(aan, t);
        for (const std::string& rol : m_scenario.rollen) busy(rol, t);
    }
    void busy(const std::string& rol, Oefentijd t) {
        Oefentijd& last = m_last[rol];
        Stilte& longest = stiltes.try_emplace(rol, Stilte{rol, 0, 0}).first->second;
        if (t - last > longest.tot - longest.van) longest = {rol, last, t};
        last = t;
    }

    const Scenario& m_scenario;
    std::map<std::string, Oefentijd> m_last;
};

/// Takes one way through the scenario: the choices that are prescribed first, and after them the first option each time.
class Doorloop {
public:
    Doorloop(const Scenariobron& bron, std::vector<Keuzepunt>& punten)
        : m_punten(punten), m_loop(bron, 1, [this](const std::string& regel) {
              if (m_waarnemer) m_waarnemer->take(regel);
          }) {}

    void run(Waarnemer& waarnemer) {
        m_waarnemer = &waarnemer;
        while (const auto next = m_loop.volgende()) {
            m_loop.tot(*next);
            while (choose(*next)) {
            }
        }
        waarnemer.finish(m_loop.nu());
    }
    [[nodiscard]] const Scenario& scenario() const { return m_loop.scenario(); }
    [[nodiscard]] const std::set<int>& regels() const { return m_loop.regels(); }

private:
    /// The option to take at the next place of choice.
    std::size_t option_of(std::size_t opties) {
        if (m_next == m_punten.size()) m_punten.push_back({0, opties});
        return m_punten[m_next++].genomen;
    }
    /// Whether something was chosen that may bring more to choose.
    bool choose(Oefentijd t) {
        for (const Openbesluit& one : m_loop.open_besluiten()) {
            if (!m_besluiten.insert(one.nr).second) continue;
            // What is done when nobody decides is left to the clock.
            const std::string& keuze = one.keuzes[option_of(one.keuzes.size())];
            if (keuze == one.anders) continue;
            (void)m_loop.besluit(t, one.van, keuze);
            return true;
        }
        for (const Openverwachting& one : m_loop.open_verwachtingen()) {
            if (!one.gewacht || !m_verwachtingen.insert(one.inject).second) continue;
            if (option_of(2) == 0) continue;  // missed, by the clock
            (void)m_loop.beoordeel(t, one.inject, Uitkomst::gehaald, "voorproef");
            return true;
        }
        return false;
    }

    std::vector<Keuzepunt>& m_punten;
    std::size_t m_next = 0;
    std::set<std::size_t> m_besluiten, m_verwachtingen;
    Waarnemer* m_waarnemer = nullptr;
    Oefenloop m_loop;
};

/// The next way, in the order of an odometer. False when all were taken.
bool next_way(std::vector<Keuzepunt>& punten) {
    while (!punten.empty() && punten.back().genomen + 1 == punten.back().opties) punten.pop_back();
    if (punten.empty()) return false;
    ++punten.back().genomen;
    return true;
}

class Verzameling {
public:
    explicit Verzameling(const Scenariobron& bron) : m_bron(bron) {
        for (const auto& [naam, regel] : verboden_woorden(bron.tekst))
            m_fouten.insert({bron.bestand, regel, fmt::format("{} kan een scenario niet gebruiken", naam)});
    }
    void explore(std::chrono::milliseconds geduld, Voorproef& out) {
        const auto until = std::chrono::steady_clock::now() + geduld;
        std::vector<Keuzepunt> punten;
        do {
            if (out.paden == meeste_paden || (out.paden > 0 && std::chrono::steady_clock::now() > until)) {
                out.volledig = false;
                return;
            }
            one_way(punten, out);
            ++out.paden;
        } while (next_way(punten));
    }
    void fail(const script::ScriptError& error) {
        m_fouten.insert({error.file().empty() ? m_bron.bestand : error.file(), error.line(), error.message()});
    }
    void conclude(Voorproef& out) {
        std::set<int> sites;
        for (const int regel : injectregels(m_bron.tekst)) {
            ++out.injects;
            sites.insert(regel);
        }
        if (out.scenario) {
            std::ranges::set_difference(sites, m_regels, std::back_inserter(out.onbereikbaar));
            for (const Leerdoel& one : out.scenario->leerdoelen)
                if (!m_getoetst.contains(one.naam)) out.zonder_toets.push_back(one.naam);
        }
        for (const auto& [rol, stilte] : m_stiltes)
            if (stilte.tot - stilte.van >= long_silence) out.stiltes.push_back(stilte);
        out.fouten.assign(m_fouten.begin(), m_fouten.end());
        std::ranges::stable_sort(out.fouten, {}, &Scenariofout::regel);
    }

private:
    void one_way(std::vector<Keuzepunt>& punten, Voorproef& out) {
        Doorloop way(m_bron, punten);
        if (!out.scenario) out.scenario = way.scenario();
        Waarnemer waarnemer(*out.scenario);
        way.run(waarnemer);
        m_fouten.merge(waarnemer.fouten);
        m_getoetst.merge(waarnemer.getoetst);
        m_regels.insert(way.regels().begin(), way.regels().end());
        for (const auto& [rol, stilte] : waarnemer.stiltes) {
            Stilte& longest = m_stiltes.try_emplace(rol, stilte).first->second;
            if (stilte.tot - stilte.van > longest.tot - longest.van) longest = stilte;
        }
    }

    const Scenariobron& m_bron;
    std::set<Scenariofout> m_fouten;
    std::set<std::string> m_getoetst;
    std::set<int> m_regels;
    std::map<std::string, Stilte> m_stiltes;
};

}  // namespace

Voorproef voorproef(const Scenariobron& bron, std::chrono::milliseconds geduld) {
    Voorproef out;
    Verzameling all(bron);
    try {
        all.explore(geduld, out);
    } catch (const script::ScriptError& error) {
        all.fail(error);
    }
    all.conclude(out);
    return out;
}

}  // namespace noaber::oto
