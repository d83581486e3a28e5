// SPDX-License-Identifier: EUPL-1.2
// uren list and overdragen.
#include "command.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/belasting.h>
#include <noaber/jaarplan/overdragen.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <set>

namespace noaber::cli {

namespace {

Json quarter_json(const Store& store, const Kwartaalbelasting& one) {
    const auto titel = [&](const Id<Activiteit>& id) { return title_of(store, info_of<Activiteit>(), id.text); };
    Json parts = Json::array();
    for (const auto& lines : {waarom_belasting(one, titel), waarom_capaciteit(one)})
        for (const std::string& line : lines) parts.push_back(line);
    return {{"uren", one.uren}, {"capaciteit", one.capaciteit()}, {"te_veel", one.te_veel()}, {"waarom", parts}};
}

std::string in_line(const std::string& naam, const Belasting& belasting) {
    std::string line = fmt::format("{:<28}", shorten(naam, 28));
    for (const Kwartaalbelasting& one : belasting.kwartalen)
        line += fmt::format("  {:>6} / {:<6}{}", uren_in_woorden(one.uren), uren_in_woorden(one.capaciteit()),
                            one.te_veel() ? '!' : ' ');
    return line;
}

Outcome list_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Jaarplan plan = chosen_plan(store, arguments);
    const int jaar = static_cast<int>(plan.jaar.value_or(0));
    Outcome outcome;
    Json list = Json::array();
    outcome.lines.push_back(fmt::format("{:<28}  {:<16}  {:<16}  {:<16}  {}", fmt::format("Uren {}", jaar), "Q1", "Q2",
                                        "Q3", "Q4 (gepland / beschikbaar, ! is te veel)"));
    for (const auto& [persoon, belasting] : belastingen_van(store, plan)) {
        Json quarters = Json::array();
        for (const Kwartaalbelasting& one : belasting.kwartalen) quarters.push_back(quarter_json(store, one));
        list.push_back({{"persoon", persoon.naam}, {"kwartalen", quarters}});
        outcome.lines.push_back(in_line(persoon.naam, belasting));
    }
    outcome.json = {{"jaar", jaar}, {"mensen", list}};
    return outcome;
}

Id<Persoon> person(const Store& store, std::string_view naam) {
    return Id<Persoon>{find_by_name(store, info_of<Persoon>(), naam).id};
}

std::vector<Id<Persoon>> receivers(const Store& store, std::string_view names) {
    std::vector<Id<Persoon>> people;
    for (const auto name : split(names, ','))
        if (!trim(name).empty()) people.push_back(person(store, trim(name)));
    if (people.empty()) throw UsageError("Geef met --naar aan wie het werk gaat.");
    return people;
}

Overdrachtvraag question(Store& store, const Arguments& arguments) {
    const auto van = arguments.value("--van");
    if (!van) throw UsageError("Geef met --van wiens werk het is.");
    Overdrachtvraag vraag;
    vraag.jaarplan = chosen_plan(store, arguments);
    vraag.van = person(store, *van);
    const int jaar = static_cast<int>(vraag.jaarplan.jaar.value_or(0));
    vraag.vanaf_kwartaal = eerste_open_kwartaal(jaar, system_today());
    if (const auto asked = arguments.number("--vanaf-kwartaal")) {
        if (*asked < 1 || *asked > 4) throw UsageError("--vanaf-kwartaal is 1, 2, 3 of 4.");
        vraag.vanaf_kwartaal = *asked;
    }
    return vraag;
}

Outcome hand_over_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const auto naar = arguments.value("--naar");
    if (!naar) throw UsageError("Geef met --naar aan wie het werk gaat.");
    const auto people = receivers(store, *naar);
    const Overdrachtvraag vraag = question(store, arguments);
    for (const Id<Persoon>& one : people)
        if (one == vraag.van) throw InputError("Kies iemand anders: het werk staat al bij deze persoon.");
    Overdracht overdracht = plan_overdracht(store, vraag, people.front());
    if (people.size() > 1) verdeel_naar_ruimte(store, overdracht, people);
    const auto naam = [&](const Id<Persoon>& id) { return title_of(store, info_of<Persoon>(), id.text); };
    Outcome outcome;
    Json posts = Json::array();
    for (const Overdrachtpost& post : overdracht.posten) {
        posts.push_back({{"soort", to_text(post.soort)}, {"wat", post.titel}, {"naar", naam(post.naar)}});
        outcome.lines.push_back(fmt::format("{:<28} {:<50} → {}", to_text(post.soort), post.titel, naam(post.naar)));
    }
    Json loads = Json::array();
    for (const Overdrachtgevolg& one : gevolgen_van(store, overdracht, people)) {
        Json quarters = Json::array();
        for (std::size_t q = 0; q < quarters_in_year; ++q)
            quarters.push_back({{"voor", one.voor.kwartalen[q].uren},
                                {"na", one.na.kwartalen[q].uren},
                                {"capaciteit", one.na.kwartalen[q].capaciteit()}});
        loads.push_back({{"persoon", naam(one.voor.persoon)}, {"kwartalen", quarters}});
        outcome.lines.push_back("voor " + in_line(naam(one.voor.persoon), one.voor));
        outcome.lines.push_back("na   " + in_line(naam(one.voor.persoon), one.na));
    }
    const bool writes = !arguments.flag("--dry-run") && !overdracht.posten.empty();
    if (writes) draag_over(store, overdracht);
    outcome.lines.emplace_back(overdracht.posten.empty() ? "Er is niets over te dragen."
                               : writes                  ? "Overgedragen. Terugzetten kan met: noaberctl undo"
                                                         : "Er is niets geschreven (--dry-run).");
    outcome.json = {{"posten", posts}, {"belasting", loads}, {"geschreven", writes}};
    return outcome;
}

}  // namespace

std::vector<Command> uren_commands() {
    return {
        {"uren list",
         "[--jaar N]",
         "gepland en beschikbaar, per persoon en kwartaal",
         {},
         {"--jaar"},
         0,
         0,
         list_command},
        {"uren overdragen",
         "--van A --naar B[,C] [--vanaf-kwartaal N] [--jaar N] [--dry-run]",
         "al het open werk van iemand naar een of meer anderen",
         {"--dry-run"},
         {"--van", "--naar", "--vanaf-kwartaal", "--jaar"},
         0,
         0,
         hand_over_command},
    };
}

}  // namespace noaber::cli
