// SPDX-License-Identifier: EUPL-1.2
// Adding up hours of people.
#include "otouren.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/tijd_reader.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace noaber::oto {

namespace {

/// People's events, by their id.
class Uren {
public:
    Uren(const Store& store, int jaar, Date vandaag) : m_store(store), m_vandaag(vandaag) {
        for (Oto& one : store.list<Oto>())
            if (one.datum && one.datum->year() == jaar && one.status != OtoStatus::vervallen)
                m_events.emplace(one.id.text, std::move(one));
    }

    std::vector<Otourenregel> lines() {
        read_attendance();
        read_answers();
        std::vector<Otourenregel> all;
        for (auto& [id, line] : m_lines) {
            const auto persoon = m_store.find(Id<Persoon>{id});
            if (!persoon) continue;
            line.persoon = *persoon;
            if (const auto gemeente = m_store.find(persoon->gemeente)) line.gemeente = gemeente->naam;
            std::ranges::stable_sort(line.delen, {}, [](const Otouur& one) { return *one.oto.datum; });
            all.push_back(std::move(line));
        }
        std::ranges::sort(all, [](const Otourenregel& a, const Otourenregel& b) {
            if (const auto order = natural_order(a.gemeente, b.gemeente); order != 0) return order < 0;
            if (const auto order = natural_order(a.persoon.naam, b.persoon.naam); order != 0) return order < 0;
            return a.persoon.id < b.persoon.id;
        });
        return all;
    }

private:
    void read_attendance() {
        m_store.for_each(info_of<Aanwezigheid>(), [this](const Record& record) {
            const auto event = m_events.find(std::string(record.text("oto")));
            if (event == m_events.end()) return;
            const auto one = from_record<Aanwezigheid>(record);
            // Whatever is registered of them, they are not expected any more; and two records count once.
            const bool first = m_registered.insert(one.oto.text + one.persoon.text).second;
            if (first && one.was_er()) add(one.persoon, event->second, false);
        });
    }
    void read_answers() {
        m_store.for_each(info_of<Uitnodiging>(), [this](const Record& record) {
            const auto event = m_events.find(std::string(record.text("oto")));
            if (event == m_events.end() || *event->second.laatste_dag() < m_vandaag) return;
            const auto one = from_record<Uitnodiging>(record);
            if (one.antwoord == Uitnodigingsantwoord::komt &&
                m_registered.insert(one.oto.text + one.persoon.text).second)
                add(one.persoon, event->second, true);
        });
    }
    void add(const Id<Persoon>& persoon, const Oto& oto, bool verwacht) {
        Otourenregel& line = m_lines[persoon.text];
        const auto uren = uren_van(oto);
        line.delen.push_back({oto, uren, verwacht});
        (verwacht ? line.verwacht : line.geweest) += uren.value_or(0);
        if (!uren) ++line.onbekend;
    }

    const Store& m_store;
    Date m_vandaag;
    std::unordered_map<std::string, Oto> m_events;
    std::unordered_map<std::string, Otourenregel> m_lines;
    std::unordered_set<std::string> m_registered;  ///< event and person
};

}  // namespace

std::optional<double> uren_van(const Oto& oto) {
    if (oto.uren) return oto.uren;
    const auto time = read_tijd(oto.tijd);
    if (!time || !time->eind) return std::nullopt;
    const int days = oto.datum && oto.einddatum ? std::max(0, days_between(*oto.datum, *oto.einddatum)) + 1 : 1;
    return days * (*time->eind - time->begin) / 60.0;
}

std::vector<Otourenregel> oto_uren(const Store& store, int jaar, Date vandaag) {
    return Uren(store, jaar, vandaag).lines();
}

}  // namespace noaber::oto
