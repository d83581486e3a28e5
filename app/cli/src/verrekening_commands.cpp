// SPDX-License-Identifier: EUPL-1.2
// piket ledger.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/doelkoers.h>
#include <noaber/report/verrekening_document.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

Json duties_json(const Verrekening& made, const std::vector<std::size_t>& places) {
    Json all = Json::array();
    for (const std::size_t i : places) {
        const Boeking& one = made.boekingen[i];
        all.push_back({{"functie", made.naam(one.vak.functie)},
                       {"periode", one.vak.periode},
                       {"persoon", made.naam(one.vak.persoon)},
                       {"gemeente", made.naam(one.gedaan_door)},
                       {"zwaarte", one.zwaarte},
                       {"beurt", made.naam(one.beurt)},
                       {"beurt_gemeente", made.naam(one.beurt_van)}});
    }
    return all;
}

Json lines_json(const Verrekening& made, const std::vector<Verrekenregel>& regels) {
    Json all = Json::array();
    for (const Verrekenregel& one : regels)
        all.push_back({{"gemeente", made.naam(one.gemeente)},
                       {"diensten", one.geleverd.size()},
                       {"zwaarte", one.zwaarte},
                       {"eerlijk", one.eerlijk()},
                       {"verschil", one.verschil()},
                       {"gegeven", one.zwaarte_gegeven},
                       {"ontvangen", one.zwaarte_ontvangen},
                       {"waarom", waarom(made, one)},
                       {"geleverde_diensten", duties_json(made, one.geleverd)},
                       {"ontvangen_diensten", duties_json(made, one.ontvangen)}});
    return all;
}

void add_lines(Outcome& outcome, const Verrekening& made, const std::string& title,
               const std::vector<Verrekenregel>& regels) {
    const auto number = [](double value) { return waarde_in_woorden(value, {}); };
    outcome.lines.push_back(fmt::format("{:<28} {:>9} {:>9} {:>11} {:>9} {:>9} {:>10}", shorten(title, 28), "diensten",
                                        "gewogen", "te leveren", "verschil", "gegeven", "ontvangen"));
    for (const Verrekenregel& one : regels)
        outcome.lines.push_back(fmt::format("{:<28} {:>9} {:>9} {:>11} {:>9} {:>9} {:>10}",
                                            shorten(made.naam(one.gemeente), 28), one.geleverd.size(),
                                            number(one.zwaarte), number(one.eerlijk()), number(one.verschil()),
                                            number(one.zwaarte_gegeven), number(one.zwaarte_ontvangen)));
}

Outcome ledger_command(Context& context, const Arguments& arguments) {
    const Moment nu = Moment::of_milliseconds(system_milliseconds());
    const int jaar = arguments.number("--jaar").value_or(nu.date().year());
    const Verrekening made = verrekening_van(lees_verrekenstof(context.store()), jaar);
    Outcome outcome;
    Json functies = Json::array();
    for (const Functieverrekening& one : made.functies) {
        functies.push_back({{"functie", made.naam(one.functie)},
                            {"open", one.open},
                            {"zwaarte", one.zwaarte},
                            {"gemeenten", lines_json(made, one.regels)}});
        add_lines(outcome, made, made.naam(one.functie), one.regels);
        if (one.open > 0) outcome.lines.push_back(fmt::format("{} open, niet meegeteld", one.open));
    }
    if (made.functies.empty())
        outcome.lines.push_back(fmt::format("In {} staan geen diensten.", jaar));
    else
        add_lines(outcome, made, "Alle functies", made.totaal);
    outcome.json = {{"jaar", jaar}, {"functies", functies}, {"gemeenten", lines_json(made, made.totaal)}};
    if (const auto file = arguments.value("--out")) {
        SilentProgress progress;
        write_verrekening(made, nu, *file, progress);
        outcome.json["bestand"] = *file;
        outcome.lines.push_back(*file + " geschreven.");
    }
    return outcome;
}

}  // namespace

std::vector<Command> verrekening_commands() {
    return {
        {"piket ledger",
         "[--jaar N] [--out FILE]",
         "geleverde diensten per gemeente naast hun aandeel; --out schrijft de verrekening als .html, .pdf, .docx, .xlsx of .csv",
         {},
         {"--jaar", "--out"},
         0,
         0,
         ledger_command},
    };
}

}  // namespace noaber::cli
