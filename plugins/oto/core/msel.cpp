// SPDX-License-Identifier: EUPL-1.2
// An MSEL out of a scenario and out of a log, and as sheets.
#include "msel.h"

#include "mseltabel.h"
#include "oefenregel.h"
#include "oefenscore.h"
#include "oefenwoorden.h"
#include "tijdlijntekening.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

/// In full, where the scenario has it.
std::string leerdoel_tekst(const Scenario& scenario, const std::string& naam) {
    const Leerdoel* leerdoel = scenario.leerdoel(naam);
    return leerdoel ? leerdoel->tekst : naam;
}

Msel kop_van(const Scenario& scenario) {
    return {scenario.titel, scenario.duur, scenario.rollen, scenario.leerdoelen, {}};
}

Mselregel regel_van(const Scenariotijdlijn& tijdlijn, const Tijdlijnpunt& punt, const Scenario& scenario) {
    Mselregel regel;
    regel.nr = punt.nr;
    regel.tijd = punt.tijd;
    regel.aan = punt.aan;
    regel.tekst = punt.tekst;
    if (punt.soort == Tijdlijnpunt::Soort::besluit) {
        regel.middel = middel_besluit;
        regel.keuzes = punt.keuzes;
        regel.anders = punt.anders;
        regel.binnen = punt.uiterlijk - punt.tijd;
    } else {
        regel.van = punt.van;
        regel.middel = punt.via;
        regel.actie = punt.actie;
        if (!punt.leerdoel.empty()) {
            regel.leerdoel = leerdoel_tekst(scenario, punt.leerdoel);
            regel.binnen = punt.uiterlijk - punt.tijd;
        }
    }
    for (const Voorwaarde& one : punt.voorwaarden)
        regel.alleen_bij.push_back({tijdlijn.punten[one.punt].nr, one.uitkomsten});
    return regel;
}

}  // namespace

Msel msel_van(const Voorproef& proef) {
    if (!proef.scenario && proef.fouten.empty()) throw InputError("Dit scenario is nog niet bekeken.");
    if (!proef.scenario) {
        const Scenariofout& wrong = proef.fouten.front();
        throw InputError(fmt::format("{}, regel {}: {}", wrong.bestand, wrong.regel, wrong.melding));
    }
    Msel msel = kop_van(*proef.scenario);
    for (const Tijdlijnpunt& punt : proef.tijdlijn.punten)
        msel.regels.push_back(regel_van(proef.tijdlijn, punt, *proef.scenario));
    return msel;
}

Msel msel_van(const Oefenlog& log) {
    const Scenario scenario = score_van(log).scenario;
    Msel msel = kop_van(scenario);
    // One way through, laid out as a picture of all of them: what depends on what is not known of it.
    Tijdlijnboek boek;
    boek.begin_verloop();
    Oefenloop* running = nullptr;
    Oefenloop loop(log.bron, log.seed, [&](const std::string& line) {
        if (running) boek.neem(Json::parse(line), *running);
    });
    running = &loop;
    speel(loop, log.antwoorden);
    boek.einde_verloop();
    const Scenariotijdlijn tijdlijn = boek.sluit();
    for (const Tijdlijnpunt& punt : tijdlijn.punten) msel.regels.push_back(regel_van(tijdlijn, punt, scenario));
    return msel;
}

std::vector<OutputSheet> msel_bladen(const Msel& msel) {
    OutputSheet table{"MSEL", {msel_kop()}};
    for (const Mselregel& regel : msel.regels) table.rows.push_back(msel_rij(regel));
    OutputSheet facts{"Oefening", {{"Veld", "Waarde"}, {"Titel", msel.titel}, {"Duur", oefentijd_kort(msel.duur)}}};
    for (const std::string& rol : msel.rollen) facts.rows.push_back({"Rol", rol});
    for (const Leerdoel& one : msel.leerdoelen) facts.rows.push_back({"Leerdoel " + one.naam, one.tekst});
    return {std::move(table), std::move(facts)};
}

OutputSheet logblad(const Oefenlog& log) {
    OutputSheet table{"Log", {{"Tijd", "Soort", "Van", "Aan", "Via", "Wat"}}};
    for (const std::string& text : log.regels) {
        const Json line = Json::parse(text, nullptr, false);
        const std::string words = woorden_van(line);
        if (words.empty()) continue;
        table.rows.push_back({text_in(line, "t"), text_in(line, "soort"), text_in(line, "van"), text_in(line, "aan"),
                              text_in(line, "via"), words});
    }
    return without_formulas(std::move(table));
}

}  // namespace noaber::oto
