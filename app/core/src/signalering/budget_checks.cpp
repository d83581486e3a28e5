// SPDX-License-Identifier: EUPL-1.2
// Checks of the budget: stated totals that differ from their lines.
#include "signalering/checks.h"

#include <noaber/jaarplan/budgetsom.h>

#include <fmt/format.h>

namespace noaber::checks {

namespace {

using Uitkomst = Totaalvergelijking::Uitkomst;

/// "; daarbuiten € 500 onder voorbehoud, 2 × pm": what the sum of the lines leaves out.
std::string left_out(const Budgetsom& som) {
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "; daarbuiten " : ", ") + part; };
    if (som.voorbehoud > 0)
        add(bedrag_in_woorden(som.voorbehoud_laagste, som.voorbehoud_hoogste) + " onder voorbehoud");
    if (som.onbekend() > 0) add(onbekend_in_woorden(som));
    if (som.leeg > 0) add(fmt::format("{} × nog niet geraamd", som.leeg));
    return words;
}

std::string melding(const Budgettotaal& totaal, const Totaalvergelijking& vergelijking) {
    const std::string stated = bedrag_in_woorden(vergelijking.opgegeven.laagste, vergelijking.opgegeven.hoogste);
    if (vergelijking.uitkomst == Uitkomst::zonder_regels)
        return fmt::format("{} zou {} zijn, maar geen werkgroep of soort met budgetregels heet zo. Verbeter de naam.",
                           totaal.onderdeel, stated);
    const Budgetsom& som = vergelijking.regels;
    const char* what = vergelijking.uitkomst == Uitkomst::hoger_misschien ? "Dat kan het verschil verklaren; ga het na."
                                                                          : "Verbeter het totaal of de regels.";
    const std::string lines = bedrag_in_woorden(som.laagste, som.hoogste) + left_out(som);
    return fmt::format("{} zou {} zijn, de regels zijn samen {}{} {}", totaal.onderdeel, stated, lines,
                       lines.ends_with('.') ? "" : ".", what);
}

}  // namespace

void budget_telt_niet_op(const Beeld& beeld, Found& found) {
    const Budgetindeling indeling(beeld.werkgroepen, beeld.activiteiten);
    for (const Budgettotaal& totaal : beeld.budgettotalen) {
        const auto vergelijking = vergelijk_totaal(totaal, beeld.budgetregels, indeling);
        if (vergelijking.uitkomst == Uitkomst::klopt || vergelijking.uitkomst == Uitkomst::niet_te_lezen) continue;
        const Ernst ernst = vergelijking.uitkomst == Uitkomst::hoger_misschien ? Ernst::info : Ernst::waarschuwing;
        found.push_back({"budget-telt-niet-op", ernst, "budgettotaal", totaal.onderdeel, melding(totaal, vergelijking),
                         totaal.id.text, "bedrag"});
    }
}

}  // namespace noaber::checks
