// SPDX-License-Identifier: EUPL-1.2
// piket generate and document: making a roster, and putting it on paper.
#include "command.h"

#include "terminal_progress.h"

#include <noaber/base/decimal.h>
#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/piket/mip_program.h>
#include <noaber/piket/rooster_opstellen.h>
#include <noaber/report/document_file.h>
#include <noaber/report/rooster_document.h>
#include <noaber/store/edit.h>
#include <noaber/store/reference.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace noaber::cli {

namespace {

constexpr int default_seconds = 60;

std::string needed(const Arguments& arguments, const char* option, const char* example) {
    const auto value = arguments.value(option);
    if (!value || trim(*value).empty())
        throw UsageError(fmt::format("Geef {} op, bijvoorbeeld {} {}.", option, option, example));
    return std::string(trim(*value));
}

std::vector<Id<Functie>> asked_functies(const Store& store, const Arguments& arguments) {
    std::vector<Id<Functie>> all;
    const auto asked = arguments.value("--functie");
    if (!asked) return all;
    for (const std::string_view name : split(*asked, ','))
        all.push_back({find_by_name(store, info_of<Functie>(), trim(name)).id});
    return all;
}

Roosteropdracht asked_roster(const Store& store, const Arguments& arguments) {
    Roosteropdracht opdracht;
    opdracht.naam = needed(arguments, "--rooster", "\"Piket 2027\"");
    opdracht.span = read_span(needed(arguments, "--van", "2027-W01"), needed(arguments, "--tot", "2027-W52"));
    opdracht.functies = asked_functies(store, arguments);
    if (arguments.flag("--herstel")) opdracht.wijze = Roosterwijze::herstel;
    const int seconds = arguments.number("--seconds").value_or(default_seconds);
    if (seconds < 1) throw UsageError("--seconds is minstens 1.");
    opdracht.instellingen.seconds = seconds;
    opdracht.instellingen.seed = static_cast<std::uint64_t>(arguments.number("--seed").value_or(1));
    return opdracht;
}

std::string_view status_name(Roosterstatus status) {
    switch (status) {
        case Roosterstatus::optimal: return "optimal";
        case Roosterstatus::feasible: return "feasible";
        case Roosterstatus::infeasible: break;
    }
    return "infeasible";
}

/// As a person reads them: no thirteen digits behind the point.
double rounded(double number) { return std::round(number * 1e6) / 1e6; }

/// The mean share of somebody in a pool over the span; 0 for who is in none.
double aandeel_van(const Roosterprobleem& probleem, const Roosterdeel& deel) {
    double minuten = 0, som = 0;
    for (const Roosterdeelname& one : probleem.deelnames) {
        if (one.persoon != deel.persoon || one.functie != deel.functie) continue;
        const auto lengte = static_cast<double>(one.tot - one.van);
        minuten += lengte;
        som += lengte * one.aandeel;
    }
    return minuten > 0 ? som / minuten : 0;
}

void tell_diensten(Outcome& outcome, const Roosterontwerp& ontwerp, const Roosteruitkomst& uitkomst) {
    Json diensten = Json::array(), open = Json::array();
    for (std::size_t i = 0; i < ontwerp.diensten.size(); ++i) {
        const Dienst& dienst = ontwerp.diensten[i];
        const std::string& functie = ontwerp.probleem.functies[ontwerp.probleem.diensten[i].functie].naam;
        const Roosterplaatsing& plaatsing = uitkomst.plaatsingen[i];
        if (plaatsing.persoon) {
            const std::string& naam = ontwerp.probleem.personen[*plaatsing.persoon].naam;
            diensten.push_back({{"functie", functie},
                                {"periode", dienst.periode},
                                {"van", dienst.begin},
                                {"tot", dienst.eind},
                                {"persoon", naam}});
            outcome.lines.push_back(fmt::format("{:<20} {:<18} {}", functie, dienst.periode, naam));
        } else {
            open.push_back({{"functie", functie}, {"periode", dienst.periode}, {"reden", plaatsing.reden}});
            outcome.lines.push_back(fmt::format("{:<20} {:<18} open: {}", functie, dienst.periode, plaatsing.reden));
        }
    }
    outcome.json["diensten"] = std::move(diensten);
    outcome.json["open"] = std::move(open);
}

void tell_verdeling(Outcome& outcome, const Roosterprobleem& probleem, const Roosteruitkomst& uitkomst) {
    Json verdeling = Json::array();
    for (const Roosterdeel& deel : uitkomst.verdeling)
        verdeling.push_back({{"persoon", probleem.personen[deel.persoon].naam},
                             {"functie", probleem.functies[deel.functie].naam},
                             {"diensten", deel.diensten},
                             {"zwaarte", rounded(deel.zwaarte)},
                             {"aandeel", rounded(aandeel_van(probleem, deel))},
                             {"eerlijk", rounded(deel.aandeel)}});
    outcome.json["verdeling"] = std::move(verdeling);
    const Roosterkwaliteit& kwaliteit = uitkomst.kwaliteit;
    outcome.json["kwaliteit"] = {{"open", kwaliteit.open},
                                 {"grootste_verschil", rounded(kwaliteit.grootste_verschil)},
                                 {"gemiddeld_verschil", rounded(kwaliteit.gemiddeld_verschil)},
                                 {"verschil_gemeenten", rounded(kwaliteit.verschil_gemeenten)},
                                 {"krappe_rust", kwaliteit.krappe_rust},
                                 {"wensen_vervuld", kwaliteit.wensen_vervuld},
                                 {"wensen_tegen", kwaliteit.wensen_tegen}};
}

Outcome told(const Roosterontwerp& ontwerp, const Roosteruitkomst& uitkomst, std::size_t left) {
    Outcome outcome;
    outcome.json = {{"status", status_name(uitkomst.status)},
                    {"objective", rounded(uitkomst.objective)},
                    {"bound", rounded(uitkomst.bound)},
                    {"gap", rounded(uitkomst.gap)},
                    {"seconds", rounded(uitkomst.seconds)}};
    tell_diensten(outcome, ontwerp, uitkomst);
    tell_verdeling(outcome, ontwerp.probleem, uitkomst);
    std::vector<std::string> meldingen = ontwerp.meldingen;
    meldingen.insert(meldingen.end(), uitkomst.meldingen.begin(), uitkomst.meldingen.end());
    if (left > 0)
        meldingen.push_back(fmt::format("{} diensten zijn intussen door iemand gewijzigd en zo gelaten.", left));
    outcome.json["meldingen"] = meldingen;
    if (ontwerp.opdracht.wijze == Roosterwijze::herstel) {
        outcome.json["gewijzigd"] = uitkomst.gewijzigd;
        outcome.json["minstens_gewijzigd"] = uitkomst.minstens_gewijzigd;
        outcome.lines.push_back(fmt::format("{} diensten gewijzigd.", uitkomst.gewijzigd));
    }
    outcome.lines.insert(outcome.lines.end(), meldingen.begin(), meldingen.end());
    outcome.lines.push_back(fmt::format("{} diensten, {} open; {}.", ontwerp.diensten.size(), uitkomst.kwaliteit.open,
                                        uitkomst.status == Roosterstatus::optimal
                                            ? std::string("bewezen het eerlijkste rooster")
                                            : fmt::format("hooguit {} % van het eerlijkste rooster af",
                                                          decimal_text(100 * std::min(uitkomst.gap, 1.0), 2))));
    outcome.exit = uitkomst.kwaliteit.open == 0 ? Exit::done : Exit::found_something;
    return outcome;
}

Outcome generate_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const auto opdracht = asked_roster(store, arguments);
    const Piketbeeld beeld = lees_piket(store, context.workbench().bevoegdheidsregels());
    const Roosterontwerp ontwerp =
        ontwerp_rooster(store, beeld, opdracht, Moment::of_milliseconds(system_milliseconds()));
    MipProgram solver(solver_beside(program_folder()));
    TerminalProgress progress;
    const Roosteruitkomst uitkomst = los_op(ontwerp, solver, progress);
    return told(ontwerp, uitkomst, schrijf_rooster(store, ontwerp, uitkomst));
}

