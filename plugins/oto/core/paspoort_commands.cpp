// SPDX-License-Identifier: EUPL-1.2
// paspoort show, readiness, horizon: what the rules say, as JSON and as lines.
#include "commands.h"
#include "horizon.h"
#include "registratie.h"

#include <noaber/base/decimal.h>
#include <noaber/base/text.h>
#include <noaber/plugin/outcome.h>
#include <noaber/plugin/usage_error.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

using cli::Arguments;
using cli::Context;
using cli::Json;
using cli::Outcome;

std::string text_of(const std::optional<Date>& date) { return date ? date->to_text() : std::string(); }

Date chosen_day(const Arguments& arguments) {
    const auto typed = arguments.value("--op");
    if (!typed) return system_today();
    if (const auto date = Date::parse(*typed)) return *date;
    throw cli::UsageError(
        fmt::format("--op: \"{}\" is geen datum. Schrijf 2027-06-01 of 1-6-2027.", shorten(*typed, 40)));
}

Json codes_of(const Vakbeeld& beeld, const std::vector<std::size_t>& activiteiten) {
    Json codes = Json::array();
    for (const std::size_t one : activiteiten) codes.push_back(beeld.activiteiten[one].code);
    return codes;
}

// --- readiness ---

Json as_json(const Vakbeeld& beeld, const Normuitslag& uitslag) {
    return {{"eis", beeld.normen[uitslag.norm].eis},
            {"staat", in_woorden(uitslag.staat)},
            {"tot", text_of(uitslag.tot)},
            {"bewezen_tot", text_of(uitslag.bewezen_tot)}};
}

Json as_json(const Vakbeeld& beeld, const Persoongereedheid& one, Date op) {
    Json normen = Json::array();
    for (const Normuitslag& uitslag : one.normen) normen.push_back(as_json(beeld, uitslag));
    return {{"persoon", beeld.personen[one.persoon].naam},
            {"gereed", one.gereed},
            {"ontbreekt", ontbrekende_eisen(beeld, one)},
            {"herstel", codes_of(beeld, herstel(beeld, one, op, std::min(op, system_today())))},
            {"gereed_tot", text_of(one.gereed ? one.voldoet_tot : std::nullopt)},
            {"afwezig_tot", one.afwezig_tot && *one.afwezig_tot != never() ? one.afwezig_tot->to_text() : ""},
            {"afwezig", one.afwezig_tot.has_value()},
            {"normen", normen}};
}

Json as_json(const Vakbeeld& beeld, const Gemeentegereedheid& one) {
    return {{"gemeente", one.gemeente == geen ? "" : beeld.gemeenten[one.gemeente].naam},
            {"personen", one.personen},
            {"gereed", one.gereed}};
}

std::string in_line(const Vakbeeld& beeld, const Persoongereedheid& one, Date op) {
    std::string why;
    for (const std::string& eis : ontbrekende_eisen(beeld, one)) why += (why.empty() ? "ontbreekt: " : ", ") + eis;
    if (one.afwezig_tot) why += why.empty() ? "afwezig" : "; afwezig";
    std::string repair;
    for (const std::size_t activiteit : herstel(beeld, one, op, std::min(op, system_today())))
        repair += (repair.empty() ? "  (herstel: " : ", ") + beeld.activiteiten[activiteit].code;
    if (!repair.empty()) repair += ")";
    const std::string until = one.gereed && one.voldoet_tot ? " t/m " + in_figures(*one.voldoet_tot) : std::string();
    return fmt::format("    {:<28} {}{}", beeld.personen[one.persoon].naam,
                       one.gereed ? "gereed" + until : "niet gereed, " + why, repair);
}

Outcome readiness_command(Context& context, const Arguments& arguments) {
    const Date op = chosen_day(arguments);
    const Vakbeeld beeld = lees_vakbeeld(context.store());
    Outcome outcome;
    Json functies = Json::array();
    for (const Functiegereedheid& functie : gereedheid(beeld, op)) {
        Json personen = Json::array(), gemeenten = Json::array();
        outcome.lines.push_back(
            fmt::format("{:<30} {} gereed van {} nodig{}{}", beeld.functies[functie.functie].naam, functie.gereed,
                        functie.nodig, functie.onder_minimum() ? "  ONDER MINIMUM" : "",
                        functie.verloopt
                            ? fmt::format("; {} verloopt binnen {} maanden", functie.verloopt, months_of_notice)
                            : ""));
        for (const Persoongereedheid& one : functie.personen) {
            personen.push_back(as_json(beeld, one, op));
            outcome.lines.push_back(in_line(beeld, one, op));
        }
        for (const Gemeentegereedheid& one : per_gemeente(beeld, functie)) gemeenten.push_back(as_json(beeld, one));
        functies.push_back({{"functie", beeld.functies[functie.functie].naam},
                            {"nodig", functie.nodig},
                            {"gereed", functie.gereed},
                            {"verloopt", functie.verloopt},
                            {"personen", personen},
                            {"gemeenten", gemeenten}});
    }
    if (functies.empty())
        outcome.lines.emplace_back("Er zijn nog geen functies. Importeer ze met: noaberctl import MAP");
    outcome.json = {{"op", op.to_text()}, {"functies", functies}};
    return outcome;
}

