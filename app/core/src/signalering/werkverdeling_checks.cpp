// SPDX-License-Identifier: EUPL-1.2
// Checks of the werkverdeling: which gemeente gives whom, and for how many hours.
#include "signalering/checks.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/belasting.h>
#include <noaber/jaarplan/uren_reader.h>

#include <fmt/format.h>

#include <map>
#include <set>

namespace noaber::checks {

namespace {

/// The rows of each person who is known, by id.
std::map<std::string, std::vector<const Werkverdeling*>> rows_by_person(const Beeld& beeld) {
    std::map<std::string, std::vector<const Werkverdeling*>> rows;
    for (const Werkverdeling& regel : beeld.werkverdeling)
        if (beeld.persoon(regel.persoon)) rows[regel.persoon.text].push_back(&regel);
    return rows;
}

std::string name_of_gemeente(const Beeld& beeld, const Id<Gemeente>& id) {
    const Gemeente* gemeente = beeld.gemeente(id);
    return gemeente && gemeente->soort == GemeenteSoort::gemeente ? gemeente->naam : std::string();
}

std::string uren_melding(const Persoon& persoon, const std::string& written) {
    if (says_nothing(written))
        return fmt::format(
            "Bij {} staat in de werkverdeling geen tijdsinschatting. Vul die in, bijvoorbeeld: 8 uur per week.",
            persoon.naam);
    return fmt::format("De tijdsinschatting {} van {} is niet in uren te lezen. Schrijf bijvoorbeeld: 8 uur per week.",
                       in_quotes(written), persoon.naam);
}

/// What the werkverdeling says in hours a week, where that is more than there is; else "".
std::string te_veel_per_week(const Persoon& persoon, const std::vector<const Werkverdeling*>& rows) {
    double hours = 0;
    for (const Werkverdeling* regel : rows) hours += read_uren(regel->tijdsinschatting).value_or(0);
    constexpr double rounding = 1e-6;
    const double most = persoon.uren_per_week.value_or(uren_per_week_gewoon);
    if (hours <= most + rounding) return {};
    const std::string there_is = persoon.uren_per_week ? fmt::format("de {} uur die er zijn", uren_in_woorden(most))
                                                       : std::string("de ene dag (8 uur) die er is");
    return fmt::format("heeft {} uur per week, meer dan {}", uren_in_woorden(hours), there_is);
}

/// The quarters with more hours than there are after leave; "" when there are none.
std::string te_veel_per_kwartaal(const Belasting& belasting) {
    std::string words;
    for (std::size_t q = 0; q < quarters_in_year; ++q) {
        const Kwartaalbelasting& one = belasting.kwartalen[q];
        if (!one.te_veel()) continue;
        const std::string leave = one.verlofdagen ? fmt::format(" na {} dagen verlof", one.verlofdagen) : std::string();
        words += fmt::format("{}in Q{} {} uur, en er is {} uur{}", words.empty() ? "is te vol gepland: " : "; ", q + 1,
                             uren_in_woorden(one.uren), uren_in_woorden(one.capaciteit()), leave);
    }
    return words;
}

}  // namespace

void persoon_twee_gemeenten(const Beeld& beeld, Found& found) {
    const auto rows = rows_by_person(beeld);
    for (const Persoon& persoon : beeld.personen) {
        std::set<std::string> gemeenten{name_of_gemeente(beeld, persoon.gemeente)};
        if (const auto own = rows.find(persoon.id.text); own != rows.end())
            for (const Werkverdeling* regel : own->second) gemeenten.insert(name_of_gemeente(beeld, regel->gemeente));
        gemeenten.erase("");
        if (gemeenten.size() < 2) continue;
        std::string names;
        for (const std::string& naam : gemeenten) names += (names.empty() ? "" : " en ") + naam;
        found.push_back(over(persoon, "persoon-twee-gemeenten", Ernst::waarschuwing,
                             fmt::format("{} staat bij {}. Ga na of dat klopt.", persoon.naam, names)));
    }
}

void gemeente_zonder_aov(const Beeld& beeld, Found& found) {
    std::set<std::string> served;
    for (const Werkverdeling& regel : beeld.werkverdeling)
        if (beeld.persoon(regel.persoon)) served.insert(regel.gemeente.text);
    for (const Gemeente& gemeente : beeld.gemeenten) {
        if (gemeente.soort != GemeenteSoort::gemeente || served.contains(gemeente.id.text)) continue;
        found.push_back({"gemeente-zonder-aov", Ernst::waarschuwing, "gemeente", gemeente.naam,
                         fmt::format("In de werkverdeling staat niemand van {}. Vraag de gemeente wie haar AOV-er is.",
                                     gemeente.naam),
                         gemeente.id.text, ""});
    }
}

void uren_ontbreken(const Beeld& beeld, Found& found) {
    for (const auto& [id, rows] : rows_by_person(beeld)) {
        const auto unread = std::find_if(rows.begin(), rows.end(), [](const Werkverdeling* regel) {
            return !read_uren(regel->tijdsinschatting);
        });
        if (unread == rows.end()) continue;
        const Persoon& persoon = *beeld.persoon(Id<Persoon>{id});
        found.push_back(
            over(persoon, "uren-ontbreken", Ernst::info, uren_melding(persoon, (*unread)->tijdsinschatting)));
    }
}

void overbelast(const Beeld& beeld, Found& found) {
    const auto rows = rows_by_person(beeld);
    const auto belasting = bereken_belasting(beeld.jaar, beeld.personen, beeld.uren, beeld.afwezigheden);
    for (std::size_t i = 0; i < beeld.personen.size(); ++i) {
        const Persoon& persoon = beeld.personen[i];
        const auto own = rows.find(persoon.id.text);
        std::string words = own == rows.end() ? std::string() : te_veel_per_week(persoon, own->second);
        if (const std::string quarters = te_veel_per_kwartaal(belasting[i]); !quarters.empty())
            words += (words.empty() ? "" : ", en ") + quarters;
        if (words.empty()) continue;
        found.push_back(over(persoon, "overbelast", Ernst::waarschuwing,
                             fmt::format("{} {}. Verdeel het werk anders.", persoon.naam, words)));
    }
}

}  // namespace noaber::checks
