// SPDX-License-Identifier: EUPL-1.2
// Leading an exercise without a screen: making it ready, leading it, its log.
#include "oefenrun_commands.h"

#include "oefenleiding.h"
#include "oefenrollen.h"
#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/plugin/outcome.h>
#include <noaber/plugin/usage_error.h>
#include <noaber/plugin/workbench.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

namespace noaber::oto {

namespace {

using cli::Arguments;
using cli::Context;
using cli::Exit;
using cli::Json;
using cli::Outcome;
using cli::UsageError;

Oefenrun run_met_naam(const Store& store, std::string_view naam) {
    for (Oefenrun& one : store.list<Oefenrun>())
        if (equal_folded(one.naam, naam)) return std::move(one);
    throw InputError(fmt::format("Er is geen oefening \"{}\". Zet er een klaar: noaberctl oefening prepare.", naam));
}

Outcome prepare(Context& context, const Arguments& arguments) {
    const auto code = arguments.value("--oto");
    if (!code) throw UsageError("Zeg met --oto bij welke OTO-activiteit het hoort.");
    Store& store = context.store();
    const Scenariobron bron = lees_scenariobron(arguments.rest().front(), context.workbench().lua_modules());
    Id<Persoon> leider;
    if (const auto naam = arguments.value("--leider")) leider = persoon_met_naam(store, *naam).id;
    const Oefenrun run = bereid_voor(store, bron, oto_met_code(store, *code), leider,
                                     static_cast<std::uint64_t>(arguments.number("--seed").value_or(1)));
    const Oefenleiding leiding(store, run.id);
    const std::string wrong = rollenbezwaar(leiding.loop().scenario(), leiding.rollen());
    Outcome outcome;
    Json roles = Json::array();
    for (const Oefenrol& one : leiding.rollen()) {
        const auto persoon = store.find(one.persoon);
        roles.push_back({{"rol", one.rol}, {"naam", persoon ? persoon->naam : std::string()}});
        outcome.lines.push_back(fmt::format("{}: {}", one.rol, persoon ? persoon->naam : std::string()));
    }
    outcome.json = {{"oefening", run.naam}, {"rollen", roles}, {"bezwaar", wrong}};
    if (!wrong.empty()) outcome.lines.push_back(wrong);
    outcome.lines.push_back(fmt::format("{} staat klaar.", run.naam));
    return outcome;
}

Outcome lead(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Oefenrun run = run_met_naam(store, arguments.rest().front());
    const auto until = arguments.value("--tot");
    const auto stop = until ? lees_oefentijd(*until) : std::optional(langste_oefening);
    if (!stop) throw UsageError("--tot is een tijd van de oefening: 0:45.");
    Oefenleiding leiding(store, run.id);
    if (leiding.leidt_elders() && !arguments.flag("--overnemen"))
        throw InputError(
            "Een andere computer leidt deze oefening. Neem de leiding alleen met --overnemen over als die het niet "
            "meer doet.");
    leiding.neem_leiding(run.leider);
    leiding.zet_snelheid(arguments.number("--snelheid").value_or(1));
    leiding.start();
    while (!leiding.loop().is_voorbij() && leiding.nu() < *stop) {
        std::this_thread::sleep_for(std::chrono::milliseconds(leiding.tik_elke()));
        if (store.changed_elsewhere()) leiding.bekijk();
        if (!leiding.leidt()) throw InputError("Een andere computer heeft de leiding overgenomen.");
        (void)leiding.tik();
        if (!leiding.loopt() && !leiding.loop().is_voorbij()) leiding.start();  // it slept
    }
    leiding.pauzeer();
    Outcome outcome;
    outcome.json = {{"oefening", run.naam},
                    {"op", oefentijd_tekst(leiding.nu())},
                    {"regels", leiding.log().size()},
                    {"afgelopen", leiding.loop().is_voorbij()}};
    outcome.lines = {fmt::format("OEFENING {}: {} op {}.", run.naam,
                                 leiding.loop().is_voorbij() ? "afgelopen" : "staat stil",
                                 oefentijd_tekst(leiding.nu()))};
    return outcome;
}

Outcome log(Context& context, const Arguments& arguments) {
    const auto file = arguments.value("--out");
    if (!file) throw UsageError("Zeg met --out in welk bestand het log komt.");
    Store& store = context.store();
    const Oefenleiding leiding(store, run_met_naam(store, arguments.rest().front()).id);
    if (leiding.log().empty()) throw InputError("Deze oefening is nog niet begonnen.");
    std::ofstream out(*file, std::ios::binary | std::ios::trunc);
    for (const std::string& line : leiding.log()) out << line << '\n';
    out.close();
    if (!out) throw StorageError(fmt::format("{} kan niet worden geschreven. Controleer de map.", *file));
    Outcome outcome;
    outcome.json = {{"log", *file}, {"regels", leiding.log().size()}, {"op", oefentijd_tekst(leiding.nu())}};
    outcome.lines = {fmt::format("{}: {} regels, tot {}.", *file, leiding.log().size(), oefentijd_tekst(leiding.nu()))};
    return outcome;
}

}  // namespace

std::vector<cli::Command> oefenrun_commands() {
    return {{"oefening prepare",
             "BESTAND.lua --oto CODE [--leider NAAM] [--seed N]",
             "zet een oefening klaar; wie komt en de functie heeft, krijgt de rol",
             {},
             {"--oto", "--leider", "--seed"},
             1,
             1,
             prepare},
            {"oefening lead",
             "NAAM [--snelheid N] [--tot TIJD] [--overnemen]",
             "leidt een oefening die klaarstaat, of gaat verder waar zij stond",
             {"--overnemen"},
             {"--snelheid", "--tot"},
             1,
             1,
             lead},
            {"oefening log", "NAAM --out BESTAND", "schrijft het log van een oefening", {}, {"--out"}, 1, 1, log}};
}

}  // namespace noaber::oto
