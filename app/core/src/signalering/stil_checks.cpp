// SPDX-License-Identifier: EUPL-1.2
// The check for activities that lie still: planned in a quarter that is over, and nothing was done.
#include "signalering/checks.h"

#include "signalering/stil_query.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>

#include <fmt/format.h>

#include <array>
#include <set>

namespace noaber::checks {

namespace {

struct Kwartaal {
    int nummer;
    Date van;
    Date tot;
    std::unordered_set<std::string> gewijzigd;  ///< records that people changed in it
};

/// The quarters of the year that are over and have an activity that was there before they ended.
std::vector<Kwartaal> quarters_to_look_at(const Beeld& beeld, const std::unordered_map<std::string, Date>& made) {
    std::optional<Date> earliest;
    for (const auto& [id, day] : made)
        if (!earliest || day < *earliest) earliest = day;
    std::vector<Kwartaal> quarters;
    for (int nummer = 1; earliest && nummer <= 4; ++nummer) {
        const auto quarter = static_cast<Quarter>(nummer);
        const Date van = first_day(beeld.jaar, quarter), tot = last_day(beeld.jaar, quarter);
        if (tot >= beeld.vandaag || tot < *earliest) continue;
        quarters.push_back({nummer, van, tot, gewijzigd_tussen(*beeld.store, van, tot)});
    }
    return quarters;
}

/// What was done for activities besides changing them: acties and meetings, by the activity's id.
class Gedaan {
public:
    explicit Gedaan(const Beeld& beeld) {
        for (const Actie& actie : beeld.acties)
            if (!actie.activiteit.empty()) m_acties[actie.activiteit.text].push_back(&actie);
        std::unordered_map<std::string, std::string> by_series;
        for (const Overlegregel& regel : beeld.overlegregels)
            if (!regel.activiteit.empty()) by_series[fold(regel.overleg)] = regel.activiteit.text;
        for (const Overleg& overleg : beeld.overleggen) {
            const auto series = by_series.find(fold(overleg.overleg));
            if (series != by_series.end() && overleg.status == OverlegStatus::gehouden && overleg.datum)
                m_overleggen[series->second].push_back(*overleg.datum);
        }
    }

    [[nodiscard]] bool in(const Kwartaal& kwartaal, const Id<Activiteit>& activiteit) const {
        const auto within = [&](Date day) { return day >= kwartaal.van && day <= kwartaal.tot; };
        if (const auto acties = m_acties.find(activiteit.text); acties != m_acties.end())
            for (const Actie* actie : acties->second)
                if (kwartaal.gewijzigd.contains(actie->id.text) || (actie->afgerond && within(*actie->afgerond)))
                    return true;
        const auto held = m_overleggen.find(activiteit.text);
        return held != m_overleggen.end() && std::any_of(held->second.begin(), held->second.end(), within);
    }

private:
    std::unordered_map<std::string, std::vector<const Actie*>> m_acties;
    std::unordered_map<std::string, std::vector<Date>> m_overleggen;
};

/// The quarters of the grid, or where it has none, those that the sheet surely means.
Quarters planned(const Lezing& lezing, const Kwartaalrij* rij) {
    const Quarters marks = rij ? marks_of(*rij) : Quarters();
    return marks.empty() ? lezing.planning.sure : marks;
}

}  // namespace

void activiteit_stil(const Beeld& beeld, Found& found) {
    if (!beeld.store || first_day(beeld.jaar, Quarter::q2) > beeld.vandaag) return;
    const auto made = ontstaan_op(*beeld.store, info_of<Activiteit>().name);
    const auto quarters = quarters_to_look_at(beeld, made);
    if (quarters.empty()) return;
    const Gedaan gedaan(beeld);
    for_each_activiteit(beeld, [&](const Activiteit& activiteit, const Lezing& lezing, const Kwartaalrij* rij) {
        const auto since = made.find(activiteit.id.text);
        if (since == made.end()) return;
        const Quarters when = planned(lezing, rij);
        Quarters still;
        for (const Kwartaal& kwartaal : quarters) {
            if (!when.has(kwartaal.nummer) || since->second > kwartaal.tot) continue;
            const bool changed =
                kwartaal.gewijzigd.contains(activiteit.id.text) || (rij && kwartaal.gewijzigd.contains(rij->id.text));
            if (!changed && !gedaan.in(kwartaal, activiteit.id)) still.add(kwartaal.nummer);
        }
        if (still.empty()) return;
        found.push_back(over(activiteit, "activiteit-stil", Ernst::info,
                             fmt::format("{} stond gepland in {}, en er is toen niets aan gedaan: geen wijziging, geen "
                                         "actie, geen overleg. Verzet de planning of leg vast wat er gebeurde.",
                                         activiteit.titel, still.to_text()),
                             "planning"));
    });
}

}  // namespace noaber::checks