// --- horizon ---

std::string_view name_of(Uitvalsoort soort) {
    switch (soort) {
        case Uitvalsoort::norm: return "norm";
        case Uitvalsoort::afwezig: return "afwezig";
        case Uitvalsoort::vertrek: return "vertrek";
    }
    return {};
}

Json as_json(const Vakbeeld& beeld, const Functiehorizon& one) {
    Json maanden = Json::array(), oorzaken = Json::array(), herstel = Json::array(), activiteiten = Json::array();
    for (const Horizonmaand& month : one.maanden)
        maanden.push_back({{"maand", month.maand.to_text()}, {"gereed", month.gereed}});
    for (const Uitval& uitval : one.uitval)
        oorzaken.push_back({{"persoon", beeld.personen[uitval.persoon].naam},
                            {"soort", name_of(uitval.soort)},
                            {"eis", uitval.norm == geen ? "" : beeld.normen[uitval.norm].eis},
                            {"laatste_dag", text_of(uitval.laatste_dag)},
                            {"melding", in_woorden(beeld, uitval)}});
    for (const Horizonherstel& event : one.herstel) {
        const Vakactiviteit& activiteit = beeld.activiteiten[event.activiteit];
        herstel.push_back(activiteit.code);
        activiteiten.push_back({{"code", activiteit.code},
                                {"datum", text_of(activiteit.dag)},
                                {"personen", event.personen},
                                {"op_tijd", event.op_tijd}});
    }
    const Horizonmaand* month = one.onder ? &one.maanden[*one.onder] : nullptr;
    Json json{{"functie", beeld.functies[one.functie].naam},
              {"nodig", one.nodig},
              {"gereed", one.maanden.front().gereed},
              {"maand", nullptr},
              {"dag", nullptr},
              {"oorzaken", oorzaken},
              {"herstel", herstel},
              {"activiteiten", activiteiten},
              {"blijft_tekort", one.blijft_tekort},
              {"maanden", maanden}};
    if (month) json["maand"] = month->maand.to_text(), json["dag"] = month->dag.to_text();
    return json;
}

void add_lines(const Vakbeeld& beeld, const Functiehorizon& one, std::vector<std::string>& lines) {
    const std::string& functie = beeld.functies[one.functie].naam;
    if (!one.onder) {
        lines.push_back(fmt::format("{:<30} blijft op peil ({} nodig)", functie, one.nodig));
        return;
    }
    const Horizonmaand& month = one.maanden[*one.onder];
    lines.push_back(fmt::format("{:<30} {}: {} gereed van {} nodig (op {})", functie, in_woorden(month.maand),
                                month.gereed, one.nodig, in_words(month.dag)));
    for (const Uitval& uitval : one.uitval) lines.push_back("    " + in_woorden(beeld, uitval));
    for (const Horizonherstel& event : one.herstel) {
        const Vakactiviteit& activiteit = beeld.activiteiten[event.activiteit];
        lines.push_back(fmt::format("    {} op {} {} het voor {}", activiteit.code, in_words(*activiteit.dag),
                                    event.op_tijd ? "voorkomt" : "herstelt", event.personen));
    }
}

Outcome horizon_command(Context& context, const Arguments& arguments) {
    const auto typed = arguments.value("--tot");
    if (!typed) throw cli::UsageError("Geef --tot MAAND, bijvoorbeeld --tot 2028-12.");
    const auto tot = Maand::parse(*typed);
    if (!tot) throw cli::UsageError(fmt::format("--tot: \"{}\" is geen maand. Schrijf 2028-12.", shorten(*typed, 40)));
    const Date op = chosen_day(arguments);
    const Vakbeeld beeld = lees_vakbeeld(context.store());
    Outcome outcome;
    Json functies = Json::array();
    for (const Functiehorizon& one : horizon(beeld, op, *tot)) {
        functies.push_back(as_json(beeld, one));
        add_lines(beeld, one, outcome.lines);
    }
    outcome.json = {{"van", op.to_text()}, {"tot", tot->to_text()}, {"functies", functies}};
    return outcome;
}

// --- show ---

/// A record as its table has it: headers and words.
Json row_of(const Store& store, const Record& record, std::string_view without) {
    Json row = Json::object();
    for (const FieldInfo& field : record.entity->fields)
        if (!field.hidden && field.name != without) {
            const Value& value = record[field.name];
            row[field.name] =
                field.type == FieldType::date ? std::string(as_text(value)) : display_value(store, field, value);
        }
    return row;
}

template <class T>
Json rows_of(const Store& store, const Persoon& persoon) {
    Json rows = Json::array();
    for (const T& one : store.list<T>(Where{"persoon", persoon.id.text}))
        rows.push_back(row_of(store, to_record(one), "persoon"));
    return rows;
}