Outcome document_command(Context& context, const Arguments& arguments) {
    const Dagenspan span = read_span(needed(arguments, "--van", "2027-W01"), needed(arguments, "--tot", "2027-W13"));
    const std::filesystem::path file = needed(arguments, "--out", "rooster.pdf");
    TerminalProgress progress;
    write_document(rooster_document(context.store(), span, "Piketrooster"), file, progress);
    Outcome outcome;
    outcome.json = {{"bestand", file.string()}};
    outcome.lines = {fmt::format("Geschreven: {}", file.string())};
    return outcome;
}

}  // namespace

std::vector<Command> rooster_commands() {
    return {
        {"piket generate",
         "--rooster NAAM --van 2027-W01 --tot 2027-W52 [--functie FUNCTIE,...] [--herstel] [--seconds S] [--seed N]",
         "maakt het eerlijkste rooster dat aan de regels voldoet; --herstel wijzigt zo min mogelijk diensten",
         {"--herstel"},
         {"--rooster", "--van", "--tot", "--functie", "--seconds", "--seed"},
         0,
         0,
         generate_command},
        {"piket document",
         "--van 2027-W01 --tot 2027-W13 --out BESTAND",
         "het rooster van die periode als .html, .pdf of .docx",
         {},
         {"--van", "--tot", "--out"},
         0,
         0,
         document_command}};
}

}  // namespace noaber::cli
