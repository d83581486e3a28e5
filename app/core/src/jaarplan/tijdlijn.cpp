// SPDX-License-Identifier: EUPL-1.2
// Bars and signs from grid, sheets, acties and meetings.
#include <noaber/jaarplan/tijdlijn.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/organisatie/organisatie.h>

#include <algorithm>
#include <map>

namespace noaber {

namespace {

std::vector<TijdlijnBalk> bars_of(const Quarters& marks, int jaar) {
    std::vector<TijdlijnBalk> bars;
    for (int quarter = 1; quarter <= 4; ++quarter) {
        if (!marks.has(quarter)) continue;
        const Date last = last_day(jaar, static_cast<Quarter>(quarter));
        if (quarter > 1 && marks.has(quarter - 1))
            bars.back().tot = last;
        else
            bars.push_back({first_day(jaar, static_cast<Quarter>(quarter)), last});
    }
    return bars;
}

class TimelineRows {
public:
    TimelineRows(const Store& store, const Jaarplan& plan) : m_jaar(static_cast<int>(plan.jaar.value_or(0))) {
        for (const Actie& actie : store.list<Actie>()) read(actie);
        for (const Werkgroep& one : store.list<Werkgroep>()) m_groups[one.id.text] = fold("Werkgroep " + one.naam);
        for (const Overleg& overleg : store.list<Overleg>()) read(overleg);
        std::map<std::string, Quarters> marks;
        for (const Kwartaalrij& rij : kwartaalrijen_of(store, plan)) marks.emplace(fold(rij.code), marks_of(rij));
        for (const Activiteit& activiteit : activiteiten_of(store, plan)) add(activiteit, marks[fold(activiteit.code)]);
    }
    std::vector<TijdlijnRij> done() { return std::move(m_rows); }

private:
    using Signs = std::map<std::string, std::vector<TijdlijnTeken>>;

    void put(Signs& signs, const std::string& key, TijdlijnSoort soort, const std::optional<Date>& day,
             std::string words) const {
        if (!key.empty() && day && day->year() == m_jaar) signs[key].push_back({soort, *day, std::move(words)});
    }
    void read(const Actie& actie) {
        if (actie.status == ActieStatus::vervallen) return;
        const bool done = !actie.is_open();
        put(m_acties, actie.activiteit.text, done ? TijdlijnSoort::actie_gedaan : TijdlijnSoort::actie,
            actie.vervaldatum, (done ? "Actie (gedaan): " : "Actie: ") + actie.titel);
    }
    void read(const Overleg& overleg) {
        if (overleg.status == OverlegStatus::vervallen) return;
        const auto group = m_groups.find(overleg.werkgroep.text);
        if (group != m_groups.end())
            put(m_overleggen, group->second, TijdlijnSoort::overleg, overleg.datum, "Overleg: " + overleg.overleg);
    }

    void add(const Activiteit& activiteit, const Quarters& marks) {
        if (!activiteit.groep.empty() && activiteit.groep != m_groep)
            m_rows.push_back({"", activiteit.groep, {}, {}, in_order(m_overleggen[fold(activiteit.groep)])});
        m_groep = activiteit.groep;
        put(m_acties, activiteit.id.text, TijdlijnSoort::dag, activiteit.dag, "De dag zelf");
        m_rows.push_back({activiteit.code, activiteit.titel, activiteit.id, bars_of(marks, m_jaar),
                          in_order(m_acties[activiteit.id.text])});
    }

    static std::vector<TijdlijnTeken> in_order(std::vector<TijdlijnTeken> signs) {
        std::stable_sort(signs.begin(), signs.end(),
                         [](const TijdlijnTeken& a, const TijdlijnTeken& b) { return a.datum < b.datum; });
        return signs;
    }

    int m_jaar;
    std::map<std::string, std::string> m_groups;  ///< id of a werkgroep → what its groep is called, folded
    Signs m_acties;                               ///< by activity
    Signs m_overleggen;                           ///< by groep
    std::string m_groep;
    std::vector<TijdlijnRij> m_rows;
};

}  // namespace

std::vector<TijdlijnRij> tijdlijn(const Store& store, const Jaarplan& plan) { return TimelineRows(store, plan).done(); }

}  // namespace noaber