/// What somebody was registered at, the newest last, with the words of the event.
Json attendance_of(const Store& store, const Persoon& persoon) {
    std::vector<std::pair<Oto, Aanwezigheid>> all;
    for (Aanwezigheid& one : store.list<Aanwezigheid>(Where{"persoon", persoon.id.text}))
        if (const auto oto = store.find(one.oto)) all.emplace_back(*oto, std::move(one));
    std::ranges::stable_sort(all, {}, [](const auto& one) { return one.first.datum; });
    Json rows = Json::array();
    for (const auto& [oto, one] : all)
        rows.push_back({{"code", oto.code},
                        {"titel", oto.titel},
                        {"soort", fold(display_value(store, info_of<Oto>().field("soort"), to_record(oto)["soort"]))},
                        {"datum", text_of(oto.datum)},
                        {"status", in_woorden(one.status)},
                        {"beoordeling", one.beoordeling},
                        {"opmerking", one.opmerking}});
    return rows;
}

/// Functions that somebody holds or held, and where they stand to the norms of those of that day.
Json functions_of(const Vakbeeld& beeld, const Vakpersoon& persoon, Date op, std::vector<std::string>& lines) {
    Json functies = Json::array();
    for (const Vakvervulling& one : persoon.vervullingen) {
        Json functie{{"functie", beeld.functies[one.functie].naam},
                     {"vanaf", text_of(one.dagen.van)},
                     {"tot", text_of(one.dagen.tot)}};
        if (one.dagen.op(op)) {
            const Persoongereedheid stand = gereedheid_van(beeld, persoon, one.functie, op);
            functie.update(as_json(beeld, stand, op));
            functie.erase("persoon");
            lines.push_back(fmt::format("{}{}: {}", beeld.functies[one.functie].naam,
                                        one.dagen.van ? " sinds " + in_figures(*one.dagen.van) : std::string(),
                                        stand.gereed ? "gereed" : "niet gereed"));
            for (const Normuitslag& uitslag : stand.normen)
                lines.push_back(fmt::format("    {:<36} {}", beeld.normen[uitslag.norm].eis, in_woorden(uitslag)));
        }
        functies.push_back(std::move(functie));
    }
    return functies;
}

void add_rows(const char* heading, const Json& rows, std::vector<std::string>& lines) {
    if (rows.empty()) return;
    lines.emplace_back(heading);
    for (const Json& row : rows) {
        std::string line;
        for (const auto& [name, value] : row.items())
            if (value.is_string() && !value.get<std::string>().empty())
                line += (line.empty() ? "    " : "  ") + collapse_spaces(value.get<std::string>());
        lines.push_back(line);
    }
}

Outcome show_command(Context& context, const Arguments& arguments) {
    const Store& store = context.store();
    const Persoon persoon = persoon_met_naam(store, arguments.rest()[0]);
    const Date op = chosen_day(arguments);
    const Vakbeeld beeld = lees_vakbeeld(store, persoon.id);
    const Vakpersoon* vakpersoon = beeld.persoon(persoon.id);
    Outcome outcome;
    outcome.lines.push_back(fmt::format("{} ({}), op {}", persoon.naam, beeld.gemeente_van(*vakpersoon), in_words(op)));
    Json& json = outcome.json;
    json["persoon"] = persoon.naam;
    json["gemeente"] = beeld.gemeente_van(*vakpersoon);
    json["op"] = op.to_text();
    json["functies"] = functions_of(beeld, *vakpersoon, op, outcome.lines);
    json["oto"] = attendance_of(store, persoon);
    json["inzet"] = rows_of<Inzet>(store, persoon);
    json["certificaten"] = rows_of<Certificaat>(store, persoon);
    json["crisispassen"] = rows_of<Crisispas>(store, persoon);
    json["vrijstellingen"] = rows_of<Vrijstelling>(store, persoon);
    json["beoordelingen"] = rows_of<Beoordeling>(store, persoon);
    add_rows("OTO", json["oto"], outcome.lines);
    add_rows("Inzet", json["inzet"], outcome.lines);
    add_rows("Certificaten", json["certificaten"], outcome.lines);
    add_rows("Crisispassen", json["crisispassen"], outcome.lines);
    add_rows("Vrijstellingen", json["vrijstellingen"], outcome.lines);
    add_rows("Beoordelingen", json["beoordelingen"], outcome.lines);
    return outcome;
}

}  // namespace

std::vector<cli::Command> paspoort_commands() {
    return {
        {"paspoort show",
         "NAAM [--op DATUM]",
         "iemands Veiligheidspaspoort, en hoe het met de normen staat",
         {},
         {"--op"},
         1,
         1,
         show_command},
        {"paspoort readiness",
         "[--op DATUM]",
         "per functie: nodig, gereed, wie wat mist en wat het herstelt",
         {},
         {"--op"},
         0,
         0,
         readiness_command},
        {"paspoort horizon",
         "--tot MAAND [--op DATUM]",
         "in welke maand een functie onder haar minimum zakt, en waarom",
         {},
         {"--op", "--tot"},
         0,
         0,
         horizon_command},
    };
}

}  // namespace noaber::oto
