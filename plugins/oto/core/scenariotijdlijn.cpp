// SPDX-License-Identifier: EUPL-1.2
// Laying the ways through a scenario over each other.
#include "scenariotijdlijn.h"

#include "oefenregel.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <numeric>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

Tijdlijnpunt punt_uit(const Json& line) {
    Tijdlijnpunt punt;
    punt.tijd = lees_oefentijd(text_in(line, "t")).value_or(0);
    punt.van = text_in(line, "van");
    if (text_in(line, "soort") == "vraag") {
        punt.soort = Tijdlijnpunt::Soort::besluit;
        punt.aan = punt.van;
        punt.tekst = text_in(line, "vraag");
        punt.anders = text_in(line, "anders");
        punt.uiterlijk = lees_oefentijd(text_in(line, "tot")).value_or(0);
        for (const Json& keuze : line.at("keuzes")) punt.keuzes.push_back(keuze.get<std::string>());
        return punt;
    }
    punt.aan = text_in(line, "aan");
    punt.via = text_in(line, "via");
    punt.tekst = text_in(line, "tekst");
    if (const auto expected = line.find("verwacht"); expected != line.end()) {
        punt.actie = text_in(*expected, "actie");
        punt.leerdoel = text_in(*expected, "leerdoel");
        punt.uiterlijk = lees_oefentijd(text_in(*expected, "uiterlijk")).value_or(0);
    }
    return punt;
}

}  // namespace

std::string in_woorden(const Scenariotijdlijn& tijdlijn, const std::vector<Voorwaarde>& voorwaarden) {
    std::string words;
    for (const Voorwaarde& one : voorwaarden)
        words += fmt::format("{}{}: {}", words.empty() ? "" : "; ", tijdlijn.punten[one.punt].nr,
                             fmt::join(one.uitkomsten, " of "));
    return words;
}

void Tijdlijnboek::begin_verloop() {
    m_injects.clear();
    m_besluiten.clear();
    m_lijnen.clear();
    m_geweest_punt.clear();
    m_geweest_lijn.clear();
    m_gekozen.clear();
}

void Tijdlijnboek::neem(const Json& regel, const Oefenloop& loop) {
    const std::string soort = text_in(regel, "soort");
    const bool is_inject = soort == "inject";
    if (!is_inject && soort != "vraag") return;
    const std::size_t nr = number_in(regel, "nr");
    const Herkomst herkomst = is_inject ? loop.herkomst_van_inject(nr) : loop.herkomst_van_besluit(nr);
    Tijdlijnpunt punt = punt_uit(regel);
    punt.lijn = lijn_van(herkomst.lijn, loop);
    punt.regel = herkomst.regel;
    const std::size_t place = punt_van(std::move(punt));
    if (place == meeste_punten) return;
    (is_inject ? m_injects : m_besluiten)[nr] = place;
    m_geweest_punt.insert(place);
}

void Tijdlijnboek::kies(const Nrs& nrs, std::size_t nr, const std::string& uitkomst) {
    if (const auto found = nrs.find(nr); found != nrs.end()) m_gekozen[found->second] = uitkomst;
}

std::size_t Tijdlijnboek::lijn_van(std::size_t lijn, const Oefenloop& loop) {
    if (const auto known = m_lijnen.find(lijn); known != m_lijnen.end()) return known->second;
    const Verhaallijnbegin begin = loop.verhaallijnen().at(lijn);
    const std::size_t ouder = lijn == 0 ? 0 : lijn_van(begin.van.lijn, loop);
    const auto [place, is_new] =
        m_lijn_by_key.try_emplace({begin.naam, begin.om, ouder, begin.van.regel}, m_all.lijnen.size());
    if (is_new) {
        m_all.lijnen.push_back({begin.naam, begin.om, ouder, begin.van.regel, {}});
        m_bij_lijn.emplace_back();
    }
    m_lijnen[lijn] = place->second;
    m_geweest_lijn.insert(place->second);
    return place->second;
}

std::size_t Tijdlijnboek::punt_van(Tijdlijnpunt punt) {
    Sleutel key{punt.tijd, static_cast<int>(punt.soort), punt.lijn, punt.regel, punt.aan, punt.via, punt.tekst};
    if (const auto known = m_punt_by_key.find(key); known != m_punt_by_key.end()) return known->second;
    if (m_all.punten.size() == meeste_punten) {
        m_all.volledig = false;
        return meeste_punten;
    }
    m_punt_by_key[std::move(key)] = m_all.punten.size();
    m_all.punten.push_back(std::move(punt));
    m_bij_punt.emplace_back();
    return m_all.punten.size() - 1;
}

void Tijdlijnboek::einde_verloop() {
    for (const auto& [punt, uitkomst] : m_gekozen) {
        m_alle[punt].insert(uitkomst);
        for (const std::size_t one : m_geweest_punt) m_bij_punt[one][punt].insert(uitkomst);
        for (const std::size_t one : m_geweest_lijn) m_bij_lijn[one][punt].insert(uitkomst);
    }
}

std::vector<Voorwaarde> Tijdlijnboek::voorwaarden(const Keuzen& seen) const {
    std::vector<Voorwaarde> all;
    for (const auto& [punt, uitkomsten] : seen)
        if (uitkomsten.size() < m_alle.at(punt).size()) all.push_back({punt, {uitkomsten.begin(), uitkomsten.end()}});
    return all;
}

Scenariotijdlijn Tijdlijnboek::sluit() const {
    Scenariotijdlijn out = m_all;
    for (std::size_t i = 0; i < out.punten.size(); ++i) out.punten[i].voorwaarden = voorwaarden(m_bij_punt[i]);
    for (std::size_t i = 0; i < out.lijnen.size(); ++i) out.lijnen[i].voorwaarden = voorwaarden(m_bij_lijn[i]);
    // By time: the points get new places, and who speaks of them follows.
    std::vector<std::size_t> order(out.punten.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return out.punten[i].tijd; });
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    std::vector<Tijdlijnpunt> punten;
    std::size_t injects = 0, besluiten = 0;
    for (const std::size_t i : order) {
        punten.push_back(std::move(out.punten[i]));
        Tijdlijnpunt& punt = punten.back();
        punt.nr =
            punt.soort == Tijdlijnpunt::Soort::inject ? std::to_string(++injects) : fmt::format("B{}", ++besluiten);
        for (Voorwaarde& one : punt.voorwaarden) one.punt = place[one.punt];
    }
    for (Tijdlijnlijn& lijn : out.lijnen)
        for (Voorwaarde& one : lijn.voorwaarden) one.punt = place[one.punt];
    out.punten = std::move(punten);
    return out;
}

}  // namespace noaber::oto
