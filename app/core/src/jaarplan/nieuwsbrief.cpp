// SPDX-License-Identifier: EUPL-1.2
// Making a newsletter's draft.
#include <noaber/jaarplan/nieuwsbrief.h>

#include "jaarplan/nieuws.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/contact_reader.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace noaber {

namespace {

constexpr int days_without_a_letter = 30;
constexpr int days_ahead = 42;
constexpr const char* whole_column = "Algemeen";

std::optional<Date> local_day(const Stamp& stamp) {
    return Date::parse(local_time_text(stamp.milliseconds()).substr(0, 10));
}

/// From when on something is news.
struct Since {
    Date day;      ///< the first
    Stamp letter;  ///< later than this one too, where the newest letter was made on its own date
    [[nodiscard]] bool is_news(const Stamp& stamp) const {
        if (!letter.none()) return stamp > letter;
        const auto written = local_day(stamp);
        return written && *written >= day;
    }
};

Since since_of(const Store& store, Date vandaag, const std::optional<Date>& sinds) {
    if (sinds) return {*sinds, {}};
    std::optional<Nieuwsbrief> newest;
    for (const Nieuwsbrief& one : store.list<Nieuwsbrief>())
        if (one.datum && *one.datum <= vandaag && (!newest || *one.datum >= *newest->datum)) newest = one;
    if (!newest) return {vandaag.plus_days(-days_without_a_letter), {}};
    const Stamp made = made_by(store, info_of<Nieuwsbrief>(), newest->id.text);
    if (!made.none() && local_day(made) == newest->datum) return {*newest->datum, made};
    return {newest->datum->plus_days(1), {}};
}

class NewsLetter {
public:
    NewsLetter(const Store& store, Date vandaag, const Since& since)
        : m_store(store), m_today(vandaag), m_since(since) {
        for (const Persoon& one : store.list<Persoon>()) m_people[fold(one.naam)] = one.naam;
        const NieuwsGrens grens{[&](const Stamp& stamp) { return since.is_news(stamp); },
                                made_any(store, {&info_of<Jaarplan>(), &info_of<Werkgroep>()})};
        const auto news = touched_since(store, grens,
                                        {&info_of<Activiteit>(), &info_of<Kwartaalrij>(), &info_of<Besluit>(),
                                         &info_of<Werkgroeplid>()});
        for (const auto& [id, one] : news) read(one);
        for (const Overleg& overleg : store.list<Overleg>()) read(overleg);
    }

    [[nodiscard]] std::string text() {
        std::string all = fmt::format("Wat er sinds {} veranderde bij Bevolkingszorg.", in_words(m_since.day));
        if (m_items.empty()) return all + "\n\nEr is niets veranderd.";
        for (auto& [groep, items] : m_items) {
            std::stable_sort(items.begin(), items.end());
            all += "\n\n" + groep;
            for (const Item& item : items) all += "\n- " + item.tekst;
        }
        return all;
    }

private:
    /// What has a day stands behind the rest, by that day: "11 april" before "2 mei".
    struct Item {
        std::optional<Date> dag;
        std::string tekst;
        bool operator<(const Item& other) const {
            return dag == other.dag ? natural_order(tekst, other.tekst) < 0 : dag < other.dag;
        }
    };

    void say(const std::string& groep, std::string tekst, std::optional<Date> dag = {}) {
        m_items[groep.empty() ? whole_column : groep].push_back({dag, std::move(tekst)});
    }

    void read(const NieuwsRecord& one) {
        const Record* record = one.now ? &*one.now : one.before ? &*one.before : nullptr;
        if (!record) return;  // came and went
        if (record->entity == &info_of<Activiteit>()) return read_activity(one);
        if (record->entity == &info_of<Kwartaalrij>()) return read_row(one);
        if (!one.now || one.before) return;
        if (record->entity == &info_of<Besluit>()) return read_decision(from_record<Besluit>(*record));
        read_member(from_record<Werkgroeplid>(*record));
    }

