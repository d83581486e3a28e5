// SPDX-License-Identifier: EUPL-1.2
// Checks of the planning: what the sheet says against the marks of the quarter grid.
#include "signalering/checks.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>

#include <fmt/format.h>

namespace noaber::checks {

namespace {

Quarters marks(const Kwartaalrij* rij) { return rij ? marks_of(*rij) : Quarters(); }

/// The words mean something in this year that the grid could show.
bool asks_for_marks(const PlanningMeaning& planning, int jaar) {
    if (planning.whole_year || planning.recurrence || !planning.named.empty()) return true;
    return std::any_of(planning.dates.begin(), planning.dates.end(),
                       [&](const Date& date) { return date.year() == jaar; });
}

bool says_when(const PlanningMeaning& planning) { return planning.kind != PlanningMeaning::Kind::nothing; }

std::string sheet_says_nothing(const std::string& planning) {
    return trim(planning).empty() ? "het blad zegt niet wanneer" : "op het blad staat " + in_quotes(planning);
}

}  // namespace

void planning_ontbreekt_in_rooster(const Beeld& beeld, Found& found) {
    for_each_activiteit(beeld, [&](const Activiteit& activiteit, const Lezing& lezing, const Kwartaalrij* rij) {
        if (!marks(rij).empty() || !asks_for_marks(lezing.planning, beeld.jaar)) return;
        found.push_back(over(activiteit, "planning-ontbreekt-in-rooster", Ernst::waarschuwing,
                             fmt::format("Het blad zegt {}, maar {}. Neem de planning van het blad over.",
                                         in_quotes(activiteit.planning),
                                         rij ? "in de kwartaalplanning staat geen kruisje"
                                             : "de activiteit staat niet in de kwartaalplanning"),
                             "planning"));
    });
}

void planning_ontbreekt_in_blad(const Beeld& beeld, Found& found) {
    constexpr auto code = "planning-ontbreekt-in-blad";
    for_each_activiteit(beeld, [&](const Activiteit& activiteit, const Lezing& lezing, const Kwartaalrij* rij) {
        if (marks(rij).empty() || says_when(lezing.planning)) return;
        found.push_back(over(activiteit, code, Ernst::waarschuwing,
                             fmt::format("De kwartaalplanning zegt {}, maar {}. Vul de planning op het blad in.",
                                         marks(rij).to_text(), sheet_says_nothing(activiteit.planning)),
                             "planning"));
    });
    for_each_rij_zonder_blad(beeld, [&](const Kwartaalrij& rij) {
        if (marks_of(rij).empty()) return;
        found.push_back(over(
            rij, code, Ernst::waarschuwing,
            fmt::format("De kwartaalplanning zegt {}, maar {} heeft geen blad. Maak een blad of haal de regel weg.",
                        marks_of(rij).to_text(), rij.code),
            ""));
    });
}

void planning_verschilt(const Beeld& beeld, Found& found) {
    for_each_activiteit(beeld, [&](const Activiteit& activiteit, const Lezing& lezing, const Kwartaalrij* rij) {
        if (marks(rij).empty() || !says_when(lezing.planning) || fits(lezing.planning, marks(rij))) return;
        found.push_back(over(activiteit, "planning-verschilt", Ernst::fout,
                             fmt::format("Het blad zegt {}, de kwartaalplanning {}. Maak ze gelijk.",
                                         in_quotes(activiteit.planning), marks(rij).to_text()),
                             "planning"));
    });
}

void planning_onzeker(const Beeld& beeld, Found& found) {
    for_each_activiteit(beeld, [&](const Activiteit& activiteit, const Lezing& lezing, const Kwartaalrij*) {
        if (!lezing.planning.unsure) return;
        found.push_back(over(activiteit, "planning-onzeker", Ernst::waarschuwing,
                             fmt::format("De planning is nog onzeker: {}. Leg vast wanneer het wordt.",
                                         in_quotes(activiteit.planning)),
                             "planning"));
    });
}

void planning_leeg(const Beeld& beeld, Found& found) {
    constexpr auto code = "planning-leeg";
    for_each_activiteit(beeld, [&](const Activiteit& activiteit, const Lezing& lezing, const Kwartaalrij* rij) {
        if (!marks(rij).empty() || says_when(lezing.planning)) return;
        const bool empty = trim(activiteit.planning).empty();
        found.push_back(
            over(activiteit, code, Ernst::waarschuwing,
                 empty
                     ? "Nergens staat wanneer het gebeurt. Vul de planning op het blad in."
                     : fmt::format(
                           "Bij planning staat {} en in de kwartaalplanning geen kruisje. Vul in wanneer het gebeurt.",
                           in_quotes(activiteit.planning)),
                 "planning"));
    });
    for_each_rij_zonder_blad(beeld, [&](const Kwartaalrij& rij) {
        if (!marks_of(rij).empty()) return;
        found.push_back(
            over(rij, code, Ernst::waarschuwing,
                 fmt::format("{} heeft geen blad en in de kwartaalplanning geen kruisje. Vul in wanneer het gebeurt.",
                             rij.code),
                 ""));
    });
}

}  // namespace noaber::checks
