// SPDX-License-Identifier: EUPL-1.2
// What somebody has open, who could take it, and what that does to their load.
#include <noaber/jaarplan/overdragen.h>

#include "jaarplan/overdracht_uren.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/contact_writer.h>
#include <noaber/jaarplan/plan.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace noaber {

namespace {

using Soort = Overdrachtpost::Soort;

class Planner {
public:
    Planner(const Store& store, const Overdrachtvraag& vraag, const Id<Persoon>& naar)
        : m_store(store), m_vraag(vraag), m_naar(naar), m_names(store.list<Persoon>()) {}

    std::vector<Overdrachtpost> run() {
        acties();
        for (const Jaarplan& plan : jaarplannen(m_store)) {
            if (plan.jaar < m_vraag.jaarplan.jaar) continue;
            contacts(plan);
            hours(plan);
        }
        rows<Werkverdeling>(Soort::werkverdeling);
        rows<Vertegenwoordiging>(Soort::vertegenwoordiging);
        rows<Werkgroeplid>(Soort::lidmaatschap);
        return std::move(m_posten);
    }

private:
    Overdrachtpost& add(Soort soort, const Record& record, std::string titel) {
        return m_posten.emplace_back(
            Overdrachtpost{soort, record.entity, record.id, {}, std::move(titel), {}, false, m_naar});
    }

    void acties() {
        for (const Actie& actie : m_store.list<Actie>(Where{"eigenaar", m_vraag.van.text})) {
            if (!actie.is_open()) continue;
            const std::string due = actie.vervaldatum ? ", voor " + in_words(*actie.vervaldatum) : std::string();
            add(Soort::actie, to_record(actie), actie.titel + due);
        }
    }

    void contacts(const Jaarplan& plan) {
        const std::string year = plan.id == m_vraag.jaarplan.id ? std::string() : fmt::format(" ({})", *plan.jaar);
        for (const Activiteit& one : activiteiten_of(m_store, plan)) {
            const std::string titel = one.code + " " + one.titel + year;
            contact(to_record(one), "contactpersoon", one.contactpersoon, titel + ", contactpersoon op het blad");
            contact(to_record(one), "betrokkenen", one.betrokkenen, titel + ", betrokken");
        }
        for (const Kwartaalrij& one : kwartaalrijen_of(m_store, plan))
            contact(to_record(one), "contactpersoon", one.contactpersoon,
                    one.code + " " + one.titel + year + ", contactpersoon in de kwartaalplanning");
    }

    void contact(const Record& record, std::string_view field, std::string_view text, std::string titel) {
        if (!noemt_contact(text, m_names, m_vraag.van)) return;
        add(Soort::contact, record, std::move(titel)).veld = std::string(field);
    }

    void hours(const Jaarplan& plan) {
        const bool this_year = plan.id == m_vraag.jaarplan.id;
        for (const Ureninzet& inzet : m_store.list<Ureninzet>(Where{"persoon", m_vraag.van.text})) {
            if (inzet.jaarplan != plan.id) continue;
            UrenPerKwartaal open = uren_van(inzet);
            for (std::size_t q = 0; this_year && q + 1 < static_cast<std::size_t>(m_vraag.vanaf_kwartaal); ++q)
                open[q] = 0;
            double sum = 0;
            for (const double one : open) sum += one;
            if (sum == 0) continue;
            std::string what = inzet.activiteit.empty()
                                   ? inzet.werkzaamheid
                                   : title_of(m_store, info_of<Activiteit>(), inzet.activiteit.text);
            if (!this_year) what += fmt::format(" ({})", *plan.jaar);
            Overdrachtpost& post =
                add(Soort::uren, to_record(inzet), fmt::format("{}: {} uur", what, uren_in_woorden(sum)));
            post.uren = open;
            post.dit_jaar = this_year;
        }
    }

    template <class T>
    void rows(Soort soort) {
        for (const T& one : m_store.list<T>(Where{"persoon", m_vraag.van.text}))
            add(soort, to_record(one), title_beside_person(one));
    }

    [[nodiscard]] std::string title_beside_person(const Werkverdeling& one) const {
        const std::string gemeente = title_of(m_store, info_of<Gemeente>(), one.gemeente.text);
        return one.groep.empty() ? gemeente : gemeente + ", " + collapse_spaces(one.groep);
    }
    [[nodiscard]] static std::string title_beside_person(const Vertegenwoordiging& one) {
        return one.hoedanigheid.empty() ? one.groep : one.groep + ", " + one.hoedanigheid;
    }
    [[nodiscard]] std::string title_beside_person(const Werkgroeplid& one) const {
        return title_of(m_store, info_of<Werkgroep>(), one.werkgroep.text) +
               (one.rol == Rol::voorzitter ? ", voorzitter" : ", lid");
    }

