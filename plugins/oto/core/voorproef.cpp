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

/// One way through: which option was taken at each place where there was a choice, and how many there were.
struct Keuzepunt {
    std::size_t genomen = 0;
    std::size_t opties = 0;
};

/// Who looks at a way through.
class Kijker {
public:
    virtual ~Kijker() = default;
    /// A line of the log of the run that goes on.
    virtual void take(const std::string& regel, const Oefenloop& loop) = 0;
    /// What was chosen where there was a choice.
    virtual void besloten(const Openbesluit& besluit, const std::string& keuze) = 0;
    virtual void beoordeeld(const Openverwachting& verwachting, Uitkomst uitkomst) = 0;
    /// From here on nothing is chosen any more.
    [[nodiscard]] virtual bool zag_genoeg() const { return false; }
};

/// What one run shows.
class Waarnemer final : public Kijker {
public:
    Waarnemer(const Scenario& scenario, Tijdlijnboek& boek) : m_scenario(scenario), m_boek(boek) {
        for (const std::string& rol : scenario.rollen) m_last[rol] = 0;
        m_boek.begin_verloop();
    }
    void take(const std::string& regel, const Oefenloop& loop) override {
        const Json line = Json::parse(regel);
        m_boek.neem(line, loop);
        const std::string soort = line.at("soort");
        const Oefentijd t = lees_oefentijd(line.at("t").get<std::string>()).value_or(0);
        if (soort == "fout")
            fouten.insert({line.at("bestand"), line.at("regel"), line.at("melding")});
        else if (soort == "inject")
            inject(line, t);
        else if (soort == "vraag")
            busy(line.at("van"), t);
    }
    void besloten(const Openbesluit& besluit, const std::string& keuze) override {
        m_boek.kies_besluit(besluit.nr, keuze);
    }
    void beoordeeld(const Openverwachting& verwachting, Uitkomst uitkomst) override {
        m_boek.kies_uitkomst(verwachting.inject, std::string(to_text(uitkomst)));
    }
    void finish(Oefentijd end) {
        for (const std::string& rol : m_scenario.rollen) busy(rol, end);
        m_boek.einde_verloop();
    }

    std::set<Scenariofout> fouten;
    std::set<std::string> getoetst;
    std::map<std::string, Stilte> stiltes;

private:
    void inject(const Json& line, Oefentijd t) {
        if (line.contains("verwacht")) getoetst.insert(line.at("verwacht").at("leerdoel"));
        const std::string aan = line.at("aan");
        if (aan != aan_allen) return busy(aan, t);
        for (const std::string& rol : m_scenario.rollen) busy(rol, t);
    }
    void busy(const std::string& rol, Oefentijd t) {
        Oefentijd& last = m_last[rol];
        Stilte& longest = stiltes.try_emplace(rol, Stilte{rol, 0, 0}).first->second;
        if (t - last > longest.tot - longest.van) longest = {rol, last, t};
        last = t;
    }

    const Scenario& m_scenario;
    Tijdlijnboek& m_boek;
    std::map<std::string, Oefentijd> m_last;
};

/// Takes one way through the scenario: the choices that are prescribed first, and after them the first option each time.
class Doorloop {
public:
    Doorloop(const Scenariobron& bron, std::vector<Keuzepunt>& punten)
        : m_punten(punten), m_loop(bron, 1, [this](const std::string& regel) {
              if (m_kijker) m_kijker->take(regel, m_loop);
          }) {}

    /// To the end, and gives when that is.
    Oefentijd run(Kijker& kijker) {
        m_kijker = &kijker;
        while (const auto next = m_loop.volgende()) {
            m_loop.tot(*next);
            while (!kijker.zag_genoeg() && choose(*next)) {
            }
        }
        return m_loop.nu();
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
            m_kijker->besloten(one, keuze);
            if (keuze == one.anders) continue;
            (void)m_loop.besluit(t, one.van, keuze);
            return true;
        }
        for (const Openverwachting& one : m_loop.open_verwachtingen()) {
            if (!one.gewacht || !m_verwachtingen.insert(one.inject).second) continue;
            const Uitkomst uitkomst = option_of(2) == 1 ? Uitkomst::gehaald : Uitkomst::gemist;
            m_kijker->beoordeeld(one, uitkomst);
            if (uitkomst == Uitkomst::gemist) continue;  // by the clock
            (void)m_loop.beoordeel(t, one.inject, uitkomst, "voorproef");
            return true;
        }
        return false;
    }

    std::vector<Keuzepunt>& m_punten;
    std::size_t m_next = 0;
    std::set<std::size_t> m_besluiten, m_verwachtingen;
    Kijker* m_kijker = nullptr;
    Oefenloop m_loop;
};

/// The next way, in the order of an odometer. False when all were taken.
bool next_way(std::vector<Keuzepunt>& punten) {
    while (!punten.empty() && punten.back().genomen + 1 == punten.back().opties) punten.pop_back();
    if (punten.empty()) return false;
    ++punten.back().genomen;
    return true;
}

