// SPDX-License-Identifier: EUPL-1.2
// overleg plan, list, agenda, count, document and mail; agenda ical; actie mail.
#include "command.h"

#include <noaber/base/new_file.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/jaarplan/telling.h>
#include <noaber/jaarplan/vergadering.h>
#include <noaber/report/document_file.h>
#include <noaber/report/ical.h>
#include <noaber/report/mail.h>
#include <noaber/report/verslag.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

Outcome plan_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const auto asked = arguments.number("--jaar");
    const int jaar =
        asked ? *asked : static_cast<int>(chosen_plan(store, arguments).jaar.value_or(system_today().year()));
    const OverlegJaar overleggen = bereken_overleggen(store, jaar);
    const std::size_t written = plan_overleggen(store, overleggen, jaar);
    Outcome outcome;
    Json list = Json::array();
    for (const OverlegVoorstel& one : overleggen.voorstellen) {
        const std::string when = one.datum ? one.datum->to_text() : std::string();
        list.push_back(
            {{"overleg", one.overleg}, {"datum", when}, {"volgens", one.volgens.to_text()}, {"reden", one.reden}});
        const bool moved = !one.datum || *one.datum != one.volgens;
        outcome.lines.push_back(
            fmt::format("{:<10}  {:<30} {}", one.datum ? when : "vervalt", one.overleg,
                        moved ? fmt::format("volgens de regel {}, maar: {}", one.volgens.to_text(), one.reden)
                              : one.reden));
    }
    Json wrong = Json::array();
    for (const OverlegFout& fout : overleggen.fouten) {
        wrong.push_back({{"overleg", fout.overleg}, {"reden", fout.reden}});
        outcome.lines.push_back(fmt::format("{}: {}", fout.overleg, fout.reden));
    }
    outcome.lines.push_back(fmt::format("{} overleggen toegevoegd; wat er al stond is gelaten.", written));
    outcome.exit = overleggen.fouten.empty() ? Exit::done : Exit::found_something;
    outcome.json = {{"jaar", jaar}, {"toegevoegd", written}, {"overleggen", list}, {"fouten", wrong}};
    return outcome;
}

std::string status_text(const Overleg& overleg) {
    switch (overleg.status) {
        case OverlegStatus::gehouden: return "gehouden";
        case OverlegStatus::vervallen: return "vervallen";
        case OverlegStatus::gepland: break;
    }
    return "gepland";
}

Json as_json(const Overleg& overleg) {
    return {{"overleg", overleg.overleg},
            {"datum", overleg.datum ? overleg.datum->to_text() : ""},
            {"tijd", overleg.tijd},
            {"locatie", overleg.locatie},
            {"status", status_text(overleg)}};
}

Outcome list_command(Context& context, const Arguments& arguments) {
    std::vector<Overleg> all = context.store().list<Overleg>();
    const auto jaar = arguments.number("--jaar");
    std::erase_if(all, [&](const Overleg& one) { return jaar && (!one.datum || one.datum->year() != *jaar); });
    std::ranges::stable_sort(all, {}, [](const Overleg& one) { return one.datum.value_or(Date()); });
    Outcome outcome;
    Json list = Json::array();
    for (const Overleg& one : all) {
        list.push_back(as_json(one));
        outcome.lines.push_back(fmt::format("{:<10} {:<13} {:<30} {:<10} {}",
                                            one.datum ? one.datum->to_text() : std::string(), one.tijd, one.overleg,
                                            status_text(one), one.locatie));
    }
    outcome.json = {{"overleggen", list}};
    if (list.empty()) outcome.lines.emplace_back("Geen overleggen.");
    return outcome;
}

std::optional<Date> asked_day(Store& store, const Arguments& arguments) {
    const auto typed = arguments.value("--datum");
    if (!typed) return std::nullopt;
    return Date::parse(as_text(parse_value(store, info_of<Overleg>().field("datum"), *typed)));
}

