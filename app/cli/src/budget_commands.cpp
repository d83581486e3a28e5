// SPDX-License-Identifier: EUPL-1.2
// budget list and sums; doel list.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/budgetsom.h>
#include <noaber/jaarplan/doelkoers.h>
#include <noaber/jaarplan/plan.h>

#include <fmt/format.h>

namespace noaber::cli {

namespace {

constexpr std::array splits{BudgetPer::werkgroep, BudgetPer::soort, BudgetPer::kwartaal, BudgetPer::status};

double in_euros(std::int64_t cents) { return static_cast<double>(cents) / 100; }

Json sum_json(const Budgetsom& som) {
    return {{"laagste", in_euros(som.laagste)},
            {"hoogste", in_euros(som.hoogste)},
            {"voorbehoud_laagste", in_euros(som.voorbehoud_laagste)},
            {"voorbehoud_hoogste", in_euros(som.voorbehoud_hoogste)},
            {"pm", som.pm},
            {"nnb", som.nnb},
            {"zonder_bedrag", som.onleesbaar},
            {"leeg", som.leeg},
            {"woorden", in_words(som)}};
}

std::vector<Budgetregel> lines_of(const Store& store, const Jaarplan& plan) {
    auto regels = store.list<Budgetregel>(Where{"jaarplan", plan.id.text});
    std::stable_sort(regels.begin(), regels.end(), [](const Budgetregel& a, const Budgetregel& b) {
        return natural_order(a.omschrijving, b.omschrijving) < 0;
    });
    return regels;
}

Outcome list_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Jaarplan plan = chosen_plan(store, arguments);
    const Budgetindeling indeling(store.list<Werkgroep>(), activiteiten_of(store, plan));
    Outcome outcome;
    Json list = Json::array();
    for (const Budgetregel& regel : lines_of(store, plan)) {
        Json one{{"omschrijving", regel.omschrijving}};
        for (const BudgetPer per : splits) one[fold(to_text(per))] = indeling.deel(regel, per);
        for (const Bedragsoort soort : alle_bedragsoorten) one[fold(to_text(soort))] = bedrag_van(regel, soort);
        list.push_back(one);
        outcome.lines.push_back(fmt::format("{:<44} {:<20} {:<10} {}", shorten(regel.omschrijving, 44),
                                            shorten(indeling.deel(regel, BudgetPer::werkgroep), 20),
                                            indeling.deel(regel, BudgetPer::kwartaal), regel.raming));
    }
    if (list.empty()) outcome.lines.emplace_back("Geen budgetregels.");
    outcome.json = {{"regels", list}};
    return outcome;
}

BudgetPer chosen_split(const Arguments& arguments) {
    const auto asked = arguments.value("--per");
    if (!asked) return BudgetPer::werkgroep;
    for (const BudgetPer per : splits)
        if (equal_folded(to_text(per), *asked)) return per;
    throw UsageError("--per is werkgroep, soort, kwartaal of status.");
}

Outcome sums_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Jaarplan plan = chosen_plan(store, arguments);
    const BudgetPer per = chosen_split(arguments);
    const auto regels = lines_of(store, plan);
    const Budgetindeling indeling(store.list<Werkgroep>(), activiteiten_of(store, plan));
    Outcome outcome;
    Json delen = Json::array();
    const auto tell = [&](const Budgetdeel& deel) {
        const std::string naam = deel.naam.empty() ? "(niet gezegd)" : deel.naam;
        Json one{{"naam", deel.naam}, {"regels", deel.regels.size()}};
        outcome.lines.push_back(naam);
        for (const Bedragsoort soort : alle_bedragsoorten) {
            one[fold(to_text(soort))] = sum_json(deel.som(soort));
            if (deel.som(soort).zegt_iets())
                outcome.lines.push_back(fmt::format("  {:<10} {}", to_text(soort), in_words(deel.som(soort))));
        }
        return one;
    };
    for (const Budgetdeel& deel : budget_per(regels, indeling, per)) delen.push_back(tell(deel));
    const Json totaal = tell(budget_totaal(regels));
    outcome.json = {{"per", fold(to_text(per))}, {"delen", delen}, {"totaal", totaal}};
    return outcome;
}

Json goals(const Store& store, const Jaarplan& plan, std::vector<std::string>& lines) {
    const auto activiteiten = activiteiten_of(store, plan);
    const auto codes = [&](const std::vector<std::size_t>& which) {
        Json all = Json::array();
        for (const std::size_t i : which) all.push_back(activiteiten[i].code);
        return all;
    };
    const Dekking dekking = bereken_dekking(store.list<Speerpunt>(), activiteiten);
    Json doelen = Json::array();
    for (const Doeldekking& doel : dekking.doelen) {
        Json punten = Json::array();
        lines.push_back(fmt::format("{:>4}  {}", doel.aantal(), doel.doelstelling));
        for (const Speerpuntdekking& one : doel.speerpunten) {
            punten.push_back({{"speerpunt", one.speerpunt.speerpunt}, {"activiteiten", codes(one.activiteiten)}});
            lines.push_back(fmt::format("{:>8}  {}", one.activiteiten.size(), one.speerpunt.speerpunt));
        }
        doelen.push_back({{"doelstelling", doel.doelstelling}, {"aantal", doel.aantal()}, {"speerpunten", punten}});
    }
    lines.push_back(fmt::format("{:>4}  zonder speerpunt", dekking.zonder.size()));
    return {{"doelen", doelen}, {"zonder_speerpunt", codes(dekking.zonder)}};
}

Json optional_number(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

Outcome goals_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    Outcome outcome;
    outcome.json = goals(store, chosen_plan(store, arguments), outcome.lines);
    Json list = Json::array();
    const auto metingen = store.list<Meting>();
    for (const Indicator& indicator : store.list<Indicator>()) {
        const Koers koers = koers_van(indicator, metingen);
        list.push_back({{"indicator", indicator.indicator},
                        {"doelstelling", indicator.doelstelling},
                        {"stand", fold(to_text(koers.stand))},
                        {"gemeten", optional_number(koers.laatste ? koers.laatste->waarde : std::nullopt)},
                        {"gevraagd", optional_number(koers.gevraagd)},
                        {"waarom", waarom_koers(indicator, koers)}});
        outcome.lines.push_back(fmt::format("{:<12} {}", to_text(koers.stand), indicator.indicator));
    }
    outcome.json["indicatoren"] = list;
    return outcome;
}

}  // namespace

std::vector<Command> budget_commands() {
    return {
        {"budget list", "[--jaar N]", "de budgetregels", {}, {"--jaar"}, 0, 0, list_command},
        {"budget sums",
         "[--per werkgroep|soort|kwartaal|status] [--jaar N]",
         "wat het samen kost, en wat daar niet in zit",
         {},
         {"--per", "--jaar"},
         0,
         0,
         sums_command},
        {"doel list",
         "[--jaar N]",
         "wat de doelen dient, en hoe de indicatoren ervoor staan",
         {},
         {"--jaar"},
         0,
         0,
         goals_command},
    };
}

}  // namespace noaber::cli
