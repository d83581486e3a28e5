// SPDX-License-Identifier: EUPL-1.2
// piket who, check and ical.
#include "command.h"

#include <noaber/base/new_file.h>
#include <noaber/base/stamp.h>
#include <noaber/base/text.h>
#include <noaber/piket/van_dienst.h>
#include <noaber/report/piket_ical.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

Json as_json(const VanDienst& one) {
    return {{"functie", one.functie.naam},
            {"periode", one.vak.periode},
            {"plaats", one.vak.plaats},
            {"van", one.vak.begin.to_text()},
            {"tot", one.vak.eind.to_text()},
            {"persoon", one.persoon ? one.persoon->naam : ""},
            {"telefoon", one.persoon ? one.persoon->telefoon : ""},
            {"vastgesteld", one.vastgesteld}};
}

Outcome who_command(Context& context, const Arguments& arguments) {
    const Moment moment = chosen_moment(arguments);
    Outcome outcome;
    Json list = Json::array();
    for (const VanDienst& one : wie_van_dienst(context.store(), moment)) {
        list.push_back(as_json(one));
        outcome.lines.push_back(fmt::format("{:<28} {:<28} {:<14} tot {}", one.functie.naam,
                                            one.persoon ? one.persoon->naam : "(open)",
                                            one.persoon ? one.persoon->telefoon : "", in_short(one.vak.eind)));
    }
    if (list.empty()) outcome.lines.push_back(fmt::format("Op {} is er geen dienst.", in_short(moment)));
    outcome.json = {{"moment", moment.to_text()}, {"diensten", list}};
    return outcome;
}

Outcome check_command(Context& context, const Arguments& arguments) {
    (void)context.store();
    return signaleringen_outcome(run_checks(piket_checks(), context.workbench().beeld(Jaarplan{})),
                                 arguments.flag("--json"));
}

Outcome ical_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    Piketagenda agenda;
    if (const auto naam = arguments.value("--persoon"))
        agenda.persoon.text = find_by_name(store, info_of<Persoon>(), *naam).id;
    if (const auto naam = arguments.value("--functie"))
        agenda.functie.text = find_by_name(store, info_of<Functie>(), *naam).id;
    const std::string text = piket_ical(store, agenda, system_milliseconds());
    Outcome outcome;
    if (const auto file = arguments.value("--out")) {
        write_whole_file(*file, text);
        outcome.json = {{"bestand", *file}};
        outcome.lines.push_back("Geschreven: " + *file);
        return outcome;
    }
    outcome.json = {{"ical", text}};
    for (const std::string_view line : split(text, '\n')) outcome.lines.emplace_back(line);
    if (outcome.lines.back().empty()) outcome.lines.pop_back();
    return outcome;
}

}  // namespace

Moment chosen_moment(const Arguments& arguments) {
    const auto typed = arguments.value("--at");
    if (!typed) return Moment::of_milliseconds(system_milliseconds());
    if (const auto moment = Moment::parse(*typed)) return *moment;
    throw UsageError(fmt::format("--at: \"{}\" is geen tijdstip. Schrijf \"2027-01-04 09:00\".", *typed));
}

std::vector<Command> piket_commands() {
    return {
        {"piket who",
         "[--at TIJDSTIP]",
         "wie er nu van dienst is, met telefoonnummer",
         {},
         {"--at"},
         0,
         0,
         who_command},
        {"piket ical",
         "[--persoon NAAM] [--functie FUNCTIE] [--out BESTAND]",
         "de diensten als agenda (.ics): van iemand, van een functie, of alle",
         {},
         {"--functie", "--out", "--persoon"},
         0,
         0,
         ical_command},
        {"piket check", "", "open, dubbele en onbevoegde diensten", {}, {}, 0, 0, check_command},
    };
}

}  // namespace noaber::cli