/// Takes one way after the other with `one_way`, which says whether to go on; what ends it is what is said below. Gives whether there
/// were no more.
bool every_way(std::chrono::milliseconds geduld, const std::function<bool()>& genoeg,
               const std::function<bool(std::vector<Keuzepunt>& punten)>& one_way) {
    const auto until = std::chrono::steady_clock::now() + geduld;
    std::vector<Keuzepunt> punten;
    std::size_t count = 0;
    do {
        if (count == meeste_paden || (count > 0 && std::chrono::steady_clock::now() > until) || (genoeg && genoeg()))
            return false;
        ++count;
        if (!one_way(punten)) return false;
    } while (next_way(punten));
    return true;
}

class Verzameling {
public:
    explicit Verzameling(const Scenariobron& bron) : m_bron(bron) {
        for (const auto& [naam, regel] : verboden_woorden(bron.tekst))
            m_fouten.insert({bron.bestand, regel, fmt::format("{} kan een scenario niet gebruiken", naam)});
    }
    void explore(std::chrono::milliseconds geduld, const std::function<bool()>& genoeg, Voorproef& out) {
        out.volledig = every_way(geduld, genoeg, [&](std::vector<Keuzepunt>& punten) {
            one_way(punten, out);
            ++out.paden;
            return true;
        });
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
        out.tijdlijn = m_boek.sluit();
        out.fouten.assign(m_fouten.begin(), m_fouten.end());
        std::ranges::stable_sort(out.fouten, {}, &Scenariofout::regel);
    }

private:
    void one_way(std::vector<Keuzepunt>& punten, Voorproef& out) {
        Doorloop way(m_bron, punten);
        if (!out.scenario) out.scenario = way.scenario();
        Waarnemer waarnemer(*out.scenario, m_boek);
        waarnemer.finish(way.run(waarnemer));
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
    Tijdlijnboek m_boek;
};

/// Keeps the log from what a line of the script makes; the nearest at or before one.
class Proefkijker final : public Kijker {
public:
    Proefkijker(int regel, int liefst) : m_regel(regel), m_liefst(liefst) {}
    void take(const std::string& regel, const Oefenloop& loop) override {
        const Json line = Json::parse(regel);
        const int from = herkomst(line, loop);
        if (m_liefst == 0) verloop.bereikt = true;
        if (from > 0 && from <= m_regel && from > beste) {
            beste = from;
            verloop.bereikt = true;
            verloop.vanaf = loop.nu();
            verloop.regels.clear();
            verloop.keuzes = m_keuzes;
        }
        if (verloop.bereikt) verloop.regels.push_back(regel);
    }
    void besloten(const Openbesluit& besluit, const std::string& keuze) override {
        m_keuzes.push_back(fmt::format("{} {}", besluit.vraag, keuze));
    }
    void beoordeeld(const Openverwachting& verwachting, Uitkomst uitkomst) override {
        m_keuzes.push_back(fmt::format("inject {} is {}", verwachting.inject, to_text(uitkomst)));
    }
    /// What was looked for is reached.
    [[nodiscard]] bool zag_genoeg() const override { return beste >= m_liefst; }

    int beste = 0;  ///< line from which the log is kept
    Proefverloop verloop;

private:
    static int herkomst(const Json& line, const Oefenloop& loop) {
        const std::string soort = line.at("soort");
        if (soort == "inject") return loop.herkomst_van_inject(line.at("nr")).regel;
        return soort == "vraag" ? loop.herkomst_van_besluit(line.at("nr")).regel : 0;
    }
    int m_regel;
    int m_liefst;
    std::vector<std::string> m_keuzes;
};

}  // namespace

Voorproef voorproef(const Scenariobron& bron, std::chrono::milliseconds geduld, const std::function<bool()>& genoeg) {
    Voorproef out;
    Verzameling all(bron);
    try {
        all.explore(geduld, genoeg, out);
    } catch (const script::ScriptError& error) {
        all.fail(error);
    }
    all.conclude(out);
    return out;
}

Proefverloop proef_vanaf(const Scenariobron& bron, int regel, std::chrono::milliseconds geduld,
                         const std::function<bool()>& genoeg) {
    int nearest = 0;
    for (const Tijdlijnpunt& one : voorproef(bron, geduld, genoeg).tijdlijn.punten)
        if (one.regel <= regel) nearest = std::max(nearest, one.regel);
    Proefkijker best(regel, nearest);
    (void)every_way(geduld, genoeg, [&](std::vector<Keuzepunt>& punten) {
        Proefkijker one(regel, nearest);
        Doorloop(bron, punten).run(one);
        if (one.verloop.bereikt && (!best.verloop.bereikt || one.beste > best.beste)) best = std::move(one);
        return !best.verloop.bereikt || !best.zag_genoeg();
    });
    return std::move(best.verloop);
}

}  // namespace noaber::oto
