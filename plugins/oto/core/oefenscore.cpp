// SPDX-License-Identifier: EUPL-1.2
// Reading a log for what was reached.
#include "oefenscore.h"

#include "oefenregel.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

Oefentijd time_in(const Json& json, const char* name) { return lees_oefentijd(text_in(json, name)).value_or(0); }

class Reader {
public:
    explicit Reader(Oefenscore& score) : m_score(score) {}

    void take(const Json& line) {
        const std::string soort = text_in(line, "soort");
        const Oefentijd t = time_in(line, "t");
        m_score.einde = std::max(m_score.einde, t);
        if (soort == "inject" && line.contains("verwacht")) return expect(line, t);
        if (soort == "verwachting") return judge(line, t);
        if (soort == "vraag") m_asked[number_in(line, "nr")] = t;
        if (soort == "besluit") return decide(line, t);
        if (soort == "fout") ++m_score.fouten;
        if (soort == "einde") m_score.afgelopen = true;
    }

private:
    void expect(const Json& line, Oefentijd t) {
        const Json& expected = line.at("verwacht");
        Gescoord one;
        one.inject = number_in(line, "nr");
        one.gegeven = t;
        one.uiterlijk = time_in(expected, "uiterlijk");
        one.aan = text_in(line, "aan");
        one.leerdoel = text_in(expected, "leerdoel");
        one.tekst = text_in(line, "tekst");
        one.met_reactie = text_in(expected, "met") == reactie_van_de_rol;
        m_score.verwachtingen.push_back(std::move(one));
    }
    void judge(const Json& line, Oefentijd t) {
        const auto found = std::ranges::find(m_score.verwachtingen, number_in(line, "inject"), &Gescoord::inject);
        if (found == m_score.verwachtingen.end()) return;
        const std::string door = text_in(line, "door");
        const auto uitkomst = uitkomst_met_naam(text_in(line, "uitkomst")).value_or(Uitkomst::open);
        const auto om = lees_oefentijd(text_in(line, "om")).value_or(t);
        if (door == door_de_klok && !found->met_reactie) {
            if (found->oordelen.empty()) found->uitkomst = uitkomst;
            return;
        }
        if (door == reactie_van_de_rol)  // what came by itself before gives way to it
            std::erase_if(found->oordelen, [](const Waarnemersoordeel& one) { return one.door == door_de_klok; });
        const auto own = std::ranges::find(found->oordelen, door, &Waarnemersoordeel::door);
        if (own != found->oordelen.end()) found->oordelen.erase(own);
        found->oordelen.push_back({door, uitkomst, om});
    }
    void decide(const Json& line, Oefentijd t) {
        m_score.besluiten.push_back({text_in(line, "van"), text_in(line, "vraag"), text_in(line, "keuze"),
                                     m_asked[number_in(line, "nr")], t, text_in(line, "door") == door_de_klok});
    }

    Oefenscore& m_score;
    std::map<std::size_t, Oefentijd> m_asked;
};

void tel(Telling& telling, const Gescoord& one) {
    ++telling.verwacht;
    if (!one.beoordeeld)
        ++telling.niet_beoordeeld;
    else if (one.uitkomst == Uitkomst::gehaald)
        ++telling.gehaald;
    else if (one.uitkomst == Uitkomst::laat)
        ++telling.laat;
    else
        ++telling.gemist;
}

/// The mean of met, late and missed, rounded; halves to the better.
Uitkomst gemiddelde(const std::vector<Waarnemersoordeel>& all) {
    constexpr std::array steps{Uitkomst::gehaald, Uitkomst::laat, Uitkomst::gemist};
    std::size_t sum = 0;
    for (const Waarnemersoordeel& one : all)
        sum += static_cast<std::size_t>(std::ranges::find(steps, one.uitkomst) - steps.begin());
    return steps.at((2 * sum + all.size() - 1) / (2 * all.size()));
}

/// Several judgements become one.
void settle(Gescoord& one, Waarneming waarneming) {
    if (one.oordelen.empty()) return;
    const Uitkomst last = one.oordelen.back().uitkomst;
    one.uitkomst = waarneming == Waarneming::gemiddeld ? gemiddelde(one.oordelen) : last;
    one.oneens = waarneming == Waarneming::eens &&
                 !std::ranges::all_of(one.oordelen, [&](const auto& each) { return each.uitkomst == last; });
    one.beoordeeld = !one.oneens;
    if (waarneming == Waarneming::laatste) {
        one.door = one.oordelen.back().door;
        one.om = one.oordelen.back().om;
        return;
    }
    for (const Waarnemersoordeel& each : one.oordelen) {
        one.door += (one.door.empty() ? "" : ", ") + each.door;
        one.om = std::max(one.om.value_or(0), each.om);
    }
}

void sum_up(Oefenscore& score) {
    for (const Leerdoel& leerdoel : score.scenario.leerdoelen)
        score.leerdoelen.push_back({leerdoel.naam, leerdoel.tekst});
    for (const Gescoord& one : score.verwachtingen) {
        const auto doel = std::ranges::find(score.leerdoelen, one.leerdoel, &Telling::naam);
        if (doel != score.leerdoelen.end()) tel(*doel, one);
        auto rol = std::ranges::find(score.rollen, one.aan, &Telling::naam);
        if (rol == score.rollen.end()) rol = score.rollen.insert(rol, {one.aan, {}});
        tel(*rol, one);
    }
}

}  // namespace

Oefenscore score_van(const Oefenlog& log) {
    Oefenscore score;
    const Oefenloop loop(log.bron, log.seed, [](const std::string&) {});
    score.scenario = loop.scenario();
    score.hash = log.hash;
    score.seed = log.seed;
    Reader reader(score);
    for (const std::string& line : log.regels) reader.take(Json::parse(line, nullptr, false));
    for (Gescoord& one : score.verwachtingen) settle(one, score.scenario.waarneming);
    sum_up(score);
    return score;
}

std::string in_woorden(const Gescoord& one) {
    if (one.oneens) return "waarnemers oneens";
    return one.beoordeeld ? std::string(to_text(one.uitkomst)) : std::string("niet beoordeeld");
}

}  // namespace noaber::oto
