// SPDX-License-Identifier: EUPL-1.2
// Dealing out what a run says.
#include "oefenberichten.h"

#include "oefenloop.h"
#include "oefenregel.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

std::string per_line(const std::vector<std::string>& all) { return fmt::format("{}", fmt::join(all, "\n")); }

std::int64_t nr_in(const Json& line, const char* name) { return static_cast<std::int64_t>(number_in(line, name)); }

/// Rolled out apart from each other: the roles that are played, then those that are watched.
std::int64_t nr_van(const Scenario& scenario, const Oefenrol& rol) {
    const auto place = std::ranges::find(scenario.rollen, rol.rol) - scenario.rollen.begin() + 1;
    const auto count = static_cast<std::int64_t>(scenario.rollen.size()) + 1;
    return rol.taak == Oefentaak::speelt ? place : count + place;
}

}  // namespace

std::string oefening_tekst(std::string_view text) { return fmt::format("OEFENING: {}", text); }

Berichtmaker::Berichtmaker(std::string regio, const Oefenrun& run, const Scenario& scenario,
                           std::vector<Oefenrol> rollen)
    : m_regio(std::move(regio)), m_run(run.id), m_naam(run.naam), m_scenario(scenario), m_rollen(std::move(rollen)) {
    verdeel_rollen();
}

Id<Oefenbericht> Berichtmaker::id_van(std::string_view regio, const Id<Oefenrun>& run, const Id<Persoon>& persoon,
                                      Berichtsoort soort, std::int64_t nr) {
    return {derived_uuid(regio, "oto_oefenbericht",
                         fmt::format("{} {} {} {}", run.text, persoon.text, static_cast<int>(soort), nr))};
}

void Berichtmaker::zet(Oefenbericht bericht) {
    bericht.run = m_run;
    bericht.id = id_van(m_regio, m_run, bericht.persoon, bericht.soort, bericht.nr.value_or(0));
    m_nieuw.insert(bericht.id.text);
    m_alle[bericht.id.text] = std::move(bericht);
}

void Berichtmaker::verdeel_rollen() {
    for (const Oefenrol& one : m_rollen) {
        Oefenbericht bericht;
        bericht.soort = Berichtsoort::rol;
        bericht.persoon = one.persoon;
        bericht.nr = nr_van(m_scenario, one);
        bericht.rol = one.rol;
        bericht.op = 0;
        const std::string wat = one.taak == Oefentaak::speelt ? "Je speelt " + one.rol
                                : one.rol.empty()             ? std::string("Je neemt waar")
                                                              : "Je neemt waar bij " + one.rol;
        bericht.tekst = oefening_tekst(fmt::format("{} in {}.", wat, m_naam));
        bericht.via = "rol";
        bericht.keuzes = "Ik ben er";
        zet(std::move(bericht));
    }
}

void Berichtmaker::aan_spelers(const std::string& rol, const Oefenbericht& bericht) {
    for (const Oefenrol& one : m_rollen) {
        if (one.taak != Oefentaak::speelt || (rol != aan_allen && rol != one.rol)) continue;
        Oefenbericht own = bericht;
        own.persoon = one.persoon;
        own.rol = one.rol;
        zet(std::move(own));
    }
}

void Berichtmaker::aan_waarnemers(const std::string& rol, const Oefenbericht& bericht) {
    for (const Oefenrol& one : m_rollen) {
        if (one.taak != Oefentaak::neemt_waar || !(one.rol.empty() || rol == aan_allen || rol == one.rol)) continue;
        Oefenbericht own = bericht;
        own.persoon = one.persoon;
        own.rol = rol;
        zet(std::move(own));
    }
}

void Berichtmaker::sluit(std::int64_t vraag, const std::string& stand) {
    for (auto& [id, one] : m_alle) {
        if (one.soort != Berichtsoort::vraag || one.nr != vraag) continue;
        one.stand = stand;
        m_nieuw.insert(id);
    }
}

void Berichtmaker::lees(std::string_view text) {
    const Json line = Json::parse(text, nullptr, false);
    const std::string soort = text_in(line, "soort");
    Oefenbericht bericht;
    bericht.op = lees_oefentijd(text_in(line, "t")).value_or(0);
    bericht.nr = nr_in(line, "nr");
    if (soort == "inject") {
        const std::string aan = text_in(line, "aan");
        bericht.via = text_in(line, "via");
        bericht.tekst = oefening_tekst(text_in(line, "tekst"));
        if (const std::string bijlage = text_in(line, "bijlage"); !bijlage.empty())
            bericht.tekst += "\nBijlage: " + bijlage;
        aan_spelers(aan, bericht);
        const auto verwacht = line.find("verwacht");
        if (verwacht == line.end() || text_in(*verwacht, "met") == reactie_van_de_rol) return;
        const Leerdoel* doel = m_scenario.leerdoel(text_in(*verwacht, "leerdoel"));
        bericht.soort = Berichtsoort::verwachting;
        bericht.via = "waarnemen";
        const std::string actie = text_in(*verwacht, "actie");
        bericht.tekst =
            oefening_tekst(fmt::format("{}: {}{}\nNa: {}", aan, doel ? doel->tekst : text_in(*verwacht, "leerdoel"),
                                       actie.empty() ? std::string() : "\nLet op: " + actie, text_in(line, "tekst")));
        bericht.keuzes = "gehaald\nlaat\ngemist";
        bericht.tot = lees_oefentijd(text_in(*verwacht, "uiterlijk"));
        return aan_waarnemers(aan, bericht);
    }
    if (soort == "vraag") {
        bericht.soort = Berichtsoort::vraag;
        bericht.via = "besluit";
        bericht.tekst = oefening_tekst(text_in(line, "vraag"));
        bericht.keuzes = per_line(line.value("keuzes", std::vector<std::string>()));
        bericht.tot = lees_oefentijd(text_in(line, "tot"));
        return aan_spelers(text_in(line, "van"), bericht);
    }
    if (soort == "besluit")
        sluit(nr_in(line, "nr"),
              text_in(line, "keuze") + (text_in(line, "door") == door_de_klok ? " (niemand besloot op tijd)" : ""));
}

std::vector<Oefenbericht> Berichtmaker::nieuw() {
    std::vector<Oefenbericht> all;
    for (const std::string& id : std::exchange(m_nieuw, {})) all.push_back(m_alle.at(id));
    return all;
}

}  // namespace noaber::oto
