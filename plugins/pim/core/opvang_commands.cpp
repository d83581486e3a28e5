// SPDX-License-Identifier: EUPL-1.2
// The shelter question on the command line.
#include "opvang_commands.h"

#include "opvangvraag.h"

#include <noaber/base/decimal.h>
#include <noaber/base/errors.h>
#include <noaber/plugin/outcome.h>
#include <noaber/plugin/usage_error.h>

#include <fmt/format.h>

#include <cmath>

namespace noaber::pim {

namespace {

using cli::Arguments;
using cli::Context;
using cli::Json;
using cli::Outcome;

double kilometres(const Arguments& arguments) {
    const std::string text = arguments.value("--binnen").value();
    const auto km = read_decimal(text);
    if (!km)
        throw cli::UsageError(
            fmt::format("--binnen: \"{}\" is geen afstand in km. Schrijf bijvoorbeeld 10 of 7,5.", text));
    return *km;
}

Outcome zoek_command(Context& context, const Arguments& arguments) {
    for (const char* needed : {"--personen", "--bij", "--binnen"})
        if (!arguments.value(needed)) throw cli::UsageError(fmt::format("{} ontbreekt.", needed));
    Opvangvraag vraag;
    vraag.personen = arguments.number("--personen").value();
    vraag.dieren = arguments.number("--dieren").value_or(0);
    vraag.bij = arguments.value("--bij").value();
    vraag.binnen_km = kilometres(arguments);
    vraag.slapen = arguments.flag("--slapen");
    const Opvangantwoord antwoord = zoek_opvang(context.store(), vraag);
    Outcome outcome;
    Json locaties = Json::array();
    outcome.lines.push_back(in_woorden(antwoord, vraag));
    for (const Opvangkeuze& one : antwoord.keuzes) {
        locaties.push_back({{"naam", one.locatie.naam},
                            {"gemeente", one.gemeente},
                            {"personen", one.personen},
                            {"dieren", one.dieren},
                            {"km", std::round(one.km * 10) / 10},
                            {"beheerder", one.locatie.beheerder},
                            {"telefoon", one.locatie.telefoon}});
        outcome.lines.push_back(fmt::format("    {:<36} {:>6} mensen {:>4} dieren  {:>8}  {} {}", one.locatie.naam,
                                            one.personen, one.dieren, km_in_woorden(one.km), one.locatie.beheerder,
                                            one.locatie.telefoon));
    }
    outcome.json = {{"locaties", locaties}, {"tekort", antwoord.tekort}, {"tekort_dieren", antwoord.tekort_dieren}};
    return outcome;
}

}  // namespace

std::vector<cli::Command> opvang_commands() {
    return {{"opvang zoek",
             "--personen N [--dieren N] --bij PLAATS --binnen KM [--slapen]",
             "waar zoveel mensen en dieren opgevangen kunnen worden",
             {"--slapen"},
             {"--personen", "--dieren", "--bij", "--binnen"},
             0,
             0,
             zoek_command}};
}

}  // namespace noaber::pim
