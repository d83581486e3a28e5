// SPDX-License-Identifier: EUPL-1.2
// Exercises on the command line.
#include "oefening_commands.h"

#include "oefening_document.h"
#include "oefenverslag.h"
#include "scenariobevinding.h"
#include "tijdlijntekening.h"
#include "voorproef.h"

#include <noaber/base/errors.h>
#include <noaber/base/progress.h>
#include <noaber/base/text.h>
#include <noaber/plugin/outcome.h>
#include <noaber/plugin/usage_error.h>
#include <noaber/plugin/workbench.h>
#include <noaber/report/document_file.h>
#include <noaber/script/sandbox.h>

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

namespace noaber::oto {

namespace {

using cli::Exit;
using cli::Json;
using cli::Outcome;
using cli::UsageError;

/// The line of the script, without what stands around it.
std::string line_of(const Scenariobron& bron, int regel) {
    const auto lines = split_lines(bron.tekst);
    return regel > 0 && static_cast<std::size_t>(regel) <= lines.size()
               ? std::string(trim(lines[static_cast<std::size_t>(regel) - 1]))
               : std::string();
}

Outcome check(cli::Context& context, const cli::Arguments& arguments) {
    const Scenariobron bron = lees_scenariobron(arguments.rest().front(), context.workbench().lua_modules());
    const Voorproef proef = voorproef(bron);
    Outcome outcome;
    Json unreachable = Json::array(), silences = Json::array(), wrong = Json::array();
    for (const int regel : proef.onbereikbaar)
        unreachable.push_back({{"regel", regel}, {"tekst", line_of(bron, regel)}});
    for (const Stilte& one : proef.stiltes)
        silences.push_back({{"rol", one.rol}, {"van", oefentijd_tekst(one.van)}, {"tot", oefentijd_tekst(one.tot)}});
    for (const Scenariofout& one : proef.fouten)
        wrong.push_back({{"regel", one.regel}, {"melding", one.melding}, {"bestand", one.bestand}});
    outcome.json = {{"injects", proef.injects},
                    {"onbereikbaar", unreachable},
                    {"leerdoelen_zonder_toets", proef.zonder_toets},
                    {"rollen_zonder_werk", silences},
                    {"fouten", wrong},
                    {"paden", proef.paden},
                    {"volledig", proef.volledig}};
    if (!proef.is_goed()) outcome.exit = Exit::found_something;
    for (const Scenariobevinding& one : bevindingen(proef, bron))
        outcome.lines.push_back(one.regel > 0 ? fmt::format("Regel {}: {}.", one.regel, one.woorden)
                                              : one.woorden + ".");
    if (const auto file = arguments.value("--tijdlijn")) {
        SilentProgress progress;
        write_document(tijdlijn_document(proef, bron.bestand), *file, progress);
        outcome.json["tijdlijn"] = *file;
        outcome.lines.push_back(fmt::format("De tijdlijn staat in {}.", *file));
    }
    outcome.lines.push_back(omvang_in_woorden(proef) + ".");
    return outcome;
}

/// How often faster than the clock; 0: as fast as it goes.
double speed_of(const cli::Arguments& arguments) {
    const std::string text = arguments.value("--snelheid").value_or("max");
    if (text == "max") return 0;
    const auto speed = whole_number(text);
    if (!speed || *speed < 1) throw UsageError("--snelheid is een getal van 1 of meer, of max.");
    return static_cast<double>(*speed);
}

std::uint64_t seed_of(const cli::Arguments& arguments) {
    const auto seed = arguments.number("--seed");
    return static_cast<std::uint64_t>(seed.value_or(1));
}

/// Waits on the wall until the exercise is so far.
std::function<bool(Oefentijd)> waiting(double speed) {
    if (speed == 0) return [](Oefentijd) { return true; };
    const auto start = std::chrono::steady_clock::now();
    return [start, speed](Oefentijd moment) {
        const std::chrono::duration<double> due(static_cast<double>(moment) / speed);
        std::this_thread::sleep_until(start + std::chrono::duration_cast<std::chrono::steady_clock::duration>(due));
        return true;
    };
}

Outcome run(cli::Context& context, const cli::Arguments& arguments) {
    const auto log = arguments.value("--log");
    if (!log) throw UsageError("Zeg met --log in welk bestand het log komt.");
    std::vector<Oefenantwoord> answers;
    if (const auto file = arguments.value("--antwoorden")) answers = lees_antwoorden(lees_logbestand(*file));
    Scenariobron bron = lees_scenariobron(arguments.rest().front(), context.workbench().lua_modules());
    std::ofstream out;
    std::size_t lines = 0;
    const double speed = speed_of(arguments);
    Oefenloop loop(std::move(bron), seed_of(arguments), [&](const std::string& line) {
        out << line << '\n';
        if (speed != 0) out.flush();  // who watches, and who is killed, has it
        ++lines;
    });
    out.open(*log, std::ios::binary | std::ios::trunc);
    if (!out) throw StorageError(fmt::format("{} kan niet worden geschreven. Controleer de map.", *log));
    speel(loop, std::move(answers), waiting(speed));
    out.close();
    if (!out) throw StorageError(fmt::format("{} is niet helemaal geschreven. Controleer de schijf.", *log));
    Outcome outcome;
    outcome.json = {{"log", *log},
                    {"regels", lines},
                    {"injects", loop.injects()},
                    {"hash", loop.hash()},
                    {"einde", oefentijd_tekst(loop.nu())},
                    {"fouten", loop.had_fouten()}};
    outcome.lines = {fmt::format("{}: {} regels, einde om {}.", *log, lines, oefentijd_tekst(loop.nu()))};
    if (loop.had_fouten()) {
        outcome.exit = Exit::found_something;
        outcome.lines.emplace_back("Er ging iets mis in het scenario; zie de regels met \"fout\" in het log.");
    }
    return outcome;
}

Outcome replay(cli::Context&, const cli::Arguments& arguments) {
    const Oefenlog log = lees_oefenlog(lees_logbestand(arguments.rest().front()));
    Outcome outcome;
    const std::size_t differs = speel_na(log, [&](const std::string& line) { outcome.lines.push_back(line); });
    outcome.json = {{"regels", outcome.lines.size()}, {"gelijk", differs == 0}, {"eerste_verschil", differs}};
    if (differs != 0) {
        outcome.exit = Exit::found_something;
        outcome.lines.push_back(fmt::format("Regel {} is anders dan in het log.", differs));
    }
    return outcome;
}

Outcome document(cli::Context&, const cli::Arguments& arguments) {
    const auto out = arguments.value("--out");
    if (!out) throw UsageError("Zeg met --out in welk bestand het komt: .html, .pdf of .docx.");
    SilentProgress progress;
    write_document(oefening_document(lees_oefenlog(lees_logbestand(arguments.rest().front()))), *out, progress);
    Outcome outcome;
    outcome.json = {{"bestand", *out}};
    outcome.lines = {fmt::format("{} is geschreven.", *out)};
    return outcome;
}

}  // namespace

std::vector<cli::Command> oefening_commands() {
    return {{"oefening check",
             "BESTAND.lua [--tijdlijn BESTAND]",
             "bekijkt elk verloop van een scenario, noemt wat niet klopt en tekent de tijdlijn",
             {},
             {"--tijdlijn"},
             1,
             1,
             check},
            {"oefening run",
             "BESTAND.lua --log BESTAND [--snelheid N of max] [--seed N] [--antwoorden BESTAND]",
             "speelt een scenario en schrijft het log",
             {},
             {"--log", "--snelheid", "--seed", "--antwoorden"},
             1,
             1,
             run},
            {"oefening replay", "LOG", "speelt een log opnieuw en vergelijkt het", {}, {}, 1, 1, replay},
            {"oefening document",
             "LOG --out BESTAND",
             "de evaluatie als .html, .pdf of .docx",
             {},
             {"--out"},
             1,
             1,
             document}};
}

}  // namespace noaber::oto