Overleg chosen_overleg(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    return zoek_overleg(store, arguments.rest()[0], asked_day(store, arguments), system_today());
}

/// The plan of the meeting's own year, where there is one.
std::vector<Agendapunt> agenda_for(Context& context, const Overleg& overleg) {
    const int jaar = overleg.datum.value_or(system_today()).year();
    const Jaarplan plan = find_jaarplan(context.store(), jaar).value_or(Jaarplan{});
    return agenda_van(load_beeld(context.store(), plan), context.workbench().checks(),
                      context.workbench().signaleringen(plan), overleg);
}

Outcome agenda_command(Context& context, const Arguments& arguments) {
    const Overleg overleg = chosen_overleg(context, arguments);
    const auto agenda = agenda_for(context, overleg);
    Outcome outcome;
    Json items = Json::array();
    for (const Agendapunt& item : agenda) {
        Json lines = Json::array();
        for (const Agendaregel& line : item.regels) lines.push_back(line.tekst);
        items.push_back({{"titel", item.titel}, {"reden", item.reden}, {"regels", lines}});
    }
    outcome.json = as_json(overleg);
    outcome.json["agenda"] = items;
    outcome.lines.push_back(overleg.overleg + ", " + wanneer_en_waar(overleg));
    for (std::string& line : agenda_in_text(agenda)) outcome.lines.push_back(std::move(line));
    return outcome;
}

Outcome held_command(Context& context, const Arguments& arguments) {
    if (!arguments.value("--datum")) throw UsageError("Zeg met --datum welk overleg gehouden is: --datum 9-5-2017.");
    const Overleg overleg = chosen_overleg(context, arguments);
    zet_gehouden(context.store(), overleg.id, als_tekst(agenda_for(context, overleg)));
    Outcome outcome;
    outcome.json = as_json(context.store().find(overleg.id).value());
    outcome.lines.push_back(titel_van(overleg) + " is gehouden; de agenda is vastgelegd.");
    return outcome;
}

Outcome count_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Jaarplan plan = chosen_plan(store, arguments);
    const int jaar = static_cast<int>(plan.jaar.value_or(system_today().year()));
    Outcome outcome;
    Json list = Json::array();
    for (const Overlegtelling& one : tel_overleggen(store.list<Overlegregel>(), store.list<Overleg>(),
                                                    store.list<Activiteit>(Where{"jaarplan", plan.id.text}), jaar)) {
        const auto nodig = one.nodig();
        list.push_back({{"overleg", one.overleg},
                        {"geschreven", one.geschreven},
                        {"nodig", nodig ? Json(*nodig) : Json()},
                        {"gepland", one.gepland.size()},
                        {"gehouden", one.gehouden.size()},
                        {"vervallen", one.vervallen.size()},
                        {"te_weinig", one.te_weinig()}});
        outcome.lines.push_back(fmt::format("{:<30} nodig {:>2}, gepland {:>2}, gehouden {:>2}, vervallen {:>2}{}",
                                            one.overleg, nodig ? std::to_string(*nodig) : "–", one.gepland.size(),
                                            one.gehouden.size(), one.vervallen.size(),
                                            one.te_weinig() ? "  te weinig" : ""));
        if (one.te_weinig()) outcome.exit = Exit::found_something;
    }
    outcome.json = {{"jaar", jaar}, {"telling", list}};
    if (list.empty()) outcome.lines.emplace_back("Geen overleggen.");
    return outcome;
}

std::string out_file(const Arguments& arguments) {
    const auto out = arguments.value("--out");
    if (!out) throw UsageError("Zeg met --out BESTAND waar het naartoe moet.");
    return *out;
}

Outcome written(const std::string& file) {
    Outcome outcome;
    outcome.json = {{"bestand", file}};
    outcome.lines.push_back("Geschreven: " + file);
    return outcome;
}

