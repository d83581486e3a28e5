// SPDX-License-Identifier: EUPL-1.2
// Signing and reading passports on the command line.
#include "getuigschrift_commands.h"

#include "getuigschriften.h"
#include "registratie.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/plugin/outcome.h>
#include <noaber/plugin/workbench.h>
#include <noaber/store/rights.h>

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace noaber::oto {

namespace {

using cli::Exit;
using cli::Json;
using cli::Outcome;

constexpr std::uintmax_t largest_file = std::uintmax_t{64} << 20U;

void need_bureau(const Store& store) {
    if (!may_write(info_of<Sleutel>(), nullptr, actor_on(store), ""))
        throw PermissionError("Ondertekenen en inlezen doet het veiligheidsbureau.");
}

std::string text_of(const std::string& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream in(file, std::ios::binary);
    if (error || !in) throw InputError(fmt::format("{} is niet te lezen. Controleer de naam.", file));
    if (size > largest_file) throw InputError(fmt::format("{} is te groot om een paspoort te zijn.", file));
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Outcome sign_passport(cli::Context& context, const cli::Arguments& arguments) {
    const auto out = arguments.value("--out");
    if (!out) throw InputError("Zeg met --out in welk bestand het komt, bijvoorbeeld: --out paspoort.jwt");
    Store& store = context.store();
    need_bureau(store);
    const Persoon persoon = persoon_met_naam(store, arguments.rest().front());
    const SigningKey key = eigen_sleutel(store, arguments.value("--regio").value_or(""));
    const std::string regio = eigen_regio(store);
    write_whole_file(*out, ondertekend_paspoort(store, persoon.id, key, regio), Readers::owner);
    const std::string finger = fingerprint_of(key.open);
    Outcome outcome;
    outcome.json = {{"bestand", *out}, {"regio", regio}, {"sleutel", did_of(key.open)}, {"vingerafdruk", finger}};
    outcome.lines = {fmt::format("{} is ondertekend door {}.", *out, regio),
                     fmt::format("Wie het inleest moet deze sleutel kennen: {}", did_of(key.open)),
                     fmt::format("Vingerafdruk, om aan de telefoon te vergelijken: {}", finger)};
    return outcome;
}

Outcome import_passport(cli::Context& context, const cli::Arguments& arguments) {
    Store& store = context.store();
    need_bureau(store);
    const Ingelezen said = lees_paspoort_in(store, text_of(arguments.rest().front()), system_today());
    Outcome outcome;
    Json refused = Json::array();
    outcome.lines.push_back(
        fmt::format("Nieuw: {}, al bekend: {}, geweigerd: {}.", said.nieuw, said.bekend, said.geweigerd.size()));
    for (const std::string& naam : said.personen)
        outcome.lines.push_back(fmt::format("{} was hier niet bekend en is toegevoegd, nog aan te vullen.", naam));
    for (const Geweigerd& one : said.geweigerd) {
        refused.push_back({{"regel", one.regel}, {"reden", one.waarom}});
        outcome.lines.push_back(fmt::format("Regel {}: {}", one.regel, one.waarom));
    }
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
