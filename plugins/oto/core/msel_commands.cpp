// SPDX-License-Identifier: EUPL-1.2
// MSEL tables on the command line.
#include "msel.h"
#include "oefening_commands.h"
#include "oefenverslag.h"
#include "voorproef.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/progress.h>
#include <noaber/base/text.h>
#include <noaber/plugin/outcome.h>
#include <noaber/plugin/usage_error.h>
#include <noaber/plugin/workbench.h>

#include <fmt/format.h>

#include <filesystem>

namespace noaber::oto {

namespace {

namespace fs = std::filesystem;
using cli::Exit;
using cli::Json;
using cli::Outcome;
using cli::UsageError;

std::string target_of(const cli::Arguments& arguments, const char* endings) {
    const auto out = arguments.value("--out");
    if (!out) throw UsageError(fmt::format("Zeg met --out in welk bestand het komt: {}.", endings));
    return *out;
}

void write_sheets(const fs::path& file, const std::vector<OutputSheet>& sheets) {
    const std::string ending = fold(file.extension().string());
    if (ending == ".xlsx") return write_xlsx(file, sheets);
    if (ending == ".csv") return write_csv(file, sheets.front());
    throw UsageError(fmt::format("{}: kies een naam die eindigt op .xlsx of .csv.", file.filename().string()));
}

Outcome msel(cli::Context& context, const cli::Arguments& arguments) {
    const std::string out = target_of(arguments, ".xlsx of .csv");
    const fs::path source = arguments.rest().front();
    Msel msel;
    std::vector<OutputSheet> sheets;
    if (fold(source.extension().string()) == ".lua") {
        msel = msel_van(voorproef(lees_scenariobron(source, context.workbench().lua_modules())));
        sheets = msel_bladen(msel);
    } else {
        const Oefenlog log = lees_oefenlog(lees_logbestand(source));
        msel = msel_van(log);
        sheets = msel_bladen(msel);
        sheets.push_back(logblad(log));
    }
    write_sheets(out, sheets);
    Outcome outcome;
    outcome.json = {{"bestand", out}, {"regels", msel.regels.size()}};
    outcome.lines = {fmt::format("{}: {} regels.", out, msel.regels.size())};
    return outcome;
}

Outcome import(cli::Context&, const cli::Arguments& arguments) {
    const std::string out = target_of(arguments, "een naam die eindigt op .lua");
    SilentProgress progress;
    const Gelezenmsel read = lees_msel(read_spreadsheet(arguments.rest().front(), progress));
    Outcome outcome;
    Json refused = Json::array();
    for (const Mselfout& one : read.fouten) {
        refused.push_back({{"rij", one.rij}, {"kolom", one.kolom}, {"reden", one.reden}});
        outcome.lines.push_back(fmt::format("Rij {}, {}: {}", one.rij, one.kolom, one.reden));
    }
    for (const std::string& kolom : read.onbekende_kolommen)
        outcome.lines.push_back(fmt::format("De kolom {} is niet gebruikt.", kolom));
    outcome.json = {{"bestand", out},
                    {"regels", read.msel.regels.size()},
                    {"geweigerd", refused},
                    {"onbekende_kolommen", read.onbekende_kolommen}};
    if (!read.fouten.empty()) {
        outcome.exit = Exit::found_something;
        outcome.lines.emplace_back("Er is niets geschreven. Verbeter de rijen en probeer het opnieuw.");
        return outcome;
    }
    write_whole_file(out, msel_als_scenario(read.msel));
    outcome.lines.push_back(
        fmt::format("{}: {} regels. Kijk het na met oefening check.", out, read.msel.regels.size()));
    return outcome;
}

}  // namespace

std::vector<cli::Command> msel_commands() {
    return {{"oefening msel",
             "BESTAND.lua of LOG --out BESTAND",
             "de MSEL van een scenario, of die en het log van een oefening, als .xlsx of .csv",
             {},
             {"--out"},
             1,
             1,
             msel},
            {"oefening import",
             "MSEL --out BESTAND.lua",
             "maakt een scenario van een MSEL in .xlsx, .ods of .csv",
             {},
             {"--out"},
             1,
             1,
             import}};
}

}  // namespace noaber::oto