Outcome document_command(Context& context, const Arguments& arguments) {
    const std::string file = out_file(arguments);
    const Overleg overleg = chosen_overleg(context, arguments);
    SilentProgress progress;
    write_document(verslag_van(context.store(), overleg, agenda_for(context, overleg)), file, progress);
    return written(file);
}

Outcome written_mail(const Mail& mail, const std::string& file) {
    write_whole_file(file, eml_van(mail, new_uuid(), system_milliseconds()));
    Outcome outcome = written(file);
    outcome.json["aan"] = Json::array();
    for (const Geadresseerde& one : mail.aan) outcome.json["aan"].push_back(one.adres);
    outcome.json["zonder_adres"] = mail.zonder_adres;
    outcome.lines.emplace_back("Open het in je mailprogramma en verstuur het daar; Noaber verstuurt niets.");
    for (const std::string& one : mail.zonder_adres) outcome.lines.push_back("Heeft geen e-mailadres: " + one);
    return outcome;
}

Outcome invitation_command(Context& context, const Arguments& arguments) {
    const std::string file = out_file(arguments);
    const Overleg overleg = chosen_overleg(context, arguments);
    return written_mail(uitnodiging_voor(context.store(), overleg, agenda_for(context, overleg)), file);
}

Persoon chosen_persoon(Store& store, std::string_view naam) {
    return from_record<Persoon>(find_by_name(store, info_of<Persoon>(), naam));
}

Outcome reminder_command(Context& context, const Arguments& arguments) {
    const std::string file = out_file(arguments);
    Store& store = context.store();
    return written_mail(herinnering_aan(store, chosen_persoon(store, arguments.rest()[0]), system_today()), file);
}

Outcome ical_command(Context& context, const Arguments& arguments) {
    const std::string file = out_file(arguments);
    const auto naam = arguments.value("--persoon");
    if (!naam) throw UsageError("Zeg met --persoon NAAM van wie de agenda is.");
    Store& store = context.store();
    write_whole_file(file, ical_van(store, chosen_persoon(store, *naam), system_milliseconds()));
    return written(file);
}

}  // namespace

std::vector<Command> overleg_commands() {
    return {
        {"overleg plan",
         "[--jaar N]",
         "de overleggen van een jaar volgens de regels",
         {},
         {"--jaar"},
         0,
         0,
         plan_command},
        {"overleg list", "[--jaar N]", "alle overleggen op datum", {}, {"--jaar"}, 0, 0, list_command},
        {"overleg agenda", "NAAM [--datum DATUM]", "de agenda van een overleg", {}, {"--datum"}, 1, 1, agenda_command},
        {"overleg held",
         "NAAM --datum DATUM",
         "een overleg is gehouden; legt de agenda vast",
         {},
         {"--datum"},
         1,
         1,
         held_command},
        {"overleg count",
         "[--jaar N]",
         "hoeveel er nodig, gepland, gehouden en vervallen zijn",
         {},
         {"--jaar"},
         0,
         0,
         count_command},
        {"overleg document",
         "NAAM [--datum DATUM] --out BESTAND",
         "het verslag als .html, .pdf of .docx",
         {},
         {"--datum", "--out"},
         1,
         1,
         document_command},
        {"overleg mail",
         "NAAM [--datum DATUM] --out BESTAND",
         "de uitnodiging als .eml, om zelf te versturen",
         {},
         {"--datum", "--out"},
         1,
         1,
         invitation_command},
        {"actie mail",
         "NAAM --out BESTAND",
         "een herinnering aan iemands acties die over tijd zijn, als .eml",
         {},
         {"--out"},
         1,
         1,
         reminder_command},
        {"agenda ical",
         "--persoon NAAM --out BESTAND",
         "iemands deadlines en overleggen als .ics",
         {},
         {"--persoon", "--out"},
         0,
         0,
         ical_command},
    };
}

}  // namespace noaber::cli
