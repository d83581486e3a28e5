// SPDX-License-Identifier: EUPL-1.2
// Sums of the budget: what is firm, what is under reserve, and what nobody may take for zero.
#include <noaber/jaarplan/budgetsom.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

Budgetregel regel(std::string raming, std::string soort = "oefening") {
    Budgetregel one;
    one.raming = std::move(raming);
    one.soort = std::move(soort);
    return one;
}

std::string sum_of(const std::vector<const char*>& amounts) {
    std::vector<Budgetregel> regels;
    for (const char* amount : amounts) regels.push_back(regel(amount));
    return in_words(budget_totaal(regels).som(Bedragsoort::raming));
}

const std::vector<Werkgroep> werkgroepen{{{"wg1"}, "PIM"}, {{"wg2"}, "OTO Bevolkingszorg"}};

std::vector<Activiteit> activiteiten() {
    Activiteit a2;
    a2.id.text = "a2";
    a2.groep = "Werkgroep PIM";
    return {a2};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(budget)

BOOST_AUTO_TEST_CASE(amounts_are_read_and_none_that_is_unknown_is_zero) {
    const struct {
        const char* name;
        std::vector<const char*> amounts;
        const char* words;
    } cases[] = {
        {"nothing", {}, ""},
        {"empty lines say nothing", {"", " "}, ""},
        {"two amounts", {"€ 3.000,-", "1500"}, "€ 4.500"},
        {"cents", {"€ 10,50", "€ 1,25"}, "€ 11,75"},
        {"a range", {"€ 2.000 - € 3.000", "€ 500"}, "€ 2.500 tot € 3.500"},
        {"no costs is an amount of nothing", {"n.v.t."}, "€ 0"},
        {"pm is not zero", {"pm", "P.M."}, "2 × pm"},
        {"n.n.b. is not zero", {"n.n.b.", "??"}, "2 × n.n.b."},
        {"beside an amount", {"Ca. € 3000,-", "pm", "n.n.b."}, "€ 3.000 + 1 × pm, 1 × n.n.b."},
        {"words without an amount", {"Drukkosten voor het boekje."}, "1 × zonder bedrag"},
        {"under reserve is apart", {"€ 500 onder voorbehoud", "€ 1.000"}, "€ 1.000 + € 500 onder voorbehoud"},
        {"only under reserve", {"€ 500 onder voorbehoud"}, "€ 500 onder voorbehoud"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(sum_of(c.amounts) == c.words);
        }
}

BOOST_AUTO_TEST_CASE(parts_by_werkgroep_kind_quarter_and_status) {
    std::vector<Budgetregel> regels(4);
    regels[0].werkgroep.text = "wg2";
    regels[0].activiteit.text = "a2";  // the line's own werkgroep holds
    regels[0].soort = "Oefening";
    regels[1].activiteit.text = "a2";
    regels[1].soort = "oefening ";
    regels[1].kwartaal = BudgetKwartaal::q2;
    regels[2].status = BudgetStatus::politieke_afspraak;
    regels[2].kwartaal = BudgetKwartaal::q1;
    regels[3].status = BudgetStatus::wettelijke_taak;
    const Budgetindeling indeling(werkgroepen, activiteiten());
    const auto parts = [&](BudgetPer per) {
        std::string text;
        for (const Budgetdeel& deel : budget_per(regels, indeling, per))
            text += (text.empty() ? "" : "; ") + deel.naam + " " + std::to_string(deel.regels.size());
        return text;
    };
    BOOST_TEST(parts(BudgetPer::werkgroep) == "OTO Bevolkingszorg 1; PIM 1;  2");
    BOOST_TEST(parts(BudgetPer::soort) == "Oefening 2;  2");
    BOOST_TEST(parts(BudgetPer::kwartaal) == "Q1 1; Q2 1; Hele jaar 2");
    BOOST_TEST(parts(BudgetPer::status) == "Wettelijke taak 1; Politieke afspraak 1;  2");
}

BOOST_AUTO_TEST_CASE(a_stated_total_against_its_lines) {
    using Uitkomst = Totaalvergelijking::Uitkomst;
    const struct {
        const char* name;
        const char* onderdeel;
        const char* bedrag;
        std::vector<Budgetregel> regels;
        Uitkomst uitkomst;
    } cases[] = {
        {"the same", "Totaal", "€ 3.000", {regel("1000"), regel("2000")}, Uitkomst::klopt},
        {"within a range", "totaal", "€ 2.800", {regel("€ 2.500 - € 3.000")}, Uitkomst::klopt},
        {"lower", "Totaal", "€ 2.999", {regel("1000"), regel("2000")}, Uitkomst::lager},
        {"lower, and something is unknown: still lower",
         "Totaal",
         "€ 2.000",
         {regel("3000"), regel("pm")},
         Uitkomst::lager},
        {"higher", "Totaal", "€ 3.500", {regel("3000")}, Uitkomst::hoger},
        {"higher, and pm may be the rest",
         "Totaal",
         "€ 3.500",
         {regel("3000"), regel("pm")},
         Uitkomst::hoger_misschien},
        {"higher, and a line is not estimated yet",
         "Totaal",
         "€ 3.500",
         {regel("3000"), regel("")},
         Uitkomst::hoger_misschien},
        {"what is under reserve was added",
         "Totaal",
         "€ 3.500",
         {regel("3000"), regel("€ 500 onder voorbehoud")},
         Uitkomst::hoger_misschien},
        {"more than all of that",
         "Totaal",
         "€ 3.501",
         {regel("3000"), regel("€ 500 onder voorbehoud")},
         Uitkomst::hoger},
        {"of a kind", "Drukwerk", "€ 100", {regel("100", "drukwerk"), regel("900")}, Uitkomst::klopt},
        {"of a werkgroep", "Werkgroep PIM", "€ 100",
         [] {
             std::vector<Budgetregel> all{regel("100"), regel("900")};
             all[0].activiteit.text = "a2";
             return all;
         }(),
         Uitkomst::klopt},
        {"of nothing that there is", "Vervoer", "€ 100", {regel("100")}, Uitkomst::zonder_regels},
        {"no amount", "Totaal", "n.n.b.", {regel("100")}, Uitkomst::niet_te_lezen},
    };
    const Budgetindeling indeling(werkgroepen, activiteiten());
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto found = vergelijk_totaal({{}, {}, c.onderdeel, c.bedrag}, c.regels, indeling);
            BOOST_TEST(static_cast<int>(found.uitkomst) == static_cast<int>(c.uitkomst));
        }
}

BOOST_AUTO_TEST_SUITE_END()
