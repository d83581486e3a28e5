// SPDX-License-Identifier: EUPL-1.2
// jaarplan fix, changes and next-year.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/vaststellen.h>
#include <noaber/jaarplan/volgend_jaar.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace noaber::cli {

namespace {

Json as_json(const Vaststelling& vaststelling) {
    return {{"naam", vaststelling.naam}, {"datum", vaststelling.datum ? vaststelling.datum->to_text() : ""}};
}

Outcome fix_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Jaarplan plan = chosen_plan(store, arguments);
    Date datum = system_today();
    if (const auto typed = arguments.value("--op")) {
        const auto date = Date::parse(*typed);
        if (!date) throw UsageError(fmt::format("\"{}\" is geen datum. Schrijf 15-3-2017.", shorten(*typed, 40)));
        datum = *date;
    }
    const Vaststelling made = stel_vast(store, plan, arguments.rest()[0], datum);
    Outcome outcome;
    outcome.json = {{"vastgesteld", as_json(made)}, {"jaar", plan.jaar.value_or(0)}};
    outcome.lines.push_back(
        fmt::format("Jaarplan {}: {}, {}.", plan.jaar.value_or(0), made.naam, noaber::in_words(datum)));
    return outcome;
}

Json as_json(const ActiviteitWijziging& change) {
    Json fields = Json::array();
    for (const VeldWijziging& field : change.velden)
        fields.push_back({{"veld", field.veld}, {"oud", field.oud}, {"nieuw", field.nieuw}});
    return {{"code", change.code},
            {"titel", change.titel},
            {"soort", std::string(in_words(change.soort))},
            {"velden", fields}};
}

Outcome changes_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const auto baseline = gekozen_vaststelling(store, chosen_plan(store, arguments), arguments.value("--sinds"));
    const PlanWijzigingen changes = wijzigingen_sinds(store, baseline);
    Outcome outcome;
    Json list = Json::array();
    for (const ActiviteitWijziging& change : changes.activiteiten) {
        list.push_back(as_json(change));
        outcome.lines.push_back(fmt::format("{:<5} {}: {}", change.code, change.titel, in_words(change.soort)));
        for (const VeldWijziging& field : change.velden)
            outcome.lines.push_back(fmt::format("        {}: \"{}\" -> \"{}\"", field.label,
                                                shorten(collapse_spaces(field.oud), 60),
                                                shorten(collapse_spaces(field.nieuw), 60)));
    }
    outcome.lines.push_back(fmt::format("Sinds \"{}\": {} gewijzigd, toegevoegd of vervallen; {} gelijk.",
                                        baseline.naam, changes.activiteiten.size(), changes.gelijk));
    outcome.json = {{"sinds", as_json(baseline)}, {"wijzigingen", list}, {"gelijk", changes.gelijk}};
    return outcome;
}

/// Sets the choice of the codes that were given with an option. Throws InputError for a code that isn't there.
void choose(std::vector<MeeTeNemen>& all, const std::optional<std::string>& codes, Meenemen keuze) {
    if (!codes) return;
    for (const auto part : split(*codes, ',')) {
        const auto code = trim(part);
        if (code.empty()) continue;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const MeeTeNemen& one) { return equal_folded(one.code, code); });
        if (found == all.end())
            throw InputError(fmt::format("{} staat niet in dit jaarplan. Bekijk de codes met: noaberctl jaarplan list",
                                         shorten(code, 40)));
        found->keuze = keuze;
    }
}

Outcome next_year_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Jaarplan plan = chosen_plan(store, arguments);
    auto keuzes = mee_te_nemen(store, plan);
    choose(keuzes, arguments.value("--zonder-planning"), Meenemen::zonder_planning);
    choose(keuzes, arguments.value("--zonder"), Meenemen::niet);
    const Meegenomen carried = neem_mee(store, plan, keuzes);
    Outcome outcome;
    outcome.json = {{"jaar", carried.naar.jaar.value_or(0)},
                    {"meegenomen", carried.meegenomen},
                    {"bestond", carried.bestond},
                    {"niet", carried.niet}};
    outcome.lines.push_back(fmt::format("Naar jaarplan {}:", carried.naar.jaar.value_or(0)));
    const auto tell = [&](const char* what, const std::vector<std::string>& codes) {
        if (!codes.empty()) outcome.lines.push_back(fmt::format("  {} {}", what, fmt::join(codes, ", ")));
    };
    tell("meegenomen:", carried.meegenomen);
    tell("stond er al, gelaten:", carried.bestond);
    tell("niet meegenomen:", carried.niet);
    return outcome;
}

}  // namespace

std::vector<Command> version_commands() {
    return {
        {"jaarplan fix",
         "NAAM [--op DATUM] [--jaar N]",
         "het plan vaststellen zoals het nu is",
         {},
         {"--op", "--jaar"},
         1,
         1,
         fix_command},
        {"jaarplan changes",
         "[--sinds NAAM] [--jaar N]",
         "wat er sinds de vaststelling gewijzigd is",
         {},
         {"--sinds", "--jaar"},
         0,
         0,
         changes_command},
        {"jaarplan next-year",
         "[--zonder CODE,...] [--zonder-planning CODE,...] [--jaar N]",
         "het plan meenemen naar het volgende jaar",
         {},
         {"--zonder", "--zonder-planning", "--jaar"},
         0,
         0,
         next_year_command},
    };
}

}  // namespace noaber::cli