    void read_activity(const NieuwsRecord& one) {
        const auto activiteit = from_record<Activiteit>(one.now ? *one.now : *one.before);
        const std::string name = activiteit.code + " " + activiteit.titel;
        if (!one.now) return say(activiteit.groep, name + " is vervallen.");
        if (!one.before) {
            const std::string who = people_in(activiteit.contactpersoon);
            return say(activiteit.groep,
                       fmt::format("{} is nieuw{}.", name, who.empty() ? "" : "; contactpersoon: " + who));
        }
        const auto before = from_record<Activiteit>(*one.before);
        const std::string who = people_in(activiteit.contactpersoon);
        if (who != people_in(before.contactpersoon))
            say(activiteit.groep, who.empty() ? name + ": nog geen contactpersoon."
                                              : fmt::format("{}: contactpersoon is nu {}.", name, who));
        if (collapse_spaces(before.planning) != collapse_spaces(activiteit.planning) && !activiteit.planning.empty())
            say(activiteit.groep,
                fmt::format("{}: planning is nu \"{}\".", name, collapse_spaces(activiteit.planning)));
    }

    void read_row(const NieuwsRecord& one) {
        if (!one.now) return;
        const auto rij = from_record<Kwartaalrij>(*one.now);
        const Quarters before = one.before ? marks_of(from_record<Kwartaalrij>(*one.before)) : Quarters();
        const Quarters now = marks_of(rij);
        if (now == before) return;
        say(rij.groep, fmt::format("{} {}: {}.", rij.code, rij.titel,
                                   now.empty() ? "niet meer gepland" : "nu gepland in " + now.to_text()));
    }

    void read_decision(const Besluit& besluit) {
        const auto overleg = m_store.find(besluit.overleg);
        if (overleg)
            say(groep_of(overleg->werkgroep), fmt::format("Besluit ({}): {}", overleg->overleg, besluit.besluit));
    }

    void read_member(const Werkgroeplid& lid) {
        const auto persoon = m_store.find(lid.persoon);
        if (!persoon) return;
        say(groep_of(lid.werkgroep),
            fmt::format("{} is nieuw{}.", persoon->naam, lid.rol == Rol::voorzitter ? " als voorzitter" : ""));
    }

    void read(const Overleg& overleg) {
        if (!overleg.datum || overleg.status == OverlegStatus::vervallen) return;
        const bool held = overleg.status == OverlegStatus::gehouden && *overleg.datum >= m_since.day;
        const bool coming = overleg.status == OverlegStatus::gepland && *overleg.datum >= m_today &&
                            *overleg.datum <= m_today.plus_days(days_ahead);
        if (held)
            say(groep_of(overleg.werkgroep),
                fmt::format("Gehouden: {} op {}.", overleg.overleg, in_words(*overleg.datum)), overleg.datum);
        if (coming)
            say(groep_of(overleg.werkgroep),
                fmt::format("Volgende keer: {} op {}{}.", overleg.overleg, in_words(*overleg.datum),
                            overleg.tijd.empty() ? "" : ", " + overleg.tijd),
                overleg.datum);
    }

    std::string groep_of(const Id<Werkgroep>& id) const {
        const auto werkgroep = m_store.find(id);
        return werkgroep ? "Werkgroep " + werkgroep->naam : std::string();
    }

    /// Names and roles in a text about contacts; telephone numbers and the like are left where they are.
    std::string people_in(const std::string& written) const {
        const auto known = [&](std::string_view name) { return m_people.contains(fold(name)); };
        std::vector<std::string> names;
        for (const Contact& one : read_contacten(written, known))
            if (one.kind == Contact::Kind::persoon) names.push_back(one.naam);
        return fmt::format("{}", fmt::join(names, " en "));
    }

    const Store& m_store;
    Date m_today;
    Since m_since;
    std::map<std::string, std::string> m_people;
    std::map<std::string, std::vector<Item>, NaturalLess> m_items;
};

}  // namespace

Nieuwsbrief nieuwsbrief_concept(const Store& store, Date vandaag, const std::optional<Date>& sinds) {
    Nieuwsbrief letter;
    letter.titel = fmt::format("Nieuwsbrief {} {}", dutch_month(vandaag.month()), vandaag.year());
    letter.datum = vandaag;
    letter.tekst = NewsLetter(store, vandaag, since_of(store, vandaag, sinds)).text();
    return letter;
}

Nieuwsbrief maak_nieuwsbrief(Store& store, Date vandaag, const std::optional<Date>& sinds) {
    Nieuwsbrief letter = nieuwsbrief_concept(store, vandaag, sinds);
    const std::string titel = letter.titel;
    for (int number = 2; find_same_key(store, to_record(letter)); ++number)
        letter.titel = fmt::format("{} ({})", titel, number);
    letter.id.text = add_record(store, to_record(letter));
    return letter;
}

}  // namespace noaber
