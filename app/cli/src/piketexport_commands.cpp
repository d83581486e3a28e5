// SPDX-License-Identifier: EUPL-1.2
// piket export.
#include "command.h"

#include <noaber/piket/dienstpatroon.h>
#include <noaber/report/piketexport.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

/// --van and --tot: days or weeks; without --van from now on, without --tot all there is.
Exportvraag question(const Arguments& arguments, Exportdoel doel) {
    Exportvraag vraag{doel, Moment::of_milliseconds(system_milliseconds()), {}};
    const auto van = arguments.value("--van"), tot = arguments.value("--tot");
    if (van) vraag.vanaf = Moment::of_wall(read_span(*van, *van).van, 0);
    if (tot) {
        const Dagenspan span = read_span(van.value_or(vraag.vanaf.date().to_text()), *tot);
        vraag.voor = Moment::of_wall(span.tot.plus_days(1), 0);
    }
    return vraag;
}

void add_warnings(Outcome& outcome, const Piketexport& made) {
    for (const std::string& one : made.open) outcome.lines.push_back(one + " is open en staat er niet in.");
    for (const std::string& one : made.zonder_telefoon)
        outcome.lines.push_back(one + " heeft geen telefoonnummer. Vul het aan bij Mensen.");
    if (made.in_concept > 0)
        outcome.lines.push_back(
            fmt::format("Let op: {} van deze diensten staan in een rooster dat nog concept is.", made.in_concept));
}

Outcome export_command(Context& context, const Arguments& arguments) {
    const auto doel = arguments.value("--doel"), file = arguments.value("--out");
    if (!doel) throw UsageError("Zeg met --doel waarvoor: smartrespond of app.");
    if (!file) throw UsageError("Zeg met --out waar het bestand komt: --out diensten.csv.");
    const Piketexport made = piketexport_van(context.store(), question(arguments, gekozen_exportdoel(*doel)));
    write_csv(*file, made.tabel);
    Outcome outcome;
    const std::size_t rows = made.tabel.rows.size() - 1;
    outcome.exit = made.open.empty() && made.zonder_telefoon.empty() ? Exit::done : Exit::found_something;
    outcome.json = {{"bestand", *file},
                    {"diensten", rows},
                    {"open", made.open},
                    {"zonder_telefoon", made.zonder_telefoon},
                    {"in_concept", made.in_concept}};
    outcome.lines.push_back(fmt::format("{}: {} diensten geschreven.", *file, rows));
    add_warnings(outcome, made);
    return outcome;
}

}  // namespace

std::vector<Command> piketexport_commands() {
    return {
        {"piket export",
         "--doel smartrespond|app --out FILE [--van DAG] [--tot DAG]",
         "de diensten als CSV voor Smart Respond of de Bevolkingszorg App",
         {},
         {"--doel", "--out", "--van", "--tot"},
         0,
         0,
         export_command},
    };
}

}  // namespace noaber::cli
