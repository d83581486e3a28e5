// SPDX-License-Identifier: EUPL-1.2
// Builds the picture that checks look at.
#include "beeld_builder.h"

#include <noaber/base/text.h>

#include <algorithm>

namespace noaber::test {

namespace {

template <class T>
T& named(std::vector<T>& all, const std::string& naam) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.naam == naam; });
    if (found != all.end()) return *found;
    T& made = all.emplace_back();
    made.id.text = naam;
    made.naam = naam;
    return made;
}

bool mark_at(std::string_view marks, std::size_t at) { return at < marks.size() && marks[at] == 'X'; }

}  // namespace

BeeldBuilder::BeeldBuilder(int jaar) {
    m_beeld.jaar = jaar;
    m_beeld.jaarplan.id.text = "plan";
    m_beeld.jaarplan.jaar = jaar;
}

BeeldBuilder& BeeldBuilder::rij(std::string code, std::string_view marks, std::string contactpersoon) {
    Kwartaalrij& rij = m_beeld.rijen.emplace_back();
    rij.id.text = "rij " + code;
    rij.code = std::move(code);
    rij.contactpersoon = std::move(contactpersoon);
    rij.q1 = mark_at(marks, 0);
    rij.q2 = mark_at(marks, 1);
    rij.q3 = mark_at(marks, 2);
    rij.q4 = mark_at(marks, 3);
    return *this;
}

BeeldBuilder& BeeldBuilder::gemeente(std::string naam, GemeenteSoort soort) {
    named(m_beeld.gemeenten, naam).soort = soort;
    return *this;
}

BeeldBuilder& BeeldBuilder::persoon(std::string naam, std::string gemeente) {
    if (!gemeente.empty()) (void)named(m_beeld.gemeenten, gemeente);
    named(m_beeld.personen, naam).gemeente.text = gemeente;
    return *this;
}

BeeldBuilder& BeeldBuilder::ook_bekend_als(std::string naam, std::string alias) {
    named(m_beeld.personen, naam).ook_bekend_als = std::move(alias);
    return *this;
}

BeeldBuilder& BeeldBuilder::werkgroep(std::string naam) {
    (void)named(m_beeld.werkgroepen, naam);
    return *this;
}

BeeldBuilder& BeeldBuilder::lid(std::string werkgroep, std::string naam, Rol rol) {
    Werkgroeplid& lid = m_beeld.leden.emplace_back();
    lid.werkgroep = named(m_beeld.werkgroepen, werkgroep).id;
    lid.rol = rol;
    if (says_nothing(naam))
        lid.naam = naam;
    else
        lid.persoon = named(m_beeld.personen, naam).id;
    return *this;
}

BeeldBuilder& BeeldBuilder::werkverdeling(std::string gemeente, std::string naam, std::string groep, std::string uren) {
    Werkverdeling& regel = m_beeld.werkverdeling.emplace_back();
    regel.gemeente = named(m_beeld.gemeenten, gemeente).id;
    if (says_nothing(naam))
        regel.naam = naam;
    else
        regel.persoon = named(m_beeld.personen, naam).id;
    regel.groep = std::move(groep);
    regel.tijdsinschatting = std::move(uren);
    return *this;
}

BeeldBuilder& BeeldBuilder::functie(std::string naam) {
    (void)named(m_beeld.functies, naam);
    return *this;
}

BeeldBuilder& BeeldBuilder::vervulling(std::string persoon, std::string functie, std::optional<Date> vanaf,
                                       std::optional<Date> tot) {
    Functievervulling& held = m_beeld.vervullingen.emplace_back();
    held.persoon = named(m_beeld.personen, persoon).id;
    held.functie = named(m_beeld.functies, functie).id;
    held.vanaf = vanaf;
    held.tot = tot;
    return *this;
}

Beeld BeeldBuilder::done() {
    m_beeld.index();
    return m_beeld;
}

std::string findings(const std::vector<Signalering>& found) {
    std::string text;
    for (const Signalering& one : found) text += (text.empty() ? "" : "; ") + one.code + " " + one.sleutel;
    return text;
}

}  // namespace noaber::test
