// SPDX-License-Identifier: EUPL-1.2
// Signing and reading passports on the command line.
#include "getuigschrift_commands.h"

#include "getuigschriften.h"
#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaber/plugin/outcome.h>

#include <fmt/format.h>

namespace noaber::oto {

namespace {

using cli::Exit;
using cli::Json;
using cli::Outcome;

Outcome sign_passport(cli::Context& context, const cli::Arguments& arguments) {
    const auto out = arguments.value("--out");
    if (!out) throw InputError("Zeg met --out in welk bestand het komt, bijvoorbeeld: --out paspoort.jwt");
    Store& store = context.store();
    const Persoon persoon = persoon_met_naam(store, arguments.rest().front());
    const Ondertekening said = bewaar_ondertekend(store, persoon.id, arguments.value("--regio").value_or(""), *out);
    Outcome outcome;
    outcome.json = {{"bestand", *out},
                    {"regio", said.regio},
                    {"sleutel", said.sleutel},
                    {"vingerafdruk", said.vingerafdruk}};
    outcome.lines = {fmt::format("{} is ondertekend door {}.", *out, said.regio),
                     fmt::format("Wie het inleest moet deze sleutel kennen: {}", said.sleutel),
                     fmt::format("Vingerafdruk, om aan de telefoon te vergelijken: {}", said.vingerafdruk)};
    return outcome;
}

Outcome import_passport(cli::Context& context, const cli::Arguments& arguments) {
    const Ingelezen said = lees_bestand_in(context.store(), arguments.rest().front(), system_today());
    Outcome outcome;
    outcome.lines = in_woorden(said);
    Json refused = Json::array();
    for (const Geweigerd& one : said.geweigerd) refused.push_back({{"regel", one.regel}, {"reden", one.waarom}});
    outcome.json = {{"nieuw", said.nieuw},
                    {"bekend", said.bekend},
                    {"personen", said.personen},
                    {"geweigerd", refused}};
    if (!said.geweigerd.empty()) outcome.exit = Exit::found_something;
    return outcome;
}

}  // namespace

std::vector<cli::Command> getuigschrift_commands() {
    return {{"paspoort sign",
             "NAAM --out BESTAND [--regio NAAM]",
             "ondertekend bestand van wat iemand kan laten zien",
             {},
             {"--out", "--regio"},
             1,
             1,
             sign_passport},
            {"paspoort import",
             "BESTAND",
             "leest een ondertekend paspoort van een andere regio in",
             {},
             {},
             1,
             1,
             import_passport}};
}

}  // namespace noaber::oto
