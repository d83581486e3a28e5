// SPDX-License-Identifier: EUPL-1.2
// oto list, show, attend.
#include "commands.h"
#include "doelgroep.h"
#include "registratie.h"

#include <noaber/base/stamp.h>
#include <noaber/base/text.h>
#include <noaber/plugin/outcome.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

using cli::Arguments;
using cli::Context;
using cli::Exit;
using cli::Json;
using cli::Outcome;

std::string text_of(const std::optional<Date>& date) { return date ? date->to_text() : std::string(); }

/// A choice as it is stored, for scripts: "gehouden".
std::string choice_of(const Store& store, const Oto& oto, std::string_view field) {
    return fold(display_value(store, info_of<Oto>().field(field), to_record(oto)[field]));
}

Json as_json(const Store& store, const Oto& oto) {
    return {{"code", oto.code},
            {"titel", oto.titel},
            {"soort", choice_of(store, oto, "soort")},
            {"datum", text_of(oto.datum)},
            {"einddatum", text_of(oto.einddatum)},
            {"tijd", oto.tijd},
            {"locatie", oto.locatie},
            {"doelgroep", oto.doelgroep},
            {"status", choice_of(store, oto, "status")}};
}

Outcome list_command(Context& context, const Arguments&) {
    const Store& store = context.store();
    std::vector<Oto> all = store.list<Oto>();
    std::ranges::stable_sort(all, [](const Oto& a, const Oto& b) {
        if (a.datum != b.datum) return a.datum < b.datum;
        return natural_order(a.code, b.code) < 0;
    });
    Outcome outcome;
    Json list = Json::array();
    for (const Oto& oto : all) {
        list.push_back(as_json(store, oto));
        outcome.lines.push_back(fmt::format("{:<10} {:<8} {:<10} {:<9} {:<40} {}", text_of(oto.datum), oto.code,
                                            choice_of(store, oto, "soort"), choice_of(store, oto, "status"),
                                            shorten(oto.titel, 40), oto.doelgroep));
    }
    if (all.empty()) outcome.lines.emplace_back("De OTO-kalender is nog leeg.");
    outcome.json = {{"oto", list}};
    return outcome;
}

Json attendees_of(const Store& store, const Oto& oto, std::vector<std::string>& lines) {
    std::vector<std::pair<std::string, Aanwezigheid>> all;
    for (Aanwezigheid& one : store.list<Aanwezigheid>(Where{"oto", oto.id.text}))
        all.emplace_back(title_of(store, info_of<Persoon>(), one.persoon.text), std::move(one));
    std::ranges::stable_sort(all, NaturalLess{}, [](const auto& one) { return std::string_view(one.first); });
    Json list = Json::array();
    for (const auto& [naam, one] : all) {
        list.push_back({{"naam", naam},
                        {"status", in_woorden(one.status)},
                        {"beoordeling", one.beoordeling},
                        {"opmerking", one.opmerking},
                        {"binnen_op", one.binnen_op}});
        lines.push_back(fmt::format("    {:<28} {:<9} {}", naam, in_woorden(one.status), one.beoordeling));
    }
    return list;
}

Outcome show_command(Context& context, const Arguments& arguments) {
    const Store& store = context.store();
    const Oto oto = oto_met_code(store, arguments.rest()[0]);
    const std::vector<Functie> functies = store.list<Functie>();
    const Doelgroep doelgroep = Doelgroeplezer(functies).lees(oto.doelgroep);
    Outcome outcome;
    outcome.lines.push_back(
        fmt::format("{} ({}, {})", titel_van(oto), choice_of(store, oto, "soort"), choice_of(store, oto, "status")));
    for (const FieldInfo& field : info_of<Oto>().fields) {
        const std::string words = display_value(store, field, to_record(oto)[field.name]);
        if (!field.hidden && !words.empty() && field.name != "code" && field.name != "titel")
            outcome.lines.push_back(fmt::format("    {:<20} {}", field.label, words));
    }
    outcome.json = as_json(store, oto);
    outcome.json["kosten"] = oto.kosten;
    outcome.json["activiteit"] =
        oto.activiteit.empty() ? oto.activiteit_tekst : title_of(store, info_of<Activiteit>(), oto.activiteit.text);
    Json held = Json::array(), guests = Json::array();
    for (const std::size_t one : doelgroep.functies) held.push_back(functies[one].naam);
    outcome.json["functies"] = held;
    outcome.json["onbekend_in_doelgroep"] = doelgroep.onbekend;
    outcome.json["aanwezigheid"] = attendees_of(store, oto, outcome.lines);
    for (const Gast& gast : store.list<Gast>(Where{"oto", oto.id.text})) {
        guests.push_back({{"naam", gast.naam}, {"organisatie", gast.organisatie}});
        outcome.lines.push_back(fmt::format("    {:<28} gast      {}", gast.naam, gast.organisatie));
    }
    outcome.json["gasten"] = guests;
    return outcome;
}

std::string_view name_of(Registratiegevolg gevolg) {
    switch (gevolg) {
        case Registratiegevolg::nieuw: return "nieuw";
        case Registratiegevolg::gewijzigd: return "gewijzigd";
        case Registratiegevolg::gelijk: return "gelijk";
    }
    return {};
}

Outcome attend_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Moment nu = Moment::of_milliseconds(system_milliseconds());
    const Deelname status = deelname_met_naam(arguments.rest()[2]);
    const Oto oto = oto_met_code(store, arguments.rest()[0]);
    const Persoon persoon = persoon_met_naam(store, arguments.rest()[1]);
    Outcome outcome;
    if (const std::string bezwaar = registratiebezwaar(oto, status, nu.date()); !bezwaar.empty()) {
        outcome.exit = Exit::found_something;
        outcome.json = {{"geweigerd", bezwaar}};
        outcome.lines.push_back(bezwaar);
        return outcome;
    }
    const Registratiegevolg gevolg = registreer(store, oto, persoon, status, nu);
    outcome.json = {{"oto", oto.code},
                    {"naam", persoon.naam},
                    {"status", in_woorden(status)},
                    {"gevolg", name_of(gevolg)}};
    outcome.lines.push_back(fmt::format("{}: {} {}", oto.code, persoon.naam,
                                        gevolg == Registratiegevolg::gelijk ? "stond er al zo" : in_woorden(status)));
    if (oto.status != OtoStatus::gehouden)
        outcome.lines.push_back(
            fmt::format("Het telt mee zodra {} op Gehouden staat: noaberctl set oto {} status gehouden", oto.code,
                        oto.code));
    return outcome;
}

}  // namespace

std::vector<cli::Command> oto_commands() {
    return {
        {"oto list", "", "de OTO-kalender", {}, {}, 0, 0, list_command},
        {"oto show", "CODE", "een OTO-activiteit, en wie er was", {}, {}, 1, 1, show_command},
        {"oto attend",
         "CODE NAAM STATUS",
         "registreert iemand: aanwezig, afgemeld, afwezig, te laat of reserve",
         {},
         {},
         3,
         3,
         attend_command},
    };
}

}  // namespace noaber::oto
