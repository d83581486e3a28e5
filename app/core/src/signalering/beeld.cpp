// SPDX-License-Identifier: EUPL-1.2
// The picture that checks look at: read from the store, and the ways to find things in it.
#include <noaber/signalering/beeld.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/organisatie/naam.h>

namespace noaber {

namespace {

using Finder = std::unordered_map<std::string, std::size_t>;

template <class T>
const T* look_up(const std::vector<T>& all, const Finder& finder, const std::string& key) {
    const auto found = finder.find(key);
    return found == finder.end() ? nullptr : &all[found->second];
}

template <class T>
void index_ids(const std::vector<T>& all, Finder& finder) {
    finder.clear();
    for (std::size_t i = 0; i < all.size(); ++i) finder.emplace(all[i].id.text, i);
}

template <class T, class Key>
void index_by(const std::vector<T>& all, Finder& finder, Key&& key) {
    finder.clear();
    for (std::size_t i = 0; i < all.size(); ++i) finder.emplace(key(all[i]), i);
}

}  // namespace

void Beeld::index() {
    m_once.clear();
    index_ids(gemeenten, m_gemeenten_by_id);
    index_ids(functies, m_functies_by_id);
    index_ids(werkgroepen, m_werkgroepen_by_id);
    index_ids(personen, m_personen_by_id);
    index_ids(activiteiten, m_activiteiten_by_id);
    index_by(werkgroepen, m_werkgroepen_by_name, [](const Werkgroep& w) { return fold(groepsnaam(w.naam)); });
    index_by(rijen, m_rijen_by_code, [](const Kwartaalrij& rij) { return fold(rij.code); });
    index_by(activiteiten, m_activiteiten_by_code, [](const Activiteit& a) { return fold(a.code); });
    m_namen = Namenlijst(personen);
    piket.index();
    m_lidmaatschappen.clear();
    for (const Werkgroeplid& lid : leden)
        if (!lid.persoon.empty()) m_lidmaatschappen.insert(lid.persoon.text + lid.werkgroep.text);
    read_activiteiten();
}

void Beeld::read_activiteiten() {
    lezingen.clear();
    lezingen.reserve(activiteiten.size());
    for (const Activiteit& activiteit : activiteiten) {
        const Kwartaalrij* in_grid = rij(activiteit.code);
        lezingen.push_back({read_planning(activiteit.planning, jaar), contacten(activiteit.contactpersoon),
                            in_grid ? contacten(in_grid->contactpersoon) : std::vector<Contact>{}});
    }
}

bool Beeld::is_lid(const Id<Persoon>& persoon_id, const Id<Werkgroep>& werkgroep_id) const {
    return m_lidmaatschappen.contains(persoon_id.text + werkgroep_id.text);
}

std::vector<Contact> Beeld::contacten(std::string_view as_written) const {
    return read_contacten(as_written, [this](std::string_view naam) { return m_namen.kent(naam); });
}

const Persoon* Beeld::persoon(const Id<Persoon>& id) const { return look_up(personen, m_personen_by_id, id.text); }
const Gemeente* Beeld::gemeente(const Id<Gemeente>& id) const { return look_up(gemeenten, m_gemeenten_by_id, id.text); }
const Functie* Beeld::functie(const Id<Functie>& id) const { return look_up(functies, m_functies_by_id, id.text); }
const Werkgroep* Beeld::werkgroep(std::string_view naam) const {
    return look_up(werkgroepen, m_werkgroepen_by_name, fold(groepsnaam(naam)));
}
const Werkgroep* Beeld::werkgroep(const Id<Werkgroep>& id) const {
    return look_up(werkgroepen, m_werkgroepen_by_id, id.text);
}
const Kwartaalrij* Beeld::rij(std::string_view code) const { return look_up(rijen, m_rijen_by_code, fold(code)); }
const Activiteit* Beeld::activiteit(std::string_view code) const {
    return look_up(activiteiten, m_activiteiten_by_code, fold(code));
}

const Activiteit* Beeld::activiteit(const Id<Activiteit>& id) const {
    return look_up(activiteiten, m_activiteiten_by_id, id.text);
}

std::vector<Functievervulling> Beeld::vervullingen_in_jaar() const {
    const auto first = Date::of(jaar, 1, 1);
    const auto last = Date::of(jaar, 12, 31);
    std::vector<Functievervulling> held;
    std::copy_if(vervullingen.begin(), vervullingen.end(), std::back_inserter(held), [&](const Functievervulling& v) {
        return (!v.vanaf || !last || *v.vanaf <= *last) && (!v.tot || !first || *v.tot >= *first);
    });
    return held;
}

Beeld load_beeld(const Store& store, const Jaarplan& jaarplan, const Today& today) {
    Beeld beeld;
    beeld.jaar = static_cast<int>(jaarplan.jaar.value_or(0));
    beeld.jaarplan = jaarplan;
    beeld.activiteiten = activiteiten_of(store, jaarplan);
    beeld.rijen = kwartaalrijen_of(store, jaarplan);
    beeld.speerpunten = store.list<Speerpunt>();
    beeld.gemeenten = store.list<Gemeente>();
    beeld.personen = store.list<Persoon>();
    beeld.werkgroepen = store.list<Werkgroep>();
    beeld.leden = store.list<Werkgroeplid>();
    beeld.functies = store.list<Functie>();
    beeld.vervullingen = store.list<Functievervulling>();
    beeld.vertegenwoordigingen = store.list<Vertegenwoordiging>();
    beeld.werkverdeling = store.list<Werkverdeling>();
    beeld.acties = store.list<Actie>();
    beeld.overlegregels = store.list<Overlegregel>();
    beeld.overleggen = store.list<Overleg>();
    const Where of_this_year{"jaarplan", jaarplan.id.text};
    beeld.uren = store.list<Ureninzet>(of_this_year);
    beeld.budgetregels = store.list<Budgetregel>(of_this_year);
    beeld.budgettotalen = store.list<Budgettotaal>(of_this_year);
    beeld.indicatoren = store.list<Indicator>();
    beeld.metingen = store.list<Meting>();
    beeld.piket = lees_piket(store);
    beeld.afwezigheden = beeld.piket.afwezigheden;
    beeld.vandaag = today();
    beeld.store = &store;
    beeld.index();
    return beeld;
}

}  // namespace noaber