    const Store& m_store;
    const Overdrachtvraag& m_vraag;
    Id<Persoon> m_naar;
    Namenlijst m_names;
    std::vector<Overdrachtpost> m_posten;
};

std::vector<Persoon> people_of(const Store& store, const Overdracht& overdracht, const std::vector<Id<Persoon>>& ook) {
    std::vector<Persoon> people;
    const auto add = [&](const Id<Persoon>& id) {
        if (id.empty() || std::any_of(people.begin(), people.end(), [&](const Persoon& p) { return p.id == id; }))
            return;
        if (const auto persoon = store.find(id)) people.push_back(*persoon);
    };
    add(overdracht.vraag.van);
    for (const Overdrachtpost& post : overdracht.posten) add(post.naar);
    for (const Id<Persoon>& id : ook) add(id);
    return people;
}

/// By what posts about one activity go together, on the sheet, in the grid and in hours: year and code; "" for other work.
std::string work_of(const Store& store, const Overdrachtpost& post) {
    auto record = store.find(*post.entity, post.record);
    if (record && post.entity->index_of("activiteit"))
        record = store.find(info_of<Activiteit>(), record->text("activiteit"));
    if (!record || !record->entity->index_of("code")) return {};
    return std::string(record->text("jaarplan")) + fold(record->text("code"));
}

}  // namespace

std::string_view to_text(Overdrachtpost::Soort soort) {
    switch (soort) {
        case Soort::actie: return "Acties";
        case Soort::contact: return "Contactpersoon en betrokken";
        case Soort::uren: return "Uren";
        case Soort::werkverdeling: return "Werkverdeling";
        case Soort::vertegenwoordiging: return "Vertegenwoordiging";
        case Soort::lidmaatschap: return "Werkgroepen";
    }
    return {};
}

int eerste_open_kwartaal(int jaar, Date vandaag) {
    return vandaag.year() == jaar ? static_cast<int>(quarter_of(vandaag)) : 1;
}

Overdracht plan_overdracht(const Store& store, const Overdrachtvraag& vraag, const Id<Persoon>& naar) {
    if (!store.find(vraag.van)) throw InputError("Deze persoon is er niet (meer).");
    if (vraag.van == naar) throw InputError("Kies iemand anders: het werk staat al bij deze persoon.");
    if (!naar.empty() && !store.find(naar)) throw InputError("Wie het werk krijgt is er niet (meer).");
    return {vraag, Planner(store, vraag, naar).run()};
}

void verdeel_naar_ruimte(const Store& store, Overdracht& overdracht, const std::vector<Id<Persoon>>& naar) {
    if (naar.empty()) return;
    for (Overdrachtpost& post : overdracht.posten) post.naar = {};
    std::map<std::string, double> left;  // capacity that nobody has a claim on yet
    for (const Overdrachtgevolg& one : gevolgen_van(store, overdracht, naar))
        left[one.voor.persoon.text] = one.voor.capaciteit() - one.voor.uren();
    std::map<std::string, Id<Persoon>> by_work;
    for (Overdrachtpost& post : overdracht.posten) {
        if (post.soort != Soort::uren) continue;
        const auto most = std::max_element(naar.begin(), naar.end(),
                                           [&](const auto& a, const auto& b) { return left[a.text] < left[b.text]; });
        post.naar = *most;
        if (post.dit_jaar)
            for (const double hours : post.uren) left[most->text] -= hours;
        if (const std::string work = work_of(store, post); !work.empty()) by_work[work] = *most;
    }
    std::size_t turn = 0;
    for (Overdrachtpost& post : overdracht.posten) {
        if (!post.naar.empty()) continue;
        const std::string work = work_of(store, post);
        const auto found = by_work.find(work);
        post.naar = found != by_work.end() ? found->second : naar[turn++ % naar.size()];
        if (!work.empty()) by_work[work] = post.naar;
    }
}

std::vector<Overdrachtgevolg> gevolgen_van(const Store& store, const Overdracht& overdracht,
                                           const std::vector<Id<Persoon>>& ook) {
    const Jaarplan& plan = overdracht.vraag.jaarplan;
    const int jaar = static_cast<int>(plan.jaar.value_or(0));
    const auto people = people_of(store, overdracht, ook);
    const auto leaves = store.list<Afwezigheid>();
    const auto before = store.list<Ureninzet>(Where{"jaarplan", plan.id.text});
    const auto loads = bereken_belasting(jaar, people, before, leaves);
    const auto after = bereken_belasting(jaar, people, uren_na(before, overdracht.posten), leaves);
    std::vector<Overdrachtgevolg> all;
    for (std::size_t i = 0; i < people.size(); ++i) all.push_back({loads[i], after[i]});
    return all;
}

}  // namespace noaber
